/** The scenarios of a vault, each under an id that holds for all notes. */
import type { ModelOutcome } from '../cost-model/models.ts';
import { runModel } from '../cost-model/models.ts';
import type { InputProblem } from '../cost-model/input.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Scenario } from '../markdown/document.ts';
import type { Note, NoteId } from '../vault/note.ts';

/** A scenario, where it stands and what the model says. */
export interface EvaluatedScenario {
	readonly note: NoteId;
	readonly scenario: Scenario;
	readonly outcome: ModelOutcome;
}

/** All scenarios by id, and what is wrong with them. */
export interface Scenarios {
	readonly scenarios: ReadonlyMap<string, EvaluatedScenario>;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs the models. Of two scenarios with one id the first in path order keeps it; the other is an error.
 *
 * @param notes Sorted by path.
 * @param asOf Day whose prices hold, `2026-01-31`; the newest prices when undefined.
 * @returns The scenarios in the order of the notes.
 */
export function evaluateScenarios(notes: readonly Note[], asOf: string | undefined): Scenarios {
	const scenarios = new Map<string, EvaluatedScenario>();
	const paths = new Map<NoteId, string>(notes.map((note) => [note.id, note.path]));
	const diagnostics: Diagnostic[] = [];
	for (const note of notes) {
		for (const scenario of note.document.scenarios) {
			const outcome = runModel(scenario.model, scenario.inputs, { asOf });
			const first = scenarios.get(scenario.id);
			if (first) diagnostics.push(duplicate(note, scenario, placeOf(first, paths)));
			else scenarios.set(scenario.id, { note: note.id, scenario, outcome });
			if (outcome.ok) continue;
			diagnostics.push(...outcome.problems.map((problem) => refused(note, scenario, problem)));
		}
	}
	return { scenarios, diagnostics };
}

function placeOf(
	{ note, scenario }: EvaluatedScenario,
	paths: ReadonlyMap<NoteId, string>,
): string {
	return `${paths.get(note) ?? note}:${String(scenario.line)}`;
}

function duplicate(note: Note, scenario: Scenario, first: string): Diagnostic {
	const { id, line, column } = scenario;
	return {
		level: 'error',
		code: 'duplicate-scenario',
		path: note.path,
		line,
		column,
		message: `The scenario “${id}” in ${note.path}:${String(line)} is already in ${first}.`,
		hint: 'Give one of them another id; ids hold for the whole vault.',
	};
}

const CODES: ReadonlyMap<string, string> = new Map([
	['model', 'unknown-model'],
	['asOf', 'unknown-date'],
]);

function refused(note: Note, scenario: Scenario, problem: InputProblem): Diagnostic {
	const { line, column } = inputPlace(scenario, problem.input);
	return {
		level: 'error',
		code: CODES.get(problem.input) ?? 'scenario-input',
		path: note.path,
		line,
		column,
		message: `Scenario “${scenario.id}”: ${problem.message}`,
		hint: problem.hint,
	};
}

function inputPlace(scenario: Scenario, input: string): Place {
	const { places } = scenario;
	return (Object.hasOwn(places, input) ? places[input] : undefined) ?? scenario;
}
