/** The blocks of a note in which other notes may be named, and what stands in the way there. */
import type { Nodes, PhrasingContent } from 'mdast';
import { flatten } from '../markdown/plain.ts';

/** Inline content with the heading above it. */
export interface Block {
	readonly children: readonly PhrasingContent[];
	/** `id` of the heading, if there is one. */
	readonly heading: string | undefined;
}

const TEXT: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>(['paragraph', 'tableCell']);

/** What is quoted of a note says what was code in it. */
export const CODE_MARK = '`';

/**
 * Paragraphs, cells and titles of callouts, in the order of the text; a heading is no sentence.
 *
 * @param tree A note's.
 */
export function blocksOf(tree: Nodes): Block[] {
	const blocks: Block[] = [];
	let heading: string | undefined;
	const add = (children: readonly Nodes[]): void => {
		blocks.push({ children: children as readonly PhrasingContent[], heading });
	};
	const walk = (node: Nodes): void => {
		if (node.type === 'heading') {
			const id = node.data?.hProperties?.id;
			if (typeof id === 'string') heading = id;
		} else if (TEXT.has(node.type) && 'children' in node) add(node.children);
		else if ('children' in node) {
			if (node.type === 'callout' && node.title.length > 0) add(node.title);
			node.children.forEach(walk);
		}
	};
	walk(tree);
	return blocks;
}

/** What is no plain text. */
const BARRIERS: ReadonlySet<string> = new Set([
	...['link', 'linkReference', 'wikiLink', 'embed', 'hashtag', 'timestamp', 'footnoteReference'],
	...['inlineCode', 'math', 'computed', 'query', 'key', 'image', 'imageReference', 'video', 'html'],
]);
const OPENS = /^<(?:a|code|kbd|pre|button|script|style)[\s>]/i;
const CLOSES = /^<\/(?:a|code|kbd|pre|button|script|style)[\s>]/i;

/** A stretch of a text. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/**
 * @param block Inline content.
 * @returns Stretches of its plain text that are links, code, formulas and so on, raw HTML included.
 */
export function barriersOf({ children }: Block): Stretch[] {
	const barriers: Stretch[] = [];
	let open: number | undefined;
	const text = flatten(
		children,
		(node, from, to) => {
			if (BARRIERS.has(node.type)) barriers.push({ from, to });
			if (node.type !== 'html') return;
			if (OPENS.test(node.value)) open ??= from;
			else if (open !== undefined && CLOSES.test(node.value)) {
				barriers.push({ from: open, to });
				open = undefined;
			}
		},
		CODE_MARK,
	);
	if (open !== undefined) barriers.push({ from: open, to: text.length });
	return barriers;
}
