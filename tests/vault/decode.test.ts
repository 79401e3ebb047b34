import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeNote } from '../../src/vault/decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
	Buffer.concat(parts.map((part) => Buffer.from(part as string)));

test('UTF-8 with a byte order mark and any line ends becomes plain text', () => {
	const file = bytes([0xef, 0xbb, 0xbf], 'a\r\nb\rc\nü\uFFFD');
	expect(decodeNote(file)).toEqual({ text: 'a\nb\nc\nü\uFFFD', findings: [] });
	expect(decodeNote(bytes())).toEqual({ text: '', findings: [] });
});

test('UTF-16 is read by its byte order mark and reported', () => {
	const little = bytes([0xff, 0xfe], [...Buffer.from('# Grüße\r\n', 'utf16le')]);
	const big = Uint8Array.of(0xfe, 0xff, 0, 0x61);
	expect(decodeNote(little)).toMatchObject({
		text: '# Grüße\n',
		findings: [{ level: 'warning', code: 'encoding' }],
	});
	expect(decodeNote(big).text).toBe('a');
});

test('Latin-1 is readable, and its first byte is named with line and column', () => {
	expect(decodeNote(bytes('one\ncaf', [0xe9], ' 10 ', [0x80]))).toEqual({
		text: 'one\ncafé 10 €',
		findings: [
			{
				level: 'error',
				code: 'encoding',
				line: 2,
				column: 4,
				message: 'The file is not UTF-8: byte 0xe9 at offset 7; read as Windows-1252.',
				hint: 'Save the file as UTF-8.',
			},
		],
	});
});

test('broken UTF-8 keeps what is sound; a real U+FFFD before it does not count', () => {
	const { text, findings } = decodeNote(bytes('ü\uFFFD', [0xc3], ' end'));
	expect(text).toBe('ü\uFFFD\uFFFD end');
	expect(findings[0]?.message).toContain('byte 0xc3 at offset 5;');
});

test('a stray NUL byte is replaced, a file of them is no text', () => {
	expect(decodeNote(bytes('one\n', 'some words in a line\0 and more of them'))).toMatchObject({
		text: 'one\nsome words in a line\uFFFD and more of them',
		findings: [{ level: 'error', code: 'encoding', line: 2, column: 21 }],
	});
	expect(decodeNote(new Uint8Array(50))).toMatchObject({
		text: undefined,
		findings: [{ level: 'error', code: 'not-text', line: 1, column: 1 }],
	});
});

test('never throws and never lets a NUL or a carriage return through', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 80 }), (file) => {
			const { text, findings } = decodeNote(file);
			expect(text ?? '').not.toMatch(/[\0\r]/);
			if (text === undefined) expect(findings).toHaveLength(1);
		}),
	);
});
