/**
 * What the build of a search index and the browser that asks it share: when two words are the same, the files
 * of an index, and how a question is read. Pure; no imports from elsewhere.
 */

/** Letters that are not a plain letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	þ: 'th',
	ı: 'i',
};

/** Case, accents, vowel points and width do not count: `Größe` → `grosse`, `الخَوَادِمُ` → `الخوادم`. */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/(?![\u3099\u309A])\p{M}/gu, '')
		.toLowerCase()
		.replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
		.normalize('NFC');
}

/** Signs that belong to a word: `C++`, `C#`, `$0.20`, `95%`. */
export const SIGNS = '$#+%€£';

/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const WORD =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+|[\p{L}\p{N}_$#+%€£]+(?:['’.,][\p{L}\p{N}_$#+%€£]+)*/gu;

/** Words of a text as written, in order; a run of a script without spaces is one word. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Whether a word is written in a script without spaces between words. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** Folded words; of a run without spaces, each character. `0.20` is one word, its point does not count. */
export function tokensOf(text: string): string[] {
	return wordsOf(fold(text)).flatMap((word) =>
		isUnspaced(word) ? [...word] : [word.replace(/['’.,]/g, '')],
	);
}
