import { expect, test } from 'vitest';
import { columns, wrapped } from '../../src/cli/columns.ts';

test('words stand to the left, numbers to the right', () => {
	expect(
		columns([
			['', 'n'],
			['apples', '1'],
			['figs', '100'],
		]),
	).toBe('          n\napples    1\nfigs    100');
	expect(
		columns(
			[
				['a', 'bb', 'c'],
				['aa', 'b'],
			],
			2,
		),
	).toBe('a   bb  c\naa  b');
	expect(columns([])).toBe('');
});

test('long text is broken between words', () => {
	expect(wrapped('one two three', '  ', 10)).toBe('  one two\n  three');
	expect(wrapped('word', '')).toBe('word');
});
