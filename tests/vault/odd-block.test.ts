import { expect, test } from 'vitest';
import { readFrontmatter } from '../../src/vault/frontmatter.ts';

const read = (text: string) => {
	const { entries, body, firstLine, findings, present } = readFrontmatter(text);
	return {
		data: Object.fromEntries(entries.map(({ key, value }) => [key, value])),
		lines: entries.map(({ place }) => place.line),
		body,
		firstLine,
		present,
		findings: findings.map(({ level, code, line }) => `${level} ${code} ${line}`),
	};
};

test.each([
	['----\na: 1\n----\nb', 'too long'],
	[' ---\na: 1\n ---\nb', 'indented'],
	['--- # data\na: 1\n---\nb', 'with a comment'],
	['<!-- first -->\n---\na: 1\n---\nb', 'below a comment'],
	[';;;\n"a": 1\n;;;\nb', 'JSON between semicolons'],
	['{"a": 1,}\nb', 'JSON with a comma too many'],
])('%j: %s', (text) => {
	expect(read(text)).toMatchObject({ data: { a: 1 }, body: 'b', present: true });
});

test('headers without marks are read where they have a title', () => {
	expect(read('Title: A: b\nTags: x, y\n\nbody')).toMatchObject({
		data: { Title: 'A: b', Tags: 'x, y' },
		lines: [1, 2],
		body: '\nbody',
		firstLine: 3,
		findings: ['info frontmatter-bare 1'],
	});
});

test.each([
	'Date: 2020-01-01\n\nb',
	'Title: x\nand more\n\nb',
	'From: a\nTo: b\n\nc',
	'Note: x\n\nb',
])('%j is prose', (text) => {
	expect(read(text)).toMatchObject({ data: {}, body: text, firstLine: 1, present: false });
});
