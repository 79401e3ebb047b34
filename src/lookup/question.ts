/** What a reader asks: words, `"exact phrases"`, `-left -out` and `kind:thought`. */
import { wordsOf } from './fold.ts';

/** Filters by name; a page must have one of the values of each. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** A question, read. */
export interface Question {
	/** Words to be found, as typed, in order. */
	readonly words: readonly string[];
	/** Texts between quotes. */
	readonly phrases: readonly string[];
	/** Words and phrases that a page must not have. */
	readonly without: readonly string[];
	/** From `kind:thought` and `#tag`. */
	readonly filters: Filters;
}

/** Facets of a page, in the order in which they are offered. */
export const FACETS = [
	'kind',
	'tag',
	'source',
	'author',
	'year',
	'folder',
	'has',
	'language',
] as const;

/** One of {@link FACETS}. */
export type Facet = (typeof FACETS)[number];

const PART = /(-?)(?:(\p{L}+):)?(?:"([^"]*)"?|(\S+))/gu;

const isFacet = (name: string): name is Facet => FACETS.some((facet) => facet === name);

/** Reads a question. Anything is one: what has no meaning is a word, and a lone sign is left out. */
export function readQuestion(text: string): Question {
	const words: string[] = [];
	const phrases: string[] = [];
	const without: string[] = [];
	const filters: Record<string, string[]> = {};
	for (const match of text.replace(/[“”„«»]/g, '"').matchAll(PART)) {
		const [whole, minus = '', before = '', phrase, word = ''] = match;
		const facet = before.toLowerCase();
		const value = (phrase ?? word).trim();
		if (minus === '' && isFacet(facet) && value !== '') (filters[facet] ??= []).push(value);
		else if (minus !== '' && wordsOf(value).length > 0) without.push(value);
		else if (phrase !== undefined && wordsOf(phrase).length > 1) phrases.push(phrase.trim());
		else if (wordsOf(whole).length > 0) words.push(...plainWords(whole));
	}
	return { words, phrases, without, filters };
}

/** Without the marks of a sentence around it. */
const plainWords = (whole: string): string[] =>
	whole
		.replaceAll('"', ' ')
		.split(/\s+/)
		.filter((word) => wordsOf(word).length > 0);

/** Nothing is asked. */
export const isEmpty = ({ words, phrases, without, filters }: Question): boolean =>
	words.length + phrases.length + without.length + Object.keys(filters).length === 0;
