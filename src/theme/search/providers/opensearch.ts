/**
 * OpenSearch by its search interface (docs.opensearch.org/latest/query-dsl/): every word in some field, with
 * typing errors and the beginning of the last one; passages by their inner hits.
 */
import { FACET_FIELDS, SORT_FIELDS } from '../../../lookup/document.ts';
import { isUnspaced } from '../../../lookup/fold.ts';
import { FACETS, type Filters } from '../../../lookup/question.ts';
import { END, START, type Adapter, type Asking, type FoundPage } from './adapter.ts';
import { at, countOf, facetCounts, listOf, textOf } from './reading.ts';

const FIELDS = ['title^6', 'aliases^5', 'tags.words^3', 'headings.text^3', 'place', 'text'];
const SHOWN = ['url', 'title', 'kind', 'place', 'lang', 'date', 'backlinks', 'description'];
/** Values of a facet. */
const VALUES = 200;
/** Hits that an index gives at most, unless it is told otherwise. */
const MOST = 10_000;
/** Passages of a page. */
const PASSAGES = 5;

type Clause = Readonly<Record<string, unknown>>;

/** The adapter. */
export const openSearch: Adapter = {
	ask: (asking, { index, key }) => ({
		path: `/${encodeURIComponent(index)}/_search`,
		headers: key === undefined ? {} : { authorization: authorization(key) },
		body: bodyOf(asking),
	}),
	read: (answer) => ({
		count: countOf(at(answer, 'hits', 'total', 'value')),
		counts: facetCounts((field) =>
			listOf(at(answer, 'aggregations', field, 'buckets')).map((bucket) => [
				at(bucket, 'key'),
				at(bucket, 'doc_count'),
			]),
		),
		pages: listOf(at(answer, 'hits', 'hits')).map(pageOf),
	}),
};

/** `user:password`, else a token. */
function authorization(key: string): string {
	if (!key.includes(':')) return `Bearer ${key}`;
	const bytes = new TextEncoder().encode(key);
	return `Basic ${btoa(String.fromCodePoint(...bytes))}`;
}

function bodyOf(asking: Asking): Clause {
	const { limit } = asking;
	const terms = (field: string): Clause => ({ terms: { field, size: VALUES } });
	return {
		query: queryOf(asking),
		size: Math.min(limit, MOST),
		track_total_hits: true,
		sort: sortOf(asking),
		_source: SHOWN,
		aggs: Object.fromEntries(Object.values(FACET_FIELDS).map((field) => [field, terms(field)])),
	};
}

function queryOf({ question, filters, names, loose }: Asking): Clause {
	const { words, phrases, without } = question;
	const wanted = [
		...words.map((word, index) => wordClause(word, index === words.length - 1)),
		...phrases.map(phraseClause),
	];
	const least = loose ? 1 : wanted.length;
	return {
		function_score: {
			query: {
				bool: {
					must: wanted.length > 0 ? [anyOf(wanted, least)] : [{ match_all: {} }],
					should: wanted.length > 0 ? [passagesClause([...words, ...phrases])] : [],
					must_not: [...without.map(phraseClause), ...(names ? [] : [{ term: { type: 'name' } }])],
					filter: filtersOf(filters),
				},
			},
			// All else comes behind a note that fits as well; what is linked to comes before.
			functions: [
				{ filter: { term: { type: 'name' } }, weight: 0.5 },
				{ filter: { term: { type: 'part' } }, weight: 0.6 },
				{ filter: { term: { type: 'entry' } }, weight: 0.7 },
				{
					field_value_factor: {
						field: 'backlinks',
						factor: 0.1,
						modifier: 'ln2p',
						missing: 0,
					},
				},
			],
			score_mode: 'multiply',
			boost_mode: 'multiply',
		},
	};
}

const anyOf = (should: readonly Clause[], least: number): Clause => ({
	bool: { should, minimum_should_match: least },
});

/** Numbers are no typing errors, and words of scripts without spaces are one phrase of signs. */
function wordClause(query: string, isLast: boolean): Clause {
	if (isUnspaced(query)) return phraseClause(query);
	const near = /\d/.test(query) ? {} : { fuzziness: 'AUTO', prefix_length: 1 };
	const whole = { multi_match: { query, fields: FIELDS, operator: 'and', ...near } };
	if (!isLast) return whole;
	return anyOf([whole, { multi_match: { query, fields: FIELDS, type: 'phrase_prefix' } }], 1);
}

const phraseClause = (query: string): Clause => ({
	multi_match: { query, fields: FIELDS, type: 'phrase' },
});

/** The passages that fit best, with what was found in them. */
const passagesClause = (texts: readonly string[]): Clause => ({
	nested: {
		path: 'passages',
		score_mode: 'max',
		query: { match: { 'passages.text': { query: texts.join(' '), fuzziness: 'AUTO' } } },
		inner_hits: {
			size: PASSAGES,
			_source: ['passages.id', 'passages.title'],
			highlight: {
				pre_tags: [START],
				post_tags: [END],
				fields: { 'passages.text': { fragment_size: 160, number_of_fragments: 1 } },
			},
		},
	},
});

const filtersOf = (filters: Filters): Clause[] =>
	FACETS.flatMap((facet) => {
		const values = filters[facet] ?? [];
		return values.length === 0 ? [] : [{ terms: { [FACET_FIELDS[facet]]: values } }];
	});

function sortOf({ sort, question }: Asking): Clause[] {
	if (sort !== 'relevance') return [{ [SORT_FIELDS[sort]]: 'desc' }, { rank: 'desc' }];
	const isAsked = question.words.length + question.phrases.length > 0;
	return isAsked
		? [{ _score: 'desc' }, { rank: 'desc' }]
		: [{ rank: 'desc' }, { backlinks: 'desc' }];
}

/** Inner hits come best first; `offset` is the place of each in its page. */
function pageOf(hit: unknown): FoundPage {
	const places = listOf(at(hit, 'inner_hits', 'passages', 'hits', 'hits'))
		.map((inner) => ({
			offset: countOf(at(inner, '_nested', 'offset')),
			id: textOf(at(inner, '_source', 'id')) ?? '',
			title: textOf(at(inner, '_source', 'title')) ?? '',
			text: textOf(at(inner, 'highlight', 'passages.text', 0)) ?? '',
		}))
		.sort((a, b) => a.offset - b.offset);
	return { fields: at(hit, '_source'), places };
}
