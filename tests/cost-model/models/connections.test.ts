import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	ask,
	expectFiguresOnDaysOfAnswers,
	expectFiguresToBeOutputs,
	expectPresetsToAnswer,
	output,
	sideCost,
} from './ask.ts';

const MODEL = 'connections';

test('30 ms of a function with 512 MB cost $0.25 a million', () => {
	expect(output(MODEL, 'connectMs')).toBe(30);
	expect(output(MODEL, 'wastedPerMillion')).toBeCloseTo(1e6 * 0.03 * 0.5 * 0.0000166667, 9);
	expect(output(MODEL, 'wastedPerMillion')).toBeCloseTo(0.25, 4);
});

test('a hundred connections, each held for 0.2 s: 500 requests a second', () => {
	expect(output(MODEL, 'limitPerSecond')).toBe(500);
	expect(output(MODEL, 'connections', { requestsPerSecond: 500 })).toBe(100);
	expect(output(MODEL, 'perRequestConnections', { requestsPerSecond: 500 })).toBe(115);
	expect(output(MODEL, 'pooledLimitPerSecond')).toBe(50_000);
});

describe('round trips before the first query', () => {
	test.each([
		['none', 4],
		['tls13', 6],
		['tls12', 7],
	])('%s: %i', (tls, trips) => {
		expect(output(MODEL, 'connectMs', { tls, rttMs: 10, backendMs: 0 })).toBe(trips * 10);
	});
});

test('a published benchmark: 2.3 ms to connect, 0.1 ms to query (goldlapel, 2026-03-20)', () => {
	const near = { rttMs: 0.3, backendMs: 0.5, queryMs: 0.1 };
	expect(output(MODEL, 'connectMs', near)).toBeCloseTo(2.3, 12);
	expect(output(MODEL, 'databaseShare', near)).toBeCloseTo(2.3 / 2.4, 12);
});

test('the claim of the longest part holds for the database, and for a request that opens far away', () => {
	expect(output(MODEL, 'databaseShare')).toBeGreaterThan(0.5);
	expect(output(MODEL, 'requestShare')).toBeLessThan(0.5);
	expect(output(MODEL, 'requestShare', { rttMs: 80, durationMs: 300 })).toBeGreaterThan(0.5);
});

describe('where functions keep connections, only a cold start opens one', () => {
	test.each([
		[1, 0.9],
		[10, 0.34],
		[60, 0.0015],
	])('%i requests an hour and 6.5 minutes: %f', (perHour, share) => {
		const exact = Math.exp((-perHour / 60) * 6.5);
		expect(exact).toBeCloseTo(share, 2);
		const isNew = output(MODEL, 'newShare', { requestsPerSecond: perHour / 3600 });
		expect(isNew).toBeCloseTo(exact, 12);
	});
});

test('the waterfall adds up to connection and queries', () => {
	const { chart } = ask(MODEL, { rttMs: 3, tls: 'tls12' });
	if (chart.type !== 'panels') throw new Error('no panels');
	const [waterfall] = chart.panels;
	if (waterfall?.type !== 'bars') throw new Error('no bars');
	const ends = waterfall.bars.map(({ from = 0, value }) => [from, value]);
	expect(ends).toEqual([
		[0, 3],
		[3, 12],
		[12, 21],
		[21, 45],
		[45, 47],
	]);
});

const inputs = fc.record({
	rttMs: fc.double({ min: 0.01, max: 1000, noNaN: true }),
	backendMs: fc.double({ min: 0, max: 10_000, noNaN: true }),
	queryMs: fc.double({ min: 0.01, max: 900_000, noNaN: true }),
	maxConnections: fc.integer({ min: 1, max: 100_000 }),
	requestsPerSecond: fc.double({ min: 0.0001, max: 1e6, noNaN: true }),
	durationMs: fc.double({ min: 1, max: 900_000, noNaN: true }),
	memoryMb: fc.integer({ min: 128, max: 10_240 }),
	keepAliveMinutes: fc.double({ min: 0.1, max: 1440, noNaN: true }),
});

test('time paid for is the sum of the lines, and points of the picture are above its floor', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const result = ask(MODEL, given);
			const wasted = result.outputs['wastedPerMillion']?.value ?? NaN;
			expect(Math.abs(sideCost(result, 'serverless') - wasted)).toBeLessThanOrEqual(wasted * 1e-9);
			const lines = result.chart.type === 'panels' ? result.chart.panels[1] : undefined;
			if (lines?.type !== 'lines') throw new Error('no lines');
			for (const [x, y] of lines.series.flatMap(({ points }) => points)) {
				expect(x).toBeLessThanOrEqual(lines.x.max);
				expect(y).toBeGreaterThanOrEqual(lines.y.min * (1 - 1e-9));
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
