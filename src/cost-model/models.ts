/** The door to the models. */
import { askModel } from './answer.ts';
import { withNotes } from './input-notes.ts';
import type { Answerer, Model, ModelFacts, ModelOutcome } from './model.ts';
import { BILL, BILL_FACTS } from './models/bill.ts';
import { BREAK_EVEN, BREAK_EVEN_FACTS } from './models/break-even.ts';
import { didYouMean } from './near-match.ts';
import { checkDate } from './price-date.ts';
import type { PriceDate } from './price-date.ts';
import { readInputs } from './read-inputs.ts';

export type { ModelOutcome, ModelResult } from './model.ts';

const TABLE: readonly (readonly [Answerer, ModelFacts])[] = [
	[BILL, BILL_FACTS],
	[BREAK_EVEN, BREAK_EVEN_FACTS],
];

/** All models by id. */
export const MODELS: ReadonlyMap<string, Model> = new Map(
	TABLE.map(([answerer, facts]) => [
		answerer.id,
		{ ...answerer, ...facts, inputs: withNotes(answerer.fields) },
	]),
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
	const answered = askModel(model, read.values, asOf);
	if (!answered.ok) return answered;
	return { ok: true, result: { ...answered.result, notIncluded: model.notIncluded } };
}
