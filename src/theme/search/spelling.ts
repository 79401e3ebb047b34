/** Whether a word was found as typed, and what it may have been meant to be. */
import { fold } from '../../lookup/fold.ts';
import { knows, mayBeMistyped, nearestWords, type Vocabulary } from '../../lookup/vocabulary.ts';

/** Endings of words of the languages that are stemmed: what follows the stem may differ by these. */
const ENDING =
	/^(?:|'?s|es|e|n|en|em|er|ern|est|ed|d|r|ing|ings|ly|y|i|ies|ied|ier|t|te|ten|ung|ungen|aux|al|ale|ant|ement|ion|ions|ity|able|a|as|o|os|x)$/;

/** Signs around a number and points in it do not count. */
const bare = (word: string): string => fold(word).replace(/[^\p{L}\p{N}]/gu, '');

/** A word of the text is what a typed one is found by: it begins so, or only the ending differs. */
export function matches(typed: string, found: string): boolean {
	// C, C++ and C# are three things.
	if (SIGNED.test(typed)) return fold(found).startsWith(fold(typed));
	const [a, b] = [bare(typed), bare(found)];
	if (b.startsWith(a)) return true;
	if (/\d/.test(a)) return false;
	// Of what is joined by signs, each part is found: `theo_serverless_history`, `new-architecture`.
	if (
		fold(found)
			.split(/[^\p{L}\p{N}]/u)
			.some((part) => part.startsWith(a))
	)
		return true;
	let same = 0;
	while (same < a.length && a[same] === b[same]) same += 1;
	return same > 2 && ENDING.test(a.slice(same)) && ENDING.test(b.slice(same));
}

/**
 * The words, each that no note has replaced by the nearest that one has: the likeliest first, and others that are as
 * near; none where there is nothing to replace.
 *
 * @param found Words of the text that were found, or none.
 */
export function respell(
	words: readonly string[],
	vocabularies: readonly Vocabulary[],
	found: readonly string[],
): string[][] {
	const near = words.map((word) => {
		const stands = found.some((one) => bare(one).startsWith(bare(word)));
		if (!mayBeMistyped(word) || stands) return [];
		if (vocabularies.some((vocabulary) => knows(vocabulary, word))) return [];
		return vocabularies.flatMap((vocabulary) => nearestWords(vocabulary, word));
	});
	const first = words.map((word, at) => near[at]?.[0] ?? word);
	const open = near.findIndex((others) => others.length > 0);
	if (open < 0) return [];
	return [...new Set(near[open])].slice(0, MOST).map((word) => first.with(open, word));
}

/** Readings of a question that are tried. */
const MOST = 4;

const SIGNED = /^\p{L}+[+#]+$/u;

/** Numbers and what has signs have no stem and are no typing errors: a page has them, or it has not. */
const isExact = (word: string): boolean => /\d/.test(word) || SIGNED.test(word);

/** Scripts in which a word may take more than an ending, as an article in front, are left to the stemmer. */
const ENDS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}'’-]+$/u;

const isCertain = (word: string): boolean =>
	(mayBeMistyped(word) && ENDS.test(word)) || isExact(word);

/** Whether a page has all numbers of a question, given its words by which it was found. */
export const hasExact = (words: readonly string[], found: readonly string[]): boolean =>
	words.every((word) => !isExact(word) || found.some((one) => matches(word, one)));

/** Whether some word was found only by being cut until something fitted. */
export function isDoubtful(words: readonly string[], found: readonly string[]): boolean {
	if (words.some((word) => isCertain(word) && !found.some((one) => matches(word, one))))
		return true;
	// `container` for `containr` would do, if `c7i` and `costs` were not found along with it.
	return words.every(isCertain) && !found.every((one) => words.some((word) => matches(word, one)));
}

/** Whether no note has some word, nor one that begins so: what was found by a part of it is not meant. */
export const isUnknown = (
	words: readonly string[],
	found: readonly string[],
	vocabularies: readonly Vocabulary[],
): boolean =>
	words.some(
		(word) =>
			isCertain(word) &&
			!found.some((one) => matches(word, one)) &&
			!vocabularies.some((vocabulary) => knows(vocabulary, word)),
	);
