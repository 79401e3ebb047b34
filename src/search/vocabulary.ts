/** The words that stand in the notes of one language, for readers who mistype one. */
import { fold, wordsOf } from '../lookup/fold.ts';
import { mayBeMistyped } from '../lookup/vocabulary.ts';

const MOST = 24_000;
/** Letters of the longest word that anybody types. */
const LONGEST = 24;
/** In a larger vocabulary a word that stands in one place alone is more often an error than a word. */
const RARE = 4000;

/** Words being counted. */
export interface WordCount {
	/** `weight` is what a word counts in this text: that of a title counts more. */
	readonly add: (text: string, weight?: number) => void;
	/** The most frequent first; the same words give the same order. */
	readonly words: () => string[];
}

/** Begins to count. */
export function countWords(): WordCount {
	const counts = new Map<string, { word: string; count: number }>();
	const add = (text: string, weight = 1): void => {
		for (const given of wordsOf(text)) {
			if (given.length > LONGEST || !mayBeMistyped(given)) continue;
			const word = given.toLowerCase();
			const key = fold(word);
			const known = counts.get(key);
			if (known) known.count += weight;
			else counts.set(key, { word, count: weight });
		}
	};
	const words = (): string[] => {
		const all = [...counts.values()];
		const kept = all.length > RARE ? all.filter(({ count }) => count > 1) : all;
		return kept
			.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
			.slice(0, MOST)
			.map(({ word }) => word);
	};
	return { add, words };
}
