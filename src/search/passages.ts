/** A body's HTML → its words, cut where a heading or a moment begins: places that a search can lead to. */
import { attributesOf, nextToken, unescape } from '../article/tokens.ts';
import { withMoments } from './moments.ts';
import type { SearchRecord } from './records.ts';
import { plainText } from './text.ts';

/** Words below one heading or after one moment. */
export interface Passage {
	/** Of the place in the page; empty for what stands before the first one. */
	readonly id: string;
	/** Words of the heading, or time and sentence of the moment. */
	readonly title: string;
	/** Plain, without the heading. */
	readonly text: string;
}

interface Cut extends Omit<Passage, 'text'> {
	/** Where the piece before it ends. */
	readonly end: number;
	readonly start: number;
}

/** Those that have words, in the order of the page. */
export function passagesOf(html: string, moments: SearchRecord['moments']): Passage[] {
	const body = withMoments(html, moments);
	const cuts = [{ id: '', title: '', end: 0, start: 0 }, ...cutsOf(body)];
	return cuts
		.map(({ id, title, start }, index) => ({
			id,
			title,
			text: plainText(body.slice(start, cuts[index + 1]?.end)),
		}))
		.filter(({ title, text }) => title !== '' || text !== '');
}

const HEADING = /^h[1-6]$/;

function cutsOf(html: string): Cut[] {
	const cuts: Cut[] = [];
	for (let at = 0; at < html.length;) {
		const { tag, end } = nextToken(html, at);
		const begin = at;
		at = end;
		if (!tag || tag.closing || !tag.attributes.includes('id="')) continue;
		const given = attributesOf(tag.attributes);
		const id = unescape(given.get('id') ?? '');
		const moment = given.get('data-pagefind-title');
		if (moment !== undefined) cuts.push({ id, title: unescape(moment), end: begin, start: end });
		else if (HEADING.test(tag.name)) {
			const close = html.indexOf(`</${tag.name}>`, end);
			if (close < 0) continue;
			at = close + tag.name.length + 3;
			const title = plainText(html.slice(end, close)).replace(/\s+/g, ' ');
			if (title !== '') cuts.push({ id, title, end: begin, start: at });
		}
	}
	return cuts;
}
