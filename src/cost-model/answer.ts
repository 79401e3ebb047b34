/** Puts a stranger's question to a model. */
import { pricesOf } from './explanation.ts';
import { readInputs } from './input.ts';
import type { Model, ModelOutcome } from './model.ts';
import { checkDate } from './price-date.ts';
import type { PriceDate } from './price-date.ts';

/**
 * Answers a model's question. `inputs` are a stranger's: an unknown key, a wrong type, a number out of range or a
 * day without prices come back as problems with advice; it never throws, and gives no NaN or Infinity.
 */
export function answerModel(
	model: Model,
	inputs: Readonly<Record<string, unknown>>,
	{ asOf }: PriceDate = {},
): ModelOutcome {
	const read = readInputs(model.inputs, inputs);
	const problems = [...(read.ok ? [] : read.problems), ...checkDate({ asOf })];
	if (!read.ok || problems.length > 0) return { ok: false, problems };
	const answered = model.answer(read.values, asOf);
	if (!answered.ok) return answered;
	const { answer } = answered;
	const { id, title } = model;
	const prices = pricesOf(answer.lines);
	return { ok: true, result: { ...answer, model: id, title, asOf, inputs: read.values, prices } };
}
