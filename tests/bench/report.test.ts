import { expect, test } from 'vitest';
import { growth, type Run, summarise, table } from './report.ts';
import { stagesOf } from './steelyard.ts';

const small: Run = {
	notes: 1000,
	bytes: 4_000_000,
	files: 1100,
	stages: { read: 0.5, pages: 2.5, search: 2 },
	total: 5,
	wall: 4,
	reference: 2,
};
const large: Run = {
	...small,
	notes: 5000,
	files: 5300,
	stages: { read: 2, pages: 8, search: 9 },
	total: 19,
	wall: 15,
	reference: 5,
};

test('search is left out of what is compared', () => {
	expect(summarise(large)).toEqual({ site: 10, msPerNote: 2, ratio: 2 });
	expect(summarise({ ...small, reference: undefined }).ratio).toBeUndefined();
});

test('what no stage accounts for is pages, and the index is what it costs with its own process', () => {
	expect(stagesOf({ read: 2, render: 1, search: 0.5, process: 10.5 }, 4)).toEqual({
		read: 2,
		render: 1,
		pages: 7,
		search: 4,
	});
});

test('an added note costs the difference, so that a fixed cost cancels out', () => {
	expect(growth([small, large])).toEqual({ marginal: 1.75, perNote: 2 / 3, reference: 0.75 });
	expect(growth([small])).toBeUndefined();
});

test('the table shows seconds and milliseconds per note', () => {
	expect(table([small, large])).toBe(
		[
			'CPU s, ms per note         1,000 notes   5,000 notes',
			'read                       0.50   0.50   2.00   0.40',
			'pages                      2.50   2.50   8.00   1.60',
			'search                     2.00   2.00   9.00   1.80',
			'all but search             3.00   3.00  10.00   2.00',
			'Eleventy                   2.00   2.00   5.00   1.00',
			'all but search / Eleventy          1.50          2.00',
			'seconds on the clock               4.0          15.0',
			'files written                    1,100         5,300',
			'each added note: 1.75 ms (Eleventy 0.75 ms)',
			'per note, largest vault / smallest: 0.67',
		].join('\n'),
	);
});
