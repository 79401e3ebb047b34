/** The index of Meilisearch that holds search documents (meilisearch.com/docs/reference/api/settings). */
import { FACET_FIELDS, SEARCHED_FIELDS, SORT_FIELDS } from '../lookup/document.ts';

/** Values of a facet that are counted; 100 without it. */
const VALUES = 1000;

/** What `PATCH /indexes/{index}/settings` takes. */
export const meilisearchSettings = (): Readonly<Record<string, unknown>> => ({
	searchableAttributes: SEARCHED_FIELDS.map(([name]) => name),
	filterableAttributes: ['type', ...Object.values(FACET_FIELDS)],
	sortableAttributes: Object.values(SORT_FIELDS),
	// An order that a reader chooses counts before how well a document fits.
	rankingRules: [
		...['sort', 'words', 'typo', 'proximity', 'attribute'],
		...['rank:desc', 'exactness', 'backlinks:desc'],
	],
	// `C++` and `C#` are words.
	nonSeparatorTokens: ['+', '#'],
	faceting: { maxValuesPerFacet: VALUES },
});
