/** Where on a page a fragment leads: to a heading, a block, a moment of the video or a claim. */
import type { Nodes, Root } from 'mdast';
import type { Fragment, Heading } from '../markdown/document.ts';
import { parseStart } from '../markdown/youtube.ts';
import type { Note } from '../vault/note.ts';
import { titleHeading } from '../vault/title-heading.ts';
import { foldCase, foldLetters, foldLoose } from './fold.ts';
import type { Range } from './graph.ts';
import { buildNear, nearest } from './near.ts';

/** What became of a fragment. */
export interface Anchor {
	/** `id` attribute on the page; `undefined` where the link leads to the page as a whole. */
	readonly id: string | undefined;
	/** False when the note has nothing by that name. */
	readonly exists: boolean;
	/** What was probably meant, as a link's fragment without `#`. */
	readonly near: string | undefined;
	/** How far an embed goes, where the fragment says it. */
	readonly range?: Range;
}

/**
 * @param note The note that the link leads to.
 * @param fragment What the link says behind `#`.
 * @returns The anchor; never fails.
 */
export function findAnchor(note: Note, fragment: Fragment | undefined): Anchor {
	if (!fragment) return WHOLE;
	if (fragment.type === 'block') return findBlock(note, fragment.id);
	const { path } = fragment;
	const ranged = path.slice(0, -1).some((part) => part.endsWith(':'));
	const heading = ranged ? undefined : findHeading(note, path);
	return heading?.exists ? heading : (findRange(note, path) ?? heading ?? WHOLE);
}

function findBlock(note: Note, id: string): Anchor {
	const { blocks } = note.document;
	if (blocks.has(id)) return { id: blockAnchor(id), exists: true, near: undefined };
	const folded = foldCase(id);
	const same = [...blocks].find((block) => foldCase(block) === folded);
	if (same !== undefined) return { id: blockAnchor(same), exists: true, near: undefined };
	const near = nearest(buildNear(blocks), id);
	return { id: undefined, exists: false, near: near === undefined ? undefined : `^${near}` };
}

/** `^` stays: so a block can never take the `id` of a heading. */
function blockAnchor(id: string): string {
	return `^${id}`;
}

function findHeading(note: Note, path: readonly string[]): Anchor {
	const last = path.at(-1);
	if (last === undefined || last === '*') return WHOLE;
	const heading = walkHeadings(note.document.headings, path);
	if (heading) {
		const id = heading === titleHeading(note) ? undefined : heading.id;
		return { id, exists: true, near: undefined };
	}
	const second = findSecond(note, last);
	if (second) return second;
	const id = otherTarget(note, last);
	if (id !== undefined) return { id, exists: true, near: undefined };
	if (isSame(note.title, last)) return WHOLE;
	const near = nearest(buildNear(note.document.headings.map(({ text }) => text)), last);
	return { id: undefined, exists: false, near };
}

const WHOLE: Anchor = { id: undefined, exists: true, near: undefined };

/** Dendron's `#from,1:#to` arrives as the parts `from,1:` and `to`; `,1` alone is an offset. */
const OFFSET = /,\d{1,4}$/u;

function findRange(note: Note, path: readonly string[]): Anchor | undefined {
	const colon = path.findIndex((part) => part.endsWith(':'));
	const written = (colon < 0 ? path : path.slice(0, colon + 1)).map((part) =>
		part.replace(/:$/u, '').trim(),
	);
	const start = written.map((part) => part.replace(OFFSET, ''));
	const headless = start.some((part, index) => part !== written[index]);
	if (colon < 0 && !headless) return undefined;
	const anchor = findPart(note, start);
	const range = { headless, until: colon < 0 ? undefined : endOf(note, path.slice(colon + 1)) };
	return { ...anchor, range };
}

function findPart(note: Note, path: readonly string[]): Anchor {
	const [first = ''] = path;
	if (first.startsWith('^')) return findBlock(note, first.slice(1));
	return findHeading(
		note,
		path.filter((part) => part !== ''),
	);
}

