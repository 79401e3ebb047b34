/** What is true of every meter in the registry, whatever it is asked. */
import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chargeBill, chargeCost } from '../../src/cost-model/charge-cost.ts';
import { chargeLines } from '../../src/cost-model/charge.ts';
import { billOf, costOf } from '../../src/cost-model/explanation.ts';
import type { Field, Values } from '../../src/cost-model/input.ts';
import type { Charge, Meter, Tariff } from '../../src/cost-model/meter.ts';
import { METERS, priceMeter } from '../../src/cost-model/meters.ts';
import { anyNumber, anyValues } from './arbitrary-inputs.ts';

const RUNS = { numRuns: 40 };
const meters = [...METERS.values()];

/** A combination of choices that nobody sells has no price, and no cost to compare. */
function costAt(tariff: Tariff, values: Values): number {
	const cost = chargeCost(tariff, values, undefined);
	fc.pre(cost !== undefined);
	return cost;
}

/** Not below, but for the last digits of binary fractions. */
function expectAtLeast(value: number, least: number): void {
	expect(value).toBeGreaterThanOrEqual(least - Math.abs(least) * 1e-9);
}

/** Inputs that the tariff divides by: more of them makes it cheaper. */
function dividing(tariff: Tariff): ReadonlySet<string> {
	const factors = tariff.charges.flatMap(({ quantity }) => quantity.flat());
	return new Set(factors.filter(({ divides }) => divides).map(({ input }) => input));
}

function withCheaperFirst(meter: Meter): fc.Arbitrary<readonly [Values, Values]> {
	const risen = meter.inputs.filter(
		(field) => field.type === 'number' && !dividing(meter).has(field.id),
	);
	return fc.tuple(anyValues(meter.inputs), fc.constantFrom(...risen)).chain(([values, field]) => {
		if (field.type !== 'number') return fc.constant([values, values] as const);
		return anyNumber(field).map((other) => {
			const [low, high] = [values[field.id], other].sort((a, b) => Number(a) - Number(b));
			return [
				{ ...values, [field.id]: low ?? 0 },
				{ ...values, [field.id]: high ?? 0 },
			] as const;
		});
	});
}

/** The same tariff with some of its prices multiplied; a price of a dollar is a share, and stays. */
function priced(tariff: Tariff, factorOf: (id: string) => number): Tariff {
	const prices = tariff.prices.map((row) => ({
		...row,
		price: new Big(row.price).times(row.unit.startsWith('USD') ? 1 : factorOf(row.id)).toFixed(),
	}));
	return { ...tariff, prices };
}

function inDollars({ type, unit }: Field): boolean {
	return type === 'number' && unit.startsWith('USD');
}

