import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ceilTo, roundHalfUp, sumCents } from '../../src/cost-model/round.ts';

test('a half cent goes up, also where the binary fraction lies below it', () => {
	expect(roundHalfUp(730 * 0.0225, 2)).toBe(16.43);
	expect(roundHalfUp(1.005, 2)).toBe(1.01);
	expect(roundHalfUp(-1.005, 2)).toBe(-1.01);
	expect(roundHalfUp(0.004, 2)).toBe(0);
});

test('a price of five digits times 730 hours rounds as decimal arithmetic does', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 99_999 }), (digits) => {
			const price = new Big(digits).div(100_000);
			const exact = price.times(730).round(2, Big.roundHalfUp).toNumber();
			expect(roundHalfUp(price.toNumber() * 730, 2)).toBe(exact);
		}),
		{ numRuns: 2000 },
	);
});

test('a quantity is rounded up to its quantum, and not past it', () => {
	expect(ceilTo(120, 100)).toBe(200);
	expect(ceilTo(200, 100)).toBe(200);
	expect(ceilTo(0.1 + 0.2, 0.1)).toBeCloseTo(0.3, 12);
	expect(ceilTo(0, 100)).toBe(0);
});

test('cents add up without drift', () => {
	expect(sumCents(Array.from({ length: 1000 }, () => 0.1))).toBe(100);
	expect(sumCents([])).toBe(0);
});
