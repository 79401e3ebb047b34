/** What is new and what was changed: one page that does not grow. */
import { noteUrl } from '../html/url.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Summary } from '../schema.ts';
import type { Note } from '../vault/note.ts';
import type { List } from './paginate.ts';
import { byDate, type Knowledge } from './site.ts';

/** Notes in each of the two groups. */
const MOST = 50;

/** The list `/new/`; none where no note says when it was written or changed. */
export function freshList({ config, graph }: Knowledge, all: readonly Summary[]): List[] {
	const notes = new Map([...graph.notes.values()].map((note) => [noteUrl(note), note]));
	const dated = (dateOf: (note: Note) => string | undefined): Summary[] =>
		all
			.flatMap((item) => {
				const note = notes.get(item.url);
				const date = note && dateOf(note);
				return date === undefined ? [] : [{ ...item, date: date.slice(0, 10) }];
			})
			.sort(byDate)
			.slice(0, MOST);
	const items = dated(({ date }) => date);
	const changed = dated(({ date, updated }) =>
		updated === undefined || updated.slice(0, 10) === date?.slice(0, 10) ? undefined : updated,
	);
	if (items.length + changed.length === 0) return [];
	const { newAndChanged: name } = messagesFor(config.lang);
	return [{ url: '/new/', type: 'new', name, items, changed, children: [], trail: [] }];
}
