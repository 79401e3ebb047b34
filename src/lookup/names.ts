/**
 * The names of a knowledge base: titles, aliases, tags and wanted notes. They lie in a few small files, each
 * name in that of the beginning of each of its words, so that one file answers for what a reader types.
 */
import { fold, isUnspaced, tokensOf, wordsOf } from './fold.ts';

/** What a name is the name of. Short keys, because thousands of them travel. */
export interface Name {
	/** The name. */
	readonly n: string;
	/** Address without base. */
	readonly u: string;
	/** Kind of note, `ghost` for a note that nobody has written, or `tag`. */
	readonly k: string;
	/** Title of what it leads to, where the name is another one. */
	readonly t?: string;
	/** The beginning of what it leads to. */
	readonly d?: string;
	/** Notes that link to it, or that have the tag. */
	readonly c?: number;
}

/** A name that answers a question, and how well: from 0 to 1, whole titles first. */
export interface RankedName {
	readonly name: Name;
	readonly score: number;
}

/** Words of names in one file, roughly. */
const FULL = 80;

/** How many files hold this many words of names. */
export const shardCount = (words: number): number => Math.max(1, Math.ceil(words / FULL));

/** What decides on the file of a word: its first three characters. */
const keyOf = (token: string): string => [...token].slice(0, 3).join('');

/** The file of a folded word. */
export function shardOf(token: string, shards: number): number {
	let hash = 2166136261;
	for (const character of keyOf(token)) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
	}
	return (hash >>> 0) % shards;
}

/** The files of a name. */
export const shardsOf = (name: string, shards: number): ReadonlySet<number> =>
	new Set(tokensOf(name).map((token) => shardOf(token, shards)));

/** The longest word of a question: its file holds every name that has all of the words. */
export function leadingToken(question: string): string | undefined {
	const tokens = tokensOf(question.replace(/^\s*#/, ''));
	return tokens.toSorted((a, b) => b.length - a.length)[0];
}

const OTHER = 0.95;
const GHOST = 0.92;

/**
 * The names that hold every word of a question, the last perhaps unfinished; best first, each address once.
 *
 * @param names Those of one file.
 * @param question As typed; a `#` in front asks for tags.
 */
export function rankNames(names: readonly Name[], question: string): RankedName[] {
	const plain = question.trim().replace(/^#/, '');
	const asked = { folded: fold(plain).trim(), tokens: tokensOf(plain) };
	if (asked.tokens.length === 0) return [];
	const best = new Map<string, RankedName>();
	for (const name of names) {
		const likeness = likenessOf(name.n, asked);
		if (likeness === 0) continue;
		const score = likeness * weightOf(name, question);
		if (score > (best.get(name.u)?.score ?? 0)) best.set(name.u, { name, score });
	}
	return [...best.values()].sort(
		(a, b) => b.score - a.score || (b.name.c ?? 0) - (a.name.c ?? 0) || compare(a, b),
	);
}

const compare = (a: RankedName, b: RankedName): number => (a.name.u < b.name.u ? -1 : 1);

function weightOf({ k, t }: Name, question: string): number {
	const isTag = question.startsWith('#');
	if (k === 'tag') return isTag ? 1 : 0.5;
	if (isTag) return 0.3;
	if (k === 'ghost') return GHOST;
	return t === undefined ? 1 : OTHER;
}

interface Asked {
	readonly folded: string;
	readonly tokens: readonly string[];
}

/** 1 the same, from 0.8 begins so, from 0.3 has all words, 0 has not. */
function likenessOf(name: string, { folded, tokens }: Asked): number {
	const known = fold(name).trim();
	const own = tokensOf(name);
	if (known === folded || own.join(' ') === tokens.join(' ')) return 1;
	const share = folded.length / Math.max(1, known.length);
	if (known.startsWith(folded)) return 0.8 + 0.15 * share;
	if (wordsOf(folded).some(isUnspaced)) return known.includes(folded) ? 0.5 + 0.3 * share : 0;
	const whole = tokens.filter((token) => own.includes(token)).length;
	const begun = tokens.filter((token) => own.some((word) => word.startsWith(token))).length;
	if (begun < tokens.length) return 0;
	return 0.3 + (0.2 * whole) / tokens.length + (0.25 * tokens.length) / Math.max(1, own.length);
}
