import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chargeCost } from '../../src/cost-model/charge-cost.ts';
import { priceMeter } from '../../src/cost-model/meters.ts';
import { RAILWAY } from '../../src/cost-model/meters/railway.ts';
import { sumCents } from '../../src/cost-model/round.ts';

const cents = fc.integer({ min: 0, max: 20_000 });

function bill(plan: string, ramGb: number): ReturnType<typeof priceMeter> {
	return priceMeter('railway', { plan, ramGb, vcpus: 0 });
}

test('a plan whose price counts towards use costs the larger of the two', () => {
	fc.assert(
		fc.property(fc.constantFrom('hobby', 'pro'), cents, (plan, used) => {
			const outcome = bill(plan, used / 1000);
			if (!outcome.ok) throw new Error('not priced');
			const least = plan === 'pro' ? 20 : 5;
			expect(outcome.result.total.value).toBe(Math.max(least, used / 100));
		}),
	);
});

test('the credit is a line, so that the lines add up to the total', () => {
	fc.assert(
		fc.property(fc.constantFrom('hobby', 'pro', 'free'), cents, (plan, used) => {
			const outcome = bill(plan, used / 1000);
			if (!outcome.ok) throw new Error('not priced');
			const { lines, total } = outcome.result;
			expect(sumCents(lines.map((line) => line.subtotal))).toBe(total.value);
			expect(total.value).toBeGreaterThanOrEqual(0);
		}),
	);
});

test('a free plan gives its credit and charges what is beyond', () => {
	expect(bill('free', 0.05)).toMatchObject({ result: { total: { value: 0 } } });
	expect(bill('free', 0.25)).toMatchObject({ result: { total: { value: 1.5 } } });
});

test('the cost without explanation takes the credit off too', () => {
	const outcome = bill('hobby', 0.7);
	if (!outcome.ok) throw new Error('not priced');
	expect(chargeCost(RAILWAY, outcome.result.inputs, undefined)).toBeCloseTo(7, 9);
});

test('hours included until a day give way to money included from that day', () => {
	const use = { activeCpuHours: 26, memoryGbHours: 1440, requests: 1_000_000 };
	const before = priceMeter('vercel-functions', use, { asOf: '2025-08-01' });
	expect(before).toMatchObject({ result: { total: { value: 21.28 } } });
	const after = priceMeter('vercel-functions', use, { asOf: '2025-10-01' });
	expect(after).toMatchObject({ result: { total: { value: 20 } } });
});

test('a minimum spend holds until the day it was given up', () => {
	const use = { computeUnits: 1, computeHours: 10, storageGb: 2 };
	const before = priceMeter('neon', use, { asOf: '2025-12-01' });
	expect(before).toMatchObject({ result: { total: { value: 5 } } });
	const more = priceMeter('neon', { ...use, computeHours: 100 }, { asOf: '2025-12-01' });
	expect(more).toMatchObject({ result: { total: { value: 14.7 } } });
	const after = priceMeter('neon', use, { asOf: '2026-04-01' });
	expect(after).toMatchObject({ result: { total: { value: 1.76 } } });
});

test.each([
	['cloudflare-workers', { requests: 3_000_001, cpuMs: 1 }, { requests: 3_000_000, cpuMs: 10 }],
	[
		'neon',
		{ computeUnits: 1, computeHours: 101 },
		{ computeUnits: 1, computeHours: 100, storageGb: 0.5 },
	],
])('%s says where its free plan stops', (meter, beyond, within) => {
	const warnings = (inputs: object): readonly string[] => {
		const outcome = priceMeter(meter, { ...inputs, plan: 'free' });
		return outcome.ok ? outcome.result.warnings : ['not priced'];
	};
	expect(warnings(beyond)).not.toEqual([]);
	expect(warnings(within)).toEqual([]);
});
