/**
 * Headings for a page whose title is its only `h1`: ranks start at 2 and never skip one, so that the outline is
 * sound for screen readers whatever levels the author used.
 */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const HEADING = /^h([1-6])$/;

/** Renames the heading elements of a body in place. */
export function outline(tree: Root): void {
	const open: number[] = [];
	visit(tree, 'element', (node: Element) => {
		const match = HEADING.exec(node.tagName);
		if (!match) return;
		const depth = Number(match[1]);
		while ((open.at(-1) ?? 0) >= depth) open.pop();
		open.push(depth);
		node.tagName = `h${String(Math.min(open.length + 1, 6))}`;
	});
}
