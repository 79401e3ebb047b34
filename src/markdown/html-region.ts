/**
 * Markdown inside HTML, as kramdown and MkDocs have it: in `<div markdown="1">` the text is Markdown although no
 * blank line parts it from the tag, and its indentation is that of the tags. Lines are taken apart and moved until
 * CommonMark reads them the same way.
 */
import { closesBelow, leadingTags, trailingEnd, type LineTag } from './html-line.ts';
import { cutIndent, followFence, indentOf, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

/** An element whose end tag is still to come. */
interface Open {
	readonly name: string;
	/** What its tags are written as: a paragraph that holds paragraphs is none. */
	readonly as: string;
	readonly markdown: boolean;
	/** Columns before its text; `undefined` until its first line. */
	body: number | undefined;
}

interface State {
	readonly out: Line[];
	readonly open: Open[];
	/** Blanks before the outermost tag. */
	base: string;
	fence: Fence | undefined;
	readonly closes: (name: string, line: number) => boolean;
}

/** Elements whose text is Markdown where that of the element around them is. */
const HEIRS: ReadonlySet<string> = new Set([
	...['div', 'section', 'aside', 'article', 'details', 'summary', 'figure', 'figcaption', 'p'],
	...['blockquote', 'center', 'main', 'header', 'footer', 'nav', 'address'],
]);
const HEADING = /^h[1-6]$/;
const ASKS = /<[a-z][^<>]*\smarkdown(?:\s*=|[\s>])/i;
const MAX_OPEN = 32;
/** Characters and tags of a line that is taken apart. */
const LONGEST = 5000;
const MOST_TAGS = 50;
/** Alone on a line a tag begins HTML; with this behind it, it begins a paragraph. */
const NOTHING = '<!-- -->';

/** Regions of Markdown in HTML. */
export const htmlRegion: Meaning = {
	name: 'html-region',
	notInMdx: true,
	prepare: (lines) =>
		lines.some(({ text }) => text.includes('markdown') && ASKS.test(text))
			? readLines(lines)
			: lines,
};

function readLines(lines: readonly Line[]): readonly Line[] {
	const state: State = {
		out: [],
		open: [],
		base: '',
		fence: undefined,
		closes: closesBelow(lines),
	};
	for (const [index, line] of lines.entries()) readLine(state, line, index);
	return state.out;
}

function readLine(state: State, line: Line, index: number): void {
	const outside = state.open.length === 0;
	if (line.text.trim() === '') {
		state.out.push(line);
		return;
	}
	const before = state.fence;
	if (outside) state.base = /^[ \t]*/.exec(line.text)?.[0] ?? '';
	const piece = pieceOf(state, line);
	state.fence = followFence(piece.text, before);
	if (before ?? state.fence) emit(state, piece);
	else readPiece(state, piece, index);
}

/** What is left of a line, and where in the file's line it begins. */
interface Piece {
	readonly line: Line;
	readonly text: string;
	readonly from: number;
	/** Tags of the line that stand before it. */
	readonly tags?: number;
}

function pieceOf(state: State, line: Line): Piece {
	const top = state.open.findLast(({ markdown }) => markdown);
	if (top && !/^[ \t]*<\//.test(line.text)) top.body ??= indentOf(line.text);
	const columns = top?.body ?? indentOf(state.base);
	const text = cutIndent(line.text, columns);
	return { line, text, from: line.text.length - text.trimStart().length - blanksOf(text) };
}

const blanksOf = (text: string): number => text.length - text.trimStart().length;

function readPiece(state: State, piece: Piece, index: number): void {
	if (piece.text.length > LONGEST || (piece.tags ?? 0) > MOST_TAGS) {
		emit(state, piece);
		return;
	}
	const tags = leadingTags(piece.text);
	const first = tags[0];
	const top = state.open.at(-1);
	if (!first) readText(state, piece);
	else if (top?.markdown || first.asks) readTags(state, piece, { tags, index });
	else {
		emit(state, piece);
		for (const tag of tags) follow(state, tag, index);
	}
}

/** Text that the end tag of its element follows on the same line. */
function readText(state: State, piece: Piece): void {
	const top = state.open.at(-1);
	const end = top ? trailingEnd(piece.text, top.name) : undefined;
	if (!top || !end) {
		emit(state, piece);
		return;
	}
	const [from, to] = end;
	if (!top.markdown) emit(state, piece);
	else {
		emit(state, { ...piece, text: piece.text.slice(0, from).trimEnd() });
		blank(state, piece.line);
		emit(state, { ...piece, text: `</${top.as}>`, from: piece.from + from });
		blank(state, piece.line);
	}
	state.open.pop();
	const rest = piece.text.slice(to);
	const tags = (piece.tags ?? 0) + 1;
	if (rest.trim() !== '') readText(state, { ...piece, text: rest, from: piece.from + to, tags });
}

interface Tagged {
	readonly tags: readonly LineTag[];
	readonly index: number;
}

/** Block tags stand on lines of their own; one that is inline begins a paragraph. */
function readTags(state: State, piece: Piece, { tags, index }: Tagged): void {
	const [first] = tags;
	if (!first?.block) {
		const alone = tags.at(-1)?.to === piece.text.trimEnd().length;
		emit(state, alone ? { ...piece, text: `${piece.text.trimEnd()}${NOTHING}` } : piece);
		return;
	}
	const heading = HEADING.test(first.name) ? trailingEnd(piece.text, first.name) : undefined;
	if (heading && first.asks) {
		const text = piece.text.slice(first.to, heading[0]).trim();
		emit(state, { ...piece, text: `${'#'.repeat(Number(first.name.charAt(1)))} ${text}` });
		return;
	}
	if (first.closes) readEnd(state, piece, { tags, index });
	else readStart(state, piece, { tags, index });
}

function readEnd(state: State, piece: Piece, { tags: [tag], index }: Tagged): void {
	if (!tag) return;
	const as = follow(state, tag, index) ?? tag.name;
	emit(state, { ...piece, text: `</${as}>` });
	if (state.open.at(-1)?.markdown ?? true) blank(state, piece.line);
	readRest(state, piece, { tag, index });
}

/** A start tag on a line of its own where its text is Markdown; else the line stays as it is. */
function readStart(state: State, piece: Piece, { tags, index }: Tagged): void {
	const [tag, ...more] = tags;
	if (!tag) return;
	const depth = state.open.length;
	follow(state, tag, index);
	const opened = state.open.length > depth ? state.open.at(-1) : undefined;
	if (opened ? opened.markdown : depth === 0) {
		emit(state, { ...piece, text: tagText(piece.text, tag, opened?.as ?? tag.name) });
		if (opened ?? tag.asks) blank(state, piece.line);
		readRest(state, piece, { tag, index });
		return;
	}
	emit(state, piece);
	for (const next of more) follow(state, next, index);
	if (opened && state.open.at(-1)?.markdown) blank(state, piece.line);
}

function readRest(
	state: State,
	piece: Piece,
	{ tag, index }: { tag: LineTag; index: number },
): void {
	const rest = piece.text.slice(tag.to);
	const text = rest.trimStart();
	const from = piece.from + tag.to + (rest.length - text.length);
	if (text !== '') readPiece(state, { ...piece, text, from, tags: (piece.tags ?? 0) + 1 }, index);
}

/** Keeps the list of open elements; @returns how the closed one was written. */
function follow(state: State, tag: LineTag, index: number): string | undefined {
	const { open } = state;
	if (!tag.block) return undefined;
	if (tag.closes) {
		const at = open.findLastIndex(({ name }) => name === tag.name);
		if (at === -1) return undefined;
		const [closed] = open.splice(at);
		return closed?.as;
	}
	const parent = open.at(-1);
	const markdown = tag.asks ?? (parent?.markdown === true && HEIRS.has(tag.name));
	if ((open.length === 0 && !markdown) || open.length >= MAX_OPEN) return undefined;
	if (!state.closes(tag.name, index)) return undefined;
	const as = tag.name === 'p' && markdown ? 'div' : tag.name;
	open.push({ name: tag.name, as, markdown, body: undefined });
	return undefined;
}

/** A tag without what it asks for, which has been granted. */
function tagText(text: string, tag: LineTag, name: string): string {
	const inside = text
		.slice(tag.from + 1 + tag.name.length, tag.to)
		.replace(/\smarkdown(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?(?=[\s/>])/i, '');
	return `<${name}${inside.trimEnd()}`;
}

function emit({ out, base }: State, { line, text, from }: Piece): void {
	const moved = `${base}${text}`;
	out.push({ ...line, text: moved, shift: line.shift + from - base.length });
}

function blank({ out }: State, line: Line): void {
	out.push({ ...line, text: '' });
}
