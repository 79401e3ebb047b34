/** What can be found of the project's own notes, without a build of their pages. */
import { readConfig } from '../../src/config.ts';
import { readKnowledge, renderNote } from '../../src/engine.ts';
import { noteUrl } from '../../src/html/url.ts';
import { costPages } from '../../src/pages/cost-pages.ts';
import { costEntries } from '../../src/search/cost-entries.ts';
import type { Searchable } from '../../src/search/index-site.ts';
import { searchNames, searchRecords } from '../../src/search/records.ts';

/** Reads a folder of notes. */
export async function searchableIn(folder: string): Promise<Searchable> {
	const { config } = readConfig(folder, {});
	const { knowledge } = await readKnowledge(config);
	const notes = new Map([...knowledge.graph.notes.values()].map((note) => [noteUrl(note), note]));
	return {
		lang: config.lang,
		records: searchRecords(knowledge),
		names: searchNames(knowledge),
		entries: costEntries(costPages(knowledge), new Set(notes.keys())),
		bodyOf: ({ url }) => {
			const note = notes.get(url);
			return note && renderNote(knowledge, note).html;
		},
		pages: [],
	};
}
