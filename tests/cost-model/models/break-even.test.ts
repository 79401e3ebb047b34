import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf } from '../../../src/cost-model/explanation.ts';
import type { Values } from '../../../src/cost-model/input.ts';
import type { ModelResult } from '../../../src/cost-model/models.ts';
import { MODELS, runModel } from '../../../src/cost-model/models.ts';
import { BREAK_EVEN } from '../../../src/cost-model/models/break-even.ts';
import { anyValues } from '../arbitrary-inputs.ts';

function run(inputs: Readonly<Record<string, unknown>>): ModelResult {
	const outcome = runModel('break-even', inputs);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.result;
}

function output(result: ModelResult, id: string): number {
	return result.outputs[id]?.value ?? NaN;
}

const pair = { instance: 't3.medium', instances: 2, loadBalancer: true };

describe('reference figures', () => {
	test('one t4g.small: 4.28 million requests a month, 1.6 a second', () => {
		const result = run({});
		expect(output(result, 'crossoverCost')).toBeCloseTo(12.264, 9);
		expect(output(result, 'perMillion')).toBeCloseTo(2.86667, 6);
		expect(output(result, 'crossover')).toBeCloseTo(12.264 / 2.86667e-6, 2);
		expect(output(result, 'crossoverPerSecond')).toBeCloseTo(1.628, 3);
		expect(Math.round(output(result, 'dailyUsers'))).toBe(2815);
		expect(Math.round(output(run({ requestsPerUser: 200 }), 'dailyUsers'))).toBe(704);
	});

	test('with the free tier: 6.67 million', () => {
		const exact = (12.264 + 0.2 + 400_000 * 0.0000166667) / 2.86667e-6;
		expect(output(run({ freeTier: true }), 'crossover')).toBeCloseTo(exact, 2);
		expect(exact / 1e6).toBeCloseTo(6.67, 2);
	});

	test('two t3.medium behind a load balancer: 26.9 million, 17,708 or 4,427 daily users', () => {
		const result = run(pair);
		expect(output(result, 'crossoverCost')).toBeCloseTo(77.161, 9);
		expect(output(result, 'crossover') / 1e6).toBeCloseTo(26.9, 1);
		expect(output(result, 'crossoverPerSecond')).toBeCloseTo(10.24, 2);
		expect(Math.round(output(result, 'dailyUsers'))).toBe(17_708);
		expect(Math.round(output(run({ ...pair, requestsPerUser: 200 }), 'dailyUsers'))).toBe(4427);
	});
});

test('the sentence gives both sides at the load asked about', () => {
	expect(run({ freeTier: true }).sentence).toBe(
		'Serverless and one t4g.small ($12.26 a month) cost the same at 6.67 million requests a month: 2.5 a second, or 4,390 daily users with 50 requests each. At 3 million, serverless costs $3.40 and one t4g.small $12.26.',
	);
});

test('the formula carries every value', () => {
	expect(run(pair).formula.map((step) => step.values)).toEqual([
		'2 × 730 h × $0.0416 + 730 hours × $0.0225 = $77.161',
		'$0.20 + 0.1 GB-seconds × $16.6667 + $1.00 = $2.86667 per million',
		'$77.161 ÷ $2.86667 per million = 26.9 million',
		'26.9 million ÷ (30.4 × 50) = 17,708',
	]);
});

test('servers that carry too little for their price never break even', () => {
	const result = run({ cpuMs: 3000, peak: 20, requests: 20_000 });
	expect(result.outputs['crossover']).toBeUndefined();
	expect(result.sentence).toMatch(/^Servers never get cheaper/u);
	expect(result.formula).toEqual([]);
});

