/** From `scenario.output` to the number it names. */
import { MODELS } from '../cost-model/models.ts';
import { didYouMean } from '../cost-model/near-match.ts';
import type { Quantity } from '../cost-model/quantity.ts';
import type { Finding } from '../diagnostic.ts';
import type { EvaluatedScenario } from './scenarios.ts';

/** What is said where a name leads to no number. */
export type Complaint = Pick<Finding, 'code' | 'message' | 'hint'>;

/** A number, or why there is none. */
export type Output =
	| { readonly ok: true; readonly quantity: Quantity; readonly source: EvaluatedScenario }
	/** `complaint` is absent where the scenario itself has been reported. */
	| { readonly ok: false; readonly complaint: Complaint | undefined };

/**
 * @param scenarios All scenarios of the vault.
 * @param id A scenario.
 * @param output One of its model's outputs.
 * @returns The number; an unknown name comes back with the near match.
 */
export function findOutput(
	scenarios: ReadonlyMap<string, EvaluatedScenario>,
	id: string,
	output: string,
): Output {
	const source = scenarios.get(id);
	if (!source) return { ok: false, complaint: unknownScenario(id, scenarios) };
	if (!source.outcome.ok) return { ok: false, complaint: undefined };
	const { outputs } = source.outcome.result;
	const quantity = Object.hasOwn(outputs, output) ? outputs[output] : undefined;
	if (quantity) return { ok: true, quantity, source };
	return { ok: false, complaint: unknownOutput(source, output) };
}

function unknownScenario(id: string, scenarios: ReadonlyMap<string, unknown>): Complaint {
	return {
		code: 'unknown-scenario',
		message: `There is no scenario “${shorten(id)}” in the vault.`,
		hint:
			scenarios.size === 0
				? 'Add a fenced block of the language scenario with id: and model:.'
				: didYouMean(id, scenarios.keys(), 'scenarios'),
	};
}

function unknownOutput({ scenario }: EvaluatedScenario, output: string): Complaint {
	const outputs = MODELS.get(scenario.model)?.outputs.map(({ id }) => id) ?? [];
	if (outputs.includes(output)) {
		return {
			code: 'no-output',
			message: `The scenario “${scenario.id}” has no ${output}: with its inputs the model finds none.`,
			hint: 'Change the inputs of the scenario, or name another output.',
		};
	}
	return {
		code: 'unknown-output',
		message: `The scenario “${scenario.id}” (model ${scenario.model}) computes no “${shorten(output)}”.`,
		hint: didYouMean(output, outputs, 'outputs'),
	};
}

function shorten(name: string): string {
	return name.length <= 60 ? name : `${name.slice(0, 59)}…`;
}
