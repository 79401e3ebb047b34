import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { toGolden } from './golden.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);
const cases = readdirSync(FIXTURES);

/** The input decides the format by its extension. */
function readCase(name: string): { source: string; format: 'md' | 'mdx' | 'txt' } {
	const folder = new URL(`${name}/`, FIXTURES);
	const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
	const format = input.endsWith('.mdx') ? 'mdx' : input.endsWith('.txt') ? 'txt' : 'md';
	return { source: readFileSync(new URL(input, folder), 'utf8'), format };
}

describe('golden documents', () => {
	test.each(cases)('%s', async (name) => {
		const { source, format } = readCase(name);
		const document = parseMarkdown(source, { format, firstLine: 1 });
		const golden = new URL(`${name}/document.json`, FIXTURES).pathname;
		await expect(toGolden(document)).toMatchFileSnapshot(golden);
	});

	test('line endings of Windows change nothing', () => {
		for (const name of cases) {
			const { source, format } = readCase(name);
			const options = { format, firstLine: 1 };
			const windows = parseMarkdown(source.replaceAll('\n', '\r\n'), options);
			expect(toGolden(windows), name).toBe(toGolden(parseMarkdown(source, options)));
		}
	});

	test('frontmatter above moves every line and nothing else', () => {
		for (const name of cases.filter((one) => !one.startsWith('plain'))) {
			const { source, format } = readCase(name);
			const [first, moved] = [1, 101].map((firstLine) =>
				parseMarkdown(source, { format, firstLine }),
			);
			const lines = (document: typeof first): number[] =>
				document?.links.map((link) => link.place.line) ?? [];
			expect(lines(moved), name).toEqual(lines(first).map((line) => line + 100));
		}
	});
});
