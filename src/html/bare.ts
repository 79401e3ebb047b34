/**
 * Paragraphs without an element of their own. Between blocks mdast-util-to-hast puts line ends, which would part
 * the words of such a paragraph, so it is one element until the tree is made.
 */
import type { Element, Root } from 'hast';
import type { Paragraph } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { BodyContext } from './context.ts';
import { h, walk } from './element.ts';

/** No element that a note can write down has this name. */
const NAME = '';

/** Handler of such a paragraph. */
export function bare({ collected }: BodyContext, state: State, node: Paragraph): Element {
	collected.bare = true;
	return h(NAME, {}, state.all(node));
}

/** Takes the elements that stand for them away, in place. */
export function unwrapBare(tree: Root): void {
	walk(tree, (node, index, parent) => {
		if (node.type !== 'element' || node.tagName !== NAME) return undefined;
		parent.children.splice(index, 1, ...node.children);
		return 'skip';
	});
}
