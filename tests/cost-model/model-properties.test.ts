/** What is true of every model in the registry, whatever it is asked. */
import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askModel } from '../../src/cost-model/answer.ts';
import { billOf } from '../../src/cost-model/explanation.ts';
import type { Values } from '../../src/cost-model/input.ts';
import type { Chart } from '../../src/cost-model/chart.ts';
import type { Model, ModelResult } from '../../src/cost-model/model.ts';
import { MODELS, runModel } from '../../src/cost-model/models.ts';
import { PRICES } from '../../src/cost-model/price-book.ts';
import { withPrices } from '../../src/cost-model/price.ts';
import { roundHalfUp } from '../../src/cost-model/round.ts';
import { simulate } from '../../src/cost-model/uncertainty.ts';
import { anyValues } from './arbitrary-inputs.ts';

const RUNS = { numRuns: 30 };

function ask(model: Model, values: Values): ModelResult | undefined {
	const outcome = askModel(model, values);
	if (!outcome.ok) {
		expect(outcome.problems[0]?.message).toMatch(/price/u);
		return undefined;
	}
	return { ...outcome.result, notIncluded: [], intervals: {} };
}

function expectAlike(value: number | undefined, other: number | undefined, id: string): void {
	if (value === undefined || other === undefined) {
		expect(value, id).toBe(other);
		return;
	}
	const slack = Math.max(Math.abs(value), Math.abs(other)) * 1e-9 + 1e-9;
	expect(Math.abs(value - other), id).toBeLessThanOrEqual(slack);
}

function chartsIn(chart: Chart): readonly Chart[] {
	return chart.type === 'panels' ? [chart, ...chart.panels] : [chart];
}

/** Axes that can be drawn, and a log axis that starts above 0. */
function expectDrawable(chart: Chart): void {
	for (const part of chartsIn(chart)) {
		if (part.type === 'panels') continue;
		const axes = part.type === 'bars' ? [part.x] : [part.x, part.y];
		for (const { label, min, max, scale } of axes) {
			expect(max, `${part.title}: ${label}`).toBeGreaterThan(min);
			if (scale === 'log') expect(min, `${part.title}: ${label}`).toBeGreaterThan(0);
		}
	}
}

describe.each([...MODELS.values()])('$id', (model) => {
	test('numbers are finite and sentences whole, anywhere in the ranges', () => {
		fc.assert(
			fc.property(anyValues(model.fields), (values) => {
				const result = ask(model, values);
				if (result === undefined) return;
				expect(JSON.stringify(result)).not.toMatch(/:null|\bnull\b|NaN|Infinity|undefined/u);
				for (const { value } of Object.values(result.outputs)) expect(value).toBeTypeOf('number');
				for (const line of result.lines) expect(line.subtotal).toBe(roundHalfUp(line.amount, 2));
				expectDrawable(result.chart);
			}),
			RUNS,
		);
	});

	test('the figures alone are those of the answer', () => {
		expect(model.figures).toBeTypeOf('function');
		fc.assert(
			fc.property(anyValues(model.fields), (values) => {
				const result = ask(model, values);
				const figures = model.figures?.(values, undefined);
				if (result === undefined || figures === undefined) return;
				const ids = new Set([...Object.keys(figures), ...Object.keys(result.outputs)]);
				for (const id of ids) expectAlike(figures[id], result.outputs[id]?.value, id);
			}),
			RUNS,
		);
	});

	test('outputs are those that it declares, in their units', () => {
		const declared = new Map(model.outputs.map(({ id, unit }) => [id, unit]));
		fc.assert(
			fc.property(anyValues(model.fields), (values) => {
				for (const [id, { unit }] of Object.entries(ask(model, values)?.outputs ?? {})) {
					expect(declared.get(id), id).toBe(unit);
				}
			}),
			RUNS,
		);
		expect(declared.has(model.headline ?? '')).toBe(true);
		for (const side of Object.values(model.sides ?? {})) expect(declared.has(side)).toBe(true);
	});

	test('ranges without width give the point itself', () => {
		fc.assert(
			fc.property(anyValues(model.fields), (values) => {
				const figures = model.figures?.(values, undefined);
				if (figures === undefined) return;
				const numbers = model.fields.filter(({ type }) => type === 'number');
				const points = numbers.map(({ id }) => Number(values[id]));
				const intervals = Object.fromEntries(
					numbers.map(({ id }, index) => [
						id,
						{ low: points[index] ?? 0, high: points[index] ?? 0 },
					]),
				);
				const { outputs } = simulate(model, { values, intervals }, 20);
				expect(Object.keys(outputs).sort()).toEqual(Object.keys(figures).sort());
				for (const [id, { low, median, high, answered }] of Object.entries(outputs)) {
					expect([low, median, high, answered], id).toEqual([
						figures[id],
						figures[id],
						figures[id],
						1,
					]);
				}
			}),
			{ numRuns: 10 },
		);
	});

	test('the order of the inputs changes nothing', () => {
		fc.assert(
			fc.property(anyValues(model.fields), (values) => {
				const turned = Object.fromEntries(Object.entries(values).reverse());
				expect(JSON.stringify(runModel(model.id, turned))).toBe(
					JSON.stringify(runModel(model.id, values)),
				);
			}),
			{ numRuns: 10 },
		);
	});

	test('its stories are answered, and differ', () => {
		const sentences = (model.presets ?? []).map(({ id, inputs }) => {
			const outcome = runModel(model.id, inputs);
			expect(outcome.ok, id).toBe(true);
			return outcome.ok ? outcome.result.sentence : '';
		});
		expect(sentences.length).toBeGreaterThanOrEqual(2);
		expect(new Set(sentences).size).toBe(sentences.length);
	});
});

