import { expect, test } from 'vitest';
import { repeats } from '../../src/theme/intro.ts';

const html = '<p>Notes that <a href="/x/">weigh</a>\nwhat it costs.</p><p>More.</p>';

test.each([
	['Notes that weigh what it costs.', true],
	['Something else.', false],
	['', false],
])('a page that begins with its text repeats “%s”: %s', (description, expected) => {
	expect(repeats(html, description)).toBe(expected);
});

test('an excerpt cut short still counts', () => {
	const long = 'word '.repeat(40);
	expect(repeats(`<p>${long}</p>`, `${long.slice(0, 80)}…`)).toBe(true);
});
