/**
 * Properties that an outliner keeps below a bullet for itself: `collapsed:: true`, `id:: 60ab…`, `card-repeats:: 2`.
 * They are no text of the author's: an id becomes a block id, the rest leaves the note. Others stay fields.
 */
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const PROPERTY = /^([ \t>]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?([A-Za-z][\w.-]{0,60})::(?:[ \t]+(.*))?$/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const ALWAYS: ReadonlySet<string> = new Set([
	...['collapsed', 'heading', 'background-color', 'background-image', 'template-including-parent'],
	...[
		'exclude-from-graph-view',
		'filters',
		'ls-type',
		'hl-page',
		'hl-type',
		'hl-color',
		'hl-stamp',
	],
]);
const FAMILY = /^(?:query-|card-|logseq\.)/;
/** When a block was made, changed or moved from state to state, in milliseconds. */
const TIMES =
	/^(?:created[-_]?at|updated[-_]?at|todo|doing|now|later|done|wait|waiting|cancell?ed|in-progress)$/;
const BULLET = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** A line that is not part of the paragraph above it. */
const APART =
	/^[ \t>]*(?:$|(?:[-*+]|1[.)])[ \t]|#{1,6}[ \t]|```|~~~|\||>|<\/?(?:blockquote|center|details|div|figure|h[1-6]|hr|iframe|ol|p|pre|section|table|ul)\b)/i;

/** Takes the properties away. */
export const blockProperty: Meaning = {
	name: 'block-property',
	prepare: (lines) =>
		lines.some(({ text }) => text.includes('::') && isData(text)) ? readProperties(lines) : lines,
};

/** What the line is, where it is such a property. */
function dataIn(
	text: string,
): { lead: string; bullet: string; id: string | undefined } | undefined {
	const match = text.includes('::') && text.length < 2000 ? PROPERTY.exec(text) : null;
	if (!match) return undefined;
	const [, lead = '', bullet = '', name = '', value = ''] = match;
	const key = name.toLowerCase();
	const id = key === 'id' && UUID.test(value.trim()) ? value.trim() : undefined;
	const known = ALWAYS.has(key) || FAMILY.test(key);
	const time = TIMES.test(key) && /^\d{13}$/.test(value.trim());
	return id !== undefined || known || time ? { lead, bullet, id } : undefined;
}

const isData = (text: string): boolean => dataIn(text) !== undefined;

/** What is held back until the next line shows where it belongs. */
interface Held {
	/** A bullet that lost its first line, with all that stands before its text. */
	bullet: Line | undefined;
	/** An id stands at the end of its paragraph, wherever the outliner put it. */
	id: Line | undefined;
}

function readProperties(lines: readonly Line[]): readonly Line[] {
	const out: Line[] = [];
	const held: Held = { bullet: undefined, id: undefined };
	let fence: Fence | undefined;
	for (const line of lines) {
		const data = fence ? undefined : dataIn(line.text);
		fence = followFence(line.text, fence);
		if (!data) {
			pass(out, line, { held, apart: fence !== undefined || APART.test(line.text) });
			continue;
		}
		const { lead, bullet, id } = data;
		if (bullet !== '') {
			settle(out, held);
			held.bullet = { ...line, text: `${lead}${bullet}` };
		}
		if (id !== undefined) {
			held.id = { ...line, text: `${lead}${' '.repeat(bullet.length)}^${id}` };
		}
	}
	settle(out, held);
	return out;
}

function pass(out: Line[], line: Line, { held, apart }: { held: Held; apart: boolean }): void {
	const { bullet } = held;
	const text = line.text.trimStart();
	if (bullet && text !== '' && !BULLET.test(text)) {
		held.bullet = undefined;
		const shift = line.shift + line.text.length - text.length - bullet.text.length;
		out.push({ ...line, text: `${bullet.text}${text}`, shift });
		return;
	}
	if (apart) settle(out, held);
	out.push(line);
}

function settle(out: Line[], held: Held): void {
	if (held.bullet) out.push({ ...held.bullet, text: held.bullet.text.trimEnd() });
	if (held.id) out.push(held.id);
	held.bullet = undefined;
	held.id = undefined;
}
