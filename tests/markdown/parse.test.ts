import { expect, test } from 'vitest';
import type { MarkdownDocument } from '../../src/markdown/document.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';

const parse = (source: string, firstLine = 1): MarkdownDocument =>
	parseMarkdown(source, { format: 'md', firstLine });

test('an empty note is an empty document', () => {
	const document = parse('');
	expect(document.tree.children).toEqual([]);
	expect(document.excerpt).toBe('');
	expect(document.words).toBe(0);
});

test('lines are those of the file, below its frontmatter', () => {
	const document = parse('# Title\n\nSee [[servers]].', 5);
	expect(document.headings[0]).toMatchObject({ line: 5, column: 1 });
	expect(document.links[0]?.place).toEqual({ line: 7, column: 5 });
});

test('places survive the rewriting of admonitions', () => {
	const document = parse(
		'!!! note "See [[a]]"\n\n    And [[b]] #tag\n\n    - deep\n\n        - [[c]]\n',
	);
	expect(document.links.map(({ target, place }) => [target, place.line, place.column])).toEqual([
		['a', 1, 15],
		['b', 3, 9],
		['c', 7, 11],
	]);
	expect(document.tags).toEqual([{ name: 'tag', line: 3, column: 15 }]);
});

test('places survive escapes, entities and quotes before them', () => {
	const document = parse('> \\*a\\* &amp; b #one\n> c &copy; #two\n');
	expect(document.tags).toEqual([
		{ name: 'one', line: 1, column: 17 },
		{ name: 'two', line: 2, column: 12 },
	]);
});

test('a byte that could pass for a token of ours is replaced', () => {
	const document = parse('[[a]] \uFDD00\uFDD1 \0');
	expect(JSON.stringify(document.tree)).not.toMatch(/[\uFDD0-\uFDEF\0]/);
	expect(document.links).toHaveLength(1);
});

test('words are counted in prose, not in code, and in scripts without blanks', () => {
	expect(parse('# One\n\ntwo **three** - `four`\n\n```\nno words here\n```').words).toBe(4);
	expect(parse('服务器很便宜。').words).toBe(3);
});

test('the excerpt is the first prose, cut at a word, without byline and timestamps', () => {
	const { excerpt } = parse(
		`# Title\n\nFrom: [[channel]]\n\nServers cost <a class="yt-timestamp" data-t="0:07">[0:07]</a>. ${'More words follow here. '.repeat(20)}`,
	);
	expect(excerpt).toMatch(/^Servers cost\. More words/);
	expect(excerpt.length).toBeLessThanOrEqual(200);
	expect(excerpt).toMatch(/\w…$/);
});

test('a note of links only has them as its excerpt', () => {
	expect(parse('- [[servers]]\n- [[serverless]]').excerpt).toBe('servers');
});

test('findings come in the order of the file', () => {
	const { findings } = parse('{{ b }}\n\n[x]()\n\n<a href="{{ c }}">c</a> {{ d }}');
	expect(findings.map(({ code, line }) => [code, line])).toEqual([
		['liquid-tag', 1],
		['empty-link', 3],
		['liquid-tag', 5],
		['empty-link', 5],
		['liquid-tag', 5],
	]);
});

test('the same note twice gives the same document', () => {
	const source = '# A\n\n[[b]] #c [00:01:02] `= d.e`\n\n> [!claim] F\n> on:: [[g]]\n';
	expect(parse(source)).toEqual(parse(source));
});

test('plain text behind frontmatter keeps its first line', () => {
	const source = 'A first line\n\nThen some prose that goes on for a while and ends.\n';
	expect(parse(source, 1).titleLine).toBe('A first line');
	expect(parse(source, 4).titleLine).toBeUndefined();
	expect(parse(source, 4).tree.children).toHaveLength(2);
});
