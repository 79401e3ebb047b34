/** A knowledge base → all that can be found of it, without a build of its pages. */
import { renderNote } from '../engine.ts';
import { componentCalls } from '../html/component.ts';
import { noteUrl } from '../html/url.ts';
import { costPages } from '../pages/cost-pages.ts';
import type { Knowledge } from '../pages/site.ts';
import { costEntries } from '../search/cost-entries.ts';
import type { Exported } from '../search/documents.ts';
import { searchNames, searchRecords } from '../search/records.ts';

/** Bodies are rendered when they are asked for, and not kept. */
export function exportedOf(knowledge: Knowledge): Exported {
	const { config, graph } = knowledge;
	const notes = new Map([...graph.notes.values()].map((note) => [noteUrl(note), note]));
	return {
		lang: config.lang,
		site: config.site,
		base: config.base,
		records: searchRecords(knowledge),
		names: searchNames(knowledge),
		entries: costEntries(costPages(knowledge), new Set(notes.keys())),
		bodyOf: ({ url }) => {
			const note = notes.get(url);
			if (!note) return undefined;
			const { html } = renderNote(knowledge, note);
			// What components show is not known before their page is made.
			return note.format === 'mdx' ? textParts(html) : html;
		},
	};
}

const textParts = (html: string): string =>
	componentCalls(html)
		.filter((piece) => typeof piece === 'string')
		.join('\n');
