import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runModel } from '../../../src/cost-model/models.ts';
import { coldChance } from '../../../src/cost-model/models/cold-starts-chance.ts';
import { ask, expectFiguresToBeOutputs, expectPresetsToAnswer, output, sideCost } from './ask.ts';

const MODEL = 'cold-starts';
const perHour = (count: number): { requests: number } => ({ requests: count * 730 });

describe('an environment that is kept for 6.5 minutes', () => {
	test.each([
		[1, 0.9, 2],
		[10, 0.34, 2],
		[60, 0.0015, 4],
	])('%i requests an hour: e^(−λT) = %f start cold', (count, published, digits) => {
		const share = output(MODEL, 'coldShare', perHour(count));
		expect(share).toBeCloseTo(Math.exp((-count * 6.5) / 60), 12);
		expect(share).toBeCloseTo(published, digits);
	});

	test('below ln 100 ÷ T = 42.5 an hour, 1,020 a day, the 99th percentile is a cold start', () => {
		const threshold = output(MODEL, 'p99ThresholdPerDay');
		expect(threshold / 24).toBeCloseTo(42.5, 1);
		expect(Math.round(threshold)).toBe(1020);
		expect(output(MODEL, 'coldShare', perHour(threshold / 24))).toBeCloseTo(0.01, 9);
	});
});

/** mikhail.io, 2020-06-18: Azure keeps instances for 20 minutes; a call every hour finds none. */
test('one request every hour against twenty minutes: always cold', () => {
	const hourly = { ...perHour(1), arrivals: 'regular', keepMinutes: 20 };
	expect(output(MODEL, 'coldShare', hourly)).toBe(1);
	expect(output(MODEL, 'allColdShare', hourly)).toBe(1);
	expect(output(MODEL, 'coldShare', { ...hourly, ...perHour(4) })).toBe(0);
});

describe('environments kept ready', () => {
	test.each(['x86', 'arm'])('on %s they pay from 60%% utilisation', (architecture) => {
		expect(output(MODEL, 'breakEvenUtilisation', { architecture })).toBeCloseTo(0.6, 3);
	});

	test('u* = 4.1667 ÷ (16.6667 − 9.7222)', () => {
		expect(output(MODEL, 'breakEvenUtilisation')).toBeCloseTo(4.1667 / (16.6667 - 9.7222), 6);
	});

	test('at that utilisation both cost the same, starting aside', () => {
		const requests = (0.6 * 730 * 3600) / 0.2;
		const there = ask(MODEL, { requests }).outputs;
		const demand = (there['onDemandCost']?.value ?? NaN) - (there['initCost']?.value ?? NaN);
		expect(there['utilisation']?.value).toBeCloseTo(0.6, 12);
		expect(there['provisionedCost']?.value).toBeCloseTo(demand, 4);
	});
});

describe('the cost of starting', () => {
	test('R × P × t × m × price of a GB-second', () => {
		const requests = 7300;
		const share = output(MODEL, 'allColdShare');
		expect(output(MODEL, 'initCost')).toBeCloseTo(
			requests * share * 0.134 * 0.5 * 0.0000166667,
			12,
		);
	});

	test('before August 2025 initialisation was not billed', () => {
		const outcome = runModel(MODEL, {}, { asOf: '2025-07-31' });
		expect(outcome.ok && outcome.result.outputs['initCost']?.value).toBe(0);
	});
});

describe('latency', () => {
	test('a cold start takes the median of the runtime longer, and of its own code', () => {
		const given = { runtime: 'rust', ownInitMs: 100 };
		expect(output(MODEL, 'coldLatency', given)).toBeCloseTo(200 + 100 + 16, 9);
	});

	test('where all start cold, one in a hundred takes the published 99th percentile longer', () => {
		const given = { ...perHour(0.001), runtime: 'java' };
		expect(output(MODEL, 'p99Latency', given)).toBeCloseTo(200 + 616, 0);
		expect(output(MODEL, 'p50Latency', given)).toBeCloseTo(200 + 240, 0);
	});

	test('a busy service has no cold start within its 99 fastest of a hundred', () => {
		expect(output(MODEL, 'p99Latency', { requests: 1e7 })).toBe(200);
	});
});

/** Requests at random that take the first free environment of a row; one unused for T is given up. */
function simulatedCold(perMinute: number, seconds: number, keepMinutes: number): number {
	let seed = 99;
	const random = (): number => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return (seed + 1) / 2 ** 32;
	};
	const freeFrom: number[] = [];
	const runs = 100_000;
	let [now, cold] = [0, 0];
	for (let request = 0; request < runs; request++) {
		now -= Math.log(random()) / perMinute;
		const found = freeFrom.findIndex((free) => free <= now);
		const at = found < 0 ? freeFrom.length : found;
		const free = freeFrom[at];
		if (free === undefined || now - free > keepMinutes) cold += 1;
		freeFrom[at] = now - (Math.log(random()) * seconds) / 60;
	}
	return cold / runs;
}

test.each([
	[0.1, 1, 5],
	[1, 3, 6.5],
	[30, 2, 6.5],
	[120, 5, 6.5],
])('%f a minute of %f s, kept for %f min: as simulated', (perMinute, seconds, keepMinutes) => {
	const load = (perMinute * seconds) / 60;
	const chance = coldChance({ perMinute, keepMinutes, load, regular: false });
	const simulated = simulatedCold(perMinute, seconds, keepMinutes);
	expect(Math.abs(chance - simulated)).toBeLessThan(0.002 + 0.1 * simulated);
});

test('a chance is a chance, more patience never hurts, and lines add up', () => {
	const inputs = fc.record({
		requests: fc.integer({ min: 0, max: 1e9 }),
		durationMs: fc.integer({ min: 1, max: 900_000 }),
		keepMinutes: fc.double({ min: 0.1, max: 100, noNaN: true }),
		arrivals: fc.constantFrom('random', 'regular'),
		runtime: fc.constantFrom('node', 'java', 'rust'),
	});
	fc.assert(
		fc.property(inputs, (given) => {
			const result = ask(MODEL, given);
			const of = (id: string): number => result.outputs[id]?.value ?? NaN;
			expect(of('coldShare')).toBeGreaterThanOrEqual(0);
			expect(of('allColdShare')).toBeLessThanOrEqual(1);
			const patient = output(MODEL, 'allColdShare', { ...given, keepMinutes: 200 });
			expect(patient).toBeLessThanOrEqual(of('allColdShare') + 1e-9);
			const cost = of('onDemandCost');
			expect(Math.abs(sideCost(result, 'serverless') - cost)).toBeLessThanOrEqual(1e-9 * cost);
		}),
		{ numRuns: 60 },
	);
});

test('quick figures, presets', () => {
	expectFiguresToBeOutputs(MODEL, {});
	expectFiguresToBeOutputs(MODEL, { requests: 0 });
	expectFiguresToBeOutputs(MODEL, { requests: 3e7, runtime: 'dotnet' });
	expectPresetsToAnswer(MODEL);
});
