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

const MODEL = 'vertical';

describe('list prices of a vCPU-hour, 2026', () => {
	test.each([
		{ family: 'm7i', least: 2, small: 0.0504, most: 192, large: 0.0504 },
		{ family: 'm8i', least: 2, small: 0.05292, most: 384, large: 0.05292 },
		{ family: 'm7g', least: 1, small: 0.0408, most: 64, large: 0.0408 },
		{ family: 'c7i', least: 2, small: 0.044625, most: 192, large: 0.044625 },
		{ family: 'c7g', least: 1, small: 0.0363, most: 64, large: 0.03625 },
	])('$family from $least vCPU at $small to $most vCPU at $large', (expected) => {
		const { family, least, small, most, large } = expected;
		const { outputs, chart } = ask(MODEL, { family });
		expect(outputs['perVcpuSmallest']?.value).toBeCloseTo(small, 12);
		expect(outputs['perVcpuLargest']?.value).toBeCloseTo(large, 12);
		expect(outputs['largestVcpus']?.value).toBe(most);
		if (chart.type !== 'lines') throw new Error('no lines');
		const own = chart.series.find(({ id }) => id === family);
		expect(own?.points[0]).toEqual([least, small]);
	});

	test('no family charges a premium for size', () => {
		for (const family of ['m7i', 'm8i', 'm7g', 'c7i', 'c7g']) {
			expect(output(MODEL, 'premium', { family })).toBeLessThanOrEqual(1e-12);
		}
	});
});

test('the ceiling is vCPU × utilisation ÷ CPU seconds', () => {
	expect(output(MODEL, 'ceiling')).toBeCloseTo((192 * 0.7) / 0.02, 9);
});

test('2,000 requests a second, peaks of 3×: 171 vCPU in one m7i.48xlarge or in 86 m7i.large', () => {
	expect(output(MODEL, 'neededVcpus')).toBeCloseTo((2000 * 3 * 0.02) / 0.7, 9);
	expect(output(MODEL, 'oneMachine')).toBeCloseTo(730 * 9.6768, 9);
	expect(output(MODEL, 'smallMachines')).toBeCloseTo(86 * 730 * 0.1008, 9);
	expect(output(MODEL, 'oneWithSpare')).toBeCloseTo(2 * 730 * 9.6768, 9);
	expect(output(MODEL, 'smallWithSpare')).toBeCloseTo(87 * 730 * 0.1008, 9);
});

test('at the ceiling one machine carries the load, right above it none does', () => {
	const requestsPerSecond = output(MODEL, 'ceiling') / 3;
	expect(output(MODEL, 'oneMachine', { requestsPerSecond })).toBeCloseTo(730 * 9.6768, 9);
	const above = ask(MODEL, { requestsPerSecond: requestsPerSecond * 1.001 });
	expect(above.outputs['oneMachine']).toBeUndefined();
	expect(above.sentence).toContain('it takes 2 of the largest');
});

const inputs = fc.record({
	family: fc.constantFrom('m7i', 'm8i', 'm7g', 'c7i', 'c7g'),
	requestsPerSecond: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
	peak: fc.double({ min: 1, max: 1000, noNaN: true }),
	cpuMs: fc.double({ min: 0.01, max: 900_000, noNaN: true }),
	utilisation: fc.double({ min: 1, max: 100, noNaN: true }),
});

test('one machine never costs less than the small ones that carry as much, but for a rounded price', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const result = ask(MODEL, given);
			const one = result.outputs['oneMachine']?.value;
			if (one !== undefined) {
				expect(one).toBeCloseTo(sideCost(result, 'servers'), 6);
				const many = result.outputs['smallMachines']?.value ?? NaN;
				expect(one).toBeGreaterThanOrEqual(many * 0.998);
			}
			expectFiguresToBeOutputs(MODEL, given);
		}),
		{ numRuns: 100 },
	);
});

test('every story has an answer', () => {
	expectPresetsToAnswer(MODEL);
});

test('on a day without prices there is neither an answer nor a figure', () => {
	expectFiguresOnDaysOfAnswers(MODEL);
});
