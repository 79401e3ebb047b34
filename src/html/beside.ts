/**
 * Footnotes that can stand beside the text of a wide window: few, short, and each near its reference. Whether
 * they fit is judged here, by how much room the text takes; a stylesheet then puts each beside its reference.
 */
import type { Element, ElementContent, Root } from 'hast';
import { walk } from './element.ts';

/** As many as the stylesheet has rules for. */
const MOST = 30;
/** Lines of the page's text, as everything here that is a height. */
const TEXT_LINE = 64;
const NOTE_LINE = 32;
const NOTE_GAP = 0.5;
/** Farther below its reference than this, a note is beside other text. */
const FARTHEST = 16;

/** Below the text the page is empty for so long. */
const BELOW = 3;

/** Lines of a block besides its text, by its element. */
const BLOCKS: ReadonlyMap<string, number> = new Map([
	...(['p', 'ul', 'ol', 'blockquote', 'div', 'details'] as const).map((tag) => [tag, 0.6] as const),
	...(['h2', 'h3', 'h4', 'h5', 'h6'] as const).map((tag) => [tag, 2.4] as const),
	['li', 0.3],
	['pre', 1.5],
	['tr', 1],
	['img', 6],
	['hr', 3],
]);
/** What may stand in a narrow column. */
const NARROW: ReadonlySet<string> = new Set([
	...['p', 'a', 'em', 'strong', 'code', 'del', 'sup', 'sub', 'kbd', 'mark', 'span', 'br', 'abbr'],
	...['b', 'i', 'q', 'cite', 'small', 'u', 's', 'time', 'bdi', 'math', 'dfn', 'ins'],
]);

/** Marks the footnotes of a body, in place, where all of them can stand beside the text. */
export function placeBeside(tree: Root): void {
	const section = tree.children.filter((node) => node.type === 'element').find(isFootnotes);
	const notes = section ? itemsOf(section) : [];
	if (!section || notes.length === 0 || notes.length > MOST || !notes.every(isNarrow)) return;
	const { total, references } = measure(tree);
	let bottom = 0;
	const first: Element[] = [];
	for (const note of notes) {
		const reference = references.get(`#${String(note.properties.id)}`);
		if (!reference) return;
		const top = Math.max(reference.at, bottom);
		bottom = top + Math.ceil(lengthOf(note) / NOTE_LINE) * 0.75 + NOTE_GAP;
		if (top > reference.at + FARTHEST || bottom > total + BELOW) return;
		first.push(reference.link);
	}
	section.properties.className = ['footnotes', 'footnotes-beside'];
	for (const [index, link] of first.entries()) {
		link.properties.dataFootnoteRef = String(index + 1);
	}
}

const isFootnotes = ({ properties }: Element): boolean => properties.dataFootnotes !== undefined;

const isElement = (node: ElementContent): node is Element => node.type === 'element';

function itemsOf(section: Element): Element[] {
	const list = section.children.filter(isElement).find(({ tagName }) => tagName === 'ol');
	return list?.children.filter(isElement) ?? [];
}

const isNarrow = (node: Element): boolean =>
	node.children.every((child) => {
		if (child.type !== 'element') return true;
		return child.tagName === 'math' || (NARROW.has(child.tagName) && isNarrow(child));
	});

const lengthOf = (node: Element): number =>
	node.children.reduce(
		(sum, child) =>
			sum +
			(child.type === 'text' ? child.value.length : child.type === 'element' ? lengthOf(child) : 0),
		0,
	);

interface Measured {
	/** Lines of the text without its footnotes. */
	readonly total: number;
	/** Address of a note → its first reference, and the line that stands on. */
	readonly references: ReadonlyMap<string, { readonly link: Element; readonly at: number }>;
}

/** Embedded notes have footnotes of their own. */
function measure(tree: Root): Measured {
	const references = new Map<string, { link: Element; at: number }>();
	let total = 0;
	walk(tree, (node) => {
		if (node.type === 'text') total += node.value.trim().length / TEXT_LINE;
		if (node.type !== 'element') return undefined;
		if (isFootnotes(node)) return 'skip';
		const { dataFootnoteRef, href } = node.properties;
		if (dataFootnoteRef !== undefined && typeof href === 'string' && !references.has(href)) {
			references.set(href, { link: node, at: total });
		}
		total += BLOCKS.get(node.tagName) ?? 0;
		return undefined;
	});
	return { total, references };
}
