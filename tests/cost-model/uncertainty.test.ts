import { describe, expect, test } from 'vitest';
import { REQUESTS } from '../../src/cost-model/fields.ts';
import { numberOf } from '../../src/cost-model/input.ts';
import type { Intervals } from '../../src/cost-model/intervals.ts';
import type { Answerer, Model } from '../../src/cost-model/model.ts';
import { MODELS, runModel } from '../../src/cost-model/models.ts';
import { readInputs } from '../../src/cost-model/read-inputs.ts';
import { drawValues, shareWhere, simulate } from '../../src/cost-model/uncertainty.ts';
import { withBands } from '../../src/cost-model/uncertainty-band.ts';

function modelOf(id: string): Model {
	const model = MODELS.get(id);
	if (model === undefined) throw new Error(`no ${id}`);
	return model;
}

const BREAK_EVEN = modelOf('break-even');

function question(answerer: Answerer, intervals: Intervals): Parameters<typeof simulate>[1] {
	const read = readInputs(answerer.fields, {});
	if (!read.ok) throw new Error('defaults');
	return { values: read.values, intervals };
}

/** Costs one dollar for each request against a flat thousand. */
const LINEAR: Answerer = {
	id: 'linear',
	title: 'Linear',
	fields: [
		{ ...REQUESTS, default: 1000 },
		{ ...REQUESTS, id: 'others', default: 1000 },
	],
	headline: 'cost',
	sides: { serverless: 'cost', servers: 'flat' },
	figures: (values) => ({
		cost: numberOf(values, 'requests'),
		flat: 1000,
		product: numberOf(values, 'requests') * numberOf(values, 'others'),
		...(numberOf(values, 'requests') > 1000 && { above: 1 }),
	}),
	answer: () => ({ ok: false, problems: [] }),
};

describe('a quantity that is drawn', () => {
	const simulated = simulate(LINEAR, question(LINEAR, { requests: { low: 500, high: 2000 } }));

	test('comes out with the interval that went in', () => {
		const { low = 0, median = 0, high = 0 } = simulated.outputs['cost'] ?? {};
		expect(low / 500).toBeCloseTo(1, 3);
		expect(median / 1000).toBeCloseTo(1, 3);
		expect(high / 2000).toBeCloseTo(1, 3);
		expect(simulated.draws).toBe(10_000);
	});

	test('is cheaper half of the time where the other side is its median', () => {
		expect(simulated.serverlessCheaper).toBe(0.5);
	});

	test('counts the draws in which an output has a value', () => {
		expect(simulated.outputs['above']).toEqual({ low: 1, median: 1, high: 1, answered: 0.5 });
	});

	test('has a histogram of almost all draws', () => {
		const { histogram } = simulated;
		expect(histogram).toHaveLength(24);
		expect(histogram.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.98, 2);
		expect(
			histogram.every((bin, index) => index === 0 || bin.from === histogram[index - 1]?.to),
		).toBe(true);
	});
});

test('a product of two lognormal inputs is as wide as theory has it', () => {
	const wide = { low: 500, high: 2000 };
	const { outputs } = simulate(LINEAR, question(LINEAR, { requests: wide, others: wide }));
	const factor = Math.exp(Math.SQRT2 * Math.log(2));
	expect((outputs['product']?.high ?? 0) / (1e6 * factor)).toBeCloseTo(1, 1);
	expect((outputs['product']?.low ?? 0) / (1e6 / factor)).toBeCloseTo(1, 1);
});

describe('draws', () => {
	const wide = { low: 1e6, high: 5e6 };
	const long = { low: 100, high: 300 };

	test('are the same each time, whatever order the ranges come in', () => {
		const one = simulate(BREAK_EVEN, question(BREAK_EVEN, { requests: wide, durationMs: long }));
		const other = simulate(BREAK_EVEN, question(BREAK_EVEN, { durationMs: long, requests: wide }));
		expect(other).toEqual(one);
	});

	test('of one input do not depend on whether another is uncertain', () => {
		const alone = drawValues(BREAK_EVEN, question(BREAK_EVEN, { requests: wide }), 50);
		const both = drawValues(
			BREAK_EVEN,
			question(BREAK_EVEN, { requests: wide, durationMs: long }),
			50,
		);
		expect(both.map((values) => values['requests'])).toEqual(
			alone.map((values) => values['requests']),
		);
	});

	test('of different inputs have nothing to do with each other', () => {
		const drawn = drawValues(
			BREAK_EVEN,
			question(BREAK_EVEN, { requests: wide, durationMs: long }),
			4000,
		);
		const above = drawn.filter(
			(values) =>
				numberOf(values, 'requests') > Math.sqrt(5e12) &&
				numberOf(values, 'durationMs') > Math.sqrt(3e4),
		);
		expect(above.length / drawn.length).toBeCloseTo(0.25, 1);
	});

	test('leave names of prototypes and inputs that nobody has alone', () => {
		const strange = { constructor: wide, nothing: wide } as unknown as Intervals;
		const [first] = drawValues(BREAK_EVEN, question(BREAK_EVEN, strange), 1);
		expect(first).toEqual(question(BREAK_EVEN, {}).values);
	});
});

