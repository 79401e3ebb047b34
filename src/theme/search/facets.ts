/** Filters with counts: a group of boxes for each facet, the most frequent values first. */
import type { Counts } from '../../lookup/provider.ts';
import { FACETS, type Facet, type Filters } from '../../lookup/question.ts';
import type { Words } from '../../messages/browser.ts';
import { kindName, make } from './results.ts';

/** Values of a facet that stand open. */
const OPEN = 8;
/** Groups that stand open at first; readers open others. */
const UNFOLDED: ReadonlySet<Facet> = new Set(['kind', 'tag', 'year', 'has']);

/** What is shown and chosen. */
export interface FacetState {
	/** Of all pages. */
	readonly all: Counts;
	/** Of the pages that were found; undefined where nothing is asked. For a facet with a choice, as if there were none. */
	readonly found: Counts | undefined;
	readonly filters: Filters;
}

interface Value {
	readonly value: string;
	readonly count: number;
	readonly chosen: boolean;
}

const newestFirst = (a: Value, b: Value): number => (a.value < b.value ? 1 : -1);
const mostFirst = (a: Value, b: Value): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** Values that lead somewhere, and those that are chosen. */
export function valuesOf(facet: Facet, { all, found, filters }: FacetState): Value[] {
	const chosen = new Set(filters[facet]);
	const known = all[facet] ?? {};
	const values = [...new Set([...Object.keys(known), ...chosen])].map((value) => ({
		value,
		count: (found ?? all)[facet]?.[value] ?? 0,
		chosen: chosen.has(value),
	}));
	return values
		.filter((one) => one.chosen || one.count > 0)
		.sort(facet === 'year' ? newestFirst : mostFirst);
}

/** Puts the groups into an element; what is open there and has the focus stays so. */
export function showFacets(box: HTMLElement, state: FacetState, words: Words): void {
	const open = new Map(
		[...box.querySelectorAll<HTMLDetailsElement>('details[data-facet]')].map((group) => [
			group.dataset['facet'],
			group.open,
		]),
	);
	const unfolded = new Set(
		[...box.querySelectorAll<HTMLDetailsElement>('details.rest[open]')].map(
			({ parentElement }) => parentElement?.dataset['facet'],
		),
	);
	const focused = box.contains(document.activeElement) ? document.activeElement?.id : undefined;
	const groups = FACETS.flatMap((facet) => {
		const values = valuesOf(facet, state);
		const idle = facet === 'language' && values.length < 2 && state.filters[facet] === undefined;
		if (values.length === 0 || idle) return [];
		const group = groupOf(facet, values, words);
		group.open = open.get(facet) ?? (UNFOLDED.has(facet) || state.filters[facet] !== undefined);
		const rest = group.querySelector<HTMLDetailsElement>('.rest');
		if (rest) rest.open = unfolded.has(facet);
		return [group];
	});
	box.replaceChildren(...groups);
	if (focused) document.getElementById(focused)?.focus();
}

function groupOf(facet: Facet, values: readonly Value[], words: Words): HTMLDetailsElement {
	const name = words[`facet_${facet}`];
	const boxes = values.map((value, index) => choice(facet, value, { index, words }));
	const group = make('details', '', make('summary', '', name), list(boxes.slice(0, OPEN), name));
	group.dataset['facet'] = facet;
	const rest = boxes.slice(OPEN);
	if (rest.length === 0) return group;
	const more = make('summary', '', words.searchMoreValues(rest.length));
	group.append(make('details', 'rest', more, list(rest, name)));
	return group;
}

function list(boxes: readonly HTMLElement[], name: string): HTMLElement {
	const made = make('ul', 'plain', ...boxes.map((box) => make('li', '', box)));
	made.ariaLabel = name;
	return made;
}

function choice(
	facet: Facet,
	{ value, count, chosen }: Value,
	{ index, words }: { readonly index: number; readonly words: Words },
): HTMLElement {
	const box = make('input');
	box.type = 'checkbox';
	box.name = facet;
	box.value = value;
	box.checked = chosen;
	box.id = `facet-${facet}-${String(index)}`;
	const number = make('span', 'count', String(count));
	return make('label', '', box, make('bdi', '', valueName(facet, value, words)), number);
}

function valueName(facet: Facet, value: string, words: Words): string {
	if (facet === 'kind') return kindName(value, words);
	if (facet === 'has') return value === 'video' ? words.has_video : words.has_model;
	if (facet !== 'language') return value;
	try {
		return new Intl.DisplayNames([words.lang], { type: 'language' }).of(value) ?? value;
	} catch {
		return value;
	}
}

/** The boxes that are ticked. */
export function chosenFilters(box: HTMLElement): Filters {
	const filters: Record<string, string[]> = {};
	for (const one of box.querySelectorAll<HTMLInputElement>('input:checked'))
		(filters[one.name] ??= []).push(one.value);
	return filters;
}
