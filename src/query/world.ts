/**
 * The vault as queries see it: a page for each published note and each file that notes show. Built once for a
 * graph, when its first query is answered.
 */
import { findNote } from '../graph/target.ts';
import { buildTargetIndex, type TargetIndex } from '../graph/target-index.ts';
import { madeLink } from '../graph/made-link.ts';
import { readQuery } from '../graph/query.ts';
import type { Graph } from '../graph/graph.ts';
import type { Note, NoteId } from '../vault/note.ts';
import type { LinkValue, Page } from './value.ts';

/** All pages, and what to look up in them. */
export interface World {
	readonly graph: Graph;
	/** Sorted by path. */
	readonly pages: readonly Page[];
	readonly byId: ReadonlyMap<NoteId, Page>;
	readonly byPath: ReadonlyMap<string, Page>;
	/** The note that a name means, seen from another. */
	readonly resolve: (target: string, from: Note | undefined) => NoteId | undefined;
	/** What is worked out of a page is kept for the next query. */
	readonly kept: Map<string, unknown>;
}

const worlds = new WeakMap<Graph, World>();

/** The world of a graph. */
export function worldOf(graph: Graph): World {
	const known = worlds.get(graph);
	if (known) return known;
	const made = buildWorld(graph);
	worlds.set(graph, made);
	return made;
}

/** Works something out once for a world. */
export function keep<T>({ kept }: World, key: string, make: () => T): T {
	if (!kept.has(key)) kept.set(key, make());
	return kept.get(key) as T;
}

function buildWorld(graph: Graph): World {
	const notes = [...graph.notes.values()].map((note) => pageOf(note.path, note));
	const files = graph.attachments.map((path) => pageOf(path, undefined));
	const pages = [...notes, ...files].sort((a, b) => (a.path < b.path ? -1 : 1));
	let index: TargetIndex | undefined;
	const resolve = (target: string, from: Note | undefined): NoteId | undefined => {
		const asker = from ?? [...graph.notes.values()][0];
		if (!asker) return undefined;
		index ??= buildTargetIndex(asVault(graph));
		return findNote(index, readQuery(asker, madeLink(target)))?.taken;
	};
	return {
		graph,
		pages,
		byId: new Map(notes.flatMap((page) => (page.note ? [[page.note.id, page]] : []))),
		byPath: new Map(pages.map((page) => [page.path, page])),
		resolve,
		kept: new Map(),
	};
}

function pageOf(path: string, note: Note | undefined): Page {
	const slash = path.lastIndexOf('/');
	const file = path.slice(slash + 1);
	const dot = file.lastIndexOf('.');
	return {
		path,
		name: dot > 0 ? file.slice(0, dot) : file,
		extension: dot > 0 ? file.slice(dot + 1) : '',
		folder: path.slice(0, Math.max(0, slash)),
		note,
	};
}

const asVault = (graph: Graph): Parameters<typeof buildTargetIndex>[0] => ({
	notes: [...graph.notes.values()],
	partials: new Map(),
	attachments: new Map(),
	held: [],
	skipped: [],
	failed: [],
	diagnostics: [],
});

/** A link as a value: `Note`, `Note#Part|shown`. */
export function linkValue(world: World, written: string, from: Note | undefined): LinkValue {
	const bar = written.indexOf('|');
	const display = bar < 0 ? undefined : written.slice(bar + 1).trim();
	const whole = (bar < 0 ? written : written.slice(0, bar)).replace(/\\$/, '').trim();
	const target = whole.split('#')[0]?.trim() ?? '';
	const note = target === '' ? from?.id : world.resolve(target, from);
	return {
		type: 'link',
		note,
		target: target || whole,
		display: display === '' ? undefined : display,
	};
}

/** A link to a page. */
export const pageLink = (page: Page, display?: string): LinkValue => ({
	type: 'link',
	note: page.note?.id,
	target: page.path,
	display,
});