test('how often a claim is true is the share of draws in which it is', () => {
	const asked = question(LINEAR, { requests: { low: 500, high: 2000 } });
	expect(shareWhere(LINEAR, asked, (figures) => (figures['cost'] ?? 0) < 2000)).toBeCloseTo(
		0.95,
		3,
	);
	expect(shareWhere(LINEAR, asked, () => true)).toBe(1);
});

test('a model without quick figures is asked less often, and answers', () => {
	const { id, title, fields, answer } = BREAK_EVEN;
	const slow: Answerer = { id, title, fields, answer };
	const asked = question(BREAK_EVEN, { durationMs: { low: 100, high: 300 } });
	const simulated = simulate(slow, asked);
	expect(simulated.draws).toBe(300);
	const quick = simulate(BREAK_EVEN, asked).outputs['crossover']?.median ?? 0;
	expect((simulated.outputs['crossover']?.median ?? 0) / quick).toBeCloseTo(1, 2);
});

describe('a question with ranges', () => {
	const outcome = runModel('break-even', { requests: '1M..5M', durationMs: '100..300 ms' });
	const result = outcome.ok ? outcome.result : undefined;

	test('is answered at its medians, with what the ranges make of it', () => {
		expect(result?.inputs['requests']).toBeCloseTo(Math.sqrt(5e12), 3);
		const { low = 0, median = 0, high = 0 } = result?.simulation?.outputs['crossover'] ?? {};
		const crossover = (ms: number): number => 12.264 / (1.2e-6 + (ms / 2000) * 0.0000166667);
		expect(low / crossover(300)).toBeCloseTo(1, 2);
		expect(median / crossover(Math.sqrt(30_000))).toBeCloseTo(1, 2);
		expect(high / crossover(100)).toBeCloseTo(1, 2);
		expect(result?.simulation?.serverlessCheaper).toBeGreaterThan(0.9);
	});

	test('draws its curve and its crossover as bands', () => {
		const chart = result?.chart;
		if (chart?.type !== 'lines') throw new Error('no lines');
		const [serverless] = chart.series;
		expect(serverless?.band?.length).toBeGreaterThan(10);
		for (const [, low, high] of serverless?.band ?? []) {
			expect(low).toBeLessThanOrEqual(high);
			expect(low).toBeGreaterThanOrEqual(chart.y.min);
			expect(high).toBeLessThanOrEqual(chart.y.max);
		}
		const crossover = chart.markers.find(({ id }) => id === 'crossover');
		expect(crossover?.range).toEqual([
			result?.simulation?.outputs['crossover']?.low,
			result?.simulation?.outputs['crossover']?.high,
		]);
	});
});

test('without ranges a chart has no bands', () => {
	const outcome = runModel('break-even', {});
	if (!outcome.ok) throw new Error('no answer');
	const asked = question(BREAK_EVEN, {});
	const simulation = simulate(BREAK_EVEN, asked, 1);
	expect(withBands(BREAK_EVEN, outcome.result.chart, { question: asked, simulation })).toBe(
		outcome.result.chart,
	);
	expect(outcome.result.simulation).toBeUndefined();
});

test('bands are drawn in the panels whose lines the model names', () => {
	const outcome = runModel('connections', { queryMs: '0.1..2' });
	const chart = outcome.ok ? outcome.result.chart : undefined;
	if (chart?.type !== 'panels') throw new Error('no panels');
	const lines = chart.panels.filter((panel) => panel.type === 'lines');
	const named = new Set(Object.keys(modelOf('connections').along?.series ?? {}));
	const banded = lines.flatMap(({ series }) => series.filter(({ band }) => band !== undefined));
	expect(new Set(banded.map(({ id }) => id))).toEqual(named);
});
