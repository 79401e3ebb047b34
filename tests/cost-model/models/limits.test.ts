import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	ask,
	expectFiguresOnDaysOfAnswers,
	expectFiguresToBeOutputs,
	expectPresetsToAnswer,
	output,
	sideCost,
} from './ask.ts';

const MODEL = 'limits';

test.each([
	[2, 750],
	[3, 500],
])('%i transitions a second of 1,500: %i streams', (transitionsPerSecond, streams) => {
	expect(output(MODEL, 'carriedStreams', { transitionsPerSecond })).toBe(streams);
});

test('Prime Video: the quota carries 5% of ten thousand streams', () => {
	expect(output(MODEL, 'carriedShare')).toBeCloseTo(0.05, 12);
	expect(output(MODEL, 'refused')).toBeCloseTo(0.95, 12);
	expect(ask(MODEL).sentence).toMatch(
		/^A quota of 1,500 transitions a second carries 500 streams with 3 each: 5% of 10,000\./u,
	);
});

test('a bucket lasts its size ÷ what exceeds the refill', () => {
	expect(output(MODEL, 'emptyAfter')).toBeCloseTo((5000 / (30_000 - 1500)) * 1000, 9);
	const small = { bucketSize: 800, refillPerSecond: 500, streams: 200 };
	expect(output(MODEL, 'emptyAfter', small)).toBeCloseTo(8000, 9);
});

test('played second by millisecond, the bucket is empty when the formula says so', () => {
	const given = { streams: 600 };
	let left = 5000;
	let ms = 0;
	for (; left > 0; ms++) left += 1.5 - 1.8;
	expect(Math.abs(ms - output(MODEL, 'emptyAfter', given))).toBeLessThan(1.5);
});

test('a load at the refill never empties the bucket', () => {
	const result = ask(MODEL, { streams: 500 });
	expect(result.outputs['emptyAfter']).toBeUndefined();
	expect(result.outputs['refused']?.value).toBe(0);
	expect(result.sentence).toMatch(/all 500 fit, and take 100% of it/u);
});

test('functions at once are the wider limit: 1,000 ÷ (4 × 0.2 s)', () => {
	expect(output(MODEL, 'concurrencyStreams')).toBe(1250);
});

test('the bill is that of the transitions let through', () => {
	expect(sideCost(ask(MODEL), 'serverless')).toBeCloseTo(1500 * 3600 * 0.000025, 9);
	expect(output(MODEL, 'wantedCostPerHour')).toBeCloseTo(2700, 9);
});

const inputs = fc.record({
	transitionsPerSecond: fc.double({ min: 0.01, max: 1000, noNaN: true }),
	streams: fc.integer({ min: 1, max: 10_000_000 }),
	bucketSize: fc.integer({ min: 1, max: 10_000_000 }),
	refillPerSecond: fc.integer({ min: 1, max: 10_000_000 }),
	detectors: fc.integer({ min: 0, max: 100 }),
	durationMs: fc.double({ min: 1, max: 900_000, noNaN: true }),
});

test('whatever the load, nothing is let through above the quota, and the picture stays in its frame', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const { outputs, chart } = ask(MODEL, given);
			const wanted = outputs['wanted']?.value ?? NaN;
			const served = wanted * (1 - (outputs['refused']?.value ?? NaN));
			expect(served).toBeLessThanOrEqual(given.refillPerSecond + wanted * 1e-12);
			if (chart.type !== 'lines') throw new Error('no lines');
			for (const [x, y] of chart.series.flatMap((series) => series.points)) {
				expect(x).toBeLessThanOrEqual(chart.x.max);
				expect(y).toBeGreaterThanOrEqual(-1e-6);
			}
			expectFiguresToBeOutputs(MODEL, given);
		}),
		{ numRuns: 50 },
	);
});

test('every story has an answer', () => {
	expectPresetsToAnswer(MODEL);
});

test('on a day without prices there is neither an answer nor a figure', () => {
	expectFiguresOnDaysOfAnswers(MODEL);
});
