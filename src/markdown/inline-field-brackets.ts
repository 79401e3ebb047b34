/** Finds `[key:: value]` and `(key:: value)`, whose value may hold links and markup. */
import type { PhrasingContent, Text } from 'mdast';
import { cutText } from './inline-lines.ts';
import { offsetOf } from './reading.ts';

const OPENING = /([[(])([\p{L}\p{N}][\p{L}\p{M}\p{N} _/-]{0,60})::\s/gu;

/** A field as found. */
export interface FoundField {
	readonly key: string;
	readonly value: PhrasingContent[];
	/** Offset in the masked source. */
	readonly at: number;
}

type Make = (found: FoundField) => PhrasingContent;

/** Replaces the fields among inline nodes; an opening that nothing closes stays text. */
export function bracketedFields(
	children: readonly PhrasingContent[],
	make: Make,
): PhrasingContent[] {
	const read: PhrasingContent[] = [];
	const queue = [...children];
	for (let child = queue.shift(); child; child = queue.shift()) {
		const opening = child.type === 'text' ? openingIn(child) : undefined;
		const field = opening && child.type === 'text' ? takeField(child, opening, queue) : undefined;
		if (!field || !opening || child.type !== 'text') {
			read.push(child);
			continue;
		}
		const before = cutText(child, 0, opening.index);
		if (before.value !== '') read.push(before);
		read.push(make(field.found));
		queue.splice(0, field.used, ...field.left);
	}
	return read;
}

interface Opening {
	readonly index: number;
	/** Index behind the key and its colons. */
	readonly end: number;
	readonly key: string;
	readonly close: ']' | ')';
}

function openingIn({ value }: Text): Opening | undefined {
	OPENING.lastIndex = 0;
	const match = value.includes('::') ? OPENING.exec(value) : null;
	if (!match?.[2]) return undefined;
	const close = match[1] === '[' ? ']' : ')';
	return { index: match.index, end: match.index + match[0].length, key: match[2].trim(), close };
}

interface Taken {
	readonly found: FoundField;
	/** How many of the following nodes the field took. */
	readonly used: number;
	/** What of the last text is left over. */
	readonly left: PhrasingContent[];
}

function takeField(
	node: Text,
	opening: Opening,
	following: readonly PhrasingContent[],
): Taken | undefined {
	const { end, close, key } = opening;
	const value: PhrasingContent[] = [];
	const texts = [cutText(node, end, node.value.length), ...following];
	for (const [index, part] of texts.entries()) {
		const closing = part.type === 'text' ? part.value.indexOf(close) : -1;
		if (part.type !== 'text' || closing === -1) {
			if (index > 0 || (part.type === 'text' && part.value !== '')) value.push(part);
			continue;
		}
		const last = cutText(part, 0, closing);
		const left = cutText(part, closing + 1, part.value.length);
		const found = {
			key,
			value: last.value === '' ? value : [...value, last],
			at: offsetOf(node) + opening.index,
		};
		return { found, used: index, left: left.value === '' ? [] : [left] };
	}
	return undefined;
}
