/**
 * The beginning of a body, or of one part of it, for a preview. The HTML given was sanitized before; what comes
 * out has fewer elements still: words and their emphasis, lists, code and links within the site, without ids,
 * controls and pictures, and closed where it is cut.
 */
import { attributesOf, cutText, nextToken, sizeOf, type Tag, type Token } from './tokens.ts';

/** What an excerpt may be. */
export interface ExcerptOptions {
	/** Bytes of text and tags after which it is cut; closing tags come on top. */
	readonly limit: number;
	/** `href` of the page that the body stands on, in front of addresses that are a fragment only. */
	readonly page: string;
}

interface Open {
	readonly name: string;
	/** What is written when it closes. */
	readonly close: string;
	/** Pieces written before it. */
	readonly at: number;
}

const KEPT = new Set(
	'p em strong b i code kbd mark s del ins sub sup ul ol li blockquote dl dt dd q cite var samp small bdi pre ruby rt rp'.split(
		' ',
	),
);
const DROPPED = new Set(
	'script style template svg img picture table audio video iframe object button input select textarea form nav aside figcaption label option steelyard-calculator'.split(
		' ',
	),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const HEADING = /^h[1-6]$/;
const UNSEEN = /(?:^|\s)(?:visually-hidden|sr-only|table-scroll|footnotes|margin)(?:\s|$)/;

/** A body's beginning; the empty string where it has no words. */
export function excerpt(html: string, options: ExcerptOptions): string {
	const state = begin(html, options);
	let at = 0;
	while (at < html.length && state.left > 0) at = take(state, nextToken(html, at));
	return finish(state);
}

/**
 * The part that begins with an element: a heading with what stands under it, or the one block.
 * @param offset - Where the element's tag begins; see `anchorsOf`.
 */
export function excerptAt(html: string, offset: number, options: ExcerptOptions): string {
	const state = begin(html, options);
	const first = nextToken(html, offset);
	const rank = first.tag && HEADING.test(first.tag.name) ? first.tag.name : undefined;
	let at = take(state, first);
	while (at < html.length && state.left > 0 && (rank !== undefined || state.open.length > 0)) {
		const token = nextToken(html, at);
		if (token.tag && endsSection(state, token.tag, rank)) break;
		at = take(state, token);
	}
	return finish(state);
}

interface State {
	readonly html: string;
	readonly page: string;
	readonly out: string[];
	readonly open: Open[];
	/** Bytes. */
	left: number;
}

const begin = (html: string, { limit, page }: ExcerptOptions): State => ({
	html,
	page,
	out: [],
	open: [],
	left: limit,
});

function finish(state: State): string {
	while (state.open.length > 0) close(state);
	return state.out.join('').trim();
}

/** The section of a heading ends at the next of its rank, or with what holds it. */
function endsSection({ open }: State, { name, closing }: Tag, rank: string | undefined): boolean {
	if (rank === undefined) return false;
	return closing ? open.length === 0 : HEADING.test(name) && name <= rank;
}

/** @returns Where to go on. */
function take(state: State, { tag, text, end }: Token): number {
	if (!tag) words(state, text.replaceAll('<', '&lt;'));
	else if (tag.closing) {
		if (state.open.at(-1)?.name === tag.name) close(state);
	} else return enter(state, tag, end);
	return end;
}

function enter(state: State, tag: Tag, end: number): number {
	if (tag.name === 'br') write(state, '<br>');
	if (VOID.has(tag.name)) return end;
	const attributes = attributesOf(tag.attributes);
	if (isDropped(tag.name, attributes)) return afterElement(state.html, tag.name, end);
	if (tag.name === 'math') return formula(state, end);
	const [before, after] = shape(state, tag.name, attributes);
	state.open.push({ name: tag.name, close: after, at: state.out.length });
	write(state, before);
	return end;
}

/** A formula is whole or not there. */
function formula(state: State, start: number): number {
	const end = afterElement(state.html, 'math', start);
	const inside = state.html.slice(start, end);
	if (sizeOf(inside) < state.left) write(state, `<math>${inside}`);
	else words(state, '…');
	return end;
}

function shape(
	{ page }: State,
	name: string,
	attributes: ReadonlyMap<string, string>,
): readonly [before: string, after: string] {
	const title = attributes.get('class')?.includes('callout-title');
	if (HEADING.test(name) || title) return ['<p><strong>', '</strong></p>'];
	if (name === 'a') return link(page, attributes);
	return KEPT.has(name) ? [`<${name}>`, `</${name}>`] : ['', ''];
}

/** Links within the site stay links. */
function link(
	page: string,
	attributes: ReadonlyMap<string, string>,
): readonly [before: string, after: string] {
	const href = attributes.get('href') ?? '';
	const look = attributes.get('class') ?? '';
	const isPlace = look === 'heading-anchor' || attributes.has('data-seconds');
	if (isPlace || !/^(?:#|\/(?!\/))/.test(href)) return ['', ''];
	const [known] = /^(?:note-link|ghost-link|tag)$/.exec(look) ?? [];
	const name = known === undefined ? '' : ` class="${known}"`;
	return [`<a${name} href="${href.startsWith('#') ? page + href : href}">`, '</a>'];
}

function write(state: State, piece: string): void {
	state.out.push(piece);
	state.left -= sizeOf(piece);
}

function words(state: State, text: string): void {
	if (sizeOf(text) <= state.left) {
		write(state, text);
		return;
	}
	state.out.push(`${cutText(text, state.left)}…`);
	state.left = 0;
}

/** An element in which nothing is left is not written. */
function close({ open, out }: State): void {
	const last = open.pop();
	if (!last) return;
	const isEmpty = out.slice(last.at + 1).every((piece) => piece.trim() === '');
	if (isEmpty) out.length = last.at;
	else out.push(last.close);
}

function isDropped(name: string, attributes: ReadonlyMap<string, string>): boolean {
	return (
		DROPPED.has(name) ||
		attributes.has('hidden') ||
		attributes.has('aria-hidden') ||
		attributes.has('data-footnote-ref') ||
		attributes.has('data-footnote-backref') ||
		(name === 'figure' && attributes.has('data-video')) ||
		UNSEEN.test(attributes.get('class') ?? '')
	);
}

/** Behind the element's closing tag. */
function afterElement(html: string, name: string, from: number): number {
	let depth = 1;
	let at = from;
	while (depth > 0 && at < html.length) {
		const { tag, end } = nextToken(html, at);
		if (tag?.name === name) depth += tag.closing ? -1 : 1;
		at = end;
	}
	return at;
}
