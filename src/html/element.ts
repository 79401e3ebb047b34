/** Short-hand for hast. */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';

/** An element; `undefined` properties are left out. */
export const h = (
	tagName: string,
	properties: Properties,
	children: readonly ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children: [...children] });

/** A text node. */
export const text = (value: string): ElementContent => ({ type: 'text', value });

type HastParent = Root | Element;

/**
 * Visits every node below a tree in document order.
 *
 * @param visit Returns `'skip'` to leave out what is below the node, `'stop'` to end the walk.
 */
export function walk(
	tree: HastParent,
	visit: (node: RootContent, index: number, parent: HastParent) => 'skip' | 'stop' | undefined,
): boolean {
	for (let index = 0; index < tree.children.length; index++) {
		const node = tree.children[index];
		if (!node) continue;
		const wish = visit(node, index, tree);
		if (wish === 'stop') return false;
		if (wish !== 'skip' && node.type === 'element' && !walk(node, visit)) return false;
	}
	return true;
}
