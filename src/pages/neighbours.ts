/** The notes that a note is linked with, for the drawing in its margin: a few, the strongest links first. */
import type { Ghost, Graph } from '../graph/graph.ts';
import { compareText } from '../graph/paths.ts';
import { ghostUrl, noteUrl } from '../html/url.ts';
import { ROLES, type Role } from '../markdown/document.ts';
import type { NoteData } from '../schema.ts';
import type { Note, NoteId } from '../vault/note.ts';
import { inboundCount, type Knowledge } from './site.ts';

type Neighbours = NonNullable<NoteData['neighbours']>;
type Neighbour = Neighbours['items'][number];

/** Neighbours in a drawing. */
const MOST = 16;
/** With so few neighbours there is room for their neighbours. */
const FEW = 4;
/** Neighbours that are shown of a neighbour. */
const BEYOND = 2;
/** Of how many neighbours of a neighbour those are chosen. */
const FOREMOST = 12;

interface Found {
	readonly neighbour: Omit<Neighbour, 'beyond'>;
	/** Undefined for a ghost. */
	readonly note: Note | undefined;
	/** How many notes link to it. */
	readonly weight: number;
}

/** The neighbours of a note; undefined where it has none. */
export function neighboursOf(knowledge: Knowledge, note: Note): Neighbours | undefined {
	const all = around(knowledge, note);
	if (all.length === 0) return undefined;
	const shown = choose(all);
	const taken = new Set([noteUrl(note), ...all.map(({ neighbour }) => neighbour.url)]);
	const beyond = shown.length <= FEW;
	return {
		items: shown.map((found) => ({
			...found.neighbour,
			...(beyond && found.note && { beyond: next(knowledge, found.note, taken) }),
		})),
		more: all.length - shown.length,
	};
}

/** Each neighbour once, with its strongest link; links of others before links of the note's own. */
function around(knowledge: Knowledge, note: Note): Found[] {
	const { graph } = knowledge;
	const found = new Map<string, Found>();
	const add = (page: Note | Ghost | undefined, role: Role, received: boolean): void => {
		if (!page || page === note) return;
		const one = foundOf(knowledge, page, { role, received });
		const known = found.get(one.neighbour.url);
		if (!known || byStrength(one, known) < 0) found.set(one.neighbour.url, one);
	};
	for (const { from, role } of graph.backlinks.get(note.id) ?? []) {
		add(graph.notes.get(from), role, true);
	}
	for (const link of note.links) {
		const resolution = graph.resolutions.get(link);
		if (resolution?.status === 'missing') add(graph.ghosts.get(resolution.ghost), link.role, false);
		else if (resolution && 'note' in resolution) {
			add(graph.notes.get(resolution.note), link.role, false);
		}
	}
	return [...found.values()].sort(byStrength);
}

function foundOf(
	knowledge: Knowledge,
	page: Note | Ghost,
	link: Pick<Neighbour, 'role' | 'received'>,
): Found {
	if ('mentions' in page) {
		const neighbour = { url: ghostUrl(page), title: page.name, kind: 'ghost' as const, ...link };
		return { neighbour, note: undefined, weight: 0 };
	}
	const neighbour = { url: noteUrl(page), title: page.title, kind: page.kind, ...link };
	return { neighbour, note: page, weight: inboundCount(knowledge, page.id) };
}

function byStrength(a: Found, b: Found): number {
	return (
		ROLES.indexOf(a.neighbour.role) - ROLES.indexOf(b.neighbour.role) ||
		Number(b.neighbour.received) - Number(a.neighbour.received) ||
		b.weight - a.weight ||
		compareText(a.neighbour.url, b.neighbour.url)
	);
}

/** The strongest; of plain mentions as many of both directions as there are. */
function choose(all: readonly Found[]): readonly Found[] {
	const typed = all.filter(({ neighbour }) => neighbour.role !== 'mentions').slice(0, MOST);
	const plain = all.filter(({ neighbour }) => neighbour.role === 'mentions');
	const received = plain.filter(({ neighbour }) => neighbour.received);
	const stated = plain.filter(({ neighbour }) => !neighbour.received);
	const room = MOST - typed.length;
	const own = Math.min(stated.length, Math.max(Math.ceil(room / 2), room - received.length));
	return [...typed, ...received.slice(0, room - own), ...stated.slice(0, own)];
}

/** What a neighbour is linked with besides; nothing is shown twice. */
function next(knowledge: Knowledge, note: Note, taken: Set<string>): Neighbour['beyond'] {
	const free = foremost(knowledge, note)
		.filter(({ url }) => !taken.has(url))
		.slice(0, BEYOND);
	for (const { url } of free) taken.add(url);
	return free;
}

type Point = NonNullable<Neighbour['beyond']>[number];

const known = new WeakMap<Graph, Map<NoteId, Point[]>>();

/** The first neighbours of a note, worked out once: thousands may ask the same hub. */
function foremost(knowledge: Knowledge, note: Note): Point[] {
	const cache = known.get(knowledge.graph) ?? new Map<NoteId, Point[]>();
	known.set(knowledge.graph, cache);
	const points =
		cache.get(note.id) ??
		around(knowledge, note)
			.flatMap(({ neighbour: { url, title, kind } }) =>
				kind === 'ghost' ? [] : [{ url, title, kind }],
			)
			.slice(0, FOREMOST);
	cache.set(note.id, points);
	return points;
}
