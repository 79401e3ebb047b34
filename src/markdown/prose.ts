/** The note's excerpt and its number of words. */
import { closeGaps } from './plain.ts';
import type { Reading } from './reading.ts';
import { cutEnd } from './sentence.ts';

const EXCERPT = 200;
const BYLINE = 40;
const FULL_STOP = /[.!?\u2026:\u3002\uFF01\uFF1F]["'\u201D\u2019)\]]*$/;
const ADDRESS = /^[a-z]+:\/\/\S+$/;
const CJK = /[\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]/;

/**
 * Adds a block's plain text to what the note says.
 *
 * @param topLevel `undefined` for headings, titles and cells, which are counted but not quoted.
 */
export function addProse(text: string, reading: Reading, topLevel: boolean | undefined): void {
	reading.words += countWords(text);
	if (topLevel === undefined || reading.excerpt.length >= EXCERPT) return;
	const clean = closeGaps(text.slice(0, 4 * EXCERPT)).trim();
	if (clean === '') return;
	if (reading.firstText === '') reading.firstText = clean;
	// A short line without a full stop is a byline or a caption.
	if (!topLevel || (clean.length < BYLINE && !FULL_STOP.test(clean))) return;
	if (ADDRESS.test(clean)) return;
	reading.excerpt = reading.excerpt === '' ? clean : `${reading.excerpt} ${clean}`;
}

/** The excerpt, once the whole note was read. */
export function excerptOf({ excerpt, firstText }: Reading): string {
	return cutEnd(excerpt === '' ? firstText : excerpt, EXCERPT - 1);
}

/** Words between blanks; scripts without blanks count two characters as a word. */
export function countWords(text: string): number {
	let words = 0;
	let inWord = false;
	let ideographs = 0;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code > 0x303f && CJK.test(text.charAt(index))) {
			ideographs += 1;
			inWord = false;
		} else if (isWordCode(code)) {
			if (!inWord) words += 1;
			inWord = true;
		} else if (code <= 32 || code === 0xa0) inWord = false;
	}
	return words + Math.ceil(ideographs / 2);
}

/** General, ideographic and full-width punctuation. */
function isPunctuation(code: number): boolean {
	return (
		(code >= 0x2000 && code <= 0x206f) ||
		(code >= 0x3000 && code <= 0x303f) ||
		(code >= 0xff00 && code <= 0xff20)
	);
}

function isWordCode(code: number): boolean {
	return (
		(code >= 48 && code <= 57) ||
		(code >= 65 && code <= 90) ||
		(code >= 97 && code <= 122) ||
		(code > 0xbf && !isPunctuation(code))
	);
}
