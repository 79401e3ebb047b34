/**
 * An HTML block is raw to Markdown. Where links, media or anything else of ours may stand in it, it is read as a
 * paragraph that has no element of its own: its tags stay HTML, its texts become text.
 */
import type { Code, Html, Paragraph, PhrasingContent } from 'mdast';
import { tagAt } from './html-tag.ts';
import { lastAtMost } from './mask.ts';
import { offsetOf, positionAt, type Reading } from './reading.ts';

const OURS =
	/\uFDD0|<(?:a|img|iframe|video|audio|source|embed|object|lite-youtube|youtube-embed)[\s/>]|#[\p{L}]|\d:\d\d|==|::/iu;
/** What stands in these is shown letter by letter, or not at all. */
const LITERAL: ReadonlySet<string> = new Set(['pre', 'code', 'kbd', 'samp', 'textarea', 'title']);
/** Up to their end tags these hold another language. */
const FOREIGN: ReadonlySet<string> = new Set([
	...['script', 'style', 'svg', 'math', 'iframe', 'noscript'],
]);
const REFERENCE = /(&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\da-zA-Z]{1,31});)/;

/** What stands for an HTML block, before its masked spans are given back their source. */
export function readHtmlBlock(node: Html, reading: Reading): Html | Paragraph {
	if (!OURS.test(node.value)) return node;
	const pieces = cutPieces(node.value);
	if (pieces.length < 2 && pieces[0]?.type !== 'text' && !/^<\w/.test(node.value)) return node;
	const offsets = offsetsOf(node, reading);
	const children = pieces.map(({ type, from, to }): PhrasingContent => {
		const value = node.value.slice(from, to);
		return { type, value, position: positionAt(offsets(from), offsets(from) + value.length) };
	});
	const paragraph: Paragraph = { type: 'paragraph', children, data: { bare: true } };
	if (node.position) paragraph.position = node.position;
	return paragraph;
}

const CONTAINER =
	/<(\/?)(?:div|section|article|aside|details|figure|ul|ol|table|thead|tbody|tr|dl|nav|main|form|template|[a-z]+-[a-z-]+)[\s/>]/gi;

/** How many more elements are open behind a block of HTML than before it. */
export function openedBy({ value }: Html): number {
	let open = 0;
	for (const [, end] of value.matchAll(CONTAINER)) open += end ? -1 : 1;
	return open;
}

/** Inside an element that is open, an indented tag is a tag and no code. */
export function indentedHtml(node: Code, reading: Reading): Html | undefined {
	const mark = reading.text.charAt(offsetOf(node));
	if (node.lang || mark === '`' || mark === '~' || !/^\s*<\/?[a-z]/i.test(node.value))
		return undefined;
	const html: Html = { type: 'html', value: node.value };
	if (node.position) html.position = node.position;
	return html;
}

interface Piece {
	readonly type: 'html' | 'text';
	readonly from: number;
	readonly to: number;
}

/** Tags one by one, and the texts between them. */
function cutPieces(html: string): readonly Piece[] {
	const pieces: Piece[] = [];
	const unclosed = new Set<string>();
	let literal = 0;
	let at = 0;
	while (at < html.length) {
		const open = html.indexOf('<', at);
		const end = open === -1 ? html.length : open;
		if (end > at) addText(pieces, html, { from: at, to: end, literal: literal > 0 });
		if (end === html.length) break;
		const tag = tagAt(html, end);
		if (!tag) {
			at = behindMarkup(html, end);
			addHtml(pieces, end, at);
			continue;
		}
		at = tag.to;
		if (FOREIGN.has(tag.name) && !tag.closes && !unclosed.has(tag.name)) {
			at = behindElement(html, tag);
			if (at === tag.to) unclosed.add(tag.name);
		}
		if (LITERAL.has(tag.name)) literal = Math.max(0, literal + (tag.closes ? -1 : 1));
		pieces.push({ type: 'html', from: end, to: at });
	}
	return pieces;
}

/** Behind a declaration or a `<` that begins no tag; behind all where a tag never ends. */
function behindMarkup(html: string, at: number): number {
	const next = html.charAt(at + 1);
	if (next !== '!' && next !== '?') return /[A-Za-z/]/.test(next) ? html.length : at + 1;
	const end = html.indexOf('>', at);
	return end === -1 ? html.length : end + 1;
}

function behindElement(html: string, { name, to }: { name: string; to: number }): number {
	const close = html.slice(to).search(new RegExp(`</${name}\\s*>`, 'i'));
	return close === -1 ? to : html.indexOf('>', to + close) + 1;
}

function addHtml(pieces: Piece[], from: number, to: number): void {
	pieces.push({ type: 'html', from, to });
}

/** Character references stay HTML. */
function addText(
	pieces: Piece[],
	html: string,
	{ from, to, literal }: { from: number; to: number; literal: boolean },
): void {
	if (literal) {
		addHtml(pieces, from, to);
		return;
	}
	let at = from;
	for (const [index, part] of html.slice(from, to).split(REFERENCE).entries()) {
		if (part !== '') {
			pieces.push({ type: index % 2 === 1 ? 'html' : 'text', from: at, to: at + part.length });
		}
		at += part.length;
	}
}

/** From an index of a block's value to its offset in the source, whose lines may begin with marks of quotes. */
function offsetsOf(node: Html, { text }: Reading): (index: number) => number {
	const start = offsetOf(node);
	if (text.startsWith(node.value, start)) return (index) => start + index;
	const lines = node.value.split('\n');
	const written = text.slice(start, node.position?.end.offset).split('\n');
	const begins: number[] = [];
	const offsets: number[] = [];
	let index = 0;
	let offset = start;
	for (const [number, line] of lines.entries()) {
		const source = written[number] ?? line;
		begins.push(index);
		offsets.push(offset + Math.max(0, source.length - line.length));
		index += line.length + 1;
		offset += source.length + 1;
	}
	return (at) => {
		const line = lastAtMost(begins, at);
		return (offsets[line] ?? start) + at - (begins[line] ?? 0);
	};
}
