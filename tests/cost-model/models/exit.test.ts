import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODELS, runModel } from '../../../src/cost-model/models.ts';
import type { ModelResult } from '../../../src/cost-model/models.ts';

function run(inputs: Readonly<Record<string, unknown>>): ModelResult {
	const outcome = runModel('exit', inputs);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.result;
}

function output(result: ModelResult, id: string): number | undefined {
	return result.outputs[id]?.value;
}

function preset(id: string): Readonly<Record<string, unknown>> {
	return MODELS.get('exit')?.presets?.find((one) => one.id === id)?.inputs ?? {};
}

// world.hey.com/dhh, 2023-02-21: 600,000 of hardware over 5 years and 60,000 a month of racks against 2.3 million.
test('37signals’ plan: 840,000 a year of one’s own, 1.46 million saved, 6.8 million in five years', () => {
	const result = run({});
	expect(output(result, 'hardwarePerYear')).toBe(120_000);
	expect(output(result, 'racksPerYear')).toBe(720_000);
	expect(output(result, 'ownPerYear')).toBe(840_000);
	expect(output(result, 'savingPerYear')).toBe(1_460_000);
	expect(output(result, 'saving')).toBe(6_800_000);
	expect(result.sentence).toContain('saves $1.46 million a year');
});

test('the hardware is paid back by the cloud bills avoided, after the racks: 4.6 months', () => {
	expect(output(run({}), 'payback')).toBeCloseTo(600_000 / ((2_300_000 - 720_000) / 12), 9);
	expect(output(run({ racksRented: true }), 'payback')).toBeCloseTo(600_000 / (2_300_000 / 12), 9);
});

test('at 200,000 an engineer the saving pays for seven, and eight hires end it', () => {
	expect(output(run({}), 'hiresPaid')).toBeCloseTo(7.3, 9);
	expect(output(run({ hires: 7 }), 'savingPerYear')).toBeCloseTo(60_000, 6);
	const eight = run(preset('no-team'));
	expect(output(eight, 'savingPerYear')).toBeCloseTo(-140_000, 6);
	expect(output(eight, 'hiresPaid')).toBeCloseTo(7.3, 9);
	expect(eight.sentence).toMatch(/^Leaving costs \$140,000 a year more than staying/u);
});

// sec.gov, Dropbox, Inc., form S-1, 2018-02-23: 92.5 million down, 53.0 million up.
test('Dropbox, 2016: 39.5 million net', () => {
	expect(output(run(preset('dropbox')), 'savingPerYear')).toBeCloseTo(39_500_000, 3);
});

describe('cash', () => {
	test('crosses in the month of the payback, the same on both sides', () => {
		const month = output(run({}), 'payback') ?? 0;
		const there = run({ month });
		expect(output(there, 'cloudSpent')).toBeCloseTo(output(there, 'ownSpent') ?? 0, 3);
	});

	test('after the hardware’s life differs by what was saved', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 10_000_000 }),
				fc.integer({ min: 0, max: 5_000_000 }),
				fc.integer({ min: 1, max: 10 }),
				(cloudPerYear, hardwarePrice, lifeYears) => {
					const result = run({ cloudPerYear, hardwarePrice, lifeYears, month: lifeYears * 12 });
					const gained = (output(result, 'cloudSpent') ?? 0) - (output(result, 'ownSpent') ?? 0);
					expect(gained).toBeCloseTo(output(result, 'saving') ?? 0, 2);
				},
			),
		);
	});

	test('without interest is worth what it is', () => {
		expect(output(run({ discountRate: 0 }), 'presentValue')).toBeCloseTo(6_800_000, 3);
	});

	test('at 8 % is an annuity less hardware and reserve', () => {
		const annuity = (1 - 1.08 ** -5) / 0.08;
		const value = 1_580_000 * annuity - 600_000 - 500_000 / 1.08 ** 5;
		expect(output(run({}), 'presentValue')).toBeCloseTo(value, 3);
	});

	test('that never comes back has no payback', () => {
		expect(output(run({ cloudPerYear: 700_000 }), 'payback')).toBeUndefined();
		expect(output(run({ hardwarePrice: 1e9 }), 'payback')).toBeUndefined();
	});
});

test('the lines of a month add up to a twelfth of a year', () => {
	const own = run({ hires: 2, moveCost: 60_000 }).lines.filter(({ side }) => side === 'servers');
	const sum = own.reduce((all, { amount }) => all + amount, 0);
	expect(sum * 12).toBeCloseTo(output(run({ hires: 2, moveCost: 60_000 }), 'ownPerYear') ?? 0, 3);
});
