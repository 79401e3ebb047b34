/** Sentences of plain text. `Intl.Segmenter` would cost more than all of the parsing. */

// A run of stops is entered at its first one only, so that the search stays linear.
const END =
	/(?<![.!?\u2026])[.!?\u2026]+["'\u201D\u2019\u00BB)\]]*\s+|[\u3002\uFF01\uFF1F]+["'\u201D\u2019\u300D\u300F\uFF09]*\s*/g;
/** Characters of a sentence that are kept on each side of a link. */
export const WIDTH = 120;

const ABBREVIATION =
	/(?:^|[\s(])(?:\p{L}|vs|e\.g|i\.e|cf|etc|ca|approx|no|fig|mr|mrs|ms|dr|prof|st|z\.\s?B|u\.\s?a|bzw|Nr)\.$/iu;

/** @returns Where each sentence begins, in order; the first at 0. */
export function sentenceStarts(text: string): readonly number[] {
	const starts = [0];
	END.lastIndex = 0;
	for (let match = END.exec(text); match; match = END.exec(text)) {
		const next = match.index + match[0].length;
		if (next < text.length && endsSentence(text, match.index, next)) starts.push(next);
	}
	return starts;
}

function endsSentence(text: string, stop: number, next: number): boolean {
	if (/^[\p{Ll}\])},;]/u.test(text.slice(next, next + 2))) return false;
	if (text.charAt(stop) !== '.') return true;
	return !ABBREVIATION.test(text.slice(Math.max(0, stop - 12), stop + 1));
}

/**
 * The start of a text up to `length` characters, cut at a word, with `…` where something is missing. Of a pair of
 * surrogates never half is kept.
 */
export function cutEnd(text: string, length: number): string {
	if (text.length <= length) return text;
	const cut = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
	const blank = cut.search(/\s\S*$/);
	return `${cut.slice(0, blank > length / 2 ? blank : cut.length).trimEnd()}\u2026`;
}

/** The end of a text, likewise. */
export function cutStart(text: string, length: number): string {
	if (text.length <= length) return text;
	const cut = text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');
	const blank = cut.search(/\s/);
	return `\u2026${cut.slice(blank !== -1 && blank < length / 2 ? blank : 0).trimStart()}`;
}
