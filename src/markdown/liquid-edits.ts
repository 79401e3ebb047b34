/** Writes the lines of a note anew where tags of templates stand for blocks. */
import { quoted, type Container } from './container.ts';
import { LEAD, lineAt, type Source } from './liquid-lines.ts';
import type { Line } from './lines.ts';

/** One stretch of the source and what comes into its place. Sorted; one inside another is passed over. */
export interface Edit {
	/** Offsets in the source. */
	readonly start: number;
	readonly end: number;
	/** `join` puts text into the line, all others make lines of their own. */
	readonly kind: 'open' | 'close' | 'lines' | 'join';
	/** Lines without what the line begins with; of a `join` one text. */
	readonly texts: readonly string[];
	/** A stretch of the source that is kept as it is, before the last text. */
	readonly body?: readonly [start: number, end: number];
}

/** Boxes in boxes; what lies deeper stands in the innermost of them. */
const MAX_OPEN = 32;

interface Writing {
	readonly source: Source;
	readonly out: Line[];
	readonly open: Container[];
	/** The next text goes on in the line written last. */
	joining: boolean;
}

/** The lines with all edits made. */
export function applyEdits(source: Source, edits: readonly Edit[]): readonly Line[] {
	const writing: Writing = { source, out: [], open: [], joining: false };
	let at = 0;
	for (const edit of edits) {
		if (edit.start < at) continue;
		copy(writing, at, edit.start);
		write(writing, edit);
		at = edit.end;
	}
	copy(writing, at, source.text.length);
	return writing.out;
}

function write(writing: Writing, edit: Edit): void {
	const { source, out, open } = writing;
	const line = source.lines[lineAt(source, edit.start)];
	if (!line) return;
	const lead = LEAD.exec(line.text)?.[0] ?? '';
	if (edit.kind === 'join') {
		join(writing, line, edit);
		return;
	}
	const put = (text: string): void => {
		const whole = text === '' ? lead.trimEnd() : `${lead}${text}`;
		out.push(quoted({ ...line, text: whole }, open));
	};
	writing.joining = false;
	const last = edit.kind === 'close' ? open.pop() : undefined;
	if (last) out.push(quoted({ ...line, text: last.lead.trimEnd() }, open));
	const before = edit.body ? edit.texts.slice(0, -1) : edit.texts;
	for (const text of before) put(text);
	if (edit.body) copy(writing, ...edit.body);
	writing.joining = false;
	for (const text of edit.texts.slice(before.length)) put(text);
	if (edit.kind === 'open') open.push({ lead, known: open.length < MAX_OPEN });
}

/** Text in place of a tag inside a line. */
function join(writing: Writing, line: Line, { start, texts: [text = ''] }: Edit): void {
	const { source, out } = writing;
	const before = line.text.slice(0, start - (source.starts[lineAt(source, start)] ?? 0));
	const last = /^[ \t>]*$/.test(before) ? undefined : out.at(-1);
	if (last) out[out.length - 1] = { ...last, text: last.text + text };
	else out.push(quoted({ ...line, text: before + text }, writing.open));
	writing.joining = true;
}

/** Copies a stretch of the source line by line; parts of lines that are blank are passed over. */
function copy(writing: Writing, from: number, to: number): void {
	const { source, out, open } = writing;
	for (let index = lineAt(source, from); index < source.lines.length; index += 1) {
		const line = source.lines[index];
		const start = source.starts[index] ?? 0;
		if (!line || start > to || from > to) return;
		const end = start + line.text.length;
		if (from <= start && to > end) out.push(quoted(line, open));
		else if (from <= start && to === end && to === source.text.length) out.push(quoted(line, open));
		else copyPart(writing, index, [Math.max(from, start), Math.min(to, end)]);
		if (to > end) writing.joining = false;
	}
}

function copyPart(writing: Writing, index: number, [from, to]: [number, number]): void {
	const { source, out, open } = writing;
	const line = source.lines[index];
	const start = source.starts[index] ?? 0;
	if (!line || to <= from) return;
	const piece = line.text.slice(from - start, to - start);
	const last = out.at(-1);
	if (writing.joining && last) {
		out[out.length - 1] = { ...last, text: last.text + piece };
		return;
	}
	if (piece.trim() === '' || /^[ \t>]*$/.test(piece)) return;
	if (from === start) {
		out.push(quoted({ ...line, text: piece }, open));
		return;
	}
	const lead = LEAD.exec(line.text)?.[0] ?? '';
	const text = piece.trimStart();
	const column = from - start + (piece.length - text.length);
	out.push(quoted({ ...line, text: lead + text, shift: line.shift + column - lead.length }, open));
}
