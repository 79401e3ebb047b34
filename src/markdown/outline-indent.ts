/**
 * An outliner indents what belongs to a heading or to a text without bullet: `## Usage`, then a tab and `- …`. To
 * Markdown that is code, or goes on with the text; here it is the list that it looks like.
 */
import { cutIndent, followFence, indentOf, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const INDENTED = /^(?:\t| {4})[ \t]*[-*+][ \t]+\S/;
const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const HEADING = /^#{1,6}[ \t]/;

/** Takes the indentation away. */
export const outlineIndent: Meaning = {
	name: 'outline-indent',
	prepare: (lines) =>
		lines.some(({ text }, index) => INDENTED.test(text) && belongs(lines[index - 1]?.text))
			? readLines(lines)
			: lines,
};

/** Whether a line is one that an indented bullet directly below belongs to. */
function belongs(above: string | undefined): boolean {
	return above !== undefined && /^[^\s>|<]/.test(above) && !BULLET.test(above);
}

function readLines(lines: readonly Line[]): readonly Line[] {
	let fence: Fence | undefined;
	let inList = false;
	let columns = 0;
	return lines.map((line, index) => {
		const { text } = line;
		const inside = fence;
		fence = followFence(text, fence);
		const above = lines[index - 1]?.text;
		const indent = indentOf(text);
		if (text.trim() !== '' && indent < columns) columns = 0;
		if (columns === 0 && !inside && !inList && INDENTED.test(text) && belongs(above)) {
			columns = indent;
		}
		if (HEADING.test(text) || (/^\S/.test(text) && above?.trim() === '')) inList = false;
		if (!inside && BULLET.test(text)) inList = true;
		if (columns === 0) return line;
		const cut = cutIndent(text, columns);
		return { ...line, text: cut, shift: line.shift + text.length - cut.length };
	});
}
