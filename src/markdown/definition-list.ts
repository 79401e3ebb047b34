/**
 * Definition lists of PHP Markdown Extra, kramdown, Pandoc and Hugo: `Term` with `: definition` below it, as many
 * of each as one likes, with blocks in the definitions.
 */
import type { List, ListItem, Nodes, RootContent } from 'mdast';
import { MARKS, prepareDefinitions } from './definition-lines.ts';
import type { Meaning } from './meaning.ts';
import type { DefinitionListNode, DescriptionNode, TermNode } from './nodes.ts';

type Part = 'term' | 'definition' | 'apart';

declare module 'mdast' {
	interface ListItemData {
		/** Which part of a definition list the item is. */
		part?: Part;
	}
}

const PARTS: ReadonlyMap<string, Part> = new Map([
	[MARKS.term, 'term'],
	[MARKS.definition, 'definition'],
	[MARKS.apart, 'apart'],
]);
const MARK = /[\uFDD2-\uFDD4]/;

/** Definition lists. */
export const definitionList: Meaning = {
	name: 'definition-list',
	prepare: prepareDefinitions,
	enter: {
		list: (node) => {
			for (const item of node.children) takeMark(item);
			return undefined;
		},
		code: (node) => unmark(node),
		html: (node) => unmark(node),
	},
	leave: {
		list: (node) => (node.children.some(({ data }) => data?.part) ? splitList(node) : undefined),
	},
};

/** The same for lists that stand in boxes, whose lines are known only once the boxes are. */
export const definitionListInBox: Meaning = {
	name: 'definition-list-in-box',
	prepare: prepareDefinitions,
};

function takeMark(item: ListItem): void {
	const [paragraph] = item.children;
	const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
	if (paragraph?.type !== 'paragraph' || text?.type !== 'text') return;
	const part = PARTS.get(text.value.charAt(0));
	if (!part) return;
	item.data = { ...item.data, part };
	text.value = text.value.slice(1);
	if (text.position?.start.offset !== undefined) text.position.start.offset += 1;
	if (text.value === '') paragraph.children.shift();
	if (paragraph.children.length === 0) item.children.shift();
}

/** In code that only looks like a list the lines are as they were. */
function unmark(node: Nodes & { value: string }): undefined {
	if (!MARK.test(node.value)) return;
	node.value = node.value
		.replaceAll(/\+ [\uFDD3\uFDD4]\n[ \t]*\n[ \t]*/g, ': ')
		.replaceAll(/\+ \uFDD2/g, '')
		.replaceAll(/[\uFDD2-\uFDD4]/g, '');
}

/** A list may have grown together with bullets beside it. */
function splitList(list: List): RootContent[] {
	const parts: RootContent[] = [];
	for (const item of list.children) {
		const last = parts.at(-1);
		const part = item.data?.part;
		if (!part) {
			if (last?.type === 'list') last.children.push(item);
			else parts.push({ ...list, children: [item] });
			continue;
		}
		const made = part === 'term' ? termOf(item) : descriptionOf(item, part === 'apart');
		if (last?.type === 'definitionList') last.children.push(made);
		else parts.push(listOf(made));
	}
	return parts;
}

const listOf = (first: TermNode | DescriptionNode): DefinitionListNode => ({
	type: 'definitionList',
	children: [first],
	data: { hName: 'dl' },
	...(first.position ? { position: first.position } : {}),
});

const termOf = ({ children, position }: ListItem): TermNode => ({
	type: 'definitionTerm',
	children: children.flatMap((child) => (child.type === 'paragraph' ? child.children : [])),
	data: { hName: 'dt', ...dataOf(children) },
	...(position ? { position } : {}),
});

/** An id that was given to the term's paragraph. */
function dataOf([first]: ListItem['children']): Pick<NonNullable<Nodes['data']>, 'hProperties'> {
	const id = first?.data?.hProperties?.id;
	return id === undefined ? {} : { hProperties: { id } };
}

function descriptionOf({ children, position }: ListItem, apart: boolean): DescriptionNode {
	const [first, ...more] = children;
	const alone = !apart && first?.type === 'paragraph' && more.length === 0;
	return {
		type: 'definitionDescription',
		children: alone ? first.children : children,
		data: { hName: 'dd' },
		...(position ? { position } : {}),
	};
}
