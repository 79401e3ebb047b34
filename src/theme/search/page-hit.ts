/** What Pagefind knows of a page → a hit. */
import type { Hit, Passage } from '../../lookup/provider.ts';
import type { RawPage, RawPassage } from './engine.ts';

/** Places of one page that are shown. */
const PASSAGES = 3;
/** Words that are marked on the page. */
const MARKS = 8;
const EDGES = /^[^\p{L}\p{N}$#+%€£]+|[^\p{L}\p{N}\p{M}$#+%€£]+$/gu;

/** Words of the page that were found, as they stand there, each once. */
export function foundWords({ raw_content: content, locations }: RawPage): string[] {
	const isUnspaced = content.includes('\u200B');
	const words = content.split(isUnspaced ? '\u200B' : /[^\S\uFEFF]+/);
	const found = locations.map((location) => (words[location] ?? '').replace(EDGES, ''));
	return [...new Set(found.filter((word) => word !== ''))];
}

/**
 * The hit.
 *
 * @param base Path that addresses are below, with a slash at its end.
 */
export function pageHit(page: RawPage, lang: string, base: string): Hit {
	const { url, excerpt, meta, sub_results: places } = page;
	const inbound = Number(meta['backlinks'] ?? 0);
	return {
		url: base + url.slice(1),
		excerpt,
		title: meta['title'] ?? meta['name'] ?? url,
		kind: meta['kind'],
		place: meta['place'],
		lang,
		date: meta['date'],
		inbound: inbound > 0 ? inbound : undefined,
		passages: best(places.filter((place) => place.url !== url)).map((place) => ({
			...place,
			url: base + place.url.slice(1),
		})),
		marks: foundWords(page).slice(0, MARKS),
	};
}

const weight = ({ weighted_locations: found }: RawPassage): number =>
	found.reduce((sum, one) => sum + one.balanced_score, 0);

/** The heaviest, in the order of the page. */
function best(places: readonly RawPassage[]): Passage[] {
	const kept = new Set(places.toSorted((a, b) => weight(b) - weight(a)).slice(0, PASSAGES));
	return places
		.filter((place) => kept.has(place))
		.map(({ url, title, excerpt }) => ({ url, title, excerpt }));
}
