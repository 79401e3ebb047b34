import { expect, test } from 'vitest';
import { asCsv, asMarkdown, asText } from '../../src/calculators/copy.ts';
import type { Copied } from '../../src/calculators/copy.ts';

const COPIED: Copied = {
	title: 'The monthly bill',
	answer: '3 million requests cost $8.60.',
	inputs: [
		['Requests a month', '3,000,000'],
		['Duration, "wall-clock"', '200 ms'],
	],
	lines: [
		['Requests', '3,000,000 request', '$0.20 per 1,000,000 requests', '$0.60'],
		['HTTP API | up to 300 million', '3,000,000 request', '$1.00 per 1,000,000 requests', '$3.00'],
	],
	sum: '$3.60',
	prices: 'Prices checked 2026-07-20 to 2026-08-21',
	link: 'https://kb.example/notes/?calc-x.requests=3M&v=1#calc-x',
};

test('text has the answer, each input, each line, the sum, the date of the prices and the link', () => {
	const text = asText(COPIED);
	expect(text.split('\n')).toEqual([
		'The monthly bill',
		'',
		'3 million requests cost $8.60.',
		'',
		'Requests a month: 3,000,000',
		'Duration, "wall-clock": 200 ms',
		'',
		'Requests: 3,000,000 request × $0.20 per 1,000,000 requests = $0.60',
		'HTTP API | up to 300 million: 3,000,000 request × $1.00 per 1,000,000 requests = $3.00',
		'Sum: $3.60',
		'',
		'Prices checked 2026-07-20 to 2026-08-21',
		'https://kb.example/notes/?calc-x.requests=3M&v=1#calc-x',
	]);
});

test('Markdown is tables whose cells cannot break out', () => {
	const markdown = asMarkdown(COPIED);
	expect(markdown).toContain('### The monthly bill');
	expect(markdown).toContain('| Requests a month | 3,000,000 |');
	expect(markdown).toContain('| HTTP API \\| up to 300 million |');
	expect(markdown).toContain('| Sum |  |  | $3.60 |');
	expect(markdown).toContain(
		'[The monthly bill](https://kb.example/notes/?calc-x.requests=3M&v=1#calc-x)',
	);
});

test('CSV has four columns in every row, quotes what needs it, and holds no formula', () => {
	const csv = asCsv({ ...COPIED, title: '=HYPERLINK("x")' });
	const rows = csv.split('\r\n');
	expect(rows[0]).toBe('kind,name,value,cost');
	expect(rows).toContain('input,"Duration, ""wall-clock""",200 ms,');
	expect(rows[1]).toBe(`answer,"'=HYPERLINK(""x"")",3 million requests cost $8.60.,$3.60`);
});

test('an answer without lines has no empty table', () => {
	expect(asMarkdown({ ...COPIED, lines: [], sum: '' })).not.toContain('Billed');
});
