/** `> [!type]± Title`: a quote whose first line names it. Admonitions arrive here as the same quote. */
import type { Blockquote, Nodes, PhrasingContent, Text } from 'mdast';
import { UNTITLED } from './admonition-head.ts';
import { cutter, splitAtLine } from './inline-lines.ts';
import type { Meaning } from './meaning.ts';
import type { CalloutNode } from './nodes.ts';
import { offsetOf, report, type Reading } from './reading.ts';
import { sourceOffsets } from './source-offsets.ts';

declare module 'unist' {
	interface Data {
		/** What stands behind `|` in the head of a callout: `right`, `inline end`. */
		meta?: string;
		/** The author of a callout wants no title bar. */
		untitled?: true;
	}
}

const HEAD = /^\[!([^\]|\n]{1,60})(?:\|([^\]\n]{0,200}))?\]([+-]?):?[ \t\u200B]*/;
/** Almost a head: a blank before the exclamation mark. */
const NEAR = /^\[[ \t]+!([\w-]{1,40})[ \t]*\]/;

/** Callouts and admonitions. */
export const callout: Meaning = {
	name: 'callout',
	enter: { blockquote: (node, reading) => readCallout(node, reading) },
	text: {
		trigger: '[!',
		pattern: /\[!([A-Za-z][\w-]{0,40})\][+-]?/g,
		read: (match, reading, { at, previous, escaped }) => {
			if (!escaped && (previous === '' || previous === '\n')) reportPlace(match[0], at, reading);
			return undefined;
		},
	},
};

function readCallout(node: Blockquote, reading: Reading): Nodes[] | undefined {
	if (node.children[0]?.type === 'definition') textOfDefinition(node, reading);
	const [first, ...rest] = node.children;
	if (first?.type !== 'paragraph') return undefined;
	const [text] = first.children;
	if (text?.type !== 'text' || !text.value.startsWith('[')) return undefined;
	const match = HEAD.exec(text.value);
	if (!match) reportNear(NEAR.exec(text.value), offsetOf(text), reading);
	if (!match || sourceOffsets(text, reading.text).isEscaped(0)) return undefined;
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
		...withData(meta, reading),
	};
	if (node.position) made.position = node.position;
	return [made];
}

/** `[!note]: Title` looks like the definition of a link, which would show nothing. */
function textOfDefinition(node: Blockquote, { text }: Reading): void {
	const [first, second, ...rest] = node.children;
	const { start, end } = first?.position ?? {};
	if (first?.type !== 'definition' || !first.identifier.startsWith('!')) return;
	const value = text.slice(start?.offset, end?.offset);
	const head: Text = { type: 'text', value };
	if (first.position) head.position = first.position;
	const body = second?.type === 'paragraph' ? second.children : [];
	const lines: PhrasingContent[] = body.length > 0 ? [{ type: 'break' }, ...body] : [];
	const kept = second && body.length === 0 ? [second, ...rest] : rest;
	node.children = [{ type: 'paragraph', children: [head, ...lines] }, ...kept];
}

function reportNear(match: RegExpExecArray | null, at: number, reading: Reading): void {
	if (!match) return;
	report(reading, {
		level: 'info',
		code: 'callout-head',
		message: `\u201C${match[0]}\u201D heads no callout because of its blanks; the quote is shown as one.`,
		hint: `Write [!${match[1] ?? 'note'}].`,
		at,
	});
}

function reportPlace(head: string, at: number, reading: Reading): void {
	report(reading, {
		level: 'info',
		code: 'callout-place',
		message: `\u201C${head}\u201D is shown as text: a callout begins on the first line of a quote.`,
		hint: `Begin a new quote, behind an empty line, with > ${head}`,
		at,
	});
}

function withData(meta: string, { slugs }: Reading): Pick<CalloutNode, 'data'> {
	const words = meta.split(/\s+/).filter((word) => word !== '');
	if (words.length === 0) return {};
	const kept = words.filter((word) => word !== UNTITLED && !word.startsWith('#')).join(' ');
	const id = words.find((word) => word.startsWith('#'))?.slice(1) ?? '';
	const named = id !== '' && !slugs.has(id);
	if (named) slugs.set(id, 0);
	const data = {
		...(kept === '' ? {} : { meta: kept }),
		...(words.includes(UNTITLED) ? { untitled: true as const } : {}),
		...(named ? { hProperties: { id } } : {}),
	};
	return { data };
}
