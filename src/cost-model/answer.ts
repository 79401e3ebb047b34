/** Asks a model and gathers what explains its answer. */
import { pricesOf } from './explanation.ts';
import type { Failure, Values } from './input.ts';
import type { Answered, Answerer } from './model.ts';

/** The answer at sound values, on a day (`YYYY-MM-DD`) or without one at the newest prices. */
export function askModel(
	{ id, title, answer: ask }: Answerer,
	inputs: Values,
	asOf?: string,
): { readonly ok: true; readonly result: Answered } | Failure {
	const answered = ask(inputs, asOf);
	if (!answered.ok) return answered;
	const { answer } = answered;
	const prices = pricesOf(answer.lines);
	return { ok: true, result: { ...answer, model: id, title, asOf, inputs, prices } };
}
