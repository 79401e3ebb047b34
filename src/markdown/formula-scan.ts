/**
 * Finds the formulas that stand inside of lines: `$x$`, `$$x$$`, `` $`x`$ ``, `\(x\)`, `\[x\]`. Code, tags, addresses
 * and what a blank line or a fence parts are left alone. Linear.
 */
import { isEscaped } from './backslash.ts';
import { followFence, type Fence } from './lines.ts';
import { isBracketed, isBracketedDisplay, isDisplay, isFormula, isSure, LONGEST } from './money.ts';

/** A formula with its marks. */
export interface Formula {
	readonly start: number;
	readonly end: number;
	/** TeX without the marks, on one line where it was written into several of a quote. */
	readonly tex: string;
	/** `alone` is display math if its marks stand alone in their line, or if the note has other marks for the rest. */
	readonly display: 'yes' | 'no' | 'alone';
}

const MARK =
	/\\\\?[([]|\\[\s\S]|`+|\$+|<\/?[A-Za-z][^<>\n]*>|https?:\/\/[^\s<>$]+|\]\([^\s()<>]*\)/g;
const LEAD = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*$/;
/** Characters. */
const NEAR = 120;
const DELIMITER_ROW = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|/m;

/** A stretch of lines between blank lines and fences. */
interface Block {
	readonly text: string;
	readonly offset: number;
	readonly table: boolean;
	readonly found: Formula[];
}

/** Formulas in order, without overlaps. */
export function scanFormulas(text: string): readonly Formula[] {
	const found: Formula[] = [];
	if (!text.includes('$') && !/\\[([]/.test(text)) return found;
	let fence: Fence | undefined;
	let start = -1;
	let at = 0;
	const flush = (end: number): void => {
		if (start !== -1) scanBlock(text.slice(start, end), start, found);
		start = -1;
	};
	for (const line of text.split('\n')) {
		const before = fence;
		fence = followFence(line, before);
		if (before ?? fence ?? isBlank(line)) flush(at);
		else if (start === -1) start = at;
		at += line.length + 1;
	}
	flush(text.length);
	return found;
}

const isBlank = (line: string): true | undefined => (/[^ \t>]/.test(line) ? undefined : true);

function scanBlock(text: string, offset: number, found: Formula[]): void {
	if (!text.includes('$') && !/\\[([]/.test(text)) return;
	const block = { text, offset, found, table: text.includes('|') && DELIMITER_ROW.test(text) };
	let at = 0;
	while (at < text.length) {
		MARK.lastIndex = at;
		const match = MARK.exec(text);
		if (!match) return;
		at = readMark(block, match[0], match.index);
	}
}

/** @returns Offset behind what begins with a mark. */
function readMark(block: Block, mark: string, at: number): number {
	const behind = at + mark.length;
	if (mark === '$') return readDollar(block, at);
	if (mark === '$$') return readDouble(block, at);
	if (/^\\\\?[([]$/.test(mark)) return readBracket(block, mark, at);
	if (!mark.startsWith('`')) return behind;
	const close = codeEnd(block.text, mark, behind);
	return close === -1 ? behind : close;
}

function codeEnd(text: string, ticks: string, from: number): number {
	for (let at = text.indexOf(ticks, from); at !== -1;) {
		let end = at + ticks.length;
		while (text.charAt(end) === '`') end += 1;
		if (end - at === ticks.length) return end;
		at = text.indexOf(ticks, end);
	}
	return -1;
}

function readDollar(block: Block, at: number): number {
	const { text } = block;
	const close = nextDollar(text, at + 1);
	if (close === -1) return text.length;
	const raw = text.slice(at + 1, close);
	const dollars = {
		content: unwrap(raw),
		before: text.charAt(at - 1),
		after: text.charAt(close + 1),
	};
	const code = /^`[^`]+`$/.test(raw);
	if (!(code || (isFormula(dollars) && fitsLines(block, raw)))) return at + 1;
	add(block, { at, end: close + 1, raw: code ? raw.slice(1, -1) : raw, display: 'no' });
	return close + 1;
}

function readDouble(block: Block, at: number): number {
	const { text } = block;
	const close = text.indexOf('$$', at + 2);
	if (close === -1) return at + 2;
	const raw = text.slice(at + 2, close);
	const end = close + 2;
	// `$$a$$$$b$$` are two.
	const touches = text.charAt(end) === '$' && !/^\${2}(?!\$)/.test(text.slice(end, end + 3));
	const odd = touches || (raw.includes('$') && !isSure(raw));
	if (odd || !isDisplay(raw) || !fitsLines(block, raw)) return at + 2;
	const alone = isAlone(text, at, end) || raw.includes('\n');
	add(block, { at, end, raw, display: alone ? 'yes' : 'alone' });
	return end;
}

function readBracket(block: Block, mark: string, at: number): number {
	const { text } = block;
	const from = at + mark.length;
	const display = mark.endsWith('[');
	const closer = `${mark.slice(0, -1)}${display ? ']' : ')'}`;
	const ahead = text.slice(from, from + LONGEST);
	const raw = ahead.slice(0, Math.max(0, ahead.indexOf(closer)));
	const close = from + raw.length;
	const fits = display ? isBracketedDisplay(raw) : isBracketed(raw);
	if (!fits || raw.includes(mark) || !fitsLines(block, raw)) return from;
	add(block, { at, end: close + closer.length, raw, display: display ? 'yes' : 'no' });
	return close + closer.length;
}

interface Found {
	readonly at: number;
	readonly end: number;
	readonly raw: string;
	readonly display: Formula['display'];
}

function add({ offset, found, table }: Block, { at, end, raw, display }: Found): void {
	const tex = decoded(unwrap(raw).trim());
	found.push({
		start: offset + at,
		end: offset + end,
		tex: table ? tex.replaceAll('\\|', '|') : tex,
		display,
	});
}

/** Pages that were copied hold entities where formulas have signs. */
const decoded = (tex: string): string =>
	tex.includes('&') && /&(?:lt|gt|amp);/.test(tex)
		? tex.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
		: tex;

function nextDollar(text: string, from: number): number {
	let at = text.indexOf('$', from);
	while (at !== -1 && isEscaped(text, at)) at = text.indexOf('$', at + 1);
	return at;
}

/** A formula over several lines without the marks of the quote around it. */
const unwrap = (raw: string): string =>
	raw.includes('\n') ? raw.replaceAll(/\n(?:[ \t]*>)*[ \t]*/g, '\n') : raw;

/** In a table a formula ends with its cell. */
function fitsLines({ table, text }: Block, raw: string): boolean {
	if (!table) return true;
	if (raw.includes('\n')) return false;
	return !/(?<!\\)\|/.test(raw) || (!/\s\|\s/.test(raw) && isSure(raw) && text.includes('\n'));
}

/** Whether nothing but list markers and a full stop shares the line; no more than `NEAR` is looked at. */
function isAlone(text: string, start: number, end: number): boolean {
	const near = text.slice(Math.max(0, start - NEAR), start);
	const newline = near.lastIndexOf('\n');
	if (newline === -1 && start > NEAR) return false;
	const [after = ''] = text.slice(end, end + NEAR).split('\n', 1);
	return LEAD.test(near.slice(newline + 1)) && /^[.,;]?\s*(?:\^[\w-]+\s*)?$/.test(after);
}
