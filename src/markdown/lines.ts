/** Source lines that know where in the file they come from, however they are rewritten. */

/** One line of source, without its line ending. */
export interface Line {
	readonly text: string;
	/** Line of the file, starting at 1. */
	readonly line: number;
	/** File column minus column in `text`. */
	readonly shift: number;
	/** Stretches of the file's line that are not in `text`, in order. */
	readonly cuts?: readonly Cut[];
}

/** A stretch taken out of a line. */
export interface Cut {
	/** Column of what stands behind it, were all cuts up to here not counted. */
	readonly column: number;
	/** Characters. */
	readonly width: number;
}

/**
 * @param source Text with any line endings.
 * @param firstLine Line of the file that the text begins on.
 */
export function splitLines(source: string, firstLine: number): readonly Line[] {
	return source
		.split(/\r\n?|\n/)
		.map((text, index) => ({ text, line: firstLine + index, shift: 0 }));
}

/** A code fence that is open. */
export interface Fence {
	readonly marker: string;
	readonly length: number;
	/** Columns before it; a run that is indented by 4 more does not close it. */
	readonly column?: number;
}

const FENCE = /^([ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?)(`{3,}|~{3,})(.*)$/;

/**
 * Follows code fences from line to line.
 *
 * @param open The fence that is open before this line, if any.
 * @returns The fence that is open after it.
 */
export function followFence(text: string, open: Fence | undefined): Fence | undefined {
	if (!text.includes('```') && !text.includes('~~~')) return open;
	const match = FENCE.exec(text);
	if (!match) return open;
	const [, before = '', run = '', info = ''] = match;
	const marker = run.charAt(0);
	const column = before.replaceAll('\t', '    ').length;
	if (!open) {
		return marker === '`' && info.includes('`')
			? undefined
			: { marker, length: run.length, column };
	}
	const fits = marker === open.marker && run.length >= open.length && info.trim() === '';
	return fits && column <= (open.column ?? column) + 3 ? undefined : open;
}

/** Width of the leading blanks in columns; a tab goes to the next multiple of 4. */
export function indentOf(text: string): number {
	let width = 0;
	for (let index = 0; index < text.length; index += 1) {
		const char = text.charAt(index);
		if (char === ' ') width += 1;
		else if (char === '\t') width += 4 - (width % 4);
		else break;
	}
	return width;
}

/** Takes up to `columns` columns of leading blanks away; what is left of a tab becomes spaces. */
export function cutIndent(text: string, columns: number): string {
	let width = 0;
	let index = 0;
	while (index < text.length && width < columns) {
		const char = text.charAt(index);
		if (char === ' ') width += 1;
		else if (char === '\t') width += 4 - (width % 4);
		else break;
		index += 1;
	}
	return ' '.repeat(Math.max(0, width - columns)) + text.slice(index);
}

/** Puts something in the place of a line's first characters; what stands behind keeps its columns. */
export function replaceHead(line: Line, width: number, head: string): Line {
	const text = `${head}${line.text.slice(width)}`;
	const moved = width - head.length;
	if (moved === 0 || line.cuts) return { ...line, text, shift: line.shift + moved };
	return { ...line, text, cuts: [{ column: head.length + 1 + line.shift, width: moved }] };
}
