import { expect, test } from 'vitest';
import { decodeNote } from '../../src/vault/decode.ts';

const SENTENCES = {
	'Windows-1251': [
		0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0, 0xe2, 0xe5, 0xf1, 0xed, 0xe0,
	],
	Shift_JIS: [
		0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd, 0x0a, 0x83, 0x65, 0x83, 0x58, 0x83,
		0x67,
	],
	GB18030: [
		0xc4, 0xe3, 0xba, 0xc3, 0xca, 0xc0, 0xbd, 0xe7, 0xa3, 0xac, 0xce, 0xd2, 0xc3, 0xc7, 0xca, 0xc7,
	],
};

test.each(Object.entries(SENTENCES))('%s is named and not guessed', (name, bytes) => {
	const { text, findings } = decodeNote(Uint8Array.from(bytes));
	expect(text).toContain('\uFFFD');
	expect(findings).toMatchObject([
		{
			level: 'error',
			code: 'encoding',
			line: 1,
			column: 1,
			hint: expect.stringContaining(name) as string,
		},
	]);
});

test('UTF-16 without its mark is read and reported', () => {
	const little = Buffer.from('# A title\n\nText.', 'utf16le');
	const big = Buffer.from(little).swap16();
	for (const bytes of [little, big]) {
		expect(decodeNote(bytes)).toMatchObject({
			text: '# A title\n\nText.',
			findings: [{ level: 'warning', code: 'encoding' }],
		});
	}
});

test('what cannot be seen becomes a sign at its place and is reported once', () => {
	expect(decodeNote(Buffer.from('one\ntwo \u001B[31m and \u0007\fthree \u202Ex'))).toEqual({
		text: 'one\ntwo \u241B[31m and \u2407 three \uFFFDx',
		findings: [
			{
				level: 'info',
				code: 'control-character',
				line: 2,
				column: 5,
				message:
					'The character U+001B cannot be seen; it is shown as a sign. There are 3 of its kind.',
				hint: 'Delete it where it is not meant.',
			},
		],
	});
});

test('separators of lines and paragraphs end lines', () => {
	expect(decodeNote(Buffer.from('a\u2028b\u2029c'))).toMatchObject({
		text: 'a\nb\nc',
		findings: [{ level: 'info', code: 'control-character', line: 1, column: 2 }],
	});
});

test('isolates and marks of right-to-left text stay', () => {
	const text = '\u2067\u05D0\u2069 \u200F!';
	expect(decodeNote(Buffer.from(text))).toEqual({ text, findings: [] });
});
