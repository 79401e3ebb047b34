/** Numbers in prose: `` `= prime-video.saving | percent` `` → `88 %`. */
import { FORMAT_NAMES, formatQuantity } from '../cost-model/format.ts';
import { didYouMean } from '../cost-model/near-match.ts';
import type { Computed } from '../markdown/document.ts';
import type { NoteId } from '../vault/note.ts';
import { findOutput, type Complaint } from './output.ts';
import type { EvaluatedScenario } from './scenarios.ts';

/** A number as readers see it, and where its calculation stands. */
export interface ComputedFigure {
	readonly text: string;
	/** Id of the scenario. */
	readonly scenario: string;
	/** The note that the scenario stands in. */
	readonly note: NoteId;
}

/** A number, or why there is none. */
export type ComputedOutcome =
	| { readonly ok: true; readonly figure: ComputedFigure }
	| { readonly ok: false; readonly complaint: Complaint | undefined };

const NAME = /^([^\s.]{1,80})\.([^\s.]{1,80})$/u;

/**
 * @param scenarios All scenarios of the vault.
 * @param computed The number asked for. Grammar: `scenario.output`, names without dots and spaces.
 * @param lang Language of the note, BCP 47.
 * @returns The text; an expression or format that is not understood comes back with advice.
 */
export function readComputed(
	scenarios: ReadonlyMap<string, EvaluatedScenario>,
	computed: Computed,
	lang: string,
): ComputedOutcome {
	const match = NAME.exec(computed.expression.trim());
	if (!match) return { ok: false, complaint: notUnderstood(computed) };
	const [, id = '', output = ''] = match;
	const found = findOutput(scenarios, id, output);
	if (!found.ok) return found;
	const text = formatQuantity(found.quantity, computed.format, lang);
	if (text === undefined) return { ok: false, complaint: unknownFormat(computed) };
	return { ok: true, figure: { text, scenario: id, note: found.source.note } };
}

function notUnderstood({ expression }: Computed): Complaint {
	return {
		code: 'computed-syntax',
		message: `The number “${expression.trim().slice(0, 80)}” is not understood.`,
		hint: 'Write the id of a scenario, a dot and one of its outputs: `= one-small-server.crossover`.',
	};
}

function unknownFormat({ format = '' }: Computed): Complaint {
	const [name = ''] = format.trim().split(' ');
	return {
		code: 'unknown-format',
		message: `There is no format “${format.trim().slice(0, 40)}” for a number.`,
		hint: `${didYouMean(name, FORMAT_NAMES, 'formats')} A number of digits may follow: round 2.`,
	};
}
