/**
 * Where notes are named without a link: their titles and aliases in the plain text of other notes. One walk over
 * the words of the vault; how long it takes does not depend on how many names there are.
 */
import { contextAt } from '../markdown/context.ts';
import type { Context } from '../markdown/document.ts';
import { flatten } from '../markdown/plain.ts';
import type { Note, NoteId } from '../vault/note.ts';
import { noteOf } from './backlinks.ts';
import type { Graph } from './graph.ts';
import { barriersOf, blocksOf, CODE_MARK, type Block, type Stretch } from './named-blocks.ts';
import { insideWord, lowered, wordsOf } from './name-words.ts';
import { buildNameTree, nameAt, strictly, type Name, type NameTree } from './name-tree.ts';
import { compareText } from './paths.ts';

/** One place where a note is named. */
export interface Naming {
	readonly from: NoteId;
	readonly context: Context;
	/** Id of the heading above it, if there is one. */
	readonly heading: string | undefined;
}

/** Where one note is named. */
export interface Namings {
	/** The first place in each of the newest notes. */
	readonly by: readonly Naming[];
	/** There are more. */
	readonly more: boolean;
}

/** Notes that are shown to name one note. */
const SHOWN = 10;
/** A name that more than this share of the notes use is an ordinary word or phrase. */
const COMMON = { single: 0.01, phrase: 0.05 } as const;
/** In a small vault no name is that common. */
const RARE = 5;

/** Where one name stands; a name that turns out to be common takes no other's place. */
interface Found {
	readonly owner: NoteId;
	/** With the place of the linking note in the order of the search. */
	readonly by: (Naming & { readonly rank: number })[];
	more: boolean;
}

/** What one walk collects. */
interface Search {
	readonly graph: Graph;
	readonly tree: NameTree;
	readonly found: Map<Name, Found>;
	readonly limitOf: (name: Name) => number;
}

/**
 * @param graph The resolved vault.
 * @returns Note → where it is named; only notes that are.
 */
export function findNamings(graph: Graph): ReadonlyMap<NoteId, Namings> {
	const tree = buildNameTree(graph.notes.values());
	const share = ({ single }: Name): number => (single ? COMMON.single : COMMON.phrase);
	const limitOf = (name: Name): number => Math.max(RARE, graph.notes.size * share(name));
	const search: Search = { graph, tree, found: new Map(), limitOf };
	const notes = [...graph.notes.values()].sort(newestFirst);
	for (const [rank, note] of notes.entries()) searchNote(search, note, rank);
	const owned = new Map<NoteId, Found[]>();
	for (const [name, found] of search.found) {
		if (name.found > limitOf(name)) continue;
		owned.set(found.owner, [...(owned.get(found.owner) ?? []), found]);
	}
	return new Map([...owned].map(([id, found]) => [id, merge(found)]));
}

/** Of all names of one note. */
function merge(found: readonly Found[]): Namings {
	const places = found.flatMap(({ by }) => by).sort((a, b) => a.rank - b.rank);
	const first = places.filter(({ from }, index) => from !== places[index - 1]?.from);
	return {
		by: first.slice(0, SHOWN).map(({ from, context, heading }) => ({ from, context, heading })),
		more: first.length > SHOWN || found.some(({ more }) => more),
	};
}

function newestFirst(a: Note, b: Note): number {
	const dateOf = ({ updated, date }: Note): string => updated ?? date ?? '';
	return compareText(dateOf(b), dateOf(a)) || compareText(a.path, b.path);
}

/** What one note has said so far. */
interface Said {
	readonly note: Note;
	readonly rank: number;
	readonly names: Set<Name>;
	/** Notes that it links to, once somebody asks. */
	linked: ReadonlySet<NoteId> | undefined;
}

function searchNote(search: Search, note: Note, rank: number): void {
	const said: Said = { note, rank, names: new Set(), linked: undefined };
	for (const block of blocksOf(note.document.tree)) searchBlock(search, said, block);
}

function searchBlock(search: Search, said: Said, block: Block): void {
	const text = flatten(block.children, undefined, CODE_MARK);
	const lower = lowered(text);
	const words = wordsOf(lower);
	const { starts, ends } = words;
	let barriers: readonly Stretch[] | undefined;
	for (let index = 0; index < starts.length; index++) {
		const match = nameAt(search.tree, words, index);
		if (!match) continue;
		const from = starts[index] ?? 0;
		const to = ends[match.to - 1] ?? from;
		const { name } = match;
		if (insideWord(lower, from) || strictly(lower.slice(from, to)) !== name.strict) continue;
		index = match.to - 1;
		if (!isWanted(search, said, name)) continue;
		barriers ??= barriersOf(block);
		if (barriers.some((one) => one.from < to && from < one.to)) continue;
		said.names.add(name);
		const { heading } = block;
		keep(search, name, () => ({
			from: said.note.id,
			rank: said.rank,
			context: contextAt(text, { from, to }),
			heading,
		}));
	}
}

/** Whether a name would be news: of another note that this one neither links to nor has named before. */
function isWanted({ graph }: Search, said: Said, name: Name): boolean {
	const { owner } = name;
	if (owner === undefined || owner === said.note.id || said.names.has(name)) return false;
	said.linked ??= new Set(
		said.note.links.flatMap((link) => noteOf(graph.resolutions.get(link)) ?? []),
	);
	return !said.linked.has(owner);
}

/** Counts the name, and keeps the place where it is one of the first. */
function keep({ found, limitOf }: Search, name: Name, read: () => Found['by'][number]): void {
	const { owner } = name;
	name.found += 1;
	if (owner === undefined || name.found > limitOf(name)) return;
	const known = found.get(name) ?? { owner, by: [], more: false };
	found.set(name, known);
	if (known.by.length < SHOWN) known.by.push(read());
	else known.more = true;
}
