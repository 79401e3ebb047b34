/** `<a class="yt-timestamp" data-t="00:01:33">[00:01:33]</a>`, `[01:33]` and `(00:01:33)`: moments of a video. */
import type { Html, PhrasingContent } from 'mdast';
import type { Meaning } from './meaning.ts';
import { addMoment, parseClock, type NewMoment } from './moments.ts';
import type { TimestampNode } from './nodes.ts';
import { toPlainText } from './plain.ts';
import { offsetOf, report, type Reading } from './reading.ts';

const ANCHOR = /^<a\s[^>]*\byt-timestamp\b/i;
const DATA_T = /\sdata-t\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const CLOCK = /\[(?:\d{1,3}:)?\d{1,3}:[0-5]\d\]|\(\d{1,3}:[0-5]\d:[0-5]\d\)/g;

/** Moments of the note's video. */
export const timestamp: Meaning = {
	name: 'timestamp',
	inline: (children, reading) =>
		children.some((child) => child.type === 'html' && ANCHOR.test(child.value))
			? readAnchors(children, reading)
			: children,
	text: {
		trigger: ':',
		pattern: CLOCK,
		read: (match, reading, { at, escaped }) => {
			const label = match[0].slice(1, -1);
			const seconds = escaped ? undefined : parseClock(label);
			if (seconds === undefined) return undefined;
			const moment = addMoment(reading, { seconds, label, videoId: undefined, at });
			return [{ type: 'timestamp', moment }];
		},
	},
};

/** An opening tag, its label and its closing tag are neighbours in the tree. */
function readAnchors(children: readonly PhrasingContent[], reading: Reading): PhrasingContent[] {
	const read: PhrasingContent[] = [];
	let index = 0;
	while (index < children.length) {
		const child = children[index];
		index += 1;
		if (!child) break;
		if (child.type !== 'html' || !ANCHOR.test(child.value)) {
			read.push(child);
			continue;
		}
		const end = closingTag(children, index);
		const inner = children.slice(index, end);
		read.push(...readAnchor(child, inner, reading));
		index = end === children.length ? end : end + 1;
	}
	return read;
}

/** Labels are short: an anchor that nobody closes ends where the next one begins. */
function closingTag(children: readonly PhrasingContent[], from: number): number {
	let end = from;
	while (end < children.length && children[end]?.type !== 'html') end += 1;
	const found = children[end];
	if (found?.type === 'html' && /^<\/a\s*>$/i.test(found.value)) return end;
	return from;
}

function readAnchor(
	anchor: Html,
	inner: readonly PhrasingContent[],
	reading: Reading,
): PhrasingContent[] {
	const match = DATA_T.exec(anchor.value);
	const written = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
	const shown = toPlainText(inner)
		.replace(/^[([]|[)\]]$/g, '')
		.trim();
	const seconds = parseClock(written);
	const at = offsetOf(anchor);
	if (seconds === undefined)
		return malformed(anchor, { written, shown, at }, reading) ?? [...inner];
	const inLabel = parseClock(shown);
	if (inLabel !== undefined && inLabel !== seconds) {
		reportMismatch({ written, shown, at }, reading);
	}
	const label = shown || written;
	return [momentNode(anchor, { seconds, label, videoId: undefined, at }, reading)];
}

function momentNode(anchor: Html, moment: NewMoment, reading: Reading): TimestampNode {
	const node: TimestampNode = { type: 'timestamp', moment: addMoment(reading, moment) };
	if (anchor.position) node.position = anchor.position;
	return node;
}

interface Written {
	readonly written: string;
	readonly shown: string;
	readonly at: number;
}

/** The visible label is all that is left to go by. */
function malformed(
	anchor: Html,
	{ written, shown, at }: Written,
	reading: Reading,
): PhrasingContent[] | undefined {
	const seconds = parseClock(shown);
	report(reading, {
		level: 'warning',
		code: 'timestamp-malformed',
		message: `The timestamp \u201C${written}\u201D is no time.`,
		hint: seconds === undefined ? 'Write it as HH:MM:SS.' : `Write data-t="${shown}".`,
		at,
	});
	if (seconds === undefined) return undefined;
	return [momentNode(anchor, { seconds, label: shown, videoId: undefined, at }, reading)];
}

function reportMismatch({ written, shown, at }: Written, reading: Reading): void {
	report(reading, {
		level: 'warning',
		code: 'timestamp-mismatch',
		message: `The timestamp says \u201C${shown}\u201D but leads to \u201C${written}\u201D.`,
		hint: `Make both the same; data-t="${written}" is followed until then.`,
		at,
	});
}
