/** Where on a page a fragment leads: to a heading, a block, a moment of the video or a claim. */
import type { Fragment, Heading } from '../markdown/document.ts';
import type { Note } from '../vault/note.ts';
import { titleHeading } from '../vault/title-heading.ts';
import { foldCase, foldLoose } from './fold.ts';
import { buildNear, nearest } from './near.ts';

/** What became of a fragment. */
export interface Anchor {
	/** `id` attribute on the page; `undefined` where the link leads to the page as a whole. */
	readonly id: string | undefined;
	/** False when the note has nothing by that name. */
	readonly exists: boolean;
	/** What was probably meant, as a link's fragment without `#`. */
	readonly near: string | undefined;
}

/** Dendron's ranges: `#start,1:#end`, which arrives as `start,1:` and `end`. */
const RANGE_START = /(?:,\d+)?:?$/u;

function startOfRange(path: readonly string[]): readonly string[] {
	const at = path.findIndex((part) => part.endsWith(':'));
	const start = at >= 0 && at < path.length - 1 ? path.slice(0, at + 1) : path;
	return start.map((part) => part.replace(RANGE_START, '').trim()).filter((part) => part !== '');
}

/**
 * @param note The note that the link leads to.
 * @param fragment What the link says behind `#`.
 * @returns The anchor; never fails.
 */
export function findAnchor(note: Note, fragment: Fragment | undefined): Anchor {
	if (!fragment) return { id: undefined, exists: true, near: undefined };
	return fragment.type === 'block'
		? findBlock(note, fragment.id)
		: findHeading(note, fragment.path);
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
	const wanted = startOfRange(path);
	const last = wanted.at(-1);
	if (last === undefined || last === '*') return { id: undefined, exists: true, near: undefined };
	const heading = walkHeadings(note.document.headings, wanted);
	if (heading) {
		const id = heading === titleHeading(note) ? undefined : heading.id;
		return { id, exists: true, near: undefined };
	}
	const id = otherTarget(note, last);
	if (id !== undefined) return { id, exists: true, near: undefined };
	if (isSame(note.title, last)) return { id: undefined, exists: true, near: undefined };
	const near = nearest(buildNear(note.document.headings.map(({ text }) => text)), last);
	return { id: undefined, exists: false, near };
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
	return headings.findIndex(
		({ id, text }, at) => at >= from && (id === name || isSame(text, name)),
	);
}

function isSame(text: string, name: string): boolean {
	const loose = foldLoose(name);
	return loose === '' ? foldCase(text) === foldCase(name) : foldLoose(text) === loose;
}

/** Moments and claims have ids of their own; so have elements of raw HTML. */
function otherTarget(note: Note, id: string): string | undefined {
	const { moments, claims } = note.document;
	const own = [...moments, ...claims].some((item) => item.id === id);
	return own || hasRawId(note.body, id) ? id : undefined;
}

function hasRawId(body: string, id: string): boolean {
	if (id.length > 200) return false;
	return ['id', 'name'].some(
		(key) => body.includes(`${key}="${id}"`) || body.includes(`${key}='${id}'`),
	);
}
