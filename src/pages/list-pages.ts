/** Lists: all notes, what is new, and the notes of each kind, tag and folder, in pages of at most 100. */
import { messagesFor, type Messages } from '../messages/messages.ts';
import { kindUrl, noteUrl } from '../html/url.ts';
import type { ListData, Summary } from '../schema.ts';
import { KINDS, type Note } from '../vault/note.ts';
import { archive } from './archive.ts';
import { hasFeeds } from './feed-scope.ts';
import { folderLists } from './folder-lists.ts';
import { freshList } from './fresh-list.ts';
import { paginate, type List } from './paginate.ts';
import { byDate, summarise, type Knowledge } from './site.ts';
import { tagIndex, tagLists } from './tag-lists.ts';

/** Every page of every list, first pages before later ones. */
export function listPages(knowledge: Knowledge): ListData[] {
	const notes = [...knowledge.graph.notes.values()];
	const summaries = new Map(notes.map((note) => [note.id, summarise(knowledge, note)]));
	const sorted = (ids: Iterable<Note['id']>): Summary[] =>
		[...ids].flatMap((id) => summaries.get(id) ?? []).sort(byDate);
	const all = sorted(summaries.keys());
	const say = messagesFor(knowledge.config.lang);
	const lists: List[] = [
		{ url: '/all/', type: 'all', name: say.allNotes, items: all, children: [], trail: [] },
		tagIndex(knowledge),
		...kindLists(knowledge, all, say),
		...tagLists(knowledge, sorted),
		...folderLists(notes, sorted),
		...freshList(knowledge, all),
	];
	const byUrl = new Map<string, List>();
	for (const list of lists) byUrl.set(list.url, byUrl.get(list.url) ?? list);
	const taken = new Set([...byUrl.keys(), ...notes.map(noteUrl)]);
	return [...byUrl.values()].flatMap((list) => archive(paginate(list, taken)));
}

function kindLists(knowledge: Knowledge, all: readonly Summary[], say: Messages): List[] {
	const feeds = hasFeeds(knowledge);
	return KINDS.flatMap((kind) => {
		const items = all.filter((item) => item.kind === kind);
		if (items.length === 0) return [];
		const url = kindUrl(kind);
		const feed = feeds && items.some(({ date }) => date !== undefined) && { feed: url };
		const name = say[`kinds_${kind}`];
		return [{ url, type: 'kind' as const, name, kind, items, children: [], trail: [], ...feed }];
	});
}
