/** A value of the frontmatter that a note shows in its text: Markdown of one line, as if it stood there. */
import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { textNode } from './links.ts';
import { link } from './link.ts';
import { positionAt, type Reading, type Where } from './reading.ts';
import { findWikiLinks } from './wiki-link.ts';

const MARKUP = /[*_`[\\~&]/;
const KEPT: ReadonlySet<string> = new Set([
	'text',
	'emphasis',
	'strong',
	'delete',
	'inlineCode',
	'link',
]);

/**
 * @param value Text of one line; anything but words, emphasis, code and links stays as it is written.
 * @param reading The note's reading, which learns of the links.
 * @param where The place that shows the value.
 */
export function inlineValue(value: string, reading: Reading, where: Where): Nodes[] {
	if (!MARKUP.test(value)) return value === '' ? [] : [textNode(value)];
	const nodes: Nodes[] = [];
	let from = 0;
	for (const span of findWikiLinks(value)) {
		nodes.push(...parse(value.slice(from, span.start), reading, where));
		nodes.push(...span.render(reading, where));
		from = span.end;
	}
	return [...nodes, ...parse(value.slice(from), reading, where)];
}

function parse(text: string, reading: Reading, where: Where): Nodes[] {
	if (text.trim() === '') return text === '' ? [] : [textNode(text)];
	const root = markdownToMdast(text, { features: { frontmatter: false, gfm: true } }) as Root;
	const [block, ...more] = root.children;
	if (block?.type !== 'paragraph' || more.length > 0 || !block.children.every(isKept)) {
		return [textNode(text)];
	}
	const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(text) ?? [];
	const inside = block.children.flatMap((node) => place(node, reading, where));
	return [before, ...inside, after].flatMap((part) =>
		typeof part === 'string' ? (part === '' ? [] : [textNode(part)]) : [part],
	);
}

function isKept(node: Nodes): boolean {
	return KEPT.has(node.type) && (!('children' in node) || node.children.every(isKept));
}

/** Its own place is that of the value. */
function place(node: Nodes, reading: Reading, where: Where): Nodes[] {
	if ('children' in node) {
		node.children = node.children.flatMap((child) => place(child, reading, where)) as never;
	}
	delete node.position;
	if (node.type !== 'link') return [node];
	if (where.scope.inLink) return node.children;
	const placed = { ...node, position: positionAt(where.at, where.at) };
	const [read = placed] = link.enter?.link?.(placed, reading, where.scope) ?? [];
	if (read.type === 'wikiLink') link.leave?.wikiLink?.(read, reading, where.scope);
	return [read];
}
