/** Finds the comments of a text: `%% … %%` as Obsidian has them, and `<!-- … -->`. Code and addresses hold none. */
import { followFence, type Fence } from './lines.ts';

/** One comment with its marks. */
export interface Comment {
	readonly start: number;
	/** Offset behind its closing mark. Where nobody closed it: the text's end, or its own mark's for `%%`. */
	readonly end: number;
	readonly kind: 'percent' | 'html';
	readonly closed: boolean;
}

const MARK = /\\.|`+|%%+|<!--|<\/?[A-Za-z]|https?:\/\/[^\s<>]+|\]\([^\s()<>]*\)/g;
const TAG = /<\/?[A-Za-z][\w:-]*(?:\s[^<>\n]*)?>/y;
const BLANK_LINE = /\n[ \t>]*\n/g;
/** What a line may begin with before its text: quote marks and list markers. */
export const LEAD = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*$/;
/** More quote marks and list markers than anyone writes. */
export const LONGEST_LEAD = 200;
const LIST_ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const INDENTED = /^(?: {4}|\t| {1,3}\t)/;

/** Answers about what comes next; asked in rising order, each search runs over the text once. */
interface Ahead {
	readonly blankLine: (from: number) => number;
	readonly htmlEnd: (from: number) => number;
	readonly ticks: (length: number, from: number) => number;
}

interface Scan {
	readonly text: string;
	readonly ahead: Ahead;
	readonly found: Comment[];
	fence: Fence | undefined;
	/** Whether the line before is blank or indented code, and no list is open. */
	codeMayBegin: boolean;
	inList: boolean;
}

/** Comments in order, without overlaps. Linear. */
export function scanComments(text: string): readonly Comment[] {
	const found: Comment[] = [];
	const scan: Scan = {
		text,
		ahead: lookAhead(text),
		found,
		fence: undefined,
		codeMayBegin: true,
		inList: false,
	};
	let from = 0;
	let inside = false;
	while (from < text.length) {
		const newline = text.indexOf('\n', from);
		const end = newline === -1 ? text.length : newline;
		const code: boolean = !inside && isCode(scan, text.slice(from, end));
		const done: number = code ? end : scanLine(scan, from, end);
		// A comment or code that goes on below leaves the scan in the middle of a line.
		inside = done > end;
		from = inside ? done : end + 1;
	}
	return found;
}

function isCode(scan: Scan, line: string): boolean {
	const before = scan.fence;
	scan.fence = followFence(line, before);
	if (before ?? scan.fence) return true;
	const blank = line.trim() === '';
	if (LIST_ITEM.test(line)) scan.inList = true;
	else if (!blank && !/^[ \t]/.test(line)) scan.inList = false;
	const code = !blank && scan.codeMayBegin && !scan.inList && INDENTED.test(line);
	scan.codeMayBegin = blank || code;
	return code;
}

/** @returns Where the scan goes on: `end`, or behind it where something reaches beyond the line. */
function scanLine(scan: Scan, start: number, end: number): number {
	let at = start;
	while (at < end) {
		MARK.lastIndex = at;
		const match = MARK.exec(scan.text);
		if (!match || match.index >= end) return end;
		at = skip(scan, match[0], match.index);
	}
	return at;
}

/** @returns Offset behind what begins with a mark. */
function skip(scan: Scan, mark: string, at: number): number {
	const behind = at + mark.length;
	if (mark === '%%') return percent(scan, at);
	if (mark.startsWith('%')) return behind;
	if (mark === '<!--') return html(scan, at);
	if (mark.startsWith('`')) {
		const close = scan.ahead.ticks(mark.length, behind);
		return close !== -1 && close < scan.ahead.blankLine(at) ? close + mark.length : behind;
	}
	if (!mark.startsWith('<')) return behind;
	TAG.lastIndex = at;
	return TAG.test(scan.text) ? TAG.lastIndex : behind;
}

/** A pair of marks is a comment; a mark alone, or one that reads as a share, an operator or a pattern, is text. */
function percent({ text, found, ahead }: Scan, at: number): number {
	const behind = at + 2;
	if (isCodeLike(text, at)) return behind;
	const close = text.indexOf('%%', behind);
	const end = close + 2;
	const near = close !== -1 && close < ahead.blankLine(at);
	const isShare = /\d[ \t]*$/.test(text.slice(Math.max(0, at - 4), at));
	if (near && !(isShare && /\d[ \t]*$/.test(text.slice(close - 4, close)))) {
		found.push({ start: at, end, kind: 'percent', closed: true });
		return end;
	}
	// `%d%%` is prose unless its paragraph has a second mark.
	if (/[\p{L}"']/u.test(text.charAt(at - 1)) || isShare) return behind;
	const closed = close !== -1 && closesFar(text, at, close);
	found.push({ start: at, end: closed ? end : behind, kind: 'percent', closed });
	return closed ? end : behind;
}

/** Whether a mark closes a comment that began paragraphs above, and begins none of its own. */
function closesFar(text: string, at: number, close: number): boolean {
	const end = close + 2;
	if (!beginsLine(text, at)) return endsLine(text, end) && !beginsLine(text, close);
	const newline = text.indexOf('\n', end);
	const next = text.indexOf('%%', end);
	return next === -1 || (newline !== -1 && newline < next);
}

/** `{%%}` is an empty tag of a template, `50%%` a share, `"%%"` a pattern. */
function isCodeLike(text: string, at: number): boolean {
	const previous = text.charAt(at - 1);
	if (/[{\d]/.test(previous)) return true;
	return /["'(]/.test(previous) && /["'),]/.test(text.charAt(at + 2));
}

function endsLine(text: string, at: number): boolean {
	return /^[ \t]*(?:\n|$)/.test(text.slice(at, at + LONGEST_LEAD));
}

function html(scan: Scan, at: number): number {
	const { text, found, ahead } = scan;
	const short = /^-?>/.exec(text.slice(at + 4, at + 6))?.[0];
	const close = short === undefined ? ahead.htmlEnd(at + 4) : at + 1 + short.length;
	if (close === -1 && !beginsLine(text, at)) return at + 4;
	const end = close === -1 ? text.length : close + 3;
	found.push({ start: at, end, kind: 'html', closed: close !== -1 });
	return end;
}

function beginsLine(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - LONGEST_LEAD), at);
	const newline = before.lastIndexOf('\n');
	return (newline !== -1 || at <= LONGEST_LEAD) && LEAD.test(before.slice(newline + 1));
}

function lookAhead(text: string): Ahead {
	let blank = -1;
	let htmlEnd = 0;
	const runs = new Map<number, number[]>();
	const used = new Map<number, number>();
	for (const { 0: run, index } of text.includes('`') ? text.matchAll(/`+/g) : []) {
		const places = runs.get(run.length);
		if (places) places.push(index);
		else runs.set(run.length, [index]);
	}
	return {
		blankLine: (from) => {
			if (blank >= from) return blank;
			BLANK_LINE.lastIndex = from;
			blank = BLANK_LINE.exec(text)?.index ?? text.length;
			return blank;
		},
		htmlEnd: (from) => {
			if (htmlEnd !== -1 && htmlEnd < from) htmlEnd = text.indexOf('-->', from);
			return htmlEnd;
		},
		ticks: (length, from) => {
			const places = runs.get(length) ?? [];
			let next = used.get(length) ?? 0;
			while (next < places.length && (places[next] ?? 0) < from) next += 1;
			used.set(length, next);
			return places[next] ?? -1;
		},
	};
}
