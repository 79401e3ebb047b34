/** ` ^id` at the end of a block, or on a line of its own below it: a name that links can point to. */
import type { Nodes, Paragraph } from 'mdast';
import type { Meaning } from './meaning.ts';

const BLOCK_ID = /(?:^|\s)\^([\w-]{1,100})\s*$/;

/** Block ids become the `id` attribute `^id`. */
export const blockId: Meaning = {
	name: 'block-id',
	leave: {
		paragraph: (node, reading, scope) => {
			const id = takeId(node);
			if (id === undefined) return undefined;
			const named = node.children.length > 0 ? node : scope.before;
			if (!named) return undefined;
			if (!reading.blocks.has(id)) setId(named, `^${id}`);
			reading.blocks.add(id);
			return named === node ? undefined : [];
		},
		callout: (node, reading) => {
			const id = takeId({ type: 'paragraph', children: node.title });
			if (id === undefined) return undefined;
			if (!reading.blocks.has(id)) setId(node, `^${id}`);
			reading.blocks.add(id);
			return undefined;
		},
		listItem: (node) => {
			const [first] = node.children;
			const id = first?.data?.hProperties?.id;
			if (typeof id !== 'string' || !id.startsWith('^') || first?.type !== 'paragraph')
				return undefined;
			// A tight list shows no paragraph that could carry it.
			delete first.data;
			setId(node, id);
			return undefined;
		},
	},
};

/** Takes the id off the paragraph's end. */
function takeId(node: Paragraph): string | undefined {
	const last = node.children.at(-1);
	if (last?.type !== 'text' || !last.value.includes('^')) return undefined;
	// Only the end is of interest, and a search over all of a long text would cost.
	const tail = last.value.slice(-120);
	const match = BLOCK_ID.exec(tail);
	if (!match) return undefined;
	last.value = last.value.slice(0, last.value.length - tail.length + match.index);
	if (last.value === '') node.children.pop();
	return match[1];
}

function setId(node: Nodes, id: string): void {
	node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
}
