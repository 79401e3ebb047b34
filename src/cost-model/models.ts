/** The door to the models. */
import { askModel } from './answer.ts';
import type { Model, ModelOutcome } from './model.ts';
import { BILL } from './models/bill.ts';
import { BREAK_EVEN } from './models/break-even.ts';
import { didYouMean } from './near-match.ts';
import { checkDate } from './price-date.ts';
import type { PriceDate } from './price-date.ts';
import { readInputs } from './read-inputs.ts';

export type { ModelOutcome, ModelResult } from './model.ts';

/** All models by id. */
export const MODELS: ReadonlyMap<string, Model> = new Map(
	[BILL, BREAK_EVEN].map((model) => [model.id, model]),
);

/**
 * Answers a model's question. `inputs` are a stranger's: an unknown model or key, a wrong type, a number out of
 * range or a day without prices come back as problems with advice; it never throws, and gives no NaN or Infinity.
 */
export function runModel(
	id: string,
	inputs: Readonly<Record<string, unknown>>,
	{ asOf }: PriceDate = {},
): ModelOutcome {
	const model = MODELS.get(id);
	if (model === undefined) {
		const message = `There is no model "${id.slice(0, 40)}".`;
		const hint = didYouMean(id, MODELS.keys(), 'models');
		return { ok: false, problems: [{ input: 'model', message, hint }] };
	}
	const read = readInputs(model.inputs, inputs);
	const problems = [...(read.ok ? [] : read.problems), ...checkDate({ asOf })];
	if (!read.ok || problems.length > 0) return { ok: false, problems };
	return askModel(model, read.values, asOf);
}
