import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';

const read = (text: string): ReturnType<typeof parseMarkdown> =>
	parseMarkdown(text, { format: 'md', firstLine: 1 });

describe('Markdown in HTML', () => {
	test('keeps the places of what was moved', () => {
		const { links } = read(
			'<div markdown="1">\n    One [[a]]\n  <p markdown>Two [[b]]</p>\n</div>',
		);
		expect(links.map(({ place }) => place)).toEqual([
			{ line: 2, column: 9 },
			{ line: 3, column: 19 },
		]);
	});

	test.each([
		['end tags', '</p>'.repeat(1200)],
		['regions', '<div markdown>'.repeat(300)],
		['headings', '<h2 markdown>x</h2>'.repeat(250)],
		['a line as long as a book', '<p markdown>'.repeat(9000)],
	])('survives a line of %s', (_, line) => {
		const { tree, findings } = read(`<div markdown>\n${line}\n</div>\n\nend`);
		expect(tree.children.at(-1)).toMatchObject({ type: 'paragraph' });
		expect(findings).toEqual([]);
	});
});
