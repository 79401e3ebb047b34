/** Where some words stand in a text. */
import { fold, isUnspaced } from '../../lookup/fold.ts';

const WORD = /[\p{L}\p{N}\p{M}$#+%€£]+/gu;

/** The word that marks stand for: without what a search takes off at its ends. */
const plain = (word: string): string => fold(word.replace(/[’']s$/, ''));

/**
 * Beginnings and ends of the words, in order.
 *
 * @param words As a page has them; case and accents do not count. Of those in scripts without spaces, each place
 * counts wherever it stands.
 */
export function placesOf(text: string, words: readonly string[]): [start: number, end: number][] {
	const found: [number, number][] = [];
	const spaced = new Set(words.filter((word) => !isUnspaced(word)).map(plain));
	if (spaced.size > 0) {
		// Joined by points or hyphens, `t4g.small` is one word, and so are its parts.
		for (const match of text.matchAll(
			/[\p{L}\p{N}\p{M}$#+%€£]+(?:[.\-_’',][\p{L}\p{N}\p{M}$#+%€£]+)*/gu,
		)) {
			if (spaced.has(plain(match[0]))) found.push([match.index, match.index + match[0].length]);
			else
				for (const one of match[0].matchAll(WORD))
					if (spaced.has(plain(one[0])))
						found.push([match.index + one.index, match.index + one.index + one[0].length]);
		}
	}
	for (const word of words.filter(isUnspaced)) {
		for (
			let at = text.indexOf(word);
			at >= 0 && word !== '';
			at = text.indexOf(word, at + word.length)
		)
			found.push([at, at + word.length]);
	}
	return found.sort(([a], [b]) => a - b);
}
