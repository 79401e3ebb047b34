/** The door to the models. */
import { answerModel } from './answer.ts';
import type { Model, ModelOutcome } from './model.ts';
import { BILL } from './models/bill.ts';
import { BREAK_EVEN } from './models/break-even.ts';
import { didYouMean } from './near-match.ts';
import type { PriceDate } from './price-date.ts';

export type { ModelOutcome, ModelResult } from './model.ts';

/** All models by id. */
export const MODELS: ReadonlyMap<string, Model> = new Map(
	[BILL, BREAK_EVEN].map((model) => [model.id, model]),
);

/** Answers the question of the model with that id, as {@link answerModel} does; an unknown id is a problem too. */
export function runModel(
	id: string,
	inputs: Readonly<Record<string, unknown>>,
	options: PriceDate = {},
): ModelOutcome {
	const model = MODELS.get(id);
	if (model !== undefined) return answerModel(model, inputs, options);
	const message = `There is no model "${id.slice(0, 40)}".`;
	const hint = didYouMean(id, MODELS.keys(), 'models');
	return { ok: false, problems: [{ input: 'model', message, hint }] };
}