function endOf(note: Note, path: readonly string[]): Range['until'] {
	if (path.includes('*')) return { next: true };
	return path.length === 0 ? undefined : findPart(note, path).id;
}

/** `#a#b`: the first `b` below the first `a`; an `a` that is not there does not hide `b`. */
function walkHeadings(headings: readonly Heading[], path: readonly string[]): Heading | undefined {
	let from = 0;
	let found: Heading | undefined;
	for (const part of path) {
		const at = indexOfHeading(headings, part, from);
		found = headings[at];
		if (found) from = at + 1;
	}
	return found ?? headings[indexOfHeading(headings, path.at(-1) ?? '', 0)];
}

function indexOfHeading(headings: readonly Heading[], name: string, from: number): number {
	const exact = headings.findIndex(({ text }, at) => at >= from && text === name);
	if (exact >= 0) return exact;
	const same = headings.findIndex(
		({ id, text }, at) => at >= from && (id === name || isSame(text, name)),
	);
	if (same >= 0) return same;
	const letters = [name, name.replace(CALL, '')].map(foldLetters).filter((one) => one !== '');
	return headings.findIndex(({ text }, at) => {
		const own = at >= from ? foldLetters(text) : '';
		return letters.some((one) => own === one || isBeginning(one, own));
	});
}

/** `read(ref)` is the heading `read` of a function. */
const CALL = /\([^()]*\)$/u;

function isSame(text: string, name: string): boolean {
	const loose = foldLoose(name);
	return loose === '' ? foldCase(text) === foldCase(name) : foldLoose(text) === loose;
}

/** `t=93`, `t=1:33`: the moment at that second, else the note that has the video. */
function findSecond({ document, video }: Note, name: string): Anchor | undefined {
	const seconds = name.startsWith('t=') ? parseStart(name.slice(2)) : undefined;
	if (seconds === undefined || (!video && document.moments.length === 0)) return undefined;
	const moment = document.moments.find((one) => one.seconds === seconds);
	return { id: moment?.id, exists: true, near: undefined };
}

/** Moments and claims have ids of their own; so have terms, parts with attributes, and elements of raw HTML. */
function otherTarget(note: Note, name: string): string | undefined {
	const { moments, claims, tree } = note.document;
	const own = [...moments, ...claims].some((item) => item.id === name);
	if (own || hasRawId(note.body, name)) return name;
	const folded = foldCase(name);
	const slug = folded.replace(NO_SLUG, '').replace(/\s+/gu, '-');
	const wanted = new Set([name, folded, folded.replace(/\s+/gu, '-'), slug].filter(Boolean));
	return findId(tree, wanted) ?? findFootnote(tree, name);
}

function findId(node: Nodes, wanted: ReadonlySet<string>): string | undefined {
	const id = node.data?.hProperties?.id;
	if (typeof id === 'string' && wanted.has(id)) return id;
	for (const child of 'children' in node ? node.children : []) {
		const found = findId(child, wanted);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** What the id of a term or heading drops. */
const NO_SLUG = /[^\p{L}\p{M}\p{N}\p{Pc}\s-]+/gu;
/** Python-Markdown's `fn:1` and `fnref:1` are ids of the footnote and of its mark. */
const FOOTNOTE = /^(fn|fnref):([\w-]{1,60})$/u;

function findFootnote(tree: Root, name: string): string | undefined {
	const [, kind = '', label = ''] = FOOTNOTE.exec(name) ?? [];
	const wanted = label.toLowerCase();
	const known = tree.children.some(
		(node) => node.type === 'footnoteDefinition' && node.identifier === wanted,
	);
	return known ? `${kind}-${wanted}` : undefined;
}

function hasRawId(body: string, id: string): boolean {
	if (id.length > 200) return false;
	return ['id', 'name'].some(
		(key) => body.includes(`${key}="${id}"`) || body.includes(`${key}='${id}'`),
	);
}

/** A template's tag may have put words behind the heading's own: `Options` is `Options Added in 2.0`. */
function isBeginning(letters: string, own: string): boolean {
	return letters.length >= 6 && own.startsWith(`${letters}addedin`);
}
