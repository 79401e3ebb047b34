/** The resolved knowledge base with the look-ups that every page needs, made once. */
import type { SiteConfig } from '../config.ts';
import type { Figures } from '../figures/figures.ts';
import { countSources } from '../graph/backlinks.ts';
import type { Graph } from '../graph/graph.ts';
import { compareText } from '../graph/paths.ts';
import type { Gallery } from '../images/picture.ts';
import type { Highlighter } from '../highlight/highlighter.ts';
import type { Summary } from '../schema.ts';
import { noteUrl } from '../html/url.ts';
import type { Note, NoteId, Vault } from '../vault/note.ts';

/** Everything the engine knows of a vault. */
export interface Knowledge {
	readonly config: SiteConfig;
	readonly vault: Vault;
	readonly graph: Graph;
	readonly figures: Figures;
	/** Colours the code of these notes; without one it stays plain. */
	readonly highlighter?: Highlighter | undefined;
	/** Absent where nobody needs to know its images. */
	readonly gallery?: Gallery | undefined;
}

const inbound = new WeakMap<Graph, ReadonlyMap<NoteId, number>>();

/** How many different notes link to a note. */
export function inboundCount({ graph }: Knowledge, id: NoteId): number {
	const counts = inbound.get(graph) ?? countInbound(graph);
	inbound.set(graph, counts);
	return counts.get(id) ?? 0;
}

/** Counted once for the vault: a note that thousands link to is named on thousands of pages. */
function countInbound({ backlinks }: Graph): ReadonlyMap<NoteId, number> {
	return new Map([...backlinks].map(([id, list]) => [id, countSources(list)]));
}

/** A note as it stands in a list. */
export const summarise = (knowledge: Knowledge, note: Note): Summary => ({
	...nameOf(knowledge, note),
	description: note.description ?? note.document.excerpt,
});

/** When a note was last touched; undefined where it says nothing. */
export const lastDate = ({ updated, date }: Pick<Note, 'updated' | 'date'>): string | undefined =>
	updated ?? date;

/** A note as it stands beside a quotation. */
export function nameOf(knowledge: Knowledge, note: Note): Omit<Summary, 'description'> {
	const date = lastDate(note);
	return {
		url: noteUrl(note),
		title: note.title,
		kind: note.kind,
		...(date === undefined ? {} : { date: date.slice(0, 10) }),
		inbound: inboundCount(knowledge, note.id),
	};
}

/** Newest first; notes without a date last, by title. */
export function byDate(a: Summary, b: Summary): number {
	if (a.date !== b.date) return (b.date ?? '') < (a.date ?? '') ? -1 : 1;
	return compareText(a.title, b.title) || compareText(a.url, b.url);
}
