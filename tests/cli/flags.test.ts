import { expect, test } from 'vitest';
import { readFlags } from '../../src/cli/flags.ts';

test('of a flag given twice the last counts, but every input is kept', () => {
	expect(readFlags({ out: ['a', 'b'], input: ['x=1', 'y=2'] })).toEqual({
		out: 'b',
		input: ['x=1', 'y=2'],
	});
});

test('a folder or base that looks like a number is text, a port is a number', () => {
	expect(readFlags({ out: 2026, base: 7, port: 4000, strict: true })).toEqual({
		out: '2026',
		base: '7',
		port: 4000,
		strict: true,
	});
});
