/** Last step: every node's place in the prepared source becomes its place in the file. */
import type { Nodes } from 'mdast';
import type { Reading } from './reading.ts';

/** Rewrites the positions of a tree in place; offsets are dropped, as files have other ones. */
export function mapPositions(root: Nodes, { placeAt }: Reading): void {
	const stack: Nodes[] = [root];
	for (let node = stack.pop(); node; node = stack.pop()) {
		const { position } = node;
		if (position?.start.offset !== undefined && position.end.offset !== undefined) {
			node.position = {
				start: placeAt(position.start.offset),
				end: placeAt(position.end.offset),
			};
		}
		if (node.type === 'callout') for (const child of node.title) stack.push(child);
		if ('children' in node) for (const child of node.children) stack.push(child);
	}
}
