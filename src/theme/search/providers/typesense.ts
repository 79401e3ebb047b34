/**
 * Typesense by its HTTP interface (typesense.org/docs/29.0/api/search.html). Typing errors, beginnings of the
 * last word, phrases and words left out are its own.
 */
import { FACET_FIELDS, SEARCHED_FIELDS, SORT_FIELDS } from '../../../lookup/document.ts';
import { FACETS, type Filters } from '../../../lookup/question.ts';
import { END, ServerError, START, type Adapter, type Asking, type FoundPage } from './adapter.ts';
import { at, countOf, facetCounts, listOf, textOf } from './reading.ts';

/** Hits that it gives at most. */
const MOST = 250;
/** Values of a facet. */
const VALUES = 200;

/** The adapter. */
export const typesense: Adapter = {
	ask: (asking, { index, key }) => ({
		// A search of its own would have to fit into an address.
		path: '/multi_search',
		headers: key === undefined ? {} : { 'x-typesense-api-key': key },
		body: { searches: [{ collection: index, ...parameters(asking) }] },
	}),
	read: (answer) => {
		const result = at(answer, 'results', 0);
		if (at(result, 'error') !== undefined) throw new ServerError(countOf(at(result, 'code')));
		const facets = new Map(
			listOf(at(result, 'facet_counts')).map((facet) => [
				at(facet, 'field_name'),
				listOf(at(facet, 'counts')),
			]),
		);
		return {
			count: countOf(at(result, 'found')),
			counts: facetCounts((field) =>
				(facets.get(field) ?? []).map((one) => [at(one, 'value'), at(one, 'count')]),
			),
			pages: listOf(at(result, 'hits')).map(pageOf),
		};
	},
};

function parameters(asking: Asking): Readonly<Record<string, unknown>> {
	const { limit, loose, filters, names } = asking;
	const fields = Object.values(FACET_FIELDS).join(',');
	const chosen = filterOf(filters, names);
	return {
		q: queryOf(asking),
		query_by: SEARCHED_FIELDS.map(([field]) => field).join(','),
		query_by_weights: SEARCHED_FIELDS.map(([, weight]) => String(weight)).join(','),
		...(chosen !== '' && { filter_by: chosen }),
		sort_by: sortOf(asking),
		facet_by: fields,
		max_facet_values: VALUES,
		page: 1,
		per_page: Math.min(limit, MOST),
		exclude_fields: 'text,headings,moments',
		highlight_fields: 'passages.text',
		highlight_start_tag: START,
		highlight_end_tag: END,
		highlight_affix_num_tokens: 12,
		drop_tokens_threshold: loose ? Math.max(1, limit) : 0,
		enable_typos_for_numerical_tokens: false,
	};
}

function queryOf({ question: { words, phrases, without } }: Asking): string {
	const parts = [
		...words,
		...phrases.map((phrase) => `"${phrase}"`),
		...without.map((text) => (/\s/.test(text) ? `-"${text}"` : `-${text}`)),
	];
	return parts.length === 0 ? '*' : parts.join(' ');
}

function sortOf({ sort, question }: Asking): string {
	if (sort !== 'relevance') return `${SORT_FIELDS[sort]}:desc,rank:desc`;
	const isAsked = question.words.length + question.phrases.length > 0;
	return `${isAsked ? '_text_match(buckets: 10):desc,' : ''}rank:desc,backlinks:desc`;
}

/** Between backticks, any character is one of the value. */
function filterOf(filters: Filters, names: boolean): string {
	const parts = FACETS.flatMap((facet) => {
		const values = filters[facet] ?? [];
		if (values.length === 0) return [];
		const quoted = values.map((value) => `\`${value.replaceAll('`', '')}\``);
		return [`${FACET_FIELDS[facet]}:=[${quoted.join(',')}]`];
	});
	return [...parts, ...(names ? [] : ['type:!=name'])].join(' && ');
}

/** The pieces of highlights stand in the order of the passages. */
function pageOf(hit: unknown): FoundPage {
	const fields = at(hit, 'document');
	const places = listOf(at(fields, 'passages')).map((passage, index) => ({
		id: textOf(at(passage, 'id')) ?? '',
		title: textOf(at(passage, 'title')) ?? '',
		text: textOf(at(hit, 'highlight', 'passages', index, 'text', 'snippet')) ?? '',
	}));
	return { fields, places };
}
