/**
 * Meilisearch by its HTTP interface (meilisearch.com/docs/reference/api/search). Typing errors, beginnings of
 * the last word, phrases and words left out are its own.
 */
import { FACET_FIELDS, SORT_FIELDS } from '../../../lookup/document.ts';
import { FACETS, type Filters } from '../../../lookup/question.ts';
import { END, START, type Adapter, type Asking, type FoundPage } from './adapter.ts';
import { at, countOf, facetCounts, listOf, textOf } from './reading.ts';

/** Words of an excerpt. */
const EXCERPT = 26;

/** The adapter. */
export const meilisearch: Adapter = {
	ask: (asking, { index, key }) => ({
		path: `/indexes/${encodeURIComponent(index)}/search`,
		headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
		body: bodyOf(asking),
	}),
	read: (answer) => ({
		count: countOf(at(answer, 'totalHits') ?? at(answer, 'estimatedTotalHits')),
		counts: facetCounts((field) => Object.entries(at(answer, 'facetDistribution', field) ?? {})),
		pages: listOf(at(answer, 'hits')).map(pageOf),
	}),
};

function bodyOf(asking: Asking): Readonly<Record<string, unknown>> {
	const { sort, limit, loose, filters, names } = asking;
	return {
		q: queryOf(asking),
		filter: filterOf(filters, names),
		facets: Object.values(FACET_FIELDS),
		...(sort !== 'relevance' && { sort: [`${SORT_FIELDS[sort]}:desc`] }),
		// By pages, hits are counted and not estimated.
		page: 1,
		hitsPerPage: limit,
		matchingStrategy: loose ? 'last' : 'all',
		attributesToRetrieve: [
			...['url', 'title', 'kind', 'place', 'lang', 'date', 'backlinks', 'description'],
			...['passages.id', 'passages.title'],
		],
		attributesToHighlight: ['passages.text'],
		highlightPreTag: START,
		highlightPostTag: END,
		attributesToCrop: ['passages.text'],
		cropLength: EXCERPT,
		cropMarker: '…',
	};
}

const queryOf = ({ question: { words, phrases, without } }: Asking): string =>
	[
		...words,
		...phrases.map((phrase) => `"${phrase}"`),
		...without.map((text) => (/\s/.test(text) ? `-"${text}"` : `-${text}`)),
	].join(' ');

/** Outer lists are joined by “and”, inner ones by “or”. */
const filterOf = (filters: Filters, names: boolean): string[][] => [
	...FACETS.flatMap((facet) => {
		const values = filters[facet] ?? [];
		if (values.length === 0) return [];
		return [values.map((value) => `${FACET_FIELDS[facet]} = ${quoted(value)}`)];
	}),
	...(names ? [] : [['type != name']]),
];

const quoted = (value: string): string =>
	`"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

function pageOf(hit: unknown): FoundPage {
	const places = listOf(at(hit, '_formatted', 'passages')).map((passage, index) => ({
		id: textOf(at(hit, 'passages', index, 'id')) ?? '',
		title: textOf(at(hit, 'passages', index, 'title')) ?? '',
		text: textOf(at(passage, 'text')) ?? '',
	}));
	return { fields: hit, places };
}
