/** Every `id` of a body is one that the page does not use itself, and stands there once. */
import type { Root } from 'hast';
import { walk } from './element.ts';
import { anchorId } from './url.ts';

/** Renames the ids of a body in place; of two that are the same, the first keeps it. */
export function settleIds(tree: Root): void {
	const seen = new Set<string>();
	walk(tree, (node) => {
		if (node.type !== 'element' || node.properties.id === undefined) return undefined;
		const id = anchorId(node.properties.id);
		if (id === '' || seen.has(id)) delete node.properties.id;
		else node.properties.id = id;
		seen.add(id);
		return undefined;
	});
}
