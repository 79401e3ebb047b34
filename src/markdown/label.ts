/** Labels of wiki links: Markdown inside a span that the parser saw as one word. */
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { textNode } from './links.ts';

const MARKUP = /[*_`~\\&<]/;
const KEPT: ReadonlySet<string> = new Set([
	'text',
	'emphasis',
	'strong',
	'delete',
	'inlineCode',
	'break',
]);

/**
 * @param alias What stands behind the first `|`, untrimmed; further pipes belong to the label.
 * @returns Its inline nodes without positions; none for a blank label.
 */
export function parseLabel(alias: string): PhrasingContent[] {
	const text = alias.replaceAll('\\|', '|').trim();
	if (text === '') return [];
	if (!MARKUP.test(text)) return [textNode(text)];
	const root = markdownToMdast(text, { features: { frontmatter: false } }) as Root;
	const [block, ...more] = root.children;
	if (block?.type !== 'paragraph' || more.length > 0 || !block.children.every(isKept)) {
		return [textNode(text)];
	}
	block.children.forEach(dropPosition);
	return block.children;
}

function isKept(node: Nodes): boolean {
	return KEPT.has(node.type) && (!('children' in node) || node.children.every(isKept));
}

function dropPosition(node: Nodes): void {
	delete node.position;
	if ('children' in node) node.children.forEach(dropPosition);
}
