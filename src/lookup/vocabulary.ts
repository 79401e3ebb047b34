/** The words of an index, for readers who mistype one. */
import { fold, isUnspaced } from './fold.ts';

/** Words of one language as they stand in the notes, in lower case, the most frequent first. */
export type Vocabulary = readonly string[];

/** Letters from which on a word is long enough to be mistyped twice. */
const LONG = 6;
const SHORTEST = 4;

/** Whether a word could be a misspelt one: digits and signs are never guessed at. */
export const mayBeMistyped = (word: string): boolean =>
	/^\p{L}[\p{L}\p{M}'’-]*$/u.test(word) && fold(word).length >= SHORTEST && !isUnspaced(word);

const foldedOnce = new WeakMap<Vocabulary, readonly string[]>();

/** Folding thousands of words takes longer than looking through them. */
function foldedWords(vocabulary: Vocabulary): readonly string[] {
	const folded = foldedOnce.get(vocabulary) ?? vocabulary.map(fold);
	foldedOnce.set(vocabulary, folded);
	return folded;
}

/** Whether some word of the vocabulary begins so. */
export function knows(vocabulary: Vocabulary, word: string): boolean {
	const folded = fold(word);
	return foldedWords(vocabulary).some((known) => known.startsWith(folded));
}

/** Words that one may have been meant to be. */
const MOST = 4;

/**
 * The words that a mistyped one most likely stands for: those with the fewest errors, the most frequent first; none
 * where it is no typing error.
 *
 * @param vocabulary The most frequent words first.
 */
export function nearestWords(vocabulary: Vocabulary, word: string): string[] {
	const wanted = fold(word);
	let least = wanted.length < LONG ? 1 : 2;
	let near: string[] = [];
	for (const [at, known] of foldedWords(vocabulary).entries()) {
		const distance = typingDistance(wanted, known, least);
		if (distance > least || distance === 0) continue;
		// Who errs twice rarely errs in the first letter.
		if (distance > 1 && !known.startsWith(wanted.charAt(0))) continue;
		if (distance < least) near = [];
		least = distance;
		if (near.length < MOST) near.push(vocabulary[at] ?? known);
	}
	return near;
}

/** Insertions, deletions, replacements and swaps of neighbours; `max + 1` for more than `max`. */
export function typingDistance(a: string, b: string, max: number): number {
	const far = max + 1;
	if (Math.abs(a.length - b.length) > max) return far;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1];
			const cost = [
				(last[j - 1] ?? far) + (same ? 0 : 1),
				(row[j - 1] ?? far) + 1,
				(last[j] ?? far) + 1,
			];
			if (!same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost.push((before[j - 2] ?? far) + 1);
			row.push(Math.min(...cost));
		}
		if (Math.min(...row) > max) return far;
		[before, last] = [last, row];
	}
	return Math.min(last[b.length] ?? far, far);
}
