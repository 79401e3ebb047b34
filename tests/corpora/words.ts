/** Whether the words of a note are on its page: the check of what got lost that knows nothing of any syntax. */

const WORD =
	/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** What authors hide on purpose, and what machines read: not to be expected on a page. */
const PRIVATE =
	/^\uFEFF?---\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*$|^\+\+\+\r?\n[\s\S]*?\n\+\+\+[ \t]*$|<!--[\s\S]*?-->|%%[\s\S]*?%%|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<\/?[a-z][^<>]*>/gim;

/** How often each word occurs, case-folded; a Chinese or Japanese character is a word. */
function countWords(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(WORD)) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

/** Words of a source that its page does not show. */
export interface WordLoss {
	/** Words of the source. */
	readonly words: number;
	/** Of these, occurrences that the page does not have. */
	readonly lost: number;
	/** Some of the lost words. */
	readonly examples: readonly string[];
}

/** Compares a note's source with all text of its page. */
export function lostWords(source: string, page: string): WordLoss {
	const wanted = countWords(source.replace(PRIVATE, ' '));
	const shown = countWords(page);
	let words = 0;
	let lost = 0;
	const examples: string[] = [];
	for (const [word, times] of wanted) {
		const missing = Math.max(0, times - (shown.get(word) ?? 0));
		words += times;
		lost += missing;
		if (missing > 0) examples.push(missing > 1 ? `${word} ×${String(missing)}` : word);
	}
	return { words, lost, examples: examples.slice(0, 40) };
}
