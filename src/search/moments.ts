/** Marks for Pagefind in a body's HTML: each moment of a video becomes the head of what is said there. */
import { attributesOf, nextToken } from '../article/tokens.ts';
import { escapeHtml } from '../html/context.ts';
import type { SearchRecord } from './records.ts';

const BLOCK = /^(?:p|li|td|th|dd|dt|h[1-6]|div|blockquote|summary|figcaption)$/;

const TIME = '<(a|time) class="moment"[^>]*>[^<]*</\\1>';
const MARK = '(?:<span id="[^"]*" data-pagefind-title="[^"]*"></span>)?';
const BEFORE_STOP = new RegExp(`\\s?${TIME}(?=${MARK}\\s?[.,;:!?)\\]])`, 'g');
const ANY = new RegExp(TIME, 'g');

interface Place {
	readonly id: string;
	/** Where its element begins and ends. */
	readonly start: number;
	readonly end: number;
	/** Where its block begins; moments of one block share it. */
	readonly block: number;
	/** Words stand between the beginning of the block and the moment. */
	readonly late: boolean;
}

/**
 * The body with an empty element before what each moment speaks of: before the moment itself where times stand in
 * front of sentences, at the end of the last one where they stand behind.
 */
export function withMoments(html: string, moments: SearchRecord['moments']): string {
	if (moments.length === 0) return html;
	const known = new Map(moments.map((moment) => [moment.id, moment]));
	const places = placesOf(html, new Set(known.keys()));
	const marks = places.map((place, index) => {
		const last = places[index - 1];
		const before = last?.block === place.block ? last : undefined;
		const late = before ? firstOf(places, place.block)?.late === true : place.late;
		const at = late ? (before?.end ?? place.block) : place.start;
		return { at, moment: known.get(place.id) };
	});
	let out = '';
	let from = 0;
	for (const { at, moment } of marks) {
		if (!moment) continue;
		const title = moment.text === '' ? moment.label : `${moment.label} · ${moment.text}`;
		out += html.slice(from, at);
		out += `<span id="${escapeHtml(moment.id)}" data-pagefind-title="${escapeHtml(title)}"></span>`;
		from = at;
	}
	// The times themselves go, with the blank before a full stop that follows.
	return (out + html.slice(from)).replace(BEFORE_STOP, '').replace(ANY, '');
}

const firstOf = (places: readonly Place[], block: number): Place | undefined =>
	places.find((place) => place.block === block);

function placesOf(html: string, ids: ReadonlySet<string>): Place[] {
	const found: Place[] = [];
	let block = 0;
	let words = false;
	for (let at = 0; at < html.length;) {
		const { tag, text, end } = nextToken(html, at);
		const start = at;
		at = end;
		if (!tag) {
			words ||= /[\p{L}\p{N}]/u.test(text);
			continue;
		}
		if (BLOCK.test(tag.name)) {
			block = end;
			words = false;
		}
		if (tag.closing || !tag.attributes.includes('moment')) continue;
		const id = attributesOf(tag.attributes).get('id') ?? '';
		if (!ids.has(id)) continue;
		const close = html.indexOf(`</${tag.name}>`, end);
		at = close < 0 ? end : close + tag.name.length + 3;
		found.push({ id, start, end: at, block, late: words });
	}
	return found;
}
