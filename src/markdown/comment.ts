/**
 * Comments: `%% … %%` of Obsidian, in a line or over paragraphs, and `<!-- … -->`. They are private, so they leave
 * the source before anything else sees it.
 */
import type { Finding, Place } from '../diagnostic.ts';
import { LEAD, LONGEST_LEAD, scanComments, type Comment } from './comment-scan.ts';
import type { Cut, Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

/** What is left of an HTML comment that stands alone: it still ends the paragraph or list above it. */
const EMPTY = '<!-- -->';
const UNDERLINE = /^[ \t>]*(?:-+|=+)[ \t]*$/;
/** Columns behind more cuts in one line are not worth their cost. */
const MOST_CUTS = 50;
/** Nothing a reader would miss. */
const NOTHING = /^[ \t>]*$/;

/** Takes the comments of a note away. Stands first in the table. */
export const comment: Meaning = {
	name: 'comment',
	prepare: removeComments,
	enter: { html: (node) => (node.value.trim() === EMPTY ? [] : undefined) },
};

/** A line that comments are being taken out of. */
interface Open {
	readonly line: Line;
	/** What is kept of it and of the line that the first comment began on. */
	text: string;
	/** Where in the line the rest begins that nothing was taken out of yet. */
	rest: number;
	/** File column minus column in what is kept. */
	shift: number;
	readonly cuts: Cut[];
}

interface Removal {
	readonly lines: readonly Line[];
	/** Offset of each line in the text. */
	readonly starts: readonly number[];
	readonly out: Line[];
	open: Open | undefined;
	/** Nothing is left of the line before. */
	removed: boolean;
}

function removeComments(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	if (!lines.some(({ text }) => text.includes('%%') || text.includes('<!--'))) return lines;
	const found = scanComments(lines.map(({ text }) => text).join('\n'));
	if (found.length === 0) return lines;
	const starts = startsOf(lines);
	reportOpen(found, { lines, starts }, findings);
	const comments = found.filter(({ closed, kind }) => closed || kind === 'html');
	const removal: Removal = { lines, starts, out: [], open: undefined, removed: false };
	let next = 0;
	for (const comment of comments) {
		const from = lineAt(removal, comment.start, next);
		const to = lineAt(removal, comment.end, from);
		if (from >= next) pass(removal, next, from);
		cut(removal, comment, { from, to });
		next = to + 1;
	}
	pass(removal, next, lines.length);
	flush(removal);
	// Even a note of nothing else has a place.
	return removal.out.length > 0
		? removal.out
		: lines.slice(0, 1).map((line) => ({ ...line, text: '' }));
}

function startsOf(lines: readonly Line[]): readonly number[] {
	let at = 0;
	return lines.map(({ text }) => {
		const start = at;
		at += text.length + 1;
		return start;
	});
}

/** Index of the line that an offset lies in, at `from` or below. */
function lineAt({ starts }: Pick<Removal, 'starts'>, offset: number, from: number): number {
	let index = Math.max(0, from - 1);
	while ((starts[index + 1] ?? Infinity) <= offset) index += 1;
	return index;
}

/** Passes whole lines on. */
function pass(removal: Removal, from: number, to: number): void {
	flush(removal);
	for (let index = from; index < to; index += 1) {
		const line = removal.lines[index];
		if (!line) continue;
		if (removal.removed && UNDERLINE.test(line.text)) removal.out.push({ ...line, text: '' });
		removal.removed = false;
		removal.out.push(line);
	}
}

/** Ends the line that was being cut; what is blank now was the comment's alone. */
function flush(removal: Removal): void {
	const { open } = removal;
	removal.open = undefined;
	if (!open) return;
	const text = (open.text + open.line.text.slice(open.rest)).trimEnd();
	removal.removed = NOTHING.test(text);
	if (removal.removed) return;
	const { line } = open.line;
	removal.out.push({ text, line, shift: open.shift, cuts: open.cuts });
}

interface Reach {
	readonly from: number;
	readonly to: number;
}

function cut(removal: Removal, { start, end, kind }: Comment, { from, to }: Reach): void {
	const first = removal.lines[from];
	const last = removal.lines[to];
	if (!first || !last) return;
	const open = (removal.open ??= openLine(first));
	open.text += first.text.slice(open.rest, start - (removal.starts[from] ?? 0));
	open.rest = end - (removal.starts[to] ?? 0);
	const isLead = open.text.length < LONGEST_LEAD && LEAD.test(open.text);
	if (isLead && kind === 'html' && last.text.slice(open.rest).trim() === '') {
		removal.open = { ...open, line: last, text: open.text + EMPTY, rest: last.text.length };
	} else if (isLead) {
		const rest = skipBlanks(last.text, open.rest);
		const shift = last.shift + rest - open.text.length;
		removal.open = { ...open, line: last, rest, shift };
	} else if (from === to) {
		addCut(open, end - start);
	} else {
		removal.open = { ...open, line: first, rest: first.text.length };
		flush(removal);
		const rest = skipBlanks(last.text, open.rest);
		removal.open = { ...openLine(last), rest, shift: last.shift + rest };
	}
}

const openLine = (line: Line): Open => ({ line, text: '', rest: 0, shift: line.shift, cuts: [] });

function skipBlanks(text: string, from: number): number {
	let at = from;
	while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1;
	return at;
}

/** Of two blanks around a comment one is enough. */
function addCut(open: Open, width: number): void {
	const blank = open.text.endsWith(' ') && open.line.text.charAt(open.rest) === ' ' ? 1 : 0;
	open.rest += blank;
	if (open.cuts.length === MOST_CUTS) return;
	open.cuts.push({ column: open.text.length + open.shift + 1, width: width + blank });
}

type Source = Pick<Removal, 'lines' | 'starts'>;

/** Reports each kind of open comment once, at its first place. */
function reportOpen(found: readonly Comment[], source: Source, findings: Finding[]): void {
	for (const kind of ['percent', 'html'] as const) {
		const open = found.filter((one) => one.kind === kind && !one.closed);
		const [first] = open;
		if (!first) continue;
		const times = open.length > 1 ? ` (the first of ${String(open.length)})` : '';
		const advice = {
			percent: {
				message: `Nothing closes the comment that "%%" would open here; it is shown as text${times}.`,
				hint: 'Write a second %% where the comment ends, or \\%% where none is meant.',
			},
			html: {
				message: 'This comment is not closed: everything behind it is left out of the page.',
				hint: 'Write --> where the comment ends.',
			},
		}[kind];
		findings.push({
			level: 'warning',
			code: 'comment-unclosed',
			...placeOf(first, source),
			...advice,
		});
	}
}

function placeOf({ start }: Comment, source: Source): Place {
	const index = lineAt(source, start, 0);
	const line = source.lines[index];
	const column = start - (source.starts[index] ?? 0) + 1 + (line?.shift ?? 0);
	return { line: line?.line ?? 1, column: Math.max(1, column) };
}
