/**
 * A search document as a search server holds it: names that the export writes and the browser reads. What each
 * field means stands in `search/document-schema.ts`.
 */
import type { Facet } from './question.ts';

/** The field of a document that a facet filters by. */
export const FACET_FIELDS: Readonly<Record<Facet, string>> = {
	kind: 'kind',
	tag: 'tags',
	source: 'source',
	author: 'authors',
	year: 'year',
	folder: 'folder',
	has: 'has',
	language: 'lang',
};

/** Fields whose words are searched, and how much a word in each counts. */
export const SEARCHED_FIELDS: readonly (readonly [field: string, weight: number])[] = [
	['title', 6],
	['aliases', 5],
	['tags', 3],
	['headings.text', 3],
	['place', 1],
	['passages.text', 1],
];

/** Whole numbers that documents are sorted by, the largest first. */
export const SORT_FIELDS = { date: 'day', backlinks: 'backlinks' } as const;

/** Notes, parts of notes, models and prices, and names that lead somewhere without a text of their own. */
export const DOCUMENT_TYPES = ['note', 'part', 'entry', 'name'] as const;