test('where the load balancer has to be earned back, the break-even is further up the staircase', () => {
	const result = run({ cpuMs: 250, loadBalancer: true });
	const capacity = ((2 * 0.7 * 1000) / (250 * 3)) * 730 * 3600;
	const servers = output(result, 'crossoverServers');
	expect(servers).toBe(Math.ceil(output(result, 'crossover') / capacity));
	expect(output(result, 'crossoverCost')).toBeCloseTo(16.425 + servers * 12.264, 6);
	expect(servers).toBe(10);
});

const inputs = fc.record({
	requests: fc.integer({ min: 1, max: 1e9 }),
	durationMs: fc.integer({ min: 1, max: 5000 }),
	memoryMb: fc.integer({ min: 128, max: 10_240 }),
	freeTier: fc.boolean(),
	httpApi: fc.boolean(),
	instances: fc.integer({ min: 1, max: 20 }),
	loadBalancer: fc.boolean(),
});

test('at the break-even both sides cost the same, whatever the inputs', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const found = run(given);
			const crossover = found.outputs['crossover']?.value;
			if (crossover === undefined || crossover > 1e10) return;
			const there = run({ ...given, requests: crossover });
			const cost = output(there, 'serversCost');
			expect(Math.abs(output(there, 'serverlessCost') - cost)).toBeLessThanOrEqual(cost * 1e-9);
		}),
	);
});

test('costs are the sums of the lines shown, and every number is finite', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const result = run(given);
			const sum = (side: string): number =>
				costOf(result.lines.filter((line) => line.side === side));
			expect(output(result, 'serverlessCost')).toBe(sum('serverless'));
			expect(output(result, 'serversCost')).toBe(sum('servers'));
			expect(JSON.stringify(result)).not.toMatch(/null|NaN|Infinity/u);
		}),
	);
});

test('outputs are those the model declares, in their units', () => {
	const declared = new Map(MODELS.get('break-even')?.outputs.map(({ id, unit }) => [id, unit]));
	const found = Object.entries(run({}).outputs).map(([id, { unit }]) => [id, unit]);
	expect(new Map(found as [string, string][])).toEqual(declared);
});

/** A root by halving, as an oracle: where functions cost as much as so many servers. */
function halve(values: Values, cost: number, most: number): number {
	const figures = (requests: number): number =>
		BREAK_EVEN.figures?.({ ...values, requests }, undefined)?.['serverlessCost'] ?? NaN;
	let [low, high] = [0, most];
	for (let step = 0; step < 200; step++) {
		const middle = (low + high) / 2;
		if (figures(middle) < cost) low = middle;
		else high = middle;
	}
	return high;
}

test('the closed form equals root finding to 1e-9, at any inputs', () => {
	fc.assert(
		fc.property(anyValues(BREAK_EVEN.fields), (values) => {
			const figures = BREAK_EVEN.figures?.(values, undefined) ?? {};
			const { crossover, crossoverCost, crossoverServers } = figures;
			if (crossover === undefined || crossoverCost === undefined) return;
			const root = halve(values, crossoverCost, crossover * 2 + 1);
			expect(Math.abs(root - crossover)).toBeLessThanOrEqual(crossover * 1e-9 + 1e-6);
			const there = BREAK_EVEN.figures?.({ ...values, requests: crossover }, undefined) ?? {};
			expect(there['servers']).toBe(crossoverServers);
		}),
	);
});

test('below the break-even serverless is cheaper', () => {
	fc.assert(
		fc.property(
			anyValues(BREAK_EVEN.fields),
			fc.double({ min: 0.01, max: 0.999, noNaN: true }),
			(values, part) => {
				const { crossover } = BREAK_EVEN.figures?.(values, undefined) ?? {};
				if (crossover === undefined || crossover === 0) return;
				const at = (requests: number): number => {
					const there = BREAK_EVEN.figures?.({ ...values, requests }, undefined) ?? {};
					return (there['serverlessCost'] ?? NaN) - (there['serversCost'] ?? NaN);
				};
				expect(at(crossover * part)).toBeLessThanOrEqual(1e-6);
			},
		),
	);
});
