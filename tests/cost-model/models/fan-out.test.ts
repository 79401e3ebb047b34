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

const MODEL = 'fan-out';

describe('Amdahl’s law on 32 processors', () => {
	test.each([
		[20, 1.24],
		[50, 1.94],
		[95, 12.55],
	])('%i%% parallel: %f times as fast', (parallelShare, times) => {
		expect(output(MODEL, 'amdahl', { parallelShare })).toBeCloseTo(times, 2);
		const free = { parallelShare, overheadMs: 0 };
		expect(output(MODEL, 'speedup', free)).toBeCloseTo(output(MODEL, 'amdahl', free), 9);
	});
});

test('time is the serial part, a part of the rest, and the overhead', () => {
	expect(output(MODEL, 'timeMs')).toBeCloseTo(500 + 500 / 32 + 50, 9);
	expect(output(MODEL, 'timeMs', { workers: 1 })).toBe(1000);
});

test('cost rises by the overhead and the request of each worker alone', () => {
	const alone = 1000 * (0.0000002 + (1769 / 1024) * 0.0000166667);
	expect(output(MODEL, 'aloneCost')).toBeCloseTo(alone, 12);
	const more = 1000 * (31 * 0.0000002 + 32 * 0.05 * (1769 / 1024) * 0.0000166667);
	expect(output(MODEL, 'cost') - output(MODEL, 'aloneCost')).toBeCloseTo(more, 12);
	const coarse = { workMs: 600_000, workers: 100 };
	expect(output(MODEL, 'costRatio', coarse)).toBeLessThan(1.02);
	expect(output(MODEL, 'costRatio', { workMs: 50, workers: 100 })).toBeGreaterThan(50);
});

test('of 32 functions that are slow once in a hundred, one is for 27.5% of jobs', () => {
	expect(output(MODEL, 'slowChance')).toBeCloseTo(1 - 0.99 ** 32, 12);
	expect(output(MODEL, 'slowChance')).toBeCloseTo(0.275, 3);
});

test('a shuffle of ten servers with ten functions each: 100 messages or 10,000 (Berkeley, 2019)', () => {
	const shuffle = { workers: 100, functionsPerServer: 10 };
	expect(output(MODEL, 'serverMessages', shuffle)).toBe(100);
	expect(output(MODEL, 'messages', shuffle)).toBe(10_000);
});

test('a web request has nothing to gain from 32 processors', () => {
	const request = { workMs: 200, parallelShare: 20 };
	expect(output(MODEL, 'speedup', request)).toBeLessThan(1);
	expect(ask(MODEL, request).sentence).toContain('times as slow as on one');
});

const inputs = fc.record({
	workMs: fc.double({ min: 1, max: 3_600_000, noNaN: true }),
	parallelShare: fc.double({ min: 0, max: 100, noNaN: true }),
	workers: fc.integer({ min: 1, max: 1000 }),
	overheadMs: fc.double({ min: 0, max: 60_000, noNaN: true }),
	memoryMb: fc.integer({ min: 128, max: 10_240 }),
	slowShare: fc.double({ min: 0, max: 100, noNaN: true }),
	slowMs: fc.double({ min: 0, max: 900_000, noNaN: true }),
});

test('no number of functions has a lower mean time than the one named', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const workers = output(MODEL, 'bestWorkers', given);
			const least = output(MODEL, 'meanMs', { ...given, workers });
			expect(least).toBeLessThanOrEqual(output(MODEL, 'meanMs', given) * (1 + 1e-9));
		}),
		{ numRuns: 50 },
	);
});

test('never faster than Amdahl allows, and the cost is the sum of the lines shown', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const result = ask(MODEL, given);
			const of = (id: string): number => result.outputs[id]?.value ?? NaN;
			expect(of('speedup')).toBeLessThanOrEqual(of('amdahl') * (1 + 1e-12));
			expect(of('amdahl')).toBeLessThanOrEqual(given.workers * (1 + 1e-12));
			const lines = sideCost(result, 'serverless');
			expect(Math.abs(lines - of('cost'))).toBeLessThanOrEqual(of('cost') * 1e-9);
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
