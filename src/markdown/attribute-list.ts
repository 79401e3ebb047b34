/**
 * `{ .class #id key=val }` and kramdown's `{: … }` behind a heading, paragraph, link, image or table: looks of
 * another theme. They leave the text; an id is kept, and so is what says how large an image is.
 */
import type { Heading, Image, Nodes, Paragraph, PhrasingContent, Table, Text } from 'mdast';
import { cutText } from './inline-lines.ts';
import type { Meaning } from './meaning.ts';
import { isBlank } from './plain.ts';
import { offsetOf, type Reading, type Scope } from './reading.ts';

/** What one list says. */
interface Attributes {
	readonly id: string | undefined;
	readonly kept: Readonly<Record<string, string>>;
}

const VALUE = String.raw`(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s"'{}]+(?=[\s}]))`;
const NAME = String.raw`[A-Za-z_][\w:.-]*`;
const MARKED = String.raw`[.#][A-Za-z_\u0080-\uFFFF][\w:\u0080-\uFFFF-]*`;
const PAIR = `${NAME}=${VALUE}`;
const LIST = String.raw`\{:?[ \t]*(?:${MARKED}|${PAIR}|-)(?:[ \t]*${MARKED}|[ \t]+${PAIR})*[ \t]*\}`;
/** Kramdown's colon tells it from prose, so words are attributes too. */
const KRAMDOWN = String.raw`\{:[ \t]?[ \t\w.#"'=:/%;,-]{1,200}\}`;
const AT_START = new RegExp(`^(?:${LIST}|${KRAMDOWN})`);

