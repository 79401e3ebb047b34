import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundHalfUp } from '../../../src/cost-model/round.ts';
import { ask, expectFiguresToBeOutputs, expectPresetsToAnswer, output, sideCost } from './ask.ts';

const MODEL = 'scale-to-zero';
const ALWAYS_ON = 0.25 * 0.106 * 730;

describe('one Neon database of 0.25 CU that sleeps after 5 minutes', () => {
	test('always on it costs $19.35', () => {
		const cost = output(MODEL, 'alwaysOnCompute', { environments: 1 });
		expect(cost).toBeCloseTo(ALWAYS_ON, 9);
		expect(roundHalfUp(cost, 2)).toBe(19.35);
	});

	test.each([
		[0.5, 0.034],
		[5, 0.33],
		[30, 1.91],
		[300, 12.52],
	])('%f visits a day: $%f of compute', (visitsPerDay, published) => {
		const cost = output(MODEL, 'computeCost', { environments: 1, visitsPerDay });
		const awake = 1 - Math.exp((-visitsPerDay * 5) / 1440);
		expect(cost).toBeCloseTo(awake * ALWAYS_ON, 9);
		expect(cost).toBeCloseTo(published, published < 0.1 ? 3 : 2);
	});

	test('Neon’s Free plan, 100 CU-hours, carries 229 visits a day', () => {
		const visits = output(MODEL, 'freePlanVisits', { environments: 1 });
		const awake = output(MODEL, 'awake', { environments: 1, visitsPerDay: visits });
		expect(awake * 730 * 0.25).toBeCloseTo(100, 9);
		expect(visits).toBeCloseTo(228.7, 1);
	});
});

describe('a hundred previews', () => {
	test('$1,935 always on, $3 to $33 of compute at 0.5 to 5 visits a day', () => {
		expect(output(MODEL, 'alwaysOnCompute')).toBeCloseTo(1934.5, 9);
		expect(output(MODEL, 'computeCost')).toBeCloseTo(3.36, 2);
		expect(output(MODEL, 'computeCost', { visitsPerDay: 5 })).toBeCloseTo(33.3, 1);
	});

	test('as branches of one project 90 are billed $1.50 each', () => {
		const plain = output(MODEL, 'standingCost');
		expect(output(MODEL, 'standingCost', { asBranches: true }) - plain).toBeCloseTo(90 * 1.5, 9);
	});

	test('“nothing” fails: storage is billed asleep or awake', () => {
		expect(output(MODEL, 'standingCost', { visitsPerDay: 0 })).toBeCloseTo(100 * 0.05 * 0.35, 9);
	});

	test('stopped Fly.io machines pay $0.15 for a GB and 30 days', () => {
		const stopped = output(MODEL, 'standingCost', { host: 'fly', gbEach: 1, visitsPerDay: 0 });
		expect(stopped).toBeCloseTo((100 * 0.15 * 730) / 720, 9);
	});
});

test('a poll every five minutes keeps it awake all the time, one every ten half of it', () => {
	expect(output(MODEL, 'awake', { visitsPerDay: 0, pollsPerDay: 288 })).toBe(1);
	expect(output(MODEL, 'awake', { visitsPerDay: 0, pollsPerDay: 144 })).toBeCloseTo(0.5, 12);
	expect(ask(MODEL, { pollsPerDay: 288 }).sentence).toContain('awake all the time');
});

test('at the visits named for it, being awake costs as much as the small server', () => {
	const visitsPerDay = output(MODEL, 'visitsAtServer');
	const there = ask(MODEL, { visitsPerDay }).outputs;
	expect(there['computeCost']?.value).toBeCloseTo(there['serversCost']?.value ?? NaN, 9);
	expect(visitsPerDay).toBeCloseTo(49.7, 1);
});

/** Visits at random are simulated: the share of the time within τ of one is `1 − e^(−vτ)`. */
test('the closed form agrees with a simulation', () => {
	let seed = 12_345;
	const random = (): number => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return (seed + 1) / 2 ** 32;
	};
	const [visits, tau] = [200, 5 / 1440];
	let [days, awake] = [0, 0];
	for (let visit = 0; visit < 200_000; visit++) {
		const gap = -Math.log(random()) / visits;
		days += gap;
		awake += Math.min(gap, tau);
	}
	expect(output(MODEL, 'awake', { visitsPerDay: visits })).toBeCloseTo(awake / days, 2);
});

const inputs = fc.record({
	host: fc.constantFrom('neon', 'fly'),
	environments: fc.integer({ min: 1, max: 5000 }),
	visitsPerDay: fc.double({ min: 0, max: 1e5, noNaN: true }),
	visitMinutes: fc.double({ min: 0, max: 60, noNaN: true }),
	suspendMinutes: fc.double({ min: 0, max: 120, noNaN: true }),
	pollsPerDay: fc.double({ min: 0, max: 2000, noNaN: true }),
	gbEach: fc.double({ min: 0, max: 100, noNaN: true }),
	asBranches: fc.boolean(),
});

test('sleeping never costs more than always being on where sleep is free, and lines add up', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const result = ask(MODEL, given);
			const of = (id: string): number => result.outputs[id]?.value ?? NaN;
			expect(of('computeCost')).toBeLessThanOrEqual(of('alwaysOnCompute') * (1 + 1e-12));
			expect(of('awake')).toBeGreaterThanOrEqual(0);
			expect(of('awake')).toBeLessThanOrEqual(1);
			expect(sideCost(result, 'serverless')).toBeCloseTo(of('sleepingCost'), 6);
			expect(sideCost(result, 'servers')).toBeCloseTo(of('alwaysOnCost'), 6);
		}),
	);
});

test('quick figures, presets', () => {
	expectFiguresToBeOutputs(MODEL, {});
	expectFiguresToBeOutputs(MODEL, { host: 'fly', visitsPerDay: 1e5, environments: 1 });
	expectPresetsToAnswer(MODEL);
});
