/** Scenarios of notes → where they stand and what they answer. */
import type { z } from 'astro/zod';
import { calculatorId } from '../calculators/calculator.ts';
import type { EvaluatedScenario } from '../figures/scenarios.ts';
import { noteUrl } from '../html/url.ts';
import type { use } from '../schema/cost.ts';
import type { Note } from '../vault/note.ts';
import { nameOf, type Knowledge } from './site.ts';

/** See {@link use}. */
export type Use = z.infer<typeof use>;

/** Every scenario that some published note holds, in the order of the notes. */
export function scenarioUses(
	knowledge: Knowledge,
	wanted: (scenario: EvaluatedScenario) => boolean,
): Use[] {
	return [...knowledge.figures.scenarios.values()]
		.filter(wanted)
		.flatMap((entry) => useOf(knowledge, entry));
}

function useOf(knowledge: Knowledge, { note: id, scenario, outcome }: EvaluatedScenario): Use[] {
	const note = knowledge.graph.notes.get(id);
	if (!note) return [];
	const heading = headingAbove(note, scenario.line);
	const answer = outcome.ok
		? outcome.result.sentence
		: outcome.problems.map(({ message }) => message).join(' ');
	return [
		{
			scenario: scenario.id,
			note: nameOf(knowledge, note),
			url: `${noteUrl(note)}#${calculatorId(scenario.id)}`,
			...(heading !== undefined && { heading }),
			answer,
		},
	];
}

function headingAbove({ document }: Note, line: number): string | undefined {
	return document.headings.findLast((heading) => heading.line < line && heading.depth > 1)?.text;
}

/** How many different notes. */
export const countNotes = (uses: readonly Use[]): number =>
	new Set(uses.map(({ note }) => note.url)).size;
