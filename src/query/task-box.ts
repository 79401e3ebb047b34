/** Boxes of list items: which items are tasks, and what stands in their boxes. */
import type { ListItem, Parents } from 'mdast';
import type { Note } from '../vault/note.ts';

/** What stands in the box: a blank for an open task; `undefined` without a box. */
export function statusOf(node: ListItem): string | undefined {
	const state = node.data?.hProperties?.['dataTask'];
	if (typeof state === 'string') return state;
	if (node.checked === null || node.checked === undefined) return undefined;
	return node.checked ? 'x' : ' ';
}

const MAX_DEPTH = 60;

/** Lines of the file on which tasks begin. */
export function taskLines({ document }: Note): ReadonlySet<number> {
	const lines = new Set<number>();
	const visit = (parent: Parents, depth: number): void => {
		if (depth > MAX_DEPTH) return;
		for (const child of parent.children) {
			const line = child.type === 'listItem' && statusOf(child) !== undefined;
			if (line && child.position) lines.add(child.position.start.line);
			if ('children' in child) visit(child, depth + 1);
		}
	};
	visit(document.tree, 0);
	return lines;
}