const ITEMS = new RegExp(`([.#])([^\\s.#{}"'=]+)|(${NAME})=(${VALUE})`, 'g');
/** Without a class, an id or a colon only these make a list; `{x=1}` is mathematics. */
const KNOWN =
	/[{ \t](?:width|height|align|lang|dir|loading|target|rel|title|style|class|id|alt|data-[\w-]+|markdown)=/;
const KEPT: ReadonlySet<string> = new Set(['width', 'height', 'align', 'lang', 'dir']);
const SAFE = /^[A-Za-z\d%-]{1,20}$/;
/** `[words]{.class}` of Pandoc. */
const SPAN = /\[([^[\]\n\uFDD0]{1,300})\](\{[^{}\n]{1,300}\})/g;
/** No list that anyone writes is longer. */
const LONGEST = 300;

/** Attribute lists; MDX has expressions in their place. */
export const attributeList: Meaning = {
	name: 'attribute-list',
	notInMdx: true,
	enter: {
		heading: (node, reading) => {
			readBlock(node, reading);
			return undefined;
		},
		paragraph: (node, reading, scope) => {
			if (!node.children.some(hasBrace)) return undefined;
			takeStart(node, reading);
			const found = readBlock(node, reading, scope);
			return found && node.children.every(isBlank) ? [] : undefined;
		},
		tableCell: (node) => {
			if (node.children.some(hasBrace)) takeEnd(node.children);
			return undefined;
		},
		table: (node, reading) => {
			readTable(node, reading);
			return undefined;
		},
	},
	text: {
		trigger: ']{',
		pattern: SPAN,
		insideLinks: true,
		read: ([, text = '', list = ''], _reading, { escaped }) =>
			escaped || !isList(list) ? undefined : [{ type: 'text', value: text }],
	},
	inline: (children) => (children.some(hasBrace) ? behindInline(children) : children),
};

const hasBrace = (node: PhrasingContent): node is Text =>
	node.type === 'text' && node.value.includes('{');

function readBlock(node: Heading | Paragraph, reading: Reading, scope?: Scope): boolean {
	if (!node.children.some(hasBrace)) return false;
	const found = takeEnd(node.children, reading);
	if (!found) return false;
	const named = node.children.every(isBlank) ? scope?.before : node;
	if (named && found.id !== undefined) setId(named, found.id, reading);
	return true;
}

/** Takes the list on a block's first line. */
function takeStart(node: Paragraph, reading: Reading): void {
	const [first, ...rest] = node.children;
	const list = first?.type === 'text' && first.value.startsWith('{') ? listAt(first.value, 0) : '';
	if (first?.type !== 'text' || list === '' || first.value.charAt(list.length) !== '\n') return;
	const left = cutText(first, list.length + 1, first.value.length);
	node.children = left.value === '' ? rest : [left, ...rest];
	const { id } = parseList(list);
	if (id !== undefined) setId(node, id, reading);
}

/** Takes the list at the end of a block, if there is one. */
function takeEnd(children: PhrasingContent[], reading?: Reading): Attributes | undefined {
	const last = children.at(-1);
	if (last?.type !== 'text' || !last.value.trimEnd().endsWith('}')) return undefined;
	const tail = last.value.slice(-LONGEST);
	const open = tail.lastIndexOf('{');
	if (open === -1 || (open === 0 && children.length > 1)) return undefined;
	const list = tail.slice(open).trimEnd();
	const before = tail.charAt(open - 1);
	const kramdown = list.startsWith('{:');
	if (!isList(list) || !(kramdown || before === '' || /\s/.test(before))) return undefined;
	if (reading && isEscaped(last, list, reading)) return undefined;
	last.value = last.value.slice(0, last.value.length - tail.length + open).trimEnd();
	if (last.value === '') children.pop();
	return parseList(list);
}

function isEscaped(node: Text, list: string, { text }: Reading): boolean {
	const end = node.position?.end.offset;
	if (end === undefined) return false;
	return text.slice(offsetOf(node), end).trimEnd().endsWith(`\\${list}`);
}

function isList(list: string): boolean {
	const match = AT_START.exec(list);
	if (match?.[0].length !== list.length) return false;
	return list.startsWith('{:') || /[{\s][.#]/.test(list) || KNOWN.test(list);
}

function parseList(list: string): Attributes {
	let id: string | undefined;
	const kept: Record<string, string> = {};
	for (const [, mark, word, key = '', value = ''] of list.matchAll(ITEMS)) {
		if (mark === '#') id ??= word;
		const plain = value.replace(/^["']|["']$/g, '');
		if (key === 'id' && /^\S{1,100}$/.test(plain)) id ??= plain;
		if (KEPT.has(key) && SAFE.test(plain)) kept[key] = plain.replace(/px$/, '');
	}
	return { id, kept };
}

function setId(node: Nodes, id: string, { slugs }: Reading): void {
	if (node.data?.hProperties?.id !== undefined) return;
	if (node.type !== 'heading') {
		if (slugs.has(id)) return;
		slugs.set(id, 0);
	}
	node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
}

const CARRIERS: ReadonlySet<string> = new Set([
	...['link', 'linkReference', 'image', 'imageReference', 'inlineCode', 'strong', 'emphasis'],
]);

/** Lists right behind a link, an image, code or emphasis. */
function behindInline(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
	return children.flatMap((child, index) => {
		if (child.type !== 'text' || !child.value.includes('{')) return [child];
		const before = children[index - 1];
		const list = before && CARRIERS.has(before.type) ? listAt(child.value, 0) : '';
		if (before?.type === 'image' && list !== '') setSize(before, parseList(list).kept);
		return behindTokens(list === '' ? child : cutText(child, list.length, child.value.length));
	});
}

/** Lists behind wiki links, which the parser saw as words. */
function behindTokens(node: Text): Text[] {
	const parts: Text[] = [];
	let from = 0;
	for (const { index } of node.value.matchAll(/\uFDD1\{/g)) {
		const list = listAt(node.value, index + 1);
		if (list === '') continue;
		parts.push(cutText(node, from, index + 1));
		from = index + 1 + list.length;
	}
	return from === 0 ? [node] : [...parts, cutText(node, from, node.value.length)];
}

/** The list that begins at an index of a text; empty where none does. */
function listAt(text: string, at: number): string {
	const piece = text.slice(at, at + LONGEST);
	const list = piece.slice(0, piece.indexOf('}') + 1);
	return isList(list) ? list : '';
}

/** An image's size is written into its alt text, as Obsidian has it. */
function setSize(image: Image, { width, height }: Attributes['kept']): void {
	if (!width || !/^\d{1,4}$/.test(width) || image.alt?.includes('|')) return;
	const tall = height && /^\d{1,4}$/.test(height) ? `x${height}` : '';
	image.alt = `${image.alt ?? ''}|${width}${tall}`;
}

/** A list below a table is read as its last row. */
function readTable(table: Table, reading: Reading): void {
	const [cell, ...more] = table.children.at(-1)?.children ?? [];
	const [text, ...others] = cell?.children ?? [];
	if (text?.type !== 'text' || others.length > 0 || table.children.length < 2) return;
	if (more.some(({ children }) => children.length > 0) || !isList(text.value.trim())) return;
	const { id } = parseList(text.value);
	if (id !== undefined) setId(table, id, reading);
	table.children.pop();
}
