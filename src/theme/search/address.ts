/** The address of a search: `/search/?q=cold+start&tag=servers&sort=date`. */
import { SORTS, type Sort } from '../../lookup/provider.ts';
import { FACETS, type Filters } from '../../lookup/question.ts';

/** What an address says of a search. */
export interface SearchState {
	readonly query: string;
	readonly filters: Filters;
	readonly sort: Sort;
}

/** Reads the query of an address; what it does not know, it leaves. */
export function readState(search: string): SearchState {
	const given = new URLSearchParams(search);
	const filters = FACETS.map((facet) => [facet, [...new Set(given.getAll(facet))]] as const);
	return {
		query: given.get('q') ?? '',
		filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
		sort: SORTS.find((sort) => sort === given.get('sort')) ?? 'relevance',
	};
}

/** The query of an address with its `?`; empty where nothing is asked. */
export function writeState({ query, filters, sort }: SearchState): string {
	const given = new URLSearchParams();
	if (query.trim() !== '') given.set('q', query.trim());
	for (const facet of FACETS) for (const value of filters[facet] ?? []) given.append(facet, value);
	if (sort !== 'relevance') given.set('sort', sort);
	const text = given.toString();
	return text === '' ? '' : `?${text}`;
}

/** Parameter of an address that names words to be marked on its page. */
export const MARK = 'highlight';

/** An address with words to be marked, in front of its place behind `#`. */
export function withMarks(url: string, words: readonly string[]): string {
	if (words.length === 0) return url;
	const [path = '', ...place] = url.split('#');
	const marks = new URLSearchParams(words.map((word) => [MARK, word]));
	return `${path}?${marks.toString()}${place.length > 0 ? `#${place.join('#')}` : ''}`;
}
