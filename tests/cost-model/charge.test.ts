import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chargeCost } from '../../src/cost-model/charge-cost.ts';
import { chargeLines } from '../../src/cost-model/charge.ts';
import type { Line } from '../../src/cost-model/explanation.ts';
import type { Values } from '../../src/cost-model/input.ts';
import type { Tariff } from '../../src/cost-model/meter.ts';
import { priceMeter } from '../../src/cost-model/meters.ts';
import { priceRows } from '../../src/cost-model/price.ts';

const prices = priceRows(
	{ provider: 'Test', region: 'here', checkedOn: '2026-01-01', source: 'example.org' },
	[
		['low', 'Low', '1M unit', '2', '2020-01-01'],
		['low', 'Low', '1M unit', '3', '2024-01-01'],
		['high', 'High', '1M unit', '1', '2020-01-01'],
	],
);

const tariff: Tariff = {
	id: 'test',
	charges: [
		{
			id: 'units',
			label: 'Units',
			unit: 'unit',
			quantity: [[{ input: 'units', unit: 'units' }]],
			free: { amount: 1_000_000, when: 'free' },
			billTo: 1_000_000,
			tiers: [{ upTo: 10_000_000, price: 'low' }, { price: 'high' }],
		},
	],
	prices,
};

function linesOf(values: Values, asOf?: string): readonly Line[] {
	const charged = chargeLines(tariff, values, asOf);
	if (!charged.ok) throw new Error(JSON.stringify(charged.problems));
	return charged.lines;
}

describe('one tariff with a free part, a round-up and two tiers', () => {
	test('free units come first, the rest is rounded up to whole millions and climbs the tiers', () => {
		const lines = linesOf({ units: 12_500_000, free: true });
		expect(lines).toMatchObject([
			{ id: 'test/units-1', free: 1_000_000, billable: 10_000_000, unitPrice: '3', amount: 30 },
			{ id: 'test/units-2', free: 0, billable: 2_000_000, unitPrice: '1', amount: 2 },
		]);
		expect(lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(12_500_000);
	});

	test('all free is a line of nothing, no use is no line', () => {
		expect(linesOf({ units: 5, free: true })).toMatchObject([
			{ billable: 0, subtotal: 0, free: 5 },
		]);
		expect(linesOf({ units: 0, free: true })).toEqual([]);
	});

	test('the price is the one in force on the day', () => {
		expect(linesOf({ units: 1e6, free: false }, '2023-12-31')[0]?.unitPrice).toBe('2');
		expect(linesOf({ units: 1e6, free: false }, '2024-01-01')[0]?.unitPrice).toBe('3');
	});

	test('a day before the first price is a problem that names the first day', () => {
		expect(chargeLines(tariff, { units: 1, free: false }, '2019-12-31')).toEqual({
			ok: false,
			problems: [
				{
					input: 'asOf',
					message: 'The price book has no price of low on 2019-12-31.',
					hint: 'Ask for 2020-01-01 or later.',
				},
			],
		});
	});

	test('the formula shows every value', () => {
		expect(linesOf({ units: 2_500_000, free: true })[0]?.formula).toBe(
			'2,500,000 units; 1,000,000 free; 2,000,000 ÷ 1,000,000 × $3 = $6.00',
		);
	});
});

const load = fc.record({
	requests: fc.integer({ min: 0, max: 1e11 }),
	durationMs: fc.integer({ min: 1, max: 10_000 }),
	memoryMb: fc.integer({ min: 128, max: 10_240 }),
	architecture: fc.constantFrom('x86', 'arm'),
	freeTier: fc.boolean(),
});

function bill(inputs: Readonly<Record<string, unknown>>): number {
	const outcome = priceMeter('aws-lambda', inputs);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.result.total.value;
}

describe('any Lambda bill', () => {
	test('never falls when there are more requests, longer ones or bigger functions', () => {
		fc.assert(
			fc.property(load, fc.integer({ min: 1, max: 1e6 }), (inputs, more) => {
				const before = bill(inputs);
				expect(bill({ ...inputs, requests: inputs.requests + more })).toBeGreaterThanOrEqual(
					before,
				);
				expect(bill({ ...inputs, durationMs: inputs.durationMs + 1 })).toBeGreaterThanOrEqual(
					before,
				);
			}),
		);
	});

	test('is never higher with the free tier than without', () => {
		fc.assert(
			fc.property(load, (inputs) => {
				expect(bill({ ...inputs, freeTier: true })).toBeLessThanOrEqual(
					bill({ ...inputs, freeTier: false }),
				);
			}),
		);
	});

	test('is the sum of its lines, each the decimal product rounded half up', () => {
		fc.assert(
			fc.property(load, (inputs) => {
				const outcome = priceMeter('aws-lambda', inputs);
				if (!outcome.ok) throw new Error('not priced');
				const { lines, total } = outcome.result;
				const exact = lines.map((line) => {
					const amount = new Big(line.billable).div(line.bundle).times(line.unitPrice);
					return amount.round(2, Big.roundHalfUp);
				});
				expect(lines.map((line) => line.subtotal)).toEqual(
					exact.map((amount) => amount.toNumber()),
				);
				expect(total.value).toBe(exact.reduce((sum, one) => sum.plus(one), new Big(0)).toNumber());
			}),
		);
	});

	test('does not jump at the edge of a tier', () => {
		const at = (units: number): number =>
			chargeCost(
				{ ...tariff, charges: tariff.charges.map((charge) => ({ ...charge, billTo: 1 })) },
				{ units, free: false },
				undefined,
			) ?? NaN;
		expect(at(10_000_001) - at(10_000_000)).toBeCloseTo(1e-6, 9);
	});
});

test('until December 2020 a duration was rounded up to 100 ms', () => {
	const inputs = { requests: 60e6, durationMs: 28, memoryMb: 1024 };
	const compute = (asOf: string): number | undefined => {
		const outcome = priceMeter('aws-lambda', inputs, { asOf });
		return outcome.ok ? outcome.result.lines.at(-1)?.quantity : undefined;
	};
	expect(compute('2020-11-30')).toBe(6_000_000);
	expect(compute('2020-12-01')).toBe(1_680_000);
});
