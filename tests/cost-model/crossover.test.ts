import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reach, slopeAfter } from '../../src/cost-model/crossover.ts';
import type { Curve } from '../../src/cost-model/crossover.ts';

/** Free up to 100, then 2 each up to 300, then 1 each. */
const curve: Curve = {
	kinks: [0, 100, 300],
	costAt: (x) => Math.max(0, Math.min(x, 300) - 100) * 2 + Math.max(0, x - 300),
};

test('the curve reaches a cost on the straight piece that holds it', () => {
	expect(reach(curve, 200)).toBe(200);
	expect(reach(curve, 500)).toBe(400);
	expect(reach(curve, 400)).toBe(300);
});

test('a curve that stays free never gets there', () => {
	expect(reach({ kinks: [0], costAt: () => 0 }, 1)).toBeUndefined();
});

test('the slope is that of the next unit', () => {
	expect(slopeAfter(curve, 50)).toBe(0);
	expect(slopeAfter(curve, 100)).toBe(2);
	expect(slopeAfter(curve, 1000)).toBeCloseTo(1, 12);
});

/** Root by halving, as an oracle. */
function bisect(target: number): number {
	let [low, high] = [0, 1e12];
	for (let step = 0; step < 200; step++) {
		const middle = (low + high) / 2;
		if (curve.costAt(middle) < target) low = middle;
		else high = middle;
	}
	return high;
}

test('the closed form equals root finding', () => {
	fc.assert(
		fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), (cost) => {
			const root = bisect(cost);
			expect(Math.abs((reach(curve, cost) ?? NaN) - root)).toBeLessThanOrEqual(root * 1e-9);
		}),
	);
});
