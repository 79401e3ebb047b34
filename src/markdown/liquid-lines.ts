/** Where in its lines a tag of a template stands: only outside code and tables it makes blocks. */
import { followFence, indentOf, type Fence, type Line } from './lines.ts';
import { lastAtMost } from './mask.ts';
import type { Tag } from './liquid-scan.ts';

/** The lines of a note as one text. */
export interface Source {
	readonly lines: readonly Line[];
	readonly text: string;
	/** Offset of each line in the text. */
	readonly starts: readonly number[];
	/** Number of the fence a line is in or of, 0 outside; -1 in indented code. */
	readonly code: readonly number[];
}

/** Longer lines hold no blocks: each of their tags would be looked at with the whole line. */
const LONGEST_LINE = 5000;
const LIST_ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** Quote marks and blanks that a line begins with. */
export const LEAD = /^(?:[ \t]*>)*[ \t]*/;

/** Joins lines. */
export function sourceOf(lines: readonly Line[]): Source {
	const starts: number[] = [];
	let at = 0;
	for (const { text } of lines) {
		starts.push(at);
		at += text.length + 1;
	}
	return { lines, text: lines.map(({ text }) => text).join('\n'), starts, code: codeIn(lines) };
}

function codeIn(lines: readonly Line[]): readonly number[] {
	let fence: Fence | undefined;
	let fences = 0;
	let inList = false;
	return lines.map(({ text }) => {
		const before = fence;
		fence = followFence(text, fence);
		if (!before && fence) fences += 1;
		if (before || fence) return fences;
		if (text.trim() === '') return 0;
		const indent = indentOf(text);
		if (indent >= 4 && !inList) return -1;
		inList = LIST_ITEM.test(text) || (inList && indent > 0);
		return 0;
	});
}

/** Index of the line that an offset stands in. */
export const lineAt = ({ starts }: Source, offset: number): number =>
	Math.max(0, lastAtMost(starts, offset));

/** What stands before a tag in its line, and behind it in the line where it ends. */
export function around(
	source: Source,
	{ start, end }: Pick<Tag, 'start' | 'end'>,
): [string, string] {
	const first = source.starts[lineAt(source, start)] ?? 0;
	const last = lineAt(source, Math.max(start, end - 1));
	const stop = (source.starts[last] ?? 0) + (source.lines[last]?.text.length ?? 0);
	return [source.text.slice(first, start), source.text.slice(end, stop)];
}

/** Whether a tag may make a block where it stands. */
export function mayBlock(source: Source, tag: Pick<Tag, 'start' | 'end'>): boolean {
	const index = lineAt(source, tag.start);
	if (source.code[index] !== 0 || source.code[lineAt(source, tag.end - 1)] !== 0) return false;
	if ((source.lines[index]?.text.length ?? 0) > LONGEST_LINE) return false;
	const [before] = around(source, tag);
	if (/^[ \t>]*\|/.test(before) || before.split('`').length % 2 === 0) return false;
	return !(LIST_ITEM.test(before) && before.replace(LIST_ITEM, '').trim() === '');
}
