/** Asks a model and gathers what explains its answer. */
import { pricesOf } from './explanation.ts';
import type { Values } from './input.ts';
import type { Model, ModelOutcome } from './model.ts';

/** The answer at sound values, on a day (`YYYY-MM-DD`) or without one at the newest prices. */
export function askModel(model: Model, inputs: Values, asOf?: string): ModelOutcome {
	const answered = model.answer(inputs, asOf);
	if (!answered.ok) return answered;
	const { answer } = answered;
	const prices = pricesOf(answer.lines);
	const { id, title } = model;
	return { ok: true, result: { ...answer, model: id, title, asOf, inputs, prices } };
}
