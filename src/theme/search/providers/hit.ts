/** A document that a server found → a hit. */
import type { Hit } from '../../../lookup/provider.ts';
import { START, type FoundPage, type FoundPlace } from './adapter.ts';
import { countMarks, hasMarks, markedWords, toMarks } from './marks.ts';
import { at, countOf, textOf } from './reading.ts';

/** Places of one page that are shown. */
const PLACES = 3;
/** Words that are marked on the page. */
const MARKS = 8;
/** Characters of an excerpt. */
const LONGEST = 320;

/**
 * The hit; undefined for a document without an address or a title.
 *
 * @param base Path that addresses are below, with a slash at its end.
 */
export function serverHit({ fields, places }: FoundPage, base: string): Hit | undefined {
	const path = textOf(at(fields, 'url'));
	const title = textOf(at(fields, 'title'));
	if (path === undefined || title === undefined) return undefined;
	// More than one slash, or a backslash, would lead to another host.
	const url = base + path.replace(/^[/\\]+/, '');
	const found = places.filter(({ text }) => hasMarks(text));
	const own = found.find(({ id }) => id === '');
	const inbound = countOf(at(fields, 'backlinks'));
	return {
		url,
		title,
		excerpt: toMarks(cut(own?.text ?? textOf(at(fields, 'description')) ?? '')),
		kind: textOf(at(fields, 'kind')),
		place: textOf(at(fields, 'place')),
		lang: textOf(at(fields, 'lang')),
		date: textOf(at(fields, 'date')),
		inbound: inbound > 0 ? inbound : undefined,
		passages: best(found.filter(({ id }) => id !== '')).map((place) => ({
			url: `${url}#${place.id}`,
			title: place.title,
			excerpt: toMarks(cut(place.text)),
		})),
		marks: marksOf(found),
	};
}

/** Those with most words, in the order of the page. */
function best(places: readonly FoundPlace[]): FoundPlace[] {
	const kept = new Set(
		places.toSorted((a, b) => countMarks(b.text) - countMarks(a.text)).slice(0, PLACES),
	);
	return places.filter((place) => kept.has(place));
}

/** From some words before the first found one. */
function cut(text: string): string {
	const plain = text.replace(/\s+/g, ' ').trim();
	if (plain.length <= LONGEST) return plain;
	const [before = ''] = plain.split(START);
	const start = before.length > LONGEST / 2 ? plain.indexOf(' ', before.length - LONGEST / 4) : 0;
	const piece = plain.slice(Math.max(0, start), Math.max(0, start) + LONGEST);
	return `${start > 0 ? '…' : ''}${piece}…`;
}

function marksOf(places: readonly FoundPlace[]): string[] {
	const words = new Map(
		places
			.flatMap(({ text }) => markedWords(text))
			.map((word) => [word.toLowerCase(), word] as const),
	);
	return [...words.values()].slice(0, MARKS);
}
