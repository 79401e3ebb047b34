/** Bullets without text, as outliners leave them behind: they leave their list, and an empty list leaves the note. */
import { followFence, indentOf, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const EMPTY = /^[ \t]*-[ \t]*$/;
const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Numbers are kept, since those behind them would change. */
export const emptyBullet: Meaning = {
	name: 'empty-bullet',
	prepare: (lines) => (lines.some(({ text }) => isEmpty(text)) ? guardLines(lines) : lines),
	leave: {
		list: (node) => {
			if (node.ordered || !node.children.some(({ children }) => children.length === 0))
				return undefined;
			node.children = node.children.filter(
				({ children, checked }) => children.length > 0 || typeof checked === 'boolean',
			);
			return node.children.length === 0 ? [] : undefined;
		},
	},
};

const isEmpty = (text: string): boolean =>
	text.length < 100 && text.trimEnd().endsWith('-') && EMPTY.test(text);

/** Below text an indented `-` would underline it and make it a heading. */
function guardLines(lines: readonly Line[]): readonly Line[] {
	let fence: Fence | undefined;
	let inList = false;
	return lines.flatMap((line, index) => {
		const { text } = line;
		fence = followFence(text, fence);
		const above = lines[index - 1]?.text ?? '';
		const underlines = /^[^ \t]/.test(text) && above.trim() !== '' && !BULLET.test(above);
		if (BULLET.test(text)) inList ||= !underlines;
		else if (/^[^ \t]/.test(text)) inList = false;
		if (fence || !inList || underlines || !isEmpty(text)) return [line];
		const below = lines[index + 1]?.text ?? '';
		if (below.trim() === '' || indentOf(below) <= indentOf(text)) return [];
		return BULLET.test(below) ? [{ ...line, text: `${text.trimEnd()} <!-- -->` }] : [line];
	});
}
