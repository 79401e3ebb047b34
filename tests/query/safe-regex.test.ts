import { expect, test } from 'vitest';
import { readPattern } from '../../src/query/safe-regex.ts';

test.each([
	['/^jam/', 'jam', true],
	['/JAM$/i', 'plum jam', true],
	['/a|b/', 'b', true],
	['/\\d{2,4} g/', '250 g', true],
	['/[*+?]{2}/', '*?', true],
	['/^\\D+$/', 'no digit', true],
	['/(?:jam)/', 'jelly', false],
])('patterns that end soon are run: %s', (pattern, text, expected) => {
	expect(readPattern(pattern)(text)).toBe(expected);
});

test.each([
	'/(a+)+$/',
	'/(a|a)*$/',
	'/a*a*a*b/',
	'/a?a?a?a?a?/',
	'/(a)\\1/',
	'/a{1,999}/',
	'/(?<=a+)b/',
])('patterns that may run long are refused: %s', (pattern) => {
	expect(() => readPattern(pattern)).toThrow(/may take very long/);
});

test('only the start of a long text is looked at', () => {
	const matches = readPattern('/a*b*c/');
	expect(matches('a'.repeat(100_000))).toBe(false);
	expect(matches(`${'a'.repeat(100_000)}c`)).toBe(false);
});
