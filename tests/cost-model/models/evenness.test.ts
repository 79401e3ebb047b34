import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peakOfSpread, spreadOfPeak } from '../../../src/cost-model/models/evenness.ts';
import { ask, expectFiguresToBeOutputs, expectPresetsToAnswer, output, sideCost } from './ask.ts';

const MODEL = 'evenness';
const X86_HOUR = (1769 / 1024) * 3600 * 0.0000166667;

test('a vCPU-hour of functions: 1,769 MB for an hour, $0.1037 on x86 and $0.0829 on arm', () => {
	expect(output(MODEL, 'functionVcpuHour')).toBeCloseTo(X86_HOUR, 12);
	expect(X86_HOUR).toBeCloseTo(0.1037, 4);
	expect(output(MODEL, 'functionVcpuHour', { architecture: 'arm' })).toBeCloseTo(0.0829, 4);
});

test.each([
	['c7i.large', 'x86', 2.32],
	['m7i.large', 'x86', 2.06],
	['c7g.large', 'arm', 2.29],
	['m7g.large', 'arm', 2.03],
	['fargate-x86', 'x86', 2.15],
])('%s: functions cost r = %f times as much', (instance, architecture, ratio) => {
	const found = output(MODEL, 'priceRatio', { instance, architecture });
	expect(found).toBeCloseTo(ratio, 2);
	const utilisation = output(MODEL, 'breakEvenUtilisation', { instance, architecture });
	expect(utilisation).toBeCloseTo(1 / found, 12);
	expect(utilisation).toBeGreaterThan(0.43);
	expect(utilisation).toBeLessThan(0.495);
});

test.each([
	[100, 1.6],
	[50, 3.3],
	[20, 8.1],
	[10, 16.3],
])('κ* = ρ r ÷ e: at a CPU share of %i%% functions win above %f times the mean', (share, peak) => {
	const found = output(MODEL, 'breakEvenPeak', { cpuShare: share });
	expect(found).toBeCloseTo((0.7 * (X86_HOUR / (0.08925 / 2))) / (share / 100), 9);
	expect(found).toBeCloseTo(peak, 1);
});

test.each([
	[0.5, 2.8],
	[1, 6.2],
	[1.5, 10.6],
])('a lognormal load with σ = %f peaks at %f times its mean', (sigma, peak) => {
	expect(peakOfSpread(sigma)).toBeCloseTo(peak, 1);
	expect(spreadOfPeak(peakOfSpread(sigma))).toBeCloseTo(sigma, 9);
});

test('no lognormal load has a 99th percentile above exp(z² ÷ 2) = 14.97 times its mean', () => {
	expect(spreadOfPeak(14.96)).toBeDefined();
	expect(spreadOfPeak(14.98)).toBeUndefined();
	expect(ask(MODEL, { peak: 20 }).outputs['loadSpread']).toBeUndefined();
});

describe('Black Friday, 10 times', () => {
	test('functions are cheaper if requests compute more than 16% of their time', () => {
		expect(output(MODEL, 'breakEvenCpuShare', { peak: 10 })).toBeCloseTo(0.16, 2);
		expect(output(MODEL, 'serversSaving', { peak: 10, cpuShare: 10 })).toBeGreaterThan(0);
		expect(output(MODEL, 'serversSaving', { peak: 10, cpuShare: 100 })).toBeLessThan(0);
	});
});

const inputs = fc.record({
	peak: fc.double({ min: 1, max: 1000, noNaN: true }),
	cpuShare: fc.double({ min: 1, max: 100, noNaN: true }),
	utilisation: fc.integer({ min: 1, max: 100 }),
	architecture: fc.constantFrom('x86', 'arm'),
	instance: fc.constantFrom('c7i.large', 'm7g.xlarge', 't4g.nano', 'fargate-x86', 'fargate-arm'),
});

test('at the break-even peak both sides cost the same', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const peak = output(MODEL, 'breakEvenPeak', given);
			if (peak < 1 || peak > 1000) return;
			const there = ask(MODEL, { ...given, peak });
			const functions = there.outputs['serverlessPerCpuHour']?.value ?? NaN;
			expect((there.outputs['serversPerCpuHour']?.value ?? NaN) / functions).toBeCloseTo(1, 9);
		}),
	);
});

test('the more even a load, the more servers save', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const now = ask(MODEL, given).outputs;
			const even = now['evenSaving']?.value ?? NaN;
			expect(now['serversSaving']?.value).toBeLessThanOrEqual(even + 1e-12);
		}),
	);
});

test('both costs are the sums of the lines shown', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const result = ask(MODEL, given);
			const of = (id: string): number => result.outputs[id]?.value ?? NaN;
			expect(sideCost(result, 'serverless') / of('serverlessPerCpuHour')).toBeCloseTo(1, 9);
			expect(sideCost(result, 'servers') / of('serversPerCpuHour')).toBeCloseTo(1, 9);
		}),
	);
});

test('the line of equal cost divides the field', () => {
	const { chart } = ask(MODEL);
	if (chart.type !== 'heat') throw new Error(chart.type);
	const product = 0.7 * (X86_HOUR / (0.08925 / 2));
	for (const [x, y] of chart.edge.points) expect(x * y).toBeCloseTo(product, 9);
	for (const [row, share] of chart.rows.entries()) {
		for (const [column, peak] of chart.columns.entries()) {
			expect(Math.sign(chart.cells[row]?.[column] ?? NaN)).toBe(Math.sign(peak * share - product));
		}
	}
});

test('where servers must idle nearly always, functions win however even the load', () => {
	const result = ask(MODEL, { utilisation: 5, cpuShare: 100 });
	expect(result.outputs['breakEvenPeak']?.value).toBeLessThan(1);
	expect(result.sentence).toContain('however even the load');
});

test('quick figures, presets', () => {
	expectFiguresToBeOutputs(MODEL, {});
	expectFiguresToBeOutputs(MODEL, { instance: 'fargate-arm', architecture: 'arm', peak: 30 });
	expectPresetsToAnswer(MODEL);
});
