/** A note's first heading often repeats its title; the page shows it once. */
import type { Nodes } from 'mdast';
import type { Heading } from '../markdown/document.ts';
import type { Note } from './note.ts';

/**
 * The heading that leaves the body because the page's own title says the same: the body's first block.
 *
 * @returns `undefined` where the body keeps all its headings.
 */
export function titleHeading({ document, title }: Note): Heading | undefined {
	const [first] = document.tree.children;
	const [heading] = document.headings;
	const opens = first?.type === 'heading' && first.depth === 1;
	if (!opens || first.children.some(saysMore)) return undefined;
	return heading && same(heading.text, title) ? heading : undefined;
}

/** A link, picture or footnote would be lost with the heading. */
function saysMore(node: Nodes): boolean {
	if (MORE.has(node.type)) return true;
	return 'children' in node && node.children.some(saysMore);
}

const MORE: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
	...(['link', 'linkReference', 'wikiLink', 'image', 'imageReference', 'embed'] as const),
	...(['video', 'footnoteReference', 'html', 'timestamp', 'computed'] as const),
]);

/** Letter case, blanks and Unicode form do not make another title. */
function same(a: string, b: string): boolean {
	return a.trim() === b.trim() || folded(a) === folded(b);
}

const folded = (text: string): string =>
	text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
