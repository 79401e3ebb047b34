/**
 * The lines of definition lists, `Term` above `: definition`, are rewritten into a bullet list whose items carry a
 * mark, so that the Markdown parser reads what stands in them. `definition-list.ts` reads the marks.
 */
import { cutIndent, followFence, indentOf, type Fence, type Line } from './lines.ts';

/** Begins a term, a definition, and a definition that stands apart by a blank line. No note can hold them. */
export const MARKS = { term: '\uFDD2', definition: '\uFDD3', apart: '\uFDD4' } as const;

const LEAD = /^[ \t]{0,3}>(?:[ \t]?>)*[ \t]?/;
const DEFINITION = /^([ \t]*):([ \t]+)(?=\S)/;
/** With two blanks or more nobody meant a colon. */
const ALONE = /^[ \t]{0,3}:(?:\t|[ ]{2,})(?=\S)/;
/** What is no term: other blocks, rows of tables, reference definitions, attribute lists. */
const OTHER_BLOCK =
	/^[ \t]*(?:#{1,6}[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t]|[|+:]|`{3}|~{3}|\[[^\]\n]*\]:|!{3}|\?{3}|={3}|\/{3}|<!|<\/?(?:article|aside|blockquote|center|d[dlt]|details|div|figure|form|h[1-6r]|iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|t[bdhr]\w*|ul|video)(?:[ \t/>]|$)|\{|[-*_=][ \t]*[-*_=]+[ \t]*$)/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
/** Terms that share a definition, and the length of each. */
const MOST_TERMS = 5;
const LONGEST_TERM = 200;

/** A list whose last definition may still go on. */
interface Open {
	/** Quote marks of its lines. */
	readonly lead: string;
	/** Columns before its terms. */
	readonly indent: number;
	/** Columns before the text of the last definition. */
	body: number;
	/** It has no term: its text is shown without a list. */
	readonly bare?: true;
}

interface State {
	readonly lines: readonly Line[];
	readonly out: Line[];
	open: Open | undefined;
	fence: Fence | undefined;
	blanks: Line[];
	/** Columns before the text of the list item above, 0 outside lists. */
	list: number;
}

/** A line without its quote marks. */
interface Bare {
	readonly line: Line;
	readonly lead: string;
	readonly rest: string;
}

/** Rewrites definition lists; all other lines are passed on as they are. */
export function prepareDefinitions(lines: readonly Line[]): readonly Line[] {
	if (!lines.some(({ text }) => mayDefine(text))) return lines;
	const state: State = { lines, out: [], open: undefined, fence: undefined, blanks: [], list: 0 };
	for (let index = 0; index < lines.length; index += readLine(state, index));
	state.out.push(...state.blanks);
	return state.out;
}

function mayDefine(text: string): boolean {
	const colon = text.indexOf(':');
	if (colon === -1 || colon > 200) return false;
	const next = text.charAt(colon + 1);
	return (next === ' ' || next === '\t') && /^[ \t>]*$/.test(text.slice(0, colon));
}

const bare = (line: Line): Bare => {
	const lead = line.text.includes('>') ? (LEAD.exec(line.text)?.[0] ?? '') : '';
	return { line, lead, rest: line.text.slice(lead.length) };
};

const marksOf = (lead: string): string => lead.replaceAll(/[ \t]/g, '');

/** Reads the line at an index; says how many lines were read. */
function readLine(state: State, index: number): number {
	const line = state.lines[index];
	if (!line) return 1;
	const found = bare(line);
	if (found.rest.trim() === '') {
		state.blanks.push(line);
		return 1;
	}
	if (state.open && marksOf(found.lead) !== marksOf(state.open.lead)) close(state);
	if (!state.fence) {
		if (state.open && isNext(state.open, found.rest)) {
			startDefinition(state, found);
			return 1;
		}
		if (state.open?.bare && ALONE.test(found.rest)) return startAlone(state, found);
		const apart = state.blanks.length > 0 || state.out.length === 0;
		if (!state.open && apart && ALONE.test(found.rest)) return startAlone(state, found);
		const terms = termsAt(state, index);
		if (terms.length > 0) {
			startTerms(state, terms);
			return terms.length;
		}
	}
	readOther(state, found);
	return 1;
}

const isNext = ({ indent, bare: alone }: Open, rest: string): boolean => {
	if (alone) return false;
	const column = DEFINITION.test(rest) ? indentOf(rest) : -1;
	return column >= indent && column <= indent + 3;
};

/** The lines from an index on that a definition makes terms. */
function termsAt(state: State, index: number): Bare[] {
	const { lines, list, open } = state;
	const terms: Bare[] = [];
	for (let at = index; at < lines.length && at <= index + MOST_TERMS + 1; at += 1) {
		const line = lines[at];
		if (!line) break;
		const next = bare(line);
		const [first] = terms;
		if (first && marksOf(first.lead) !== marksOf(next.lead)) return [];
		if (first && isDefinitionOf(first, next.rest)) {
			// Right behind a definition only the last line can be a term; the others go on with it.
			return open && state.blanks.length === 0 ? terms.slice(0, terms.length === 1 ? 1 : 0) : terms;
		}
		if (next.rest.trim() === '') {
			const behind = lines[at + 1];
			const below = behind && first && terms.length === 1 ? bare(behind) : undefined;
			const same = below && first && marksOf(first.lead) === marksOf(below.lead);
			return same && isDefinitionOf(first, below.rest) ? terms : [];
		}
		if (!isTerm(next.rest, Math.max(list, open?.indent ?? 0))) return [];
		if (first && indentOf(first.rest) !== indentOf(next.rest)) return [];
		terms.push(next);
	}
	return [];
}

const isDefinitionOf = ({ rest }: Bare, below: string): boolean => {
	if (!DEFINITION.test(below)) return false;
	const column = indentOf(below) - indentOf(rest);
	return column >= 0 && column <= 3;
};

const isTerm = (rest: string, list: number): boolean =>
	rest.length <= LONGEST_TERM && indentOf(rest) <= list + 3 && !OTHER_BLOCK.test(rest);

function startTerms(state: State, terms: readonly Bare[]): void {
	const [first] = terms;
	if (!first) return;
	const indent = indentOf(first.rest);
	const goesOn = state.open?.indent === indent;
	if (!goesOn) close(state);
	state.out.push(...state.blanks);
	state.blanks = [];
	if (!goesOn) state.out.push(blankOf(first));
	state.open = { lead: first.lead, indent, body: indent + 2 };
	for (const term of terms)
		push(state, term, { before: '+ ', inner: MARKS.term + term.rest.trim() });
}

function startDefinition(state: State, found: Bare): void {
	const { open } = state;
	const match = DEFINITION.exec(found.rest);
	if (!open || !match) return;
	const gap = indentOf(match[2] ?? '');
	open.body = indentOf(found.rest) + (gap > 4 ? 2 : 1 + gap);
	const mark = state.blanks.length > 0 ? MARKS.apart : MARKS.definition;
	state.blanks = [];
	push(state, found, { before: '+ ', inner: mark });
	state.out.push(blankOf(found));
	const inner = found.rest.slice(match[0].length);
	state.fence = followFence(inner, undefined);
	push(state, found, { before: '  ', inner });
}

/** A definition whose term was taken out, or never written, is text like any other. */
function startAlone(state: State, found: Bare): number {
	const { lead, rest } = found;
	const [head = ''] = DEFINITION.exec(rest) ?? [];
	const gap = head.length - head.indexOf(':');
	state.out.push(...state.blanks);
	state.blanks = [];
	state.open = {
		lead,
		indent: indentOf(rest),
		body: indentOf(rest) + (gap > 5 ? 2 : gap),
		bare: true,
	};
	const inner = rest.slice(head.length);
	state.fence = followFence(inner, undefined);
	push(state, found, { before: '', inner });
	return 1;
}

/** A line that begins nothing: it goes on with the open definition or ends it. */
function readOther(state: State, found: Bare): void {
	const { open, blanks, out } = state;
	const column = indentOf(found.rest);
	if (open && (column >= open.indent + 2 || (blanks.length === 0 && isLazy(state, found.rest)))) {
		for (const blank of blanks) out.push({ ...blank, text: found.lead.trimEnd() });
		state.blanks = [];
		const inner = cutIndent(found.rest, Math.max(open.body, open.indent + 2));
		state.fence = followFence(inner, state.fence);
		push(state, found, { before: open.bare ? '' : '  ', inner });
		return;
	}
	close(state);
	state.out.push(...state.blanks, found.line);
	state.blanks = [];
	state.fence = followFence(found.line.text, state.fence);
	if (state.fence) return;
	const item = LIST_ITEM.exec(found.rest);
	if (item && column <= state.list + 3) state.list = item[0].length;
	else if (column === 0) state.list = 0;
}

const isLazy = ({ fence }: State, rest: string): boolean => !fence && !OTHER_BLOCK.test(rest);

/** A line right behind the list would continue its last paragraph. */
function close(state: State): void {
	const { open, blanks, out } = state;
	if (!open) return;
	const last = out.at(-1);
	if (blanks.length === 0 && last) out.push({ ...last, text: open.lead.trimEnd() });
	state.open = undefined;
	state.fence = undefined;
}

const blankOf = ({ line, lead }: Bare): Line => ({ ...line, text: lead.trimEnd() });

interface Made {
	readonly before: string;
	readonly inner: string;
}

function push({ out, open }: State, { line, lead }: Bare, { before, inner }: Made): void {
	const text = `${lead}${' '.repeat(open?.indent ?? 0)}${before}${inner}`;
	// What is written ends where the file's line ends, so columns are counted from there.
	const behind = line.text.trimEnd().length - text.trimEnd().length;
	const moved = inner.length === 1 ? line.text.indexOf(':') - text.indexOf('+') : behind;
	out.push({ ...line, text: text.trimEnd(), shift: line.shift + moved });
}
