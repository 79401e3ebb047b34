import { describe, expect, test } from 'vitest';
import {
	generator,
	normalQuantile,
	normalScores,
	seedOf,
	shuffled,
} from '../../src/cost-model/random.ts';

test('a seed follows from its text alone, and texts that differ by a letter give others', () => {
	expect(seedOf('break-even requests')).toBe(seedOf('break-even requests'));
	expect(seedOf('break-even requests')).not.toBe(seedOf('break-even request'));
	expect(seedOf('')).toBeGreaterThanOrEqual(0);
});

describe('the generator', () => {
	const next = generator(seedOf('any'));
	const drawn = Array.from({ length: 100_000 }, next);

	test('stays from 0 up to 1, its mean a half and its spread that of even chance', () => {
		expect(Math.min(...drawn.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
		expect(Math.max(...drawn.slice(0, 10_000))).toBeLessThan(1);
		const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
		expect(mean).toBeCloseTo(0.5, 2);
		const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
		expect(variance).toBeCloseTo(1 / 12, 2);
	});

	test('one value says nothing about the next', () => {
		const pairs = drawn.slice(1).map((value, index) => (value - 0.5) * ((drawn[index] ?? 0) - 0.5));
		const correlation = (12 * pairs.reduce((sum, value) => sum + value, 0)) / pairs.length;
		expect(Math.abs(correlation)).toBeLessThan(0.02);
	});
});

describe('shuffled numbers', () => {
	const numbers = Float64Array.from({ length: 1000 }, (_, index) => index);
	const mixed = shuffled(seedOf('any'), numbers);

	test('are the same numbers', () => {
		expect(mixed.toSorted()).toEqual(numbers);
	});

	test('come in another order for another seed, and in the same for the same', () => {
		expect(shuffled(seedOf('any'), numbers)).toEqual(mixed);
		expect(shuffled(seedOf('other'), numbers)).not.toEqual(mixed);
	});
});

test('normal scores have the mean and the spread of the normal distribution', () => {
	const scores = normalScores(10_000);
	expect(scores.reduce((sum, value) => sum + value, 0) / 10_000).toBeCloseTo(0, 9);
	expect(scores.reduce((sum, value) => sum + value ** 2, 0) / 10_000).toBeCloseTo(1, 3);
});

// Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 26.5.
test.each([
	[0.5, 0],
	[0.95, 1.644853627],
	[0.975, 1.959963985],
	[0.99, 2.326347874],
	[0.999, 3.090232306],
	[0.05, -1.644853627],
	[0.001, -3.090232306],
])('the normal quantile of %f is %f', (share, value) => {
	expect(normalQuantile(share)).toBeCloseTo(value, 8);
});
