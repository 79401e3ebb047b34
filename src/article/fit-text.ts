/** Width of text in drawings, where nothing wraps: estimated, since no font is at hand. */

/** Units of an average letter at 13 units of size, measured on common sans faces. */
const LETTER = 7.1;
const NARROW = /[ijltfrI.,:;'’|!()[\]\s-]/u;
const WIDE = /[mwMW@%—]/u;
/** Scripts whose letters are as wide as high. */
const SQUARE =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uffef]/u;

function widthOf(letter: string): number {
	if (SQUARE.test(letter)) return LETTER * 1.95;
	if (NARROW.test(letter)) return LETTER * 0.6;
	return WIDE.test(letter) || /\p{Lu}/u.test(letter) ? LETTER * 1.25 : LETTER;
}

/** Units that a text takes at a size of 13. */
export const widthOfText = (text: string): number =>
	[...text].reduce((sum, letter) => sum + widthOf(letter), 0);

/** Without the dots and blanks at its end, which an ellipsis would lengthen. */
function bare(text: string): string {
	let end = text.length;
	while (end > 0 && ' .…'.includes(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
}

/** The text, cut with an ellipsis where it is wider than `width` (units at a size of 13). */
export function fitText(text: string, width: number): string {
	let used = 0;
	let kept = '';
	for (const letter of text) {
		used += widthOf(letter);
		if (used > width) return `${bare(kept)}…`;
		if (used <= width - LETTER * 1.5) kept += letter;
	}
	return text;
}
