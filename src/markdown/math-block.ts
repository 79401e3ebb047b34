/**
 * Display math on lines of its own: `$$` … `$$`, `\[` … `\]`, `\begin{align}` … `\end{align}`. It is rewritten into
 * a `math` fence before parsing, so that quotes, lists and blank lines are the parser's business.
 */
import type { Finding } from '../diagnostic.ts';
import { followFence, indentOf, type Fence, type Line } from './lines.ts';
import { isDisplay, isSure } from './money.ts';

const FENCE = '`'.repeat(12);
const LEAD = /^(?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])[ \t])*/;
const OPEN = /^(?:\$\$(?!\$)|\\\\?\[|\\begin\{([a-z]{2,12}\*?)\})/;
const ENVIRONMENT = /^(?:equation|align|alignat|gather|multline|eqnarray|displaymath|math)\*?$/;
const CODE = /`[^`]*`/g;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
/** Lines. No formula is longer, and a mark that stands alone must not cost a search through all of a note. */
const LONGEST = 100;

/** What opened a block, and what closes it. */
interface Opening {
	/** Quote marks, list markers and blanks before the mark. */
	readonly lead: string;
	/** Offset of the mark: behind the lead, or behind text of the same line. */
	readonly at: number;
	readonly mark: string;
	readonly close: string;
	/** An environment's own marks are part of its TeX. */
	readonly keep: boolean;
}

interface State {
	readonly lines: readonly Line[];
	readonly out: Line[];
	readonly findings: Finding[];
	fence: Fence | undefined;
	/** Column at which the text of the last list item begins; undefined outside of lists. */
	item: number | undefined;
	/** Whether the line before is blank or indented code. */
	afterBlank: boolean;
	/** Whether a `$$` in the paragraph above waits for its end. */
	open: boolean;
}

/** Turns display math on lines of its own into fences. */
export function readMathBlocks(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	if (!lines.some(({ text }) => mayOpen(text))) return lines;
	const state: State = {
		lines: lines.some(({ text }) => text.includes('$$$$')) ? parted(lines) : lines,
		out: [],
		findings,
		fence: undefined,
		item: undefined,
		afterBlank: true,
		open: false,
	};
	for (let index = 0; index < state.lines.length;) index = readLine(state, index);
	return state.out;
}

/** `$$$$` between two formulas ends one and begins the next. */
function parted(lines: readonly Line[]): readonly Line[] {
	let fence: Fence | undefined;
	return lines.flatMap((line, index) => {
		const { text, shift } = line;
		fence = followFence(text, fence);
		if (fence) return [line];
		const [above = '', below = ''] = [lines[index - 1]?.text.trim(), lines[index + 1]?.text.trim()];
		if (!/^[ \t>]*\${4}[ \t]*$/.test(text) || above === '' || below === '') return [line];
		const end = text.indexOf('$') + 2;
		const lead = text.slice(0, end - 2);
		return [
			{ ...line, text: text.slice(0, end) },
			{ ...line, text: lead + text.slice(end), shift: shift + 2 },
		];
	});
}

const mayOpen = (text: string): boolean =>
	text.includes('$$') || text.includes('\\[') || text.includes('\\begin{');

/** @returns Index of the line to go on with. */
function readLine(state: State, index: number): number {
	const line = state.lines[index];
	if (!line) return index + 1;
	const before = state.fence;
	state.fence = followFence(line.text, before);
	const code = before ?? state.fence ?? isIndented(state, line.text);
	followList(state, line.text);
	state.afterBlank ||= code === true;
	if (line.text.trim() === '') state.open = false;
	const opening = code || state.open || !mayOpen(line.text) ? undefined : openingOf(line.text);
	const end = opening ? closingLine(state, index, opening) : -1;
	if (!opening || end === -1) {
		state.out.push(line);
		if (!code && isOdd(line.text)) state.open = !state.open;
		return index + 1;
	}
	pushBlock(state, state.lines.slice(index, end + 1), opening);
	state.afterBlank = false;
	return end + 1;
}

function isIndented({ item, afterBlank }: State, text: string): true | undefined {
	return item === undefined && afterBlank && indentOf(text) >= 4 ? true : undefined;
}

function followList(state: State, text: string): void {
	const item = LIST_ITEM.exec(text)?.[0];
	if (text.trim() === '') state.afterBlank = true;
	else {
		if (item !== undefined) state.item = indentOf(item.replace(/\S/g, ' '));
		else if (!/^[ \t]/.test(text)) state.item = undefined;
		state.afterBlank = false;
	}
}

function openingOf(text: string): Opening | undefined {
	const lead = LEAD.exec(text)?.[0] ?? '';
	const match = OPEN.exec(text.slice(lead.length, lead.length + 40));
	if (!match) return openingBehind(text, lead);
	const [mark, environment] = match;
	if (environment !== undefined && !ENVIRONMENT.test(environment)) return undefined;
	const close = environment ? `\\end{${environment}}` : mark.replace('[', ']');
	return { lead, at: lead.length, mark, close, keep: environment !== undefined };
}

/** `text: $$` at the end of a line, with the formula below it. */
function openingBehind(text: string, lead: string): Opening | undefined {
	const line = text.trimEnd();
	if (!line.endsWith('$$') || /[$`\\]$/.test(line.slice(0, -2)) || !isOdd(line)) return undefined;
	return { lead, at: line.length - 2, mark: '$$', close: '$$', keep: false };
}

