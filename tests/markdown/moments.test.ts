import { expect, test } from 'vitest';
import { clock, parseClock } from '../../src/markdown/moments.ts';

test.each([
	['0:07', 7],
	['01:33', 93],
	['00:01:33', 93],
	['90:00', 5400],
	['1:02:03', 3723],
	[' 2:51 ', 171],
])('%s is %i seconds', (text, seconds) => {
	expect(parseClock(text)).toBe(seconds);
});

test.each(['', '1:2', '1:60', '1:60:00', '1.30', '12', '1:02:03:04', 'a:bc'])(
	'“%s” is no time',
	(text) => {
		expect(parseClock(text)).toBeUndefined();
	},
);

test('a clock shows hours only where there are some', () => {
	expect([7, 93, 3723, 36_000].map(clock)).toEqual(['0:07', '1:33', '1:02:03', '10:00:00']);
});
