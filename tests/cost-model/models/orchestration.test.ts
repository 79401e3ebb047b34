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

const MODEL = 'orchestration';
const GB_SECOND = 0.0000166667;

describe('three transitions, three detectors, one frame a second, 0.2 s at 1 GB', () => {
	const { outputs } = ask(MODEL);
	const of = (id: string): number => outputs[id]?.value ?? NaN;

	test('each part is its rate × 3,600 s × its price', () => {
		expect(of('orchestrator')).toBeCloseTo(3 * 3600 * 0.000025, 12);
		expect(of('storage')).toBeCloseTo(3600 * (0.000005 + 3 * 0.0000004), 12);
		expect(of('functions')).toBeCloseTo(4 * 3600 * (0.0000002 + 0.2 * GB_SECOND), 12);
		expect(of('oneProcess')).toBeCloseTo(((4 * 0.2 * 1024) / 1769 / 0.7) * (0.08925 / 2), 12);
	});

	test('to the published precision: 0.270, 0.022, 0.051 and 0.030', () => {
		const parts = ['orchestrator', 'storage', 'functions', 'oneProcess'].map(of);
		expect(parts.map((value) => value.toFixed(3))).toEqual(['0.270', '0.022', '0.051', '0.030']);
	});

	test('more than 90% is saved, and the orchestrator is nearly four fifths of the bill', () => {
		expect(of('saving')).toBeGreaterThan(0.9);
		expect(of('orchestratorShare')).toBeCloseTo(0.787, 3);
	});
});

test.each([
	[1, 0.82],
	[2, 0.88],
	[3, 0.91],
	[5, 0.94],
])('%i transitions a second: saving %f', (transitionsPerSecond, saving) => {
	expect(output(MODEL, 'saving', { transitionsPerSecond })).toBeCloseTo(saving, 2);
});

test('at the rate named for it, exactly 90% is saved', () => {
	const rate = output(MODEL, 'transitionsFor90');
	expect(rate).toBeCloseTo(2.467, 3);
	expect(output(MODEL, 'saving', { transitionsPerSecond: rate })).toBeCloseTo(0.9, 12);
});

test('an Express workflow a second costs $0.0074 an hour, and one process still saves 63%', () => {
	const express = ask(MODEL, { workflow: 'express' }).outputs;
	expect(express['orchestrator']?.value).toBeCloseTo(0.0036 + (3600 / 16 / 3600) * 0.060012, 12);
	expect(express['saving']?.value).toBeCloseTo(0.633, 2);
	expect(express['orchestrated']?.value).toBe(output(MODEL, 'withExpress'));
});

test('the sentence gives both bills and what is saved', () => {
	expect(ask(MODEL).sentence).toBe(
		'An hour of one stream costs $0.343 as functions with 3 state transitions a second, and $0.0295 in one process on c7i.large: 91% less. The orchestrator alone is 79% of the first bill; with Standard workflows, 90% is saved from 2.5 transitions a second.',
	);
});

test('where functions are cheaper, the sentence says so', () => {
	const idle = { transitionsPerSecond: 0.01, framesPerSecond: 0, utilisation: 20 };
	expect(ask(MODEL, idle).sentence).toMatch(/: [\d.]+% more\./u);
	expect(ask(MODEL, idle).outputs['streamHoursPerMillion']).toBeUndefined();
});

const inputs = fc.record({
	transitionsPerSecond: fc.double({ min: 0.01, max: 1000, noNaN: true }),
	detectors: fc.integer({ min: 0, max: 100 }),
	framesPerSecond: fc.double({ min: 0, max: 120, noNaN: true }),
	durationMs: fc.double({ min: 1, max: 900_000, noNaN: true }),
	memoryMb: fc.integer({ min: 128, max: 10_240 }),
	workflow: fc.constantFrom('standard', 'express'),
	workflowMs: fc.double({ min: 1, max: 300_000, noNaN: true }),
	utilisation: fc.double({ min: 1, max: 100, noNaN: true }),
	instance: fc.constantFrom('t4g.small', 'c7i.large', 'm7g.xlarge'),
});

test('both bills are the sums of the lines shown, and the quick figures are the outputs', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const result = ask(MODEL, given);
			const near = (id: string, side: 'serverless' | 'servers'): void => {
				const value = result.outputs[id]?.value ?? NaN;
				expect(Math.abs(sideCost(result, side) - value)).toBeLessThanOrEqual(value * 1e-9);
			};
			near('orchestrated', 'serverless');
			near('oneProcess', 'servers');
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
