/** `> [!type]± Title`: a quote whose first line names it. Admonitions arrive here as the same quote. */
import type { Blockquote, Nodes } from 'mdast';
import { UNTITLED } from './admonition-head.ts';
import { cutter, splitAtLine } from './inline-lines.ts';
import type { Meaning } from './meaning.ts';
import type { CalloutNode } from './nodes.ts';
import type { Reading } from './reading.ts';

declare module 'unist' {
	interface Data {
		/** What stands behind `|` in the head of a callout: `right`, `inline end`. */
		meta?: string;
		/** The author of a callout wants no title bar. */
		untitled?: true;
	}
}

const HEAD = /^\[!([^\]|\n]{1,60})(?:\|([^\]\n]{0,200}))?\]([+-]?)[ \t]*/;

/** Callouts and admonitions. */
export const callout: Meaning = {
	name: 'callout',
	enter: { blockquote: (node, reading) => readCallout(node, reading) },
};

function readCallout(node: Blockquote, reading: Reading): Nodes[] | undefined {
	const [first, ...rest] = node.children;
	if (first?.type !== 'paragraph') return undefined;
	const [text] = first.children;
	const match = text?.type === 'text' ? HEAD.exec(text.value) : null;
	if (text?.type !== 'text' || !match) return undefined;
	const [head, kind = '', meta = '', fold] = match;
	const named = cutter(text, reading.text)(head.length, text.value.length);
	const [title, body] = splitAtLine([named, ...first.children.slice(1)], reading.text);
	first.children = body;
	const made: CalloutNode = {
		type: 'callout',
		kind: kind.trim().toLowerCase() || 'note',
		title: title.filter((child) => child.type !== 'text' || child.value !== ''),
		fold: fold === '-' ? 'closed' : fold === '+' ? 'open' : undefined,
		claim: undefined,
		children: body.length > 0 ? [first, ...rest] : rest,
		...withData(meta),
	};
	if (node.position) made.position = node.position;
	return [made];
}

function withData(meta: string): Pick<CalloutNode, 'data'> {
	const words = meta.split(/\s+/).filter((word) => word !== '');
	if (words.length === 0) return {};
	const kept = words.filter((word) => word !== UNTITLED).join(' ');
	const data = {
		...(kept === '' ? {} : { meta: kept }),
		...(words.includes(UNTITLED) ? { untitled: true as const } : {}),
	};
	return { data };
}
