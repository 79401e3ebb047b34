/**
 * Guards for the parser. Sätteri 0.10.5 takes time or memory that grows with the square of a few constructs, and
 * aborts the process when it runs out: hundreds of quote marks or list markers on one line, thousands of entities
 * or of underscores inside words in one paragraph, thousands of braces in MDX, markup on lines as long as a book
 * that are not plain ASCII. No person writes these.
 */
import { markdownToMdast } from 'satteri';
import type { Finding } from '../diagnostic.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import { textNode } from './links.ts';
import type { Meaning } from './meaning.ts';
import type { Span } from './reading.ts';

/** Quote marks and list markers that a line may begin with. */
const MAX_MARKERS = 100;
/** Characters of all copies that the parser would make of a paragraph with entities. */
const MAX_COPIED = 20_000_000;
const MAX_UNDERSCORES = 5000;
/** Braces of an MDX note; each is searched for its end. */
const MAX_BRACES = 5000;
/** Shorter texts cannot cost much. */
const HARMLESS = 10_000;

/** Characters of a line up to which its markup costs little. */
const LONG_LINE = 20_000;
const NOT_PLAIN = /[^\x20-\x7E\t]|\[\[/;
/** Behind the first character of each a line may end: best between words, else between sentences, else anywhere. */
const BREAKS = [
	/ \p{L}/u,
	/[\u3002\uFF01\uFF1F\uFF0C\u3001]\p{L}/u,
	/[)\]][^([]/,
	/[^\uD800-\uDBFF]/,
];

const MARKER = /[ \t]*(?:>|(?:[+*-]|\d{1,9}[.)])(?=[ \t]))/y;
const THEMATIC_BREAK = /^[ \t]*([-*])[-* \t]*$/;
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\da-zA-Z]{1,31});/g;

/** First in the table, so that no other meaning sees what it takes away. */
export const limits: Meaning = {
	name: 'limits',
	prepare: (lines, findings) => breakLongLines(lines).map((line) => limitMarkers(line, findings)),
	mask: (text) => (text.length < HARMLESS ? [] : text.split(/\n[ \t]*\n/).flatMap(spansIn(text))),
};

/** Whether an MDX note has more braces than the parser can take. */
export function hasTooManyBraces(text: string): boolean {
	let braces = 0;
	for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at + 1)) braces += 1;
	return braces > MAX_BRACES;
}

/** Breaks lines of a paragraph that are as long as a book where a reader sees no difference. */
function breakLongLines(lines: readonly Line[]): readonly Line[] {
	if (!lines.some(({ text }) => text.length > LONG_LINE)) return lines;
	let fence: Fence | undefined;
	return lines.flatMap((line) => {
		fence = followFence(line.text, fence);
		const breakable =
			!fence && line.text.length > LONG_LINE && !/^(?: {4}|\t|[|<#])/.test(line.text);
		return breakable && NOT_PLAIN.test(line.text) ? breakLine(line) : [line];
	});
}

function breakLine(line: Line): Line[] {
	const pieces: Line[] = [];
	let from = 0;
	while (line.text.length - from > LONG_LINE) {
		const window = line.text.slice(from + LONG_LINE / 2, from + LONG_LINE);
		const found = BREAKS.map((place) => window.search(place)).find((index) => index !== -1) ?? 0;
		const to = from + LONG_LINE / 2 + found + 1;
		pieces.push({ ...line, text: line.text.slice(from, to), shift: line.shift + from });
		from = to;
	}
	pieces.push({ ...line, text: line.text.slice(from), shift: line.shift + from });
	return pieces;
}

/** Makes the first marker that is too many an ordinary character. */
function limitMarkers(line: Line, findings: Finding[]): Line {
	const { text } = line;
	if (text.length < MAX_MARKERS || THEMATIC_BREAK.test(text)) return line;
	let at = 0;
	for (let count = 0; count < MAX_MARKERS; count += 1) {
		MARKER.lastIndex = at;
		if (!MARKER.test(text)) return line;
		at = MARKER.lastIndex;
	}
	MARKER.lastIndex = at;
	if (!MARKER.test(text)) return line;
	findings.push({
		level: 'warning',
		code: 'nesting-too-deep',
		line: line.line,
		column: Math.max(1, at + 1 + line.shift),
		message: `More than ${MAX_MARKERS} quote marks or list markers begin this line; the rest is shown as text.`,
		hint: 'Take some levels of quotes or lists away.',
	});
	const digits = /^[ \t]*\d*/.exec(text.slice(at))?.[0].length ?? 0;
	return { ...line, text: `${text.slice(0, at + digits)}\\${text.slice(at + digits)}` };
}

/** Spans of the blocks that would cost too much. Called on blocks in order. */
function spansIn(text: string): (block: string) => readonly Span[] {
	let from = 0;
	return (block) => {
		const start = text.indexOf(block, from);
		from = start + block.length;
		return [...entitiesIn(block, start), ...underscoresIn(block, start)].sort(
			(a, b) => a.start - b.start,
		);
	};
}

function entitiesIn(block: string, start: number): Span[] {
	if (!block.includes('&')) return [];
	const found = [...block.matchAll(ENTITY)];
	if (found.length * block.length < MAX_COPIED) return [];
	const decoded = new Map<string, string>();
	return found.map(({ 0: raw, index }) => {
		const text = decoded.get(raw) ?? decodeEntity(raw);
		decoded.set(raw, text);
		return literal(raw, text, start + index);
	});
}

function decodeEntity(entity: string): string {
	const root = markdownToMdast(entity) as { children: { children?: { value?: string }[] }[] };
	return root.children[0]?.children?.[0]?.value ?? entity;
}

function underscoresIn(block: string, start: number): Span[] {
	if (block.length < MAX_UNDERSCORES || !block.includes('_')) return [];
	const found = [...block.matchAll(/_/g)];
	return found.length < MAX_UNDERSCORES
		? []
		: found.map(({ index }) => literal('_', '_', start + index));
}

function literal(raw: string, text: string, start: number): Span {
	return {
		start,
		end: start + raw.length,
		raw,
		render: () => [textNode(text)],
		address: () => text,
	};
}
