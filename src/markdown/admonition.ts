/**
 * `!!! type "Title"`, `??? type` and `???+ type` with an indented body, as MkDocs and Markata have them, are
 * rewritten line by line into the quote that `callout.ts` reads, so that both have one meaning.
 */
import type { Finding } from '../diagnostic.ts';
import { parseAdmonitionHead } from './admonition-head.ts';
import { parseTabHead } from './content-tab.ts';
import { cutIndent, followFence, indentOf, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

/** An admonition whose body may still go on. */
interface Open {
	/** Column of its head, within the body of the admonition around it. */
	readonly indent: number;
	/** Columns that its body is indented by; `undefined` until its first line. */
	body: number | undefined;
	/** Quote marks that its lines begin with. */
	readonly prefix: string;
}

interface State {
	readonly out: Line[];
	readonly findings: Finding[];
	readonly open: Open[];
	/** Blank lines whose admonition is not known yet. */
	blanks: Line[];
	fence: Fence | undefined;
	/** Quote marks of the line before. */
	lead: string;
	/** Indent of the content of the list item above, 0 outside lists. */
	list: number;
}

/** Boxes within boxes; a head deeper down is text. */
const MAX_OPEN = 32;

const LEAD = /^[ \t]{0,3}>(?:[ \t]?>)*[ \t]?/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const INVISIBLE = /^[\u200B\uFEFF]+/;
const HEAD_START = /^(?:!!!|\?\?\?|===)/;
const ANY_TAB = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?===[!+]{0,2}[ \t]+["'\u201C]/;

/** Rewrites the admonitions of a note; lines outside of them are passed on as they are. */
export function prepareAdmonitions(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	if (!lines.some(({ text }) => mayBegin(text))) return lines;
	const state: State = {
		out: [],
		findings,
		open: [],
		blanks: [],
		fence: undefined,
		lead: '',
		list: 0,
	};
	for (const line of lines) readLine(state, line);
	flushBlanks(state);
	return state.out;
}

const mayBegin = (text: string): boolean =>
	text.includes('!!!') || text.includes('???') || (text.includes('===') && ANY_TAB.test(text));

function readLine(state: State, line: Line): void {
	const lead = leadOf(state, line.text);
	if (lead.replaceAll(/[ \t]/g, '') !== state.lead) leaveQuote(state, lead);
	const rest = line.text.slice(lead.length);
	if (rest.trim() === '') {
		state.blanks.push(line);
		return;
	}
	if (state.open.length > 0) closeFinished(state, rest, { line, lead });
	const { base, inner } = strip(state.open, rest);
	const opened = state.fence === undefined ? openHead(state, { inner, base, lead, line }) : false;
	flushBlanks(state);
	if (opened) return;
	state.fence = followFence(inner, state.fence);
	followList(state, inner);
	emit(state, { line, lead, base, inner });
}

/** Quote marks before a line; inside a fence those that it did not begin behind are code. */
function leadOf(state: State, text: string): string {
	const lead = LEAD.exec(text)?.[0] ?? '';
	if (!state.fence) return lead;
	let end = 0;
	for (const mark of state.lead) {
		const next = lead.indexOf(mark, end);
		if (next === -1) return lead;
		end = next + 1;
	}
	return end === 0 ? '' : lead.slice(0, /[ \t]/.test(lead.charAt(end)) ? end + 1 : end);
}

function leaveQuote(state: State, lead: string): void {
	if (state.open.length > 0) {
		state.open.length = 0;
		flushBlanks(state);
	}
	state.lead = lead.replaceAll(/[ \t]/g, '');
	state.fence = undefined;
	state.list = 0;
}

/** Closes the admonitions that a line is not indented enough for. */
function closeFinished(
	state: State,
	rest: string,
	{ line, lead }: { line: Line; lead: string },
): void {
	let left = rest;
	let kept = 0;
	for (const open of state.open) {
		open.body ??= bodyIndent(left, open, { state, line });
		const invisible = INVISIBLE.test(left);
		if (!invisible && (open.body === 0 || indentOf(left) < open.body)) break;
		left = cutIndent(left.replace(INVISIBLE, ''), open.body);
		kept += 1;
	}
	if (kept === state.open.length) return;
	state.list = state.open[kept]?.indent ?? 0;
	state.open.length = kept;
	state.fence = undefined;
	// A line right behind a quote would continue its last paragraph.
	if (state.blanks.length === 0) state.blanks.push({ ...line, text: lead });
}

/** Columns of the body that begins with `text`; 0 where there is no body. */
function bodyIndent(text: string, open: Open, found: { state: State; line: Line }): number {
	const extra = indentOf(text) - open.indent;
	if (INVISIBLE.test(text)) return open.indent + 4;
	if (extra >= 4) return open.indent + 4;
	const { state, line } = found;
	if (extra >= 2) {
		if (extra === 2) state.findings.push(note(line, 'admonition-indent'));
		return open.indent + extra;
	}
	// Behind a blank line nobody expects the text to belong to the box.
	if (state.blanks.length === 0) state.findings.push(note(line, 'admonition-empty'));
	return 0;
}

const ADVICE = {
	'admonition-indent': [
		'The text of the admonition is indented by 2 spaces only; it was taken as its body.',
		'Indent the body by 4 spaces.',
	],
	'admonition-empty': [
		'The admonition above this line has no body: the text is not indented.',
		'Indent the lines that belong to the admonition by 4 spaces.',
	],
} as const;

function note({ line, shift }: Line, code: keyof typeof ADVICE): Finding {
	const [message, hint] = ADVICE[code];
	return { level: 'info', code, line, column: Math.max(1, 1 + shift), message, hint };
}

const oddHead = ({ line, text, shift }: Line, better: string): Finding => ({
	level: 'info',
	code: 'admonition-head',
	line,
	column: Math.max(1, text.search(/[!?]/) + 1 + shift),
	message: 'The head of this admonition is written in a way that other programs read differently.',
	hint: `Write ${better}`,
});

function strip(open: readonly Open[], rest: string): { base: string; inner: string } {
	let inner = rest;
	for (const { body = 0 } of open) {
		inner = cutIndent(inner.replace(INVISIBLE, ''), body);
	}
	return { base: open.at(-1)?.prefix ?? '', inner };
}

interface Piece {
	readonly line: Line;
	readonly lead: string;
	readonly base: string;
	readonly inner: string;
}

function openHead(state: State, { inner, base, lead, line }: Piece): boolean {
	const indent = indentOf(inner);
	const text = inner.trimStart();
	if (state.open.length >= MAX_OPEN) return false;
	if (!HEAD_START.test(text) || (indent > 3 && indent > state.list + 3)) return false;
	const head = parseTabHead(text.trimEnd()) ?? parseAdmonitionHead(text.trimEnd());
	if (!head) return false;
	if (head.better !== undefined) state.findings.push(oddHead(line, head.better));
	flushBlanks(state);
	const blanks = ' '.repeat(indent);
	const last = state.out.at(-1);
	const quoteAbove = last && /^[ \t]*>/.test(last.text.slice(lead.length + base.length));
	if (quoteAbove) emit(state, { line, lead, base, inner: '' });
	const column = line.text.length - text.length + head.titleAt;
	const before = `${lead}${base}${blanks}> [!${head.type}${head.meta}]${head.fold} `;
	state.out.push({
		text: before + head.title,
		line: line.line,
		shift: line.shift + column - before.length,
	});
	const prefix = `${base}${blanks}> `;
	state.out.push({ text: `${lead}${prefix}`.trimEnd(), line: line.line, shift: line.shift });
	state.open.push({ indent, body: undefined, prefix });
	state.list = 0;
	return true;
}

function emit(state: State, { line, lead, base, inner }: Piece): void {
	if (base === '' && line.text === lead + inner) {
		state.out.push(line);
		return;
	}
	const text = `${lead}${base}${inner}`;
	const blanks = inner.length - inner.trimStart().length;
	const column = line.text.length - (inner.length - blanks);
	const moved = column - (text.length - (inner.length - blanks));
	state.out.push({
		text: inner === '' ? text.trimEnd() : text,
		line: line.line,
		shift: line.shift + moved,
	});
}

function flushBlanks(state: State): void {
	const { blanks } = state;
	if (blanks.length === 0) return;
	state.blanks = [];
	const base = state.open.at(-1)?.prefix ?? '';
	for (const line of blanks) {
		const lead = leadOf(state, line.text);
		emit(state, { line, lead, base, inner: base === '' ? line.text.slice(lead.length) : '' });
	}
}

function followList(state: State, inner: string): void {
	const item = LIST_ITEM.exec(inner);
	const indent = indentOf(inner);
	if (item && (indent < 4 || indent <= state.list + 3)) {
		state.list = item[0].length;
	} else if (indent === 0) state.list = 0;
}

/** Admonitions of MkDocs and Markata, and content tabs. */
export const admonition: Meaning = { name: 'admonition', prepare: prepareAdmonitions };
