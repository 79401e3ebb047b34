/** How much of other notes one page shows in place. */
import type { Nodes, RootContent } from 'mdast';

/** Characters of text that all embeds of one body show together. */
const MAX_TEXT = 200_000;
/** Characters of text that one embed shows. */
const MAX_OF_ONE = 50_000;

/** The first blocks that fit. */
export interface Fitting {
	readonly nodes: readonly RootContent[];
	/** Characters of their text. */
	readonly size: number;
	/** Blocks were left out. */
	readonly cut: boolean;
}

/**
 * @param nodes What an embed would show.
 * @param shown Characters that other embeds of the body show already.
 * @returns As many blocks as fit, and all definitions; none where not even the first block fits.
 */
export function fitting(nodes: readonly RootContent[], shown: number): Fitting {
	const room = Math.min(MAX_OF_ONE, MAX_TEXT - shown);
	let size = 0;
	const end = nodes.findIndex((node) => (size += sizeOf(node, room - size)) > room);
	if (end === -1) return { nodes, size, cut: false };
	const meant = nodes.slice(end).filter(isDefinition);
	return {
		nodes: end === 0 ? [] : [...nodes.slice(0, end), ...meant],
		size: Math.min(size, room),
		cut: true,
	};
}

const isDefinition = ({ type }: RootContent): boolean =>
	type === 'definition' || type === 'footnoteDefinition';

/** Counting ends where there is no room for more. */
function sizeOf(node: Nodes, room: number): number {
	if ('value' in node && typeof node.value === 'string') return node.value.length + 1;
	if (!('children' in node)) return 1;
	let size = 1;
	for (const child of node.children) {
		if (size > room) break;
		size += sizeOf(child, room - size);
	}
	return size;
}