describe.each(meters)('$id', (meter) => {
	test('a bill never falls when a quantity or a given price rises', () => {
		fc.assert(
			fc.property(withCheaperFirst(meter), ([less, more]) => {
				expectAtLeast(costAt(meter, more), costAt(meter, less));
				const bills = [less, more].map((values) => chargeBill(meter, values, undefined) ?? NaN);
				expectAtLeast(bills[1] ?? NaN, (bills[0] ?? NaN) - 0.005);
			}),
			RUNS,
		);
	});

	test('a bill never falls when a list price rises', () => {
		const credit = meter.included?.price.replace(/\{.*/u, '');
		const ids = [...new Set(meter.prices.map(({ id }) => id))].filter(
			(id) => credit === undefined || !id.startsWith(credit),
		);
		if (ids.length === 0) return;
		fc.assert(
			fc.property(anyValues(meter.inputs), fc.constantFrom(...ids), (values, id) => {
				const dearer = priced(meter, (each) => (each === id ? 1.7 : 1));
				expectAtLeast(costAt(dearer, values), costAt(meter, values));
			}),
			RUNS,
		);
	});

	test('scales with the currency', () => {
		const dollars = meter.inputs.filter(inDollars).map(({ id }) => id);
		const doubled = priced(meter, () => 2);
		fc.assert(
			fc.property(anyValues(meter.inputs), (values) => {
				const given = dollars.map((id): [string, number] => [id, Number(values[id]) * 2]);
				const twice = costAt(doubled, { ...values, ...Object.fromEntries(given) });
				const once = costAt(meter, values);
				expect(Math.abs(twice - 2 * once)).toBeLessThanOrEqual(1e-12 + Math.abs(once) * 1e-9);
			}),
			RUNS,
		);
	});

	test('what is free never makes it dearer', () => {
		const switches = new Set(meter.charges.flatMap(({ free }) => free?.when ?? []));
		fc.assert(
			fc.property(anyValues(meter.inputs), (values) => {
				for (const id of switches) {
					const [on, off] = [true, false].map((state) => costAt(meter, { ...values, [id]: state }));
					expectAtLeast(off ?? NaN, on ?? NaN);
				}
			}),
			RUNS,
		);
	});

	test('the total is the sum of the lines shown, and each line is right to the cent', () => {
		fc.assert(
			fc.property(anyValues(meter.inputs), (values) => {
				const outcome = priceMeter(meter.id, values);
				if (!outcome.ok) {
					expect(outcome.problems[0]?.message).toContain('no price');
					return;
				}
				const { lines, total, sentence } = outcome.result;
				const sum = lines.reduce((all, { subtotal }) => all.plus(subtotal), new Big(0));
				// Binary numbers hold no cents beyond 1e13.
				expect(Math.abs(total.value - sum.toNumber())).toBeLessThanOrEqual(
					Math.max(1e-6, sum.toNumber() * 1e-14),
				);
				expect(total.value).toBe(billOf(lines));
				expect(total.value).toBeGreaterThanOrEqual(0);
				expect(sentence).not.toMatch(/NaN|Infinity|undefined/u);
				for (const line of lines) expect(line.formula).not.toMatch(/NaN|Infinity|undefined/u);
				for (const line of lines.filter(({ amount }) => amount >= 0)) expectRounded(line);
			}),
			RUNS,
		);
	});

	test('the quick cost is that of the lines', () => {
		fc.assert(
			fc.property(anyValues(meter.inputs), (values) => {
				const charged = chargeLines(meter, values, undefined);
				fc.pre(charged.ok);
				const { lines } = charged;
				const cost = costOf(lines);
				expect(Math.abs(costAt(meter, values) - cost)).toBeLessThanOrEqual(
					Math.max(0.01, Math.abs(cost) * 1e-9),
				);
				const bill = chargeBill(meter, values, undefined) ?? NaN;
				expect(Math.abs(bill - billOf(lines))).toBeLessThanOrEqual(Math.max(1e-6, bill * 1e-9));
			}),
			RUNS,
		);
	});
});

interface Rounded {
	readonly billable: number;
	readonly bundle: number;
	readonly unitPrice: string;
	readonly subtotal: number;
}

/** Half-up in exact decimals, unless binary fractions put the quantity itself beside a half. */
function expectRounded({ billable, bundle, unitPrice, subtotal }: Rounded): void {
	const exact = new Big(billable).times(unitPrice).div(bundle);
	const beside = exact.times(100).mod(1).minus(0.5).abs();
	const slack = beside.lt(exact.times(1e-11).plus(1e-6)) ? 0.0100001 : 1e-6;
	const wanted = exact.round(2, Big.roundHalfUp).toNumber();
	expect(Math.abs(subtotal - wanted)).toBeLessThanOrEqual(slack + Math.abs(wanted) * 1e-12);
}

/** The charge with its quantity as an input of its own, so that its edges can be reached exactly. */
function countedDirectly(charge: Charge): Charge {
	const { id, label, unit, tiers, free } = charge;
	const quantity = [[{ input: 'units', unit }]];
	return { id, label, unit, tiers, quantity, ...(free && { free }) };
}

const tiered = meters.flatMap((meter) =>
	meter.charges.filter(({ tiers }) => tiers.length > 1).map((charge) => ({ meter, charge })),
);

test.each(tiered)(
	'$meter.id: $charge.id does not jump at the edges of its tiers',
	({ meter, charge }) => {
		const tariff: Tariff = { ...meter, charges: [countedDirectly(charge)] };
		fc.assert(
			fc.property(anyValues(meter.inputs), (values) => {
				for (const { upTo } of charge.tiers) {
					if (upTo === undefined) continue;
					const at = (units: number): number =>
						chargeCost(tariff, { ...values, units }, undefined) ?? 0;
					for (const edge of [upTo, upTo + (charge.free?.amount ?? 0)]) {
						const [below, above] = [at(edge * (1 - 1e-9)), at(edge * (1 + 1e-9))];
						expect(above - below).toBeLessThanOrEqual(Math.max(1e-6, above * 1e-7));
					}
				}
			}),
			{ numRuns: 10 },
		);
	},
);
