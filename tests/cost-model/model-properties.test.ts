/** What is true of every model in the registry, whatever it is asked. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askModel } from '../../src/cost-model/answer.ts';
import { billOf } from '../../src/cost-model/explanation.ts';
import type { Values } from '../../src/cost-model/input.ts';
import type { Chart } from '../../src/cost-model/chart.ts';
import type { Model, ModelResult } from '../../src/cost-model/model.ts';
import { MODELS, runModel } from '../../src/cost-model/models.ts';
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

test('a bill in cents is the sum of its lines', () => {
	const bill = MODELS.get('bill');
	if (bill === undefined) throw new Error('no bill');
	fc.assert(
		fc.property(anyValues(bill.fields), (values) => {
			const result = ask(bill, values);
			expect(result?.outputs['total']?.value).toBe(billOf(result?.lines ?? []));
		}),
		RUNS,
	);
});
