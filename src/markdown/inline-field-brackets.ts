/** Finds `[key:: value]` and `(key:: value)`, whose value may hold links and markup. */
import type { PhrasingContent, Text } from 'mdast';
import { cutText } from './inline-lines.ts';
import { offsetOf } from './reading.ts';

/** What a key consists of: letters of any script, digits, pictures and a few marks. */
export const FIELD_KEY = String.raw`[\p{L}\p{N}\p{Emoji_Presentation}\p{Extended_Pictographic}][\uFE0F\u200D\p{L}\p{M}\p{N}\p{Emoji_Presentation}\p{Extended_Pictographic}'\u2019.&+ _/-]{0,60}`;

/** A value without a blank before it is a number, a date or a link; `[std::vector]` is none. */
const OPENING = new RegExp(`([[(])(${FIELD_KEY})::(?:\\s|(?=\\d)|$)`, 'gu');

/** A field as found. */
export interface FoundField {
	readonly key: string;
	readonly value: PhrasingContent[];
	/** In parentheses only the value is shown. */
	readonly hidden: boolean;
	/** Offset in the masked source. */
	readonly at: number;
}

type Make = (found: FoundField) => PhrasingContent;

/** Replaces the fields among inline nodes; an opening that its line does not close stays text. */
export function bracketedFields(
	children: readonly PhrasingContent[],
	make: Make,
): PhrasingContent[] {
	const read: PhrasingContent[] = [];
	const unclosed: Unclosed = new Map();
	let index = 0;
	let current = children[0];
	while (current) {
		const opening = current.type === 'text' ? openingIn(current) : undefined;
		const field = opening && takeField(children, { ...opening, index }, unclosed);
		if (!field) {
			read.push(current);
			index += 1;
			current = children[index];
			continue;
		}
		const before = cutText(opening.text, 0, opening.from);
		if (before.value !== '') read.push(before);
		read.push(make(field.found));
		index = field.left ? field.end : field.end + 1;
		current = field.left ?? children[index];
	}
	return read;
}

/** For each closing bracket, the index of the node up to which there is none. */
type Unclosed = Map<string, number>;

interface Opening {
	readonly text: Text;
	/** Where in the text it begins. */
	readonly from: number;
	/** Where its value begins. */
	readonly to: number;
	readonly key: string;
	readonly close: ']' | ')';
}

function openingIn(text: Text): Opening | undefined {
	OPENING.lastIndex = 0;
	const match = text.value.includes('::') ? OPENING.exec(text.value) : null;
	if (!match?.[2]) return undefined;
	const close = match[1] === '[' ? ']' : ')';
	const to = match.index + match[0].length;
	return { text, from: match.index, to, key: match[2].trim(), close };
}

interface Taken {
	readonly found: FoundField;
	/** Index of the node that holds the closing bracket. */
	readonly end: number;
	/** What of that node is left over. */
	readonly left: Text | undefined;
}

function takeField(
	children: readonly PhrasingContent[],
	{ text, from, to, key, close, index }: Opening & { readonly index: number },
	unclosed: Unclosed,
): Taken | undefined {
	if (index < (unclosed.get(close) ?? 0)) return undefined;
	const value: PhrasingContent[] = [];
	let part: PhrasingContent | undefined = cutText(text, to, text.value.length);
	let end = index;
	for (; part; end += 1, part = children[end]) {
		const closing = part.type === 'text' ? part.value.indexOf(close) : -1;
		const newline = part.type === 'text' ? part.value.indexOf('\n') : -1;
		if (newline !== -1 && (closing === -1 || newline < closing)) break;
		if (part.type === 'text' && closing !== -1) {
			value.push(cutText(part, 0, closing));
			const left = cutText(part, closing + 1, part.value.length);
			const hidden = close === ')';
			const found = { key, value: value.filter(hasText), hidden, at: offsetOf(text) + from };
			return { found, end, left: hasText(left) ? left : undefined };
		}
		value.push(part);
	}
	unclosed.set(close, end);
	return undefined;
}

const hasText = (node: PhrasingContent): boolean => node.type !== 'text' || node.value !== '';
