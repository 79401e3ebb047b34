/** Pages that no author wrote: wanted notes, the index of them, and lists of all notes that link to a page. */
import { ghostUrl, noteUrl } from '../html/url.ts';
import type { GhostData, SheetData } from '../schema.ts';
import { wantedPages } from './ghost-page.ts';
import { mentionsPages } from './linking.ts';
import type { Knowledge } from './site.ts';
import { subjectPages } from './subject-page.ts';

/**
 * One after another, because all of them are more than fit comfortably in memory.
 *
 * @param ghosts Their pages.
 * @param taken Addresses that notes have.
 */
export function* sheets(
	knowledge: Knowledge,
	ghosts: readonly GhostData[],
	taken: ReadonlySet<string>,
): Generator<SheetData> {
	for (const page of wantedPages(knowledge, ghosts))
		if (!taken.has(page.url)) yield { type: 'wanted', page };
	const shown = new Set<string>();
	for (const page of ghosts) {
		shown.add(page.url);
		yield { type: 'ghost', page };
	}
	yield* allMentions(knowledge, shown);
	for (const page of subjectPages(knowledge)) yield { type: 'subject', page };
}

function* allMentions(knowledge: Knowledge, ghosts: ReadonlySet<string>): Generator<SheetData> {
	const { graph } = knowledge;
	for (const note of graph.notes.values()) {
		const about = { url: noteUrl(note), title: note.title, kind: note.kind };
		for (const page of mentionsPages(knowledge, about, graph.backlinks.get(note.id) ?? []))
			yield { type: 'mentions', page };
	}
	for (const ghost of graph.ghosts.values()) {
		const about = { url: ghostUrl(ghost), title: ghost.name };
		if (!ghosts.has(about.url)) continue;
		for (const page of mentionsPages(knowledge, about, ghost.mentions))
			yield { type: 'mentions', page };
	}
}
