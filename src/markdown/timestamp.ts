/**
 * Moments of videos: `<a class="yt-timestamp">`, `[01:33]`, `(1:02:03)`, and, in a note with a video, `(1:33)` and
 * a bare `1:33` that begins a line. What is a clock, a ratio, a verse or a slice elsewhere stays text.
 */
import type { List, Nodes, PhrasingContent } from 'mdast';
import type { Moment } from './document.ts';
import type { Meaning } from './meaning.ts';
import { offsetOf, type Reading, type TextWhere } from './reading.ts';
import { momentNode } from './time-scale.ts';
import { hasVideo } from './timeline.ts';
import { listNodes, opensTimestamp, readAnchors, readHtml } from './timestamp-anchor.ts';
import { addFault, reportFaults } from './timestamp-report.ts';
import { parseTimes, type Time } from './times.ts';

const BRACKETED = String.raw`\[\d[\d:.,;&\u2013\u2014\u2192~ \t-]{2,80}\]|\(\d[\d:.,;\u2013\u2014~ \t-]{2,40}\)`;
const BARE = String.raw`\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:\.\d{1,3})?(?:[ \t]?[\u2013\u2014-][ \t]?\d{1,3}:[0-5]\d(?::[0-5]\d)?)?`;
const TIMES = new RegExp(`${BRACKETED}|${BARE}`, 'g');
/** Marks of lists, quotes, headings, tables and emphasis before the first word of a line. */
const LINE_START =
	/(?:^|\n)[ \t>]*(?:(?:[-*+|]|#{1,6}|\d{1,9}[.)])[ \t]+|\|)?(?:\[[ xX]\][ \t]+)?[*_~]{0,3}$/;
/** Behind a time of day. */
const CLOCK_WORD = /^\s?(?:[ap]\.?m\b|uhr\b|h\b|o['\u2019]clock|[+-]\d|[:.,\d/]\d|%)/i;
const ZONE = /^ ?(?:UTC|GMT|[A-Z]{2,4}T)\b/;
const AS_CLOCK = /^(?:\d{1,3}:)?\d{1,3}:\d{2}(?!\d)/;

/** Moments of the note's videos. */
export const timestamp: Meaning = {
	name: 'timestamp',
	enter: {
		html: readHtml,
	},
	inline: (children, reading) =>
		hasTags(reading) && hasAnchor(children) ? readAnchors(children, reading) : children,
	text: {
		trigger: ':',
		pattern: TIMES,
		read: (match, reading, where) => (where.escaped ? undefined : readTimes(match, reading, where)),
	},
	leave: {
		list: (node, reading) => {
			if (node.children.length > 2) checkOrder(node, reading);
			return undefined;
		},
	},
	finish: (reading) => {
		// Anchors of a block are read before its texts.
		reading.moments.sort((a, b) => a.line - b.line || a.column - b.column);
		reportFaults(reading);
	},
};

/** A list whose items all begin with a time follows the video. */
function checkOrder({ children }: List, reading: Reading): void {
	const moments: Moment[] = [];
	for (const { children: blocks } of children) {
		const first = blocks[0]?.type === 'paragraph' ? blocks[0].children[0] : undefined;
		if (first?.type !== 'timestamp') return;
		moments.push(first.moment);
	}
	children.forEach((item, index) => {
		const [above, moment] = [moments[index - 1], moments[index]];
		if (!above || !moment || above.videoId !== moment.videoId) return;
		if (moment.seconds >= above.seconds) return;
		const odd = { at: offsetOf(item), written: moment.label, read: above.label };
		addFault(reading, 'timestamp-order', odd);
	});
}

function hasTags({ text, timeline }: Reading): boolean {
	timeline.tags ??= /data-t|yt-timestamp/i.test(text);
	return timeline.tags;
}

function hasAnchor(children: readonly PhrasingContent[]): boolean {
	return children.some(
		(child) =>
			opensTimestamp(child) ||
			('children' in child && hasAnchor(child.children as PhrasingContent[])),
	);
}

function readTimes(
	match: RegExpExecArray,
	reading: Reading,
	where: TextWhere,
): Nodes[] | undefined {
	const [text] = match;
	const open = text.charAt(0);
	const bracketed = open === '[' || open === '(';
	const times = parseTimes(bracketed ? text.slice(1, -1) : text);
	if (times.length === 0) return undefined;
	const meant = bracketed
		? isMoment(times, open, { where, reading })
		: isBare(match, reading, where);
	if (!meant) return undefined;
	const brackets = open === '[' ? '[]' : open === '(' ? '()' : '';
	return listNodes(times, (time) => momentNode(reading, { time, at: where.at, brackets }));
}

interface Spot {
	readonly where: TextWhere;
	readonly reading: Reading;
}

/** Slices stand behind a word, and a verse is no second of a video that nobody named. */
function isMoment(times: readonly Time[], open: string, { where, reading }: Spot): boolean {
	const before = reading.text.charAt(where.at - 1);
	if (open === '[' && /[\w\]`]/.test(before)) return false;
	const exact = times.every(({ label, hours }) => hours || AS_CLOCK.test(label));
	if (!exact) return false;
	if (hasVideo(reading.timeline)) return true;
	return times.every(({ hours, fault }) => !fault && (open === '[' || hours));
}

function isBare(
	{ input, index, 0: text }: RegExpExecArray,
	reading: Reading,
	where: TextWhere,
): boolean {
	if (where.previous !== '' && where.previous !== '\n') return false;
	if (!hasVideo(reading.timeline)) return false;
	const line = reading.text.slice(Math.max(0, where.at - 200), where.at);
	const behind = input.slice(index + text.length, index + text.length + 20);
	return LINE_START.test(line) && !CLOCK_WORD.test(behind) && !ZONE.test(behind);
}
