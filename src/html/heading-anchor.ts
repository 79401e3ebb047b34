/** Headings lead to themselves, so that a reader can copy the address of a section. */
import type { Element, ElementContent, Root } from 'hast';
import { SLOT } from './context.ts';
import { h, walk } from './element.ts';

const HEADING = /^h[2-6]$/;
/** What cannot stand in a link. */
const ACTIVE: ReadonlySet<string> = new Set(['a', 'button', 'input', 'summary', 'audio', 'video']);

/** Makes links of the headings of a body, in place; one that holds links stays as it is. */
export function anchorHeadings(tree: Root): void {
	walk(tree, (node) => {
		if (node.type !== 'element' || !HEADING.test(node.tagName)) return undefined;
		const { id, className } = node.properties;
		const hidden = Array.isArray(className) && className.includes('sr-only');
		if (!id || hidden || !isPlain(node)) return 'skip';
		node.children = [h('a', { className: ['heading-anchor'], href: `#${id}` }, node.children)];
		return 'skip';
	});
}

function isPlain({ children }: Element): boolean {
	const says = (node: ElementContent): boolean =>
		node.type === 'text'
			? !SLOT.test(node.value)
			: node.type === 'element' && !ACTIVE.has(node.tagName) && node.children.every(says);
	return children.length > 0 && children.every(says);
}