const isOdd = (text: string): boolean =>
	text.includes('$$') && text.replaceAll(CODE, '').split('$$').length % 2 === 0;

/** Index of the line that ends with the closing mark; -1 where the formula is none, or is not on its own. */
function closingLine({ lines, findings }: State, from: number, opening: Opening): number {
	const { lead, at, mark, close, keep } = opening;
	const quotes = depthOf(lead);
	const first = lines[from];
	if (!first) return -1;
	const rest = first.text.slice(at + mark.length);
	let tex = rest;
	if (rest.includes(close)) return keep && endsWith(rest, close) ? from : -1;
	for (let index = from + 1; index < Math.min(lines.length, from + LONGEST); index += 1) {
		const text = lines[index]?.text ?? '';
		if (depthOf(text) < quotes) break;
		if (followFence(text, undefined)) break;
		if (!text.includes(close)) {
			tex += `\n${text}`;
			continue;
		}
		tex += `\n${text.slice(0, text.indexOf(close))}`;
		const bare = mark === '$$' ? isDisplay(tex.slice(0, 1000)) : isSure(tex);
		return endsWith(text, close) && (keep || bare) ? index : -1;
	}
	if (mark === '$$' && at === lead.length && rest.trim() === '')
		findings.push(unclosed(first, lead));
	return -1;
}

const depthOf = (text: string): number =>
	text.includes('>') ? (LEAD.exec(text)?.[0].split('>').length ?? 1) - 1 : 0;

const END = /^[.,;]?[ \t]*(?:\^[\w-]+)?[ \t]*$/;

const endsWith = (text: string, close: string): boolean =>
	END.test(text.slice(text.indexOf(close) + close.length));

function pushBlock({ out, item }: State, lines: readonly Line[], opening: Opening): void {
	const [first] = lines;
	const last = lines.at(-1);
	if (!first || !last) return;
	const behind = opening.at > opening.lead.length;
	if (behind) out.push({ ...first, text: first.text.slice(0, opening.at).trimEnd() });
	const fitting = fittingLead(opening.lead, item);
	const inner = fitting.replaceAll(/[^>\s]/g, ' ');
	const lead = behind ? inner : fitting;
	out.push({ ...first, text: `${lead}${FENCE}math` });
	for (const line of lines) pushTex(out, line, { opening, inner, isFirst: line === first });
	out.push({ ...last, text: `${inner}${FENCE}` });
	const id = /\^[\w-]+[ \t]*$/.exec(last.text.slice(last.text.lastIndexOf(opening.close)))?.[0];
	if (id !== undefined) out.push({ ...last, text: `${inner}${id}` });
}

interface TexLine {
	readonly opening: Opening;
	readonly inner: string;
	readonly isFirst: boolean;
}

/** The TeX of a line, without marks, under the lead of its block; a full stop behind the end mark is part of it. */
function pushTex(out: Line[], line: Line, { opening, inner, isFirst }: TexLine): void {
	const { at: from, mark, close, keep } = opening;
	const { text } = line;
	const own = /^(?:[ \t]*>)*[ \t]*/.exec(text)?.[0].length ?? 0;
	const begin = isFirst ? from + (keep ? 0 : mark.length) : own;
	const at = text.indexOf(close, begin);
	const dot = at === -1 ? '' : (/^[.,;]/.exec(text.slice(at + close.length))?.[0] ?? '');
	const tex =
		at === -1 ? text.slice(begin) : text.slice(begin, keep ? at + close.length : at) + dot;
	if (tex.trim() === '' && (isFirst || at !== -1)) return;
	out.push({ ...line, text: `${inner}${tex}`, shift: line.shift + begin - inner.length });
}

/** Blanks that would make the fence indented code are cut to where the list item's text begins. */
function fittingLead(lead: string, item: number | undefined): string {
	if (/\S/.test(lead)) return lead;
	const column = item ?? 0;
	return indentOf(lead) - column >= 4 || (item === undefined && lead !== '')
		? ' '.repeat(column)
		: lead;
}

const unclosed = ({ line, shift }: Line, lead: string): Finding => ({
	level: 'warning',
	code: 'math-unclosed',
	line,
	column: Math.max(1, lead.length + 1 + shift),
	message: 'The formula that begins with $$ has no end; it is shown as text.',
	hint: 'Close it with $$ on a line of its own, or write \\$\\$ for two dollars.',
});
