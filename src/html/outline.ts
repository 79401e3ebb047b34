/**
 * Headings for a page whose title is its only `h1`: ranks start at 2 and never skip one, so that the outline is
 * sound for screen readers whatever levels the author used.
 */
import type { Root } from 'hast';
import { walk } from './element.ts';

const HEADING = /^h([1-6])$/;

/** Renames the heading elements of a body in place. */
export function outline(tree: Root): void {
	const open: number[] = [];
	walk(tree, (node) => {
		const match = node.type === 'element' ? HEADING.exec(node.tagName) : null;
		if (!match || node.type !== 'element') return undefined;
		const depth = Number(match[1]);
		while ((open.at(-1) ?? 0) >= depth) open.pop();
		open.push(depth);
		node.tagName = `h${String(Math.min(open.length + 1, 6))}`;
		return undefined;
	});
}
