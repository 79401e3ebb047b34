/** The part of a note that an embed shows: a section, a stretch, one block with what hangs on it, or all of it. */
import type { List, ListItem, Parents, Root, RootContent } from 'mdast';
import type { Range } from '../graph/graph.ts';

/** A node and where it stands among its siblings. */
interface Found {
	readonly node: RootContent;
	readonly parent: Parents;
	readonly index: number;
}

/**
 * @param tree The embedded note's.
 * @param anchor `id` of a heading or block; `undefined` for the whole note without its title.
 * @param range How far a stretch goes.
 * @returns The nodes, and what their references mean; the whole body where there is no such anchor.
 */
export function slice(
	tree: Root,
	anchor: string | undefined,
	range?: Range,
): readonly RootContent[] {
	if (range?.lines) return between(tree, range.lines);
	const found = anchor === undefined ? undefined : findById(tree, anchor);
	if (!found) return range ? stretch(tree.children, 0, range) : withoutTitle(tree);
	const { node, parent, index } = found;
	const siblings = parent.children as RootContent[];
	const part = range ? stretch(siblings, index, range) : partOf(found);
	const known = new Set(part.length > 0 ? part : [node]);
	for (const one of tree.children) if (isDefinition(one)) known.add(one);
	return [...known];
}

/** Blocks that stand on lines of the file; of a block that holds them, only they. */
function between(parent: Parents, lines: readonly [number, number]): readonly RootContent[] {
	const [from, to] = lines;
	const found = (parent.children as RootContent[]).filter(
		({ position }) => position && position.start.line <= to && position.end.line >= from,
	);
	const [only, ...more] = found;
	const holds = only && more.length === 0 && 'children' in only && HOLDERS.has(only.type);
	const inside = holds && (only.position?.start.line ?? 0) < from ? between(only, lines) : [];
	return inside.length > 0 ? inside : found;
}

const HOLDERS: ReadonlySet<string> = new Set(['blockquote', 'callout', 'component']);

function partOf({ node, parent, index }: Found): readonly RootContent[] {
	if (node.type === 'listItem') return [alone(parent as List, node, index)];
	if (!isHeading(node)) return [node];
	const rest = (parent.children as RootContent[]).slice(index + 1);
	const end = rest.findIndex((one) => isHeading(one) && one.depth <= node.depth);
	return [node, ...(end === -1 ? rest : rest.slice(0, end))];
}

/** A list of one item, which keeps its number. */
function alone(list: List, item: ListItem, index: number): List {
	const start = list.ordered === true ? (list.start ?? 1) + index : (list.start ?? null);
	return { ...list, start, children: [item] };
}

function stretch(
	siblings: readonly RootContent[],
	from: number,
	{ headless, until }: Range,
): readonly RootContent[] {
	const first = siblings[from];
	const end = endOf(siblings, from, until);
	const begin = headless && first && isHeading(first) ? from + 1 : from;
	return siblings.slice(begin, end);
}

function endOf(siblings: readonly RootContent[], from: number, until: Range['until']): number {
	const first = siblings[from];
	const rank = first && isHeading(first) ? first.depth : 6;
	const rest = siblings.slice(from + 1);
	if (typeof until === 'string') {
		const at = rest.findIndex((one) => findById({ type: 'root', children: [one] }, until));
		const last = rest[at];
		if (last) return from + 1 + at + (isHeading(last) ? 0 : 1);
	}
	const depth = typeof until === 'object' ? 6 : rank;
	const at = rest.findIndex((one) => isHeading(one) && one.depth <= depth);
	return at === -1 ? siblings.length : from + 1 + at;
}

/**
 * @param parent A tree or a part of it.
 * @param id An anchor.
 * @returns The node that bears the id, wherever it stands.
 */
export function findById(parent: Parents, id: string): Found | undefined {
	for (const [index, node] of (parent.children as RootContent[]).entries()) {
		if (node.data?.hProperties?.id === id) return { node, parent, index };
		const below = 'children' in node ? findById(node, id) : undefined;
		// The block id of a heading stands inside it.
		if (below) return node.type === 'heading' ? { node, parent, index } : below;
	}
	return undefined;
}

const isHeading = (node: RootContent): node is RootContent & { type: 'heading'; depth: number } =>
	node.type === 'heading';

/** What references of any part may mean; shows nothing by itself. */
const isDefinition = ({ type }: RootContent): boolean =>
	type === 'definition' || type === 'footnoteDefinition';

const withoutTitle = (tree: Root): readonly RootContent[] => {
	const [first, ...rest] = tree.children;
	return first && isHeading(first) && first.depth === 1 ? rest : tree.children;
};
