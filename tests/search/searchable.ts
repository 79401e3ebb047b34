/** What can be found of a vault in memory. */
import { renderNote } from '../../src/engine.ts';
import { noteUrl } from '../../src/html/url.ts';
import type { Searchable } from '../../src/search/index-site.ts';
import { searchNames, searchRecords } from '../../src/search/records.ts';
import { knowledgeOf } from '../pages/knowledge.ts';

/** Path → content; options as a person writes them. */
export function searchableOf(
	files: Readonly<Record<string, string>>,
	options: Readonly<Record<string, unknown>> = {},
): Searchable {
	const knowledge = knowledgeOf(files, options);
	const notes = new Map([...knowledge.graph.notes.values()].map((note) => [noteUrl(note), note]));
	return {
		lang: knowledge.config.lang,
		records: searchRecords(knowledge),
		names: searchNames(knowledge),
		entries: [],
		bodyOf: ({ url }) => {
			const note = notes.get(url);
			return note && renderNote(knowledge, note).html;
		},
		pages: [],
	};
}
