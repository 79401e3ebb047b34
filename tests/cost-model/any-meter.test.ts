import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chargeLines } from '../../src/cost-model/charge.ts';
import { costOf } from '../../src/cost-model/explanation.ts';
import type { InputSpec, Value, Values } from '../../src/cost-model/input.ts';
import type { Charge, Meter, Tariff } from '../../src/cost-model/meter.ts';
import { METERS, priceMeter } from '../../src/cost-model/meters.ts';
import type { MeterResult } from '../../src/cost-model/meters.ts';
import { sumCents } from '../../src/cost-model/round.ts';

/** Any value that an input allows; small ones and zero come up often. */
function valueOf(spec: InputSpec): fc.Arbitrary<Value> {
	if (spec.type === 'boolean') return fc.boolean();
	if (spec.type === 'choice') return fc.constantFrom(...spec.choices.map(({ value }) => value));
	const { min, max, step } = spec;
	const share = fc.double({ min: 0, max: 1, noNaN: true });
	const number = share.map((part) => min + (max - min) * part ** 8);
	const usual = fc.constantFrom(min, max, spec.default);
	return fc.oneof(usual, step === 1 ? number.map(Math.round) : number);
}

function valuesOf(meter: Meter): fc.Arbitrary<Values> {
	return fc.record(Object.fromEntries(meter.inputs.map((spec) => [spec.id, valueOf(spec)])));
}

/** The bill, or nothing where a combination of choices has no price. */
function bill(meter: Meter, values: Values): MeterResult | undefined {
	const outcome = priceMeter(meter.id, values);
	if (outcome.ok) return outcome.result;
	expect(outcome.problems[0]?.message).toMatch(/^The price book has no price of/u);
	return undefined;
}

function divisors(meter: Meter): ReadonlySet<string> {
	const factors = meter.charges.flatMap((charge) => charge.quantity.flat());
	return new Set(factors.flatMap((factor) => (factor.divides ? factor.input : [])));
}

describe.each([...METERS.values()])('any bill of $id', (meter) => {
	const values = valuesOf(meter);

	test('is finite, never negative, and the sum of its lines', () => {
		fc.assert(
			fc.property(values, (inputs) => {
				const result = bill(meter, inputs);
				if (result === undefined) return;
				expect(Number.isFinite(result.total.value)).toBe(true);
				expect(result.total.value).toBeGreaterThanOrEqual(0);
				expect(result.total.value).toBe(sumCents(result.lines.map((line) => line.subtotal)));
				expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/u);
			}),
			{ numRuns: 40 },
		);
	});

	test('never falls when more is used or paid for', () => {
		const growing = meter.inputs.filter(
			(spec) => spec.type === 'number' && !divisors(meter).has(spec.id),
		);
		fc.assert(
			fc.property(values, fc.constantFrom(...growing), fc.nat(), (inputs, spec, more) => {
				if (spec.type !== 'number') return;
				const raised = Math.min(spec.max, Number(inputs[spec.id]) + more);
				const before = bill(meter, inputs);
				const after = bill(meter, { ...inputs, [spec.id]: raised });
				if (before === undefined || after === undefined) return;
				expect(after.total.value).toBeGreaterThanOrEqual(before.total.value);
			}),
			{ numRuns: 60 },
		);
	});

	test('is never higher with a free allowance than without', () => {
		const switches = new Set(meter.charges.flatMap((charge) => charge.free?.when ?? []));
		if (switches.size === 0) return;
		fc.assert(
			fc.property(values, fc.constantFrom(...switches), (inputs, when) => {
				const free = bill(meter, { ...inputs, [when]: true })?.total.value ?? 0;
				const full = bill(meter, { ...inputs, [when]: false })?.total.value ?? 0;
				expect(free).toBeLessThanOrEqual(full);
			}),
			{ numRuns: 40 },
		);
	});
});

/** The charge alone, asked by its quantity. */
function byQuantity(meter: Meter, { id, label, unit, tiers }: Charge): Tariff {
	const quantity = [[{ input: 'quantity', unit }]];
	return { id: meter.id, charges: [{ id, label, unit, tiers, quantity }], prices: meter.prices };
}

function costAt(tariff: Tariff, quantity: number): number {
	const charged = chargeLines(tariff, { quantity }, undefined);
	if (!charged.ok) throw new Error(JSON.stringify(charged.problems));
	return costOf(charged.lines);
}

test('no price list jumps at the edge of a tier', () => {
	for (const meter of METERS.values()) {
		for (const charge of meter.charges) {
			const tariff = byQuantity(meter, charge);
			for (const edge of charge.tiers.flatMap((tier) => tier.upTo ?? [])) {
				const step = costAt(tariff, edge) - costAt(tariff, edge * (1 - 1e-9));
				const next = costAt(tariff, edge * (1 + 1e-9)) - costAt(tariff, edge);
				expect(next, `${meter.id}/${charge.id}`).toBeGreaterThan(0);
				expect(next, `${meter.id}/${charge.id}`).toBeLessThanOrEqual(step * 1.01);
			}
		}
	}
});

test('a bill scales with the currency', () => {
	for (const meter of METERS.values()) {
		const values = Object.fromEntries(meter.inputs.map((spec) => [spec.id, spec.default]));
		const prices = meter.prices.map((row) => ({ ...row, price: String(Number(row.price) * 8) }));
		const once = chargeLines(meter, values, undefined);
		const eight = chargeLines({ ...meter, prices }, values, undefined);
		if (!once.ok || !eight.ok) throw new Error(meter.id);
		const list = (lines: typeof once.lines): number =>
			costOf(lines.filter((line) => line.price !== undefined));
		expect(list(eight.lines), meter.id).toBeCloseTo(8 * list(once.lines), 6);
	}
});
