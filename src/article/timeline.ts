/**
 * The moments of a video as ticks on a beam: at most 24 links, half as many on a narrow window, each with its
 * time and sentence on hover and focus. Moments that stand close together share a tick.
 */
import { clock } from '../markdown/moments.ts';
import { cutEnd } from '../markdown/sentence.ts';
import type { Messages } from '../messages/messages.ts';
import { each, escapeHtml } from './escape.ts';

/** A second of a video that somebody speaks of. */
export interface Moment {
	readonly seconds: number;
	/** As written: `01:33`. */
	readonly label: string;
	readonly text: string;
	/** Where it plays without a script. */
	readonly href: string;
}

/** What a beam is drawn from. */
export interface TimelineInput {
	/** YouTube id. */
	readonly video: string;
	readonly moments: readonly Moment[];
	/** Seconds that the video lasts, where known. */
	readonly lasts?: number | undefined;
	readonly say: Messages;
}

/** Ticks on a beam. */
const SLOTS = 24;
/** Characters of a sentence on a tick. */
const WIDTH = 90;

/** Moments that are shown as one, in order of time. */
export type Cluster = readonly [first: Moment, ...rest: Moment[]];

/**
 * Moments in order of time, those in the same part of the video together.
 *
 * @param end Seconds at which the last part ends.
 * @param slots Parts of equal length, and so the most clusters there can be.
 */
export function clusters<Item extends { readonly seconds: number }>(
	moments: readonly Item[],
	end: number,
	slots: number,
): Map<number, [Item, ...Item[]]> {
	const found = new Map<number, [Item, ...Item[]]>();
	for (const moment of [...moments].sort((a, b) => a.seconds - b.seconds)) {
		const slot = Math.min(slots - 1, Math.floor((moment.seconds / (end + 1)) * slots));
		const cluster = found.get(slot);
		if (cluster) cluster.push(moment);
		else found.set(slot, [moment]);
	}
	return found;
}

/** Seconds at which a beam ends: the length of the video, else its last moment. */
export const endOf = (moments: readonly { readonly seconds: number }[], lasts = 0): number =>
	moments.reduce((latest, { seconds }) => Math.max(latest, seconds), Math.max(1, lasts));

/** The beam; empty for fewer than two moments, which need none. */
export function timeline({ video, moments, lasts, say }: TimelineInput): string {
	if (moments.length < 2) return '';
	const end = endOf(moments, lasts);
	const found = clusters(moments, end, SLOTS);
	const ticks = each([...found], ([slot, cluster]) => {
		// On a narrow window two slots are one, and the second of two ticks would stand upon the first.
		const near = slot % 2 === 1 && found.has(slot - 1) ? ' data-near' : '';
		return `<li data-at="${String(slot + 1)}"${near}>${tick(cluster, video, say)}</li>`;
	});
	const ends = `<span>0:00</span><span>${escapeHtml(say.moments(moments.length))}</span>`;
	return (
		`<div class="timeline" data-pagefind-ignore><ol aria-label="${escapeHtml(say.videoMoments)}">${ticks}</ol>` +
		`<p class="timeline-ends" aria-hidden="true">${ends}<span>${clock(end)}</span></p></div>`
	);
}

function tick(cluster: Cluster, video: string, say: Messages): string {
	const [{ href, label, seconds, text }] = cluster;
	const last = cluster.at(-1)?.label ?? label;
	const many = cluster.length > 1;
	const time = last === label ? label : `${label}\u2013${last}`;
	const words = [many ? say.moments(cluster.length) : '', cutEnd(text, WIDTH)];
	const said = words.filter((part) => part !== '').join(': ');
	const size = ['', ' data-many="2"', ' data-many="3"'][many ? (cluster.length > 4 ? 2 : 1) : 0];
	const data = `data-video="${escapeHtml(video)}" data-seconds="${String(seconds)}"`;
	return (
		`<a href="${escapeHtml(href)}" ${data}${size ?? ''}><span dir="auto">` +
		`<b>${escapeHtml(time)}</b> ${escapeHtml(said)}</span></a>`
	);
}
