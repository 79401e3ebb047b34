/**
 * Words as names are compared by: letters and digits between anything else. Chinese and Japanese write no blanks, so
 * each Han character and each Hiragana is a word; so is each Korean syllable, since particles follow a noun at once.
 */

/** Where the words of a text stand: word `i` from `starts[i]` to `ends[i]`. */
export interface Words {
	/** In lower case. */
	readonly text: string;
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

const OTHER = 1;
const LETTER = 2;
const ALONE = 3;
const SYLLABLE = 4;

const WORD = /[\p{L}\p{N}\p{M}]/u;
const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}]/u;
const KOREAN = /\p{Script=Hangul}/u;

/** Filled as characters are met: a table look-up is ten times as fast as the patterns. */
const sorts = new Uint8Array(0x10000);

function sortOf(code: number): number {
	const known = sorts[code] ?? OTHER;
	if (known !== 0) return known;
	const char = String.fromCharCode(code);
	const sort = !WORD.test(char)
		? OTHER
		: CHARACTER.test(char)
			? ALONE
			: KOREAN.test(char)
				? SYLLABLE
				: LETTER;
	sorts[code] = sort;
	return sort;
}

/**
 * Lower case with every character in its place.
 *
 * @param text Any text.
 * @returns As long as the text.
 */
export function lowered(text: string): string {
	const lower = text.toLowerCase();
	return lower.length === text.length ? lower : text.replaceAll('\u0130', 'I').toLowerCase();
}

/**
 * @param text In lower case.
 * @returns Its words in order.
 */
export function wordsOf(text: string): Words {
	const starts: number[] = [];
	const ends: number[] = [];
	let start = -1;
	for (let index = 0; index <= text.length; index++) {
		const sort = index < text.length ? sortOf(text.charCodeAt(index)) : OTHER;
		if (sort === LETTER) {
			if (start === -1) start = index;
			continue;
		}
		if (start !== -1) {
			starts.push(start);
			ends.push(index);
		}
		start = -1;
		if (sort !== OTHER) {
			starts.push(index);
			ends.push(index + 1);
		}
	}
	return { text, starts, ends };
}

/**
 * @param words Of a text.
 * @param index Of one of them.
 * @returns The word; `undefined` behind the last one.
 */
export function wordAt({ text, starts, ends }: Words, index: number): string | undefined {
	const start = starts[index];
	return start === undefined ? undefined : text.slice(start, ends[index]);
}

/**
 * @param word As {@link wordAt} gives it.
 * @returns Whether it is a character of a script without blanks.
 */
export const standsAlone = (word: string): boolean => sortOf(word.charCodeAt(0)) >= ALONE;

/**
 * Whether a word begins in the middle of a Korean one.
 *
 * @param text The text.
 * @param start Where the word stands in it.
 */
export const insideWord = (text: string, start: number): boolean =>
	start > 0 &&
	sortOf(text.charCodeAt(start)) === SYLLABLE &&
	sortOf(text.charCodeAt(start - 1)) === SYLLABLE;
