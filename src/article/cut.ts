/** @returns The beginning of a text, cut at a blank, with an ellipsis where something was cut. */
export function cutWords(text: string, length: number): string {
	if (text.length <= length) return text;
	const cut = text.slice(0, length);
	const blank = cut.lastIndexOf(' ');
	return `${cut.slice(0, blank > length / 2 ? blank : length).trimEnd()}\u2026`;
}