function modelOf(id: string): Model {
	const model = MODELS.get(id);
	if (model === undefined) throw new Error(`no ${id}`);
	return model;
}

test('a bill in cents is the sum of its lines', () => {
	const bill = modelOf('bill');
	fc.assert(
		fc.property(anyValues(bill.fields), (values) => {
			const result = ask(bill, values);
			expect(result?.outputs['total']?.value).toBe(billOf(result?.lines ?? []));
		}),
		RUNS,
	);
});

describe('the bill and the break-even', () => {
	const ids = ['bill', 'break-even'] as const;
	const dearer = PRICES.map((row) => ({
		...row,
		price: new Big(row.price).times(4).toFixed(),
		checkedOn: '2026-12-31',
	}));

	test.each(ids)(
		'%s: prices four times as high make costs four times as high, and no other break-even',
		(id) => {
			const model = modelOf(id);
			fc.assert(
				fc.property(anyValues(model.fields), (values) => {
					const once = model.figures?.(values, undefined) ?? {};
					const four = withPrices(dearer, () => model.figures?.(values, undefined)) ?? {};
					for (const { id: output, unit } of model.outputs) {
						const factor = unit.startsWith('USD') ? 4 : 1;
						const [a, b] = [(once[output] ?? 0) * factor, four[output] ?? 0];
						const cents =
							id === 'bill' ? 0.005 * 4 * 12 * (unit === 'USD/1M requests' ? 1e6 : 1) : 0;
						expect(Math.abs(a - b), output).toBeLessThanOrEqual(Math.abs(a) * 1e-9 + 1e-9 + cents);
					}
				}),
				RUNS,
			);
		},
	);

	test.each(ids)('%s: costs never fall when an input of either side rises', (id) => {
		const model = modelOf(id);
		const costs = id === 'bill' ? ['total', 'serverless', 'servers'] : ['serverlessCost'];
		const quantities = model.fields.filter(
			(field) => field.type === 'number' && field.id !== 'requestsPerUser',
		);
		fc.assert(
			fc.property(anyValues(model.fields), fc.constantFrom(...quantities), (values, field) => {
				if (field.type !== 'number') return;
				const value = Number(values[field.id]);
				const more = Math.min(field.max, field.step === 1 ? value + 1 : value * 1.3);
				const [less, risen] = [values, { ...values, [field.id]: more }].map(
					(each) => model.figures?.(each, undefined) ?? {},
				);
				for (const cost of costs) {
					const before = less?.[cost] ?? 0;
					expect(risen?.[cost] ?? 0, cost).toBeGreaterThanOrEqual(before - Math.abs(before) * 1e-9);
				}
			}),
			{ numRuns: 100 },
		);
	});

	test.each(ids)('%s: with the free tier it costs no more than without', (id) => {
		const model = modelOf(id);
		const cost = id === 'bill' ? 'total' : 'serverlessCost';
		fc.assert(
			fc.property(anyValues(model.fields), (values) => {
				const at = (freeTier: boolean): number =>
					model.figures?.({ ...values, freeTier }, undefined)?.[cost] ?? NaN;
				expect(at(true)).toBeLessThanOrEqual(at(false) + 1e-9);
			}),
			RUNS,
		);
	});
});
