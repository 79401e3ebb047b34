/** Claims that carry a check, held to the numbers of the scenarios. */
import { checkValue } from '../cost-model/check.ts';
import type { Claim } from '../markdown/document.ts';
import { findOutput, type Complaint } from './output.ts';
import type { EvaluatedScenario } from './scenarios.ts';

/** What became of a claim's check. */
export interface Verdict {
	readonly status: 'holds' | 'fails' | 'unknown';
	/** The computed value, in the unit of the output. */
	readonly value: number | undefined;
	/** One sentence with the computed value. */
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
	const { status, value, message } = checkValue(claim.check, (id, output) => {
		const found = findOutput(scenarios, id, output);
		if (found.ok) return found.quantity;
		missing = { complaint: found.complaint };
		return undefined;
	});
	const verdict = { status, value, message };
	if (missing) return { verdict, complaint: missing.complaint };
	if (status === 'holds') return { verdict, complaint: undefined };
	return { verdict, complaint: status === 'fails' ? failed(message) : notChecked(message) };
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
