/** The names of all notes, word by word, so that one walk over a text finds all that stand in it. */
import type { Note, NoteId } from '../vault/note.ts';
import { lowered, standsAlone, wordAt, wordsOf, type Words } from './name-words.ts';

/** A title or an alias. */
export interface Name {
	/** The note; `undefined` where several notes have this name, so that nobody knows which one is meant. */
	owner: NoteId | undefined;
	/** As {@link strictly} gives it. */
	readonly strict: string;
	/** One word: more likely to be an ordinary word. */
	readonly single: boolean;
	/** Notes it was found in without a link. */
	found: number;
}

interface Branch {
	next: Map<string, Branch> | undefined;
	name: Name | undefined;
}

/** Names by their words. */
export interface NameTree {
	readonly root: ReadonlyMap<string, Branch>;
	/** Not 0 where a name may begin with a word of this {@link shapeOf shape}: most words need no look-up. */
	readonly shapes: Uint8Array;
}

/** Shapes of words that are told apart. */
const SHAPES = 0x10000;
/** Words of a name: a walk from any word of a text ends after so many. */
const MAX_WORDS = 12;
/** Characters of a name of one word, and of one of several. */
const MIN_LETTERS = 5;
/** Characters of a name in a script without blanks. */
const MIN_CHARACTERS = 3;

/**
 * What must be the same besides the words: `cold. Start` is not `Cold start`, `C#` not `C`.
 *
 * @param text A name, or the stretch of a text where its words stand.
 * @returns Lower case, with apostrophes of one kind, and blanks, `_` and hyphens alike.
 */
export const strictly = (text: string): string =>
	lowered(text)
		.replace(/[\u2018\u2019]/gu, "'")
		.replace(/[\s_\-\u2010-\u2014]+/gu, ' ')
		.trim();

/**
 * @param notes Those that can be named.
 * @returns The tree of their titles and aliases, without those that are too short or too long to mean something.
 */
export function buildNameTree(notes: Iterable<Note>): NameTree {
	const tree = { root: new Map<string, Branch>(), shapes: new Uint8Array(SHAPES) };
	for (const note of notes) {
		if (note.slug === '') continue;
		for (const text of [note.title, ...note.aliases]) addName(tree, text, note.id);
	}
	return tree;
}

function addName(
	{ root, shapes }: { root: Map<string, Branch>; shapes: Uint8Array },
	text: string,
	owner: NoteId,
): void {
	const lower = lowered(text.normalize('NFC'));
	const found = wordsOf(lower);
	const words = found.starts.map((_, index) => wordAt(found, index) ?? '');
	if (!isTelling(words)) return;
	let branches = root;
	let last: Branch | undefined;
	shapes[shapeOf(found, 0)] = 1;
	for (const word of words) {
		last = branches.get(word) ?? { next: undefined, name: undefined };
		branches.set(word, last);
		branches = last.next ??= new Map<string, Branch>();
	}
	if (!last) return;
	if (last.name) {
		if (last.name.owner !== owner) last.name.owner = undefined;
		return;
	}
	const strict = strictly(lower.slice(found.starts[0], found.ends.at(-1)));
	last.name = { owner, strict, single: words.length === 1, found: 0 };
}

/** By its length and the characters at its ends and in its middle. */
function shapeOf({ text, starts, ends }: Words, index: number): number {
	const start = starts[index] ?? 0;
	const end = ends[index] ?? 0;
	const middle = text.charCodeAt((start + end) >> 1) * 31;
	const edges = text.charCodeAt(start) * 961 + text.charCodeAt(end - 1) * 127;
	return (middle + edges + (end - start)) % SHAPES;
}

function isTelling(words: readonly string[]): boolean {
	if (words.length === 0 || words.length > MAX_WORDS) return false;
	const letters = words.join('');
	if (/^\p{N}*$/u.test(letters)) return false;
	if (words.every(standsAlone)) return words.length >= MIN_CHARACTERS;
	return letters.length >= MIN_LETTERS;
}

/**
 * The longest name that begins at a word.
 *
 * @param tree All names.
 * @param words Of a text.
 * @param from Index of the word.
 * @returns The name and the index behind its last word.
 */
export function nameAt(
	tree: NameTree,
	words: Words,
	from: number,
): { readonly name: Name; readonly to: number } | undefined {
	if (tree.shapes[shapeOf(words, from)] === 0) return undefined;
	let branch = tree.root.get(wordAt(words, from) ?? '');
	let best: { name: Name; to: number } | undefined;
	for (let index = from + 1; branch; index++) {
		if (branch.name) best = { name: branch.name, to: index };
		const word = wordAt(words, index);
		branch = word === undefined ? undefined : branch.next?.get(word);
	}
	return best;
}
