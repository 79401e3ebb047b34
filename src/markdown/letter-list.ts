/**
 * `a.`, `B)`, `iv.` and `#.` at the front of items, as Pandoc and PyMdown count them. The parser sees numbers; a mark
 * in front of the text says what kind they are.
 */
import type { List, ListItem, Text } from 'mdast';
import { findLetterItems, startsItem, type Kind, type LetterItem } from './letter-items.ts';
import type { Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

/** No note can hold them. */
const MARKS: ReadonlyMap<Kind, string> = new Map([
	['1', '\uFDD9'],
	['a', '\uFDDA'],
	['A', '\uFDDB'],
	['i', '\uFDDC'],
	['I', '\uFDDD'],
]);
const KINDS = new Map([...MARKS].map(([kind, mark]) => [mark, kind]));
const MARK = /[\uFDD9-\uFDDD]/g;
/** More blanks behind a marker begin indented code. */
const MOST_BLANKS = 4;

/** Lists that count with letters, Roman numerals or `#`. */
export const letterList: Meaning = {
	name: 'letter-list',
	prepare: (lines) => (lines.some(({ text }) => startsItem(text)) ? rewrite(lines) : lines),
	enter: {
		list: (node) => (node.ordered === true ? splitByKind(node) : undefined),
		code: (node) => {
			node.value = node.value.replace(MARK, '');
			return undefined;
		},
	},
};

function rewrite(lines: readonly Line[]): readonly Line[] {
	const items = findLetterItems(lines);
	if (items.size === 0) return lines;
	return lines.flatMap((line, index) => {
		const item = items.get(index);
		if (!item) return [line];
		const counted = count(line, item);
		// Only a list that begins with 1 can stand right below a paragraph.
		const above = lines[index - 1]?.text ?? '';
		const apart = item.first && item.number !== 1 && above.trim() !== '';
		return apart ? [{ ...line, text: item.lead.trimEnd() }, counted] : [counted];
	});
}

/** The same width in front of the text, so that what belongs to the item still does. */
function count(line: Line, item: LetterItem): Line {
	const { lead, kind, width, delimiter, first, number } = item;
	const marker = `${String(first ? number : 2)}${delimiter}`;
	const blanks = Math.min(MOST_BLANKS, Math.max(1, width - marker.length));
	const text = line.text.slice(lead.length + width);
	const head = `${lead}${marker}${' '.repeat(blanks)}${MARKS.get(kind) ?? ''}`;
	return { ...line, text: head + text, shift: line.shift + lead.length + width - head.length };
}

/** Where the kind of number changes another list begins. */
function splitByKind(list: List): List[] | undefined {
	const kinds = list.children.map(takeKind);
	if (kinds.every((kind) => kind === undefined)) return undefined;
	const lists: List[] = [];
	let last: Kind | undefined;
	for (const [index, item] of list.children.entries()) {
		const kind = kinds[index];
		const open = lists.at(-1);
		if (open && kind === last) open.children.push(item);
		else lists.push(listOf(list, item, { kind, first: index === 0 }));
		last = kind;
	}
	for (const one of lists) one.spread = isSpread(one);
	return lists;
}

/** Blank lines between other items of what was one list do not count. */
function isSpread({ children }: List): boolean {
	return children.some(({ spread, position }, index) => {
		const above = children[index - 1]?.position?.end.line;
		const gap = above === undefined ? 0 : (position?.start.line ?? 0) - above;
		return spread === true || gap > 1;
	});
}

function listOf(
	list: List,
	item: ListItem,
	{ kind, first }: { readonly kind: Kind | undefined; readonly first: boolean },
): List {
	const start = first ? (list.start ?? 1) : 1;
	const made: List = { ...list, start, children: [item] };
	if (item.position) made.position = item.position;
	if (kind === undefined || kind === '1') return made;
	return { ...made, data: { ...list.data, hProperties: { type: kind } } };
}

function takeKind({ children }: ListItem): Kind | undefined {
	const [block] = children;
	const [text] = block?.type === 'paragraph' ? block.children : [];
	if (text?.type !== 'text') return undefined;
	const kind = KINDS.get(text.value.charAt(0));
	if (kind !== undefined) dropFirst(text);
	return kind;
}

function dropFirst(text: Text): void {
	text.value = text.value.slice(1);
	const start = text.position?.start;
	if (start?.offset !== undefined) start.offset += 1;
}
