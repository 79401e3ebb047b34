import { readdirSync, readFileSync } from 'node:fs';
import type { Code, Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);
/** What is written for a template language is read in code too: these tags exist to show others. */
const READ_IN_CODE: ReadonlySet<string> = new Set([
	...['liquid', 'hugo-shortcodes'],
	// Marks of annotations stand in code by design, and so do escaped marks of snippets.
	'fences',
	'snippets',
]);

const sources = readdirSync(FIXTURES)
	.filter((name) => !READ_IN_CODE.has(name))
	.map((name) => {
		const folder = new URL(`${name}/`, FIXTURES);
		const file = readdirSync(folder).find((one) => one.startsWith('input.')) ?? '';
		const source = readFileSync(new URL(file, folder), 'utf8').replace(/\n$/, '');
		return { name, source };
	});

function codeIn(node: Nodes): Code[] {
	if (node.type === 'code') return [node];
	return 'children' in node ? node.children.flatMap(codeIn) : [];
}

const MARKS = '`'.repeat(20);

function codeOf(source: string, first: string, other: string): readonly string[] {
	const lines = [MARKS, ...source.split('\n'), MARKS];
	const quoted = lines.map((line, index) => `${index === 0 ? first : other}${line}`).join('\n');
	const { tree } = parseMarkdown(quoted, { format: 'md', firstLine: 1 });
	return codeIn(tree).map(({ value }) => value);
}

describe('every construct in a fence is code, character by character', () => {
	test.each(sources)('$name', ({ source }) => {
		expect(codeOf(source, '', '')).toEqual([source]);
	});

	test.each(sources)('$name in a quote in a quote', ({ source }) => {
		expect(codeOf(source, '> > ', '> > ')).toEqual([source]);
	});

	test.each(sources)('$name in an item of a list', ({ source }) => {
		expect(codeOf(source, '- ', '  ')).toEqual([source]);
	});
});
