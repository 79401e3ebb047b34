import { expect } from 'vitest';
import { costOf } from '../../../src/cost-model/explanation.ts';
import type { ModelResult } from '../../../src/cost-model/models.ts';
import { MODELS, runModel } from '../../../src/cost-model/models.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The result of a model that must have one. */
export function ask(model: string, inputs: Raw = {}): ModelResult {
	const outcome = runModel(model, inputs);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.result;
}

/** One output of a model; NaN where it has none. */
export function output(model: string, id: string, inputs: Raw = {}): number {
	return ask(model, inputs).outputs[id]?.value ?? NaN;
}

/** Sum of a side's lines, not rounded. */
export function sideCost(result: ModelResult, side: 'serverless' | 'servers'): number {
	return costOf(result.lines.filter((line) => line.side === side));
}

/** That the quick figures are the outputs, and the outputs are declared in their units. */
export function expectFiguresToBeOutputs(model: string, inputs: Raw): void {
	const { outputs, inputs: values } = ask(model, inputs);
	const spec = MODELS.get(model);
	const figures = spec?.figures?.(values, undefined);
	const entries = Object.entries(outputs);
	expect(figures).toEqual(Object.fromEntries(entries.map(([id, { value }]) => [id, value])));
	const units = new Map(spec?.outputs.map(({ id, unit }) => [id, unit]));
	for (const [id, { unit }] of entries) expect(units.get(id), id).toBe(unit);
}

/** That every preset has a result and is told in a sentence. */
export function expectPresetsToAnswer(model: string): void {
	const presets = MODELS.get(model)?.presets ?? [];
	expect(presets.length).toBeGreaterThan(1);
	for (const { inputs, story } of presets) {
		expect(story).toMatch(/\.$/u);
		expect(ask(model, inputs).sentence).not.toMatch(/NaN|undefined|Infinity/u);
	}
}

/** That on any day the model has quick figures exactly where it has an answer, and both fail with advice. */
export function expectFiguresOnDaysOfAnswers(model: string): void {
	const spec = MODELS.get(model);
	const { inputs: values } = ask(model);
	for (const asOf of ['2010-01-01', '2021-06-01', '2022-09-01', '2024-12-01', '2026-03-01']) {
		const outcome = runModel(model, {}, { asOf });
		expect(outcome.ok, asOf).toBe(spec?.figures?.(values, asOf) !== undefined);
		if (!outcome.ok) expect(outcome.problems[0]).toMatchObject({ input: 'asOf' });
	}
}
