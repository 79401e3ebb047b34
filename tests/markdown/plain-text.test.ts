import { describe, expect, test } from 'vitest';
import { isPlainText } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';

test.each([
	'Words.\n\nMore words.',
	'A price of $5 * 3 - 2 = $13.',
	'[Serverless implies a bus.] ',
	'a_b_c',
])('plain: %s', (text) => {
	expect(isPlainText(text)).toBe(true);
});

test.each([
	...['# a', '> a', '- a', '1. a', '```', '| a |', '!!! a', '---', '[a]: b', 'a\n==='],
	...['[[a]]', '[a](b)', '`a`', '**a**', '<b>', '{% a %}', '{{ a }}', '[^1]', 'key:: v', '#tag'],
])('Markdown: %s', (text) => {
	expect(isPlainText(text)).toBe(false);
});

const PROSE = 'This is a paragraph of prose that is long enough to be one. It has two sentences.';

test.each([
	['A heading', 1],
	['Is it a heading?', 1],
	['A whole sentence that somebody pulled out of the text, with a comma, and no full stop', 1],
	['It ends with a stop.', 0],
	['It ends with a colon:', 0],
	['https://example.org/', 0],
	['Two lines\nof text', 0],
	['— no letter first', 0],
])('“%s” before prose', (line, headings) => {
	const source = `Title\n\n${PROSE}\n\n${line}\n\n${PROSE}\n`;
	expect(parseMarkdown(source, { format: 'txt', firstLine: 1 }).headings).toHaveLength(headings);
});

test.each([
	['Title', 'Title'],
	['Ends with a stop.', undefined],
	['x'.repeat(121), undefined],
	['Two\nlines', undefined],
])('the first line “%s” as title', (line, title) => {
	const { titleLine } = parseMarkdown(`${line}\n\n${PROSE}`, { format: 'txt', firstLine: 1 });
	expect(titleLine).toBe(title);
});

test('a note of one line has no title', () => {
	expect(parseMarkdown('Only this', { format: 'txt', firstLine: 1 }).titleLine).toBeUndefined();
});

describe('lines that are no paragraph', () => {
	const nodes = (text: string) =>
		parseMarkdown(text, { format: 'txt', firstLine: 1 }).tree.children;

	test('verse keeps its lines, prose that an editor broke does not', () => {
		const [verse, prose] = nodes(
			'Rain on the roof\nWind at the door\n\nA line of prose that goes on to where an editor breaks it,\nand so on.',
		);
		expect(JSON.stringify(verse)).toContain('"break"');
		expect(JSON.stringify(prose)).not.toContain('"break"');
	});

	test('columns are kept as they stand', () => {
		expect(nodes('Weather.\n\nDay    Rain\nMon       3\n')[1]).toMatchObject({
			type: 'code',
			value: 'Day    Rain\nMon       3',
		});
	});

	test('bullets of word processors make a list', () => {
		expect(nodes('Rain.\n\n• drizzle\n• shower\n')[1]).toMatchObject({
			type: 'list',
			children: [{ type: 'listItem' }, { type: 'listItem' }],
		});
	});
});
