/** Places are those of editors: lines from 1, columns from 1 in UTF-16 units, the byte order mark not counted. */
import { expect, test } from 'vitest';
import { DEFAULT_VAULT_OPTIONS } from '../../src/vault/options.ts';
import { readNote } from '../../src/vault/read-note.ts';

const NOTE = [
	'---',
	'title: A note',
	'date: 03/04/2020',
	'---',
	'# Title',
	'',
	'\tTab and 😀 before {{ gone }} here.',
	'',
	'- é 中 {{ gone }}',
	'',
	'> > {{ gone }}',
	'',
	'| a | b |',
	'|---|---|',
	'| 😀 | {{ gone }} |',
	'',
	'Text [[a]] {{ gone }}',
];

const findings = (text: string): readonly (readonly [string, number, number])[] =>
	readNote({ path: 'a.md', bytes: new TextEncoder().encode(text) }, DEFAULT_VAULT_OPTIONS)
		.diagnostics.filter(({ code }) => code === 'liquid-tag' || code === 'not-a-date')
		.map(({ code, line, column }) => [code, line, column] as const);

test.each([
	['line feeds', NOTE.join('\n')],
	['carriage returns and line feeds', NOTE.join('\r\n')],
	['carriage returns', NOTE.join('\r')],
	['a byte order mark', `\uFEFF${NOTE.join('\r\n')}`],
])('with %s', (_, text) => {
	const [date, ...tags] = findings(text);
	expect(date).toEqual(['not-a-date', 3, 1]);
	expect(tags.length).toBeGreaterThan(0);
	for (const [, line, column] of tags) {
		expect(NOTE[line - 1]?.slice(column - 1)).toMatch(/^\{\{ gone \}\}/);
	}
});

test.each(
	NOTE.map((line, index) => [index + 1, line] as const).filter(([, line]) => line.includes('{{')),
)('line %i alone: %j', (_, line) => {
	const text = line.startsWith('|') ? `| a | b |\n|---|---|\n${line}` : line.trimStart();
	const last = text.split('\n');
	expect(findings(text)).toEqual([
		['liquid-tag', last.length, (last.at(-1)?.indexOf('{{') ?? 0) + 1],
	]);
});
