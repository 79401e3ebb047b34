import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOURS, INSTANCES, REQUESTS } from '../../src/cost-model/fields.ts';
import { drawFrom, medianOf } from '../../src/cost-model/intervals.ts';

/** Standard deviations that 5 %, half and 95 % of all values lie below. */
const DEVIATIONS = Float64Array.of(-1.644855, 0, 1.644855);

describe('a logarithmic input', () => {
	test('has its ends at 5 and 95 % and their geometric mean in the middle', () => {
		const [low = 0, median = 0, high = 0] = drawFrom(REQUESTS, { low: 1e6, high: 4e6 }, DEVIATIONS);
		expect(low / 1e6).toBeCloseTo(1, 5);
		expect(median / 2e6).toBeCloseTo(1, 9);
		expect(high / 4e6).toBeCloseTo(1, 5);
		expect(medianOf(REQUESTS, { low: 1e6, high: 4e6 })).toBe(2e6);
	});

	test('that may be nothing spreads by differences, and never below nothing', () => {
		const drawn = drawFrom(REQUESTS, { low: 0, high: 10 }, Float64Array.of(-3.09, 0, 1.644855));
		expect([...drawn].map((value) => Number(value.toFixed(4)))).toEqual([0, 5, 10]);
	});
});

test('a linear input spreads by differences, within its range', () => {
	const interval = { low: 700, high: 740 };
	const drawn = [...drawFrom(HOURS, interval, Float64Array.of(-1.644855, 0, 1.644855, 3.09))];
	expect(drawn.map((value) => Number(value.toFixed(3)))).toEqual([700, 720, 740, 744]);
	expect(medianOf(HOURS, interval)).toBe(720);
});

test('a whole input is drawn whole', () => {
	const drawn = drawFrom(
		INSTANCES,
		{ low: 1, high: 9 },
		Float64Array.of(-1.644855, -0.5244, 0, 0.8416, 1.644855),
	);
	expect([...drawn]).toEqual([1, 2, 3, 5, 9]);
	expect(medianOf(INSTANCES, { low: 1, high: 8 })).toBe(3);
});

test('a range without width is its value, to the last digit', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (value) => {
			const interval = { low: value, high: value };
			expect(medianOf(REQUESTS, interval)).toBe(value);
			expect([...drawFrom(REQUESTS, interval, DEVIATIONS)]).toEqual([value, value, value]);
		}),
	);
});
