/**
 * The numbers of a vault. Scenarios are run once; numbers in prose and checks of claims are read from their
 * results, so that a note and the model never disagree unnoticed.
 */
import type { PriceRow } from '../cost-model/price.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Claim, Computed } from '../markdown/document.ts';
import type { Note } from '../vault/note.ts';
import { readComputed, type ComputedFigure } from './computed.ts';
import type { Complaint } from './output.ts';
import { inForce, type PriceList } from './price-list.ts';
import { evaluateScenarios, type EvaluatedScenario } from './scenarios.ts';
import { judgeClaim, type Verdict } from './verdict.ts';

/** Everything a vault computes. */
export interface Figures {
	/** By id, in the order of the notes. */
	readonly scenarios: ReadonlyMap<string, EvaluatedScenario>;
	/** Every number in prose; `undefined` for one that could not be computed. */
	readonly computed: ReadonlyMap<Computed, ComputedFigure | undefined>;
	/** Of the claims that carry a check. */
	readonly verdicts: ReadonlyMap<Claim, Verdict>;
	readonly priceList: PriceList;
	readonly diagnostics: readonly Diagnostic[];
}

/** How to compute. */
export interface FigureOptions {
	/** Day whose prices hold, `2026-01-31`; else the newest. */
	readonly asOf?: string | undefined;
	/** Language of notes that name none, BCP 47; else English. */
	readonly lang?: string | undefined;
	/** The vault's own rows of prices. */
	readonly prices?: readonly PriceRow[] | undefined;
}

/**
 * Evaluates scenarios, numbers in prose and checks of claims.
 *
 * @param notes All notes of the vault, in any order.
 * @param options See {@link FigureOptions}.
 * @returns The figures; what is wrong is a diagnostic of level error, never an exception.
 */
export function computeFigures(notes: readonly Note[], options: FigureOptions = {}): Figures {
	const priceList = { asOf: options.asOf, own: options.prices ?? [] };
	return { ...inForce(priceList, () => compute(notes, options)), priceList };
}

function compute(notes: readonly Note[], options: FigureOptions): Omit<Figures, 'priceList'> {
	const sorted = [...notes].sort((a, b) => (a.path < b.path ? -1 : 1));
	const { scenarios, diagnostics: refused } = evaluateScenarios(sorted, options.asOf);
	const computed = new Map<Computed, ComputedFigure | undefined>();
	const verdicts = new Map<Claim, Verdict>();
	const diagnostics = [...refused];
	for (const note of sorted) {
		const lang = note.lang ?? options.lang ?? 'en';
		for (const wanted of note.document.computed) {
			const outcome = readComputed(scenarios, wanted, lang);
			computed.set(wanted, outcome.ok ? outcome.figure : undefined);
			if (!outcome.ok) diagnostics.push(...reported(note, wanted, outcome.complaint));
		}
		for (const claim of note.document.claims) {
			const judgement = judgeClaim(scenarios, claim);
			if (!judgement) continue;
			verdicts.set(claim, judgement.verdict);
			diagnostics.push(...reported(note, claim, judgement.complaint));
		}
	}
	return { scenarios, computed, verdicts, diagnostics };
}

function reported(
	note: Note,
	{ line, column }: Place,
	complaint: Complaint | undefined,
): readonly Diagnostic[] {
	return complaint ? [{ ...complaint, level: 'error', path: note.path, line, column }] : [];
}
