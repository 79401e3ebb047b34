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

/** Characters of one passage: OpenSearch marks no words in a text of a million, and refuses the whole question. */
const LONGEST = 50_000;

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
		.flatMap(({ id, title, start }, index) =>
			piecesOf(plainText(body.slice(start, cuts[index + 1]?.end))).map((text) => ({
				id,
				title,
				text,
			})),
		)
		.filter(({ title, text }) => title !== '' || text !== '');
}

/** The text, cut at blanks where it is too long; one piece at least. */
function piecesOf(text: string): string[] {
	const pieces: string[] = [];
	let rest = text;
	while (rest.length > LONGEST) {
		const blank = Math.max(rest.lastIndexOf(' ', LONGEST), rest.lastIndexOf('\n', LONGEST));
		const end = blank > 0 ? blank : LONGEST;
		pieces.push(rest.slice(0, end));
		rest = rest.slice(end).trimStart();
	}
	return [...pieces, rest];
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
