/** Raw HTML of notes → elements as a browser would make them, with the lines they come from. */
import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { walk } from './element.ts';

// Places are kept only where a file is given; nothing is read from it.
const FILE = ' ' as unknown as NonNullable<NonNullable<Parameters<typeof raw>[1]>['file']>;

/** True where a tree still holds raw HTML to be parsed. */
export const hasRaw = (tree: Root): boolean =>
	!walk(tree, (node) => (node.type === 'raw' ? 'stop' : undefined));

/** The tree with its raw HTML parsed. */
export function parseRaw(tree: Root): Root {
	walk(tree, ({ position }) => {
		// The parser counts lines from a node on only where it has an offset.
		if (position) position.start.offset ??= 0;
		return undefined;
	});
	const parsed = raw(tree, { file: FILE });
	return parsed.type === 'root' ? parsed : { type: 'root', children: [] };
}
