/** `<a class="yt-timestamp" data-t="00:01:33">[00:01:33]</a>`, in running text or among other HTML. */
import type { Html, Nodes, PhrasingContent } from 'mdast';
import { restore } from './mask.ts';
import { toPlainText } from './plain.ts';
import { offsetOf, positionAt, type Reading } from './reading.ts';
import { momentNode, secondOf } from './time-scale.ts';
import { addFault } from './timestamp-report.ts';
import { parseSeconds, parseTimes, type Time } from './times.ts';

const ANCHOR = /^<a\s(?:[^>]*\s)?(?:class\s*=\s*["']?[^"'>]*\byt-timestamp\b|data-t\s*=)/i;
const DATA_T = /\sdata-t\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const CLOSING = /^<\/a\s*>$/i;
const BRACKETS = /^([[(])([^\n]*)[\])]$/;
/** Anchors inside a block of HTML. */
const IN_HTML = /<a\s[^<>]{0,300}>[^<>]{0,200}<\/a\s*>/gi;

/** More characters than any tag of a timestamp. */
const LONGEST_TAG = 600;

/** Whether inline HTML opens a timestamp. */
export function opensTimestamp(node: Nodes): node is Html {
	return node.type === 'html' && node.value.length <= LONGEST_TAG && ANCHOR.test(node.value);
}

/** An opening tag, its label and its closing tag are neighbours in the tree. */
export function readAnchors(
	children: readonly PhrasingContent[],
	reading: Reading,
): PhrasingContent[] {
	const read: PhrasingContent[] = [];
	for (let index = 0; index < children.length; index += 1) {
		const child = children[index];
		if (!child) break;
		if (!opensTimestamp(child)) {
			if ('children' in child) {
				child.children = readAnchors(child.children as PhrasingContent[], reading);
			}
			read.push(child);
			continue;
		}
		const end = closingTag(children, index + 1);
		const label = children.slice(index + 1, end);
		const next = children[index + 1];
		// An anchor that nobody closes: a time behind it is its label and is read as text.
		const open = end === index + 1 && !isClosing(next);
		if (!open || next?.type !== 'text' || !/^\s*[[(]\d/.test(next.value)) {
			read.push(...readAnchor(child, label, reading));
		}
		index = open ? index : end;
	}
	return read;
}

const isClosing = (node: Nodes | undefined): boolean =>
	node?.type === 'html' && CLOSING.test(node.value);

/** Index of the closing tag; labels are short, so that what nobody closes has none. */
function closingTag(children: readonly PhrasingContent[], from: number): number {
	let end = from;
	while (end < children.length && children[end]?.type !== 'html') end += 1;
	return isClosing(children[end]) ? end : from;
}

function readAnchor(
	anchor: Html,
	inner: readonly PhrasingContent[],
	reading: Reading,
): PhrasingContent[] {
	const match = DATA_T.exec(anchor.value);
	const written = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
	const found = { written, shown: restore(reading, toPlainText(inner)), at: offsetOf(anchor) };
	const nodes = readTimes(found, reading) ?? [...inner];
	for (const node of nodes) if (anchor.position) node.position ??= anchor.position;
	return nodes;
}

interface Written {
	/** Value of `data-t`. */
	readonly written: string;
	/** The label. */
	readonly shown: string;
	/** Offset in the masked source. */
	readonly at: number;
}

/** The label's times, else those of `data-t`; `undefined` where the label is no more than text. */
function readTimes(found: Written, reading: Reading): PhrasingContent[] | undefined {
	const { written, shown, at } = found;
	const [, open = '', inside = shown] = BRACKETS.exec(shown) ?? [];
	const brackets = open === '(' ? '()' : '[]';
	const plain = parseSeconds(written);
	const data = plain ? [plain] : parseTimes(written);
	const labels = parseTimes(inside);
	const [first] = labels.length > 0 ? labels : data;
	if (!first) {
		addFault(reading, 'timestamp-malformed', { at, written: written || shown, read: '' });
		return shown === '' && written !== '' ? [{ type: 'text', value: written }] : undefined;
	}
	if (labels.length > 0) compare(found, { first, data }, reading);
	const times = labels.length > 0 ? labels : data;
	const label = labels.length > 0 ? undefined : inside || undefined;
	return listNodes(times, (time, index) =>
		momentNode(reading, { time, at, brackets, ...(label && index === 0 ? { label } : {}) }),
	);
}

function compare(
	{ written, at }: Written,
	{ first, data }: { first: Time; data: readonly Time[] },
	reading: Reading,
): void {
	const [same] = data;
	if (!same) addFault(reading, 'timestamp-malformed', { at, written, read: first.label });
	else if (secondOf(reading, same) !== secondOf(reading, first)) {
		// A label that already says MM:SS proves how data-t was meant.
		const scaled = same.hours && !first.hours && same.seconds === first.seconds * 60;
		const code = scaled ? 'timestamp-scale' : 'timestamp-differs';
		addFault(reading, code, { at, written, read: scaled ? first.seconds : first.label });
	}
}

/** Nodes with commas between them. */
export function listNodes(
	times: readonly Time[],
	make: (time: Time, index: number) => PhrasingContent,
): PhrasingContent[] {
	return times.flatMap((time, index) => [
		...(index > 0 ? [{ type: 'text' as const, value: ', ' }] : []),
		make(time, index),
	]);
}

/** Timestamps among the tags of a block of HTML; `undefined` where there is none. */
export function readHtml(node: Html, reading: Reading): Nodes[] | undefined {
	if (!node.value.includes('data-t') && !node.value.includes('yt-timestamp')) return undefined;
	const read: Nodes[] = [];
	const start = offsetOf(node);
	let done = 0;
	for (const match of node.value.matchAll(IN_HTML)) {
		const [whole] = match;
		if (whole.length > LONGEST_TAG || !ANCHOR.test(whole)) continue;
		const at = start + match.index;
		const position = positionAt(at, at + whole.length);
		const tag: Html = { type: 'html', value: whole.slice(0, whole.indexOf('>') + 1), position };
		const label = whole.slice(tag.value.length, whole.lastIndexOf('<'));
		const text: PhrasingContent[] = label === '' ? [] : [{ type: 'text', value: label }];
		if (match.index > done) read.push(htmlPart(node, done, match.index));
		read.push(...readAnchor(tag, text, reading));
		done = match.index + whole.length;
	}
	if (done === 0) return undefined;
	if (done < node.value.length) read.push(htmlPart(node, done, node.value.length));
	return read;
}

function htmlPart(node: Html, from: number, to: number): Html {
	const start = offsetOf(node);
	return {
		type: 'html',
		value: node.value.slice(from, to),
		position: positionAt(start + from, start + to),
	};
}
