/** `^[text]`: a footnote that is written where it is cited. */
import type { FootnoteDefinition, Nodes, PhrasingContent, Table, Text } from 'mdast';
import { cutter } from './inline-lines.ts';
import type { Meaning } from './meaning.ts';
import { offsetOf, type Reading } from './reading.ts';
import { sourceOffsets } from './source-offsets.ts';

/** Behind all other meanings that look at whole paragraphs: it puts the notes beside the paragraph. */
export const inlineFootnote: Meaning = {
	name: 'inline-footnote',
	enter: {
		paragraph: (node, reading) => {
			if (!hasMark(node.children)) return undefined;
			const { children, notes } = takeNotes(node.children, reading);
			node.children = children;
			return notes.length > 0 ? [node, ...notes] : undefined;
		},
		heading: (node, reading) => {
			if (!hasMark(node.children)) return undefined;
			const { children, notes } = takeNotes(node.children, reading);
			node.children = children;
			return notes.length > 0 ? [node, ...notes] : undefined;
		},
		table: (node, reading) => readTable(node, reading),
	},
};

const hasMark = (children: readonly PhrasingContent[]): boolean =>
	children.some((child) => child.type === 'text' && child.value.includes('^['));

function readTable(table: Table, reading: Reading): Nodes[] | undefined {
	const all: FootnoteDefinition[] = [];
	for (const cell of table.children.flatMap((row) => row.children)) {
		if (!hasMark(cell.children)) continue;
		const { children, notes } = takeNotes(cell.children, reading);
		cell.children = children;
		all.push(...notes);
	}
	return all.length > 0 ? [table, ...all] : undefined;
}

interface Taken {
	readonly children: PhrasingContent[];
	readonly notes: FootnoteDefinition[];
}

/** A note that is open. */
interface Open {
	readonly mark: Text;
	readonly at: number;
	readonly inside: PhrasingContent[];
	depth: number;
}

function takeNotes(children: readonly PhrasingContent[], reading: Reading): Taken {
	const read: PhrasingContent[] = [];
	const notes: FootnoteDefinition[] = [];
	let open: Open | undefined;
	for (const child of children) {
		if (child.type !== 'text') {
			(open?.inside ?? read).push(child);
			continue;
		}
		const cut = cutter(child, reading.text);
		const offsets = sourceOffsets(child, reading.text);
		let from = 0;
		for (const { 0: mark, index } of child.value.matchAll(/\^\[|[[\]]/g)) {
			if (offsets.isEscaped(index)) continue;
			const step = mark === ']' ? -1 : 1;
			if (open) open.depth += step;
			else if (mark === '^[') {
				if (index > from) read.push(cut(from, index));
				const at = offsetOf(child) + offsets.offsetAt(index);
				open = { mark: cut(index, index + 2), at, inside: [], depth: 1 };
				from = index + 2;
			}
			if (open?.depth !== 0) continue;
			if (index > from) open.inside.push(cut(from, index));
			const id = `inline-${open.at}`;
			read.push({ type: 'footnoteReference', identifier: id, label: id });
			notes.push(noteOf(id, open.inside));
			open = undefined;
			from = index + 1;
		}
		if (from < child.value.length) (open?.inside ?? read).push(cut(from, child.value.length));
	}
	return { children: open ? [...read, open.mark, ...open.inside] : read, notes };
}

const noteOf = (id: string, children: PhrasingContent[]): FootnoteDefinition => ({
	type: 'footnoteDefinition',
	identifier: id,
	label: id,
	children: [{ type: 'paragraph', children }],
});
