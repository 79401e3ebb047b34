/** Claims that carry a check, held to the numbers of the scenarios. */
import { checkValue } from '../cost-model/check.ts';
import type { Claim } from '../markdown/document.ts';
import { findOutput, type Complaint } from './output.ts';
import { hingeOf } from './hinge.ts';
import type { EvaluatedScenario } from './scenarios.ts';

/** What became of a claim's check. */
export interface Verdict {
	readonly status: 'holds' | 'holds-if' | 'fails' | 'unknown';
	/** The computed value, in the unit of the output. */
	readonly value: number | undefined;
	/** Sentences: the computed value, and what the verdict hangs on. */
	readonly message: string;
}

/** A verdict and what has to be said to the author. */
export interface Judgement {
	readonly verdict: Verdict;
	readonly complaint: Complaint | undefined;
}

/**
 * @param scenarios All scenarios of the vault.
 * @param claim A claim.
 * @returns `undefined` for a claim without a check. A check that fails, or that names nothing computed, comes with
 *   a complaint.
 */
export function judgeClaim(
	scenarios: ReadonlyMap<string, EvaluatedScenario>,
	claim: Claim,
): Judgement | undefined {
	if (claim.check === undefined) return undefined;
	let missing: { complaint: Complaint | undefined } | undefined;
	let source: EvaluatedScenario | undefined;
	const { status, value, message } = checkValue(claim.check, (id, output) => {
		const found = findOutput(scenarios, id, output);
		if (found.ok) source = found.source;
		else missing = { complaint: found.complaint };
		return found.ok ? found.quantity : undefined;
	});
	const verdict = { status, value, message };
	if (missing) return { verdict, complaint: missing.complaint };
	if (status === 'unknown') return { verdict, complaint: notChecked(message) };
	const hinge = hingeOf(source, claim.check, status === 'holds');
	const said = [message, ...(hinge?.sentences ?? [])].join(' ');
	if (status === 'fails')
		return { verdict: { ...verdict, message: said }, complaint: failed(said) };
	const sure = hinge === undefined || hinge.sure;
	const judged: Verdict = { value, message: said, status: sure ? 'holds' : 'holds-if' };
	return { verdict: judged, complaint: undefined };
}

function failed(message: string): Complaint {
	return {
		code: 'check-fails',
		message: `The claim does not hold: ${message}`,
		hint: 'Correct the claim, the range of its check:: or the inputs of the scenario.',
	};
}

function notChecked(message: string): Complaint {
	return {
		code: 'check-unknown',
		message: `The claim cannot be checked: ${message}`,
		hint: 'Write check:: scenario.output in 0.85..0.95, in the unit of the output.',
	};
}
