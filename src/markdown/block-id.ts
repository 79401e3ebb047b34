/** ` ^id` at the end of a block, or on a line of its own below it: a name that links can point to. */
import type { Heading, Nodes, Paragraph, PhrasingContent, Table } from 'mdast';
import type { Meaning } from './meaning.ts';
import { offsetOf, report, type Reading } from './reading.ts';

const BLOCK_ID =
	/(?:(?:^|\s)\^([\w-]{1,100})|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u300F\uFF01\uFF1A\uFF1F])\^([\da-f]{6}))\s*$/u;
/** As Dendron has it: the paragraph goes on in the next line. */
const INSIDE = / \^([\w-]{4,100})[ \t]*(?=\n)/;

/** Block ids become the `id` attribute `^id`. */
export const blockId: Meaning = {
	name: 'block-id',
	leave: {
		paragraph: (node, reading, scope) => {
			const id = takeId(node);
			if (id === undefined) return undefined;
			const named = node.children.length > 0 ? node : (scope.before ?? node);
			nameNode(named, id, { reading, at: offsetOf(node) });
			if (named !== node) return [];
			// Before everything else in an item, it names the item.
			if (node.children.length === 0) node.children.push(anchor(''));
			return undefined;
		},
		heading: (node, reading) => {
			const id = takeId(node);
			if (id !== undefined) nameNode(node, id, { reading, at: offsetOf(node) });
			return undefined;
		},
		listItem: (node) => {
			const [first] = node.children;
			if (first?.type !== 'paragraph') return undefined;
			liftId(first, node);
			if (first.children.length === 1 && isAnchor(first.children[0])) node.children.shift();
			return undefined;
		},
		blockquote: (node) => {
			const last = node.children.at(-1);
			if (last?.type === 'paragraph') liftId(last, node);
			return undefined;
		},
		callout: (node, reading) => {
			const id = takeId({ type: 'paragraph', children: node.title });
			if (id !== undefined) nameNode(node, id, { reading, at: offsetOf(node) });
			const last = node.children.at(-1);
			if (last?.type === 'paragraph' && !node.claim) liftId(last, node);
			return undefined;
		},
		table: (node, reading) => {
			const id = takeRow(node);
			if (id !== undefined) nameNode(node, id, { reading, at: offsetOf(node) });
			return undefined;
		},
	},
};

/** Takes the id off the block's end, or off the end of one of its lines. */
function takeId(node: Paragraph | Heading): string | undefined {
	const last = node.children.at(-1);
	if (last?.type !== 'text' || !last.value.includes('^')) return takeInside(node);
	// Only the end is of interest, and a search over all of a long text would cost.
	const tail = last.value.slice(-120);
	const match = BLOCK_ID.exec(tail);
	if (!match) return takeInside(node);
	last.value = last.value.slice(0, last.value.length - tail.length + match.index);
	if (last.value === '') node.children.pop();
	return match[1] ?? match[2];
}

function takeInside({ children }: Paragraph | Heading): string | undefined {
	for (const child of children) {
		if (child.type !== 'text' || !child.value.includes(' ^')) continue;
		const match = INSIDE.exec(child.value);
		if (!match) continue;
		child.value =
			child.value.slice(0, match.index) + child.value.slice(match.index + match[0].length);
		return match[1];
	}
	return undefined;
}

/** Without a blank line above it the id is a row of the table. */
function takeRow(node: Table): string | undefined {
	const row = node.children.length > 1 ? node.children.at(-1) : undefined;
	const [cell, ...others] = row?.children ?? [];
	const [only, ...more] = cell?.children ?? [];
	if (only?.type !== 'text' || !only.value.startsWith('^') || more.length > 0) return undefined;
	if (others.some(({ children }) => children.length > 0)) return undefined;
	const id = BLOCK_ID.exec(only.value.slice(0, 120))?.[1];
	if (id !== undefined) node.children.pop();
	return id;
}

interface Naming {
	readonly reading: Reading;
	/** Where the id's block begins. */
	readonly at: number;
}

function nameNode(node: Nodes, id: string, { reading, at }: Naming): void {
	if (reading.blocks.has(id)) {
		report(reading, {
			level: 'warning',
			code: 'block-id-twice',
			message: `The block id ^${id} is given twice; links lead to the first block.`,
			hint: 'Give this block another id.',
			at,
		});
		return;
	}
	reading.blocks.add(id);
	// A heading has an id of its own already, and is named below its text.
	if (node.type === 'heading') node.children.push(anchor(`^${id}`));
	else if (node.data?.hProperties?.id === undefined) setId(node, `^${id}`);
	else if (node.type === 'paragraph') node.children.push(anchor(`^${id}`));
}

/** An empty element that bears an id. */
function anchor(id: string): PhrasingContent {
	const hProperties = id === '' ? {} : { id };
	return { type: 'emphasis', children: [], data: { hName: 'span', hProperties } };
}

const isAnchor = (node: PhrasingContent | undefined): boolean =>
	node?.type === 'emphasis' && node.children.length === 0 && node.data?.hName === 'span';

/** The id of a paragraph names the block around it: a tight list shows no paragraph that could carry it. */
function liftId(paragraph: Paragraph, node: Nodes): void {
	const id = paragraph.data?.hProperties?.id;
	if (typeof id !== 'string' || !id.startsWith('^') || node.data?.hProperties?.id !== undefined) {
		return;
	}
	delete paragraph.data;
	setId(node, id);
}

function setId(node: Nodes, id: string): void {
	node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
}
