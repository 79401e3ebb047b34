/** Links seen from the note they lead to. */
import { ROLES } from '../markdown/document.ts';
import type { Link } from '../markdown/document.ts';
import type { Note, NoteId } from '../vault/note.ts';
import type { Backlink, Resolution } from './graph.ts';
import { compareText } from './paths.ts';

/**
 * Turns links round. A note's links to itself are not backlinks; several links from one note keep their order.
 *
 * @param notes Sorted by path.
 * @param resolutions Where the links lead.
 * @returns Note → its backlinks, sorted by role, then by the linking note's title; only notes that have some.
 */
export function buildBacklinks(
	notes: readonly Note[],
	resolutions: ReadonlyMap<Link, Resolution>,
): ReadonlyMap<NoteId, readonly Backlink[]> {
	const backlinks = new Map<NoteId, Backlink[]>();
	for (const note of notes) {
		for (const link of note.links) {
			const target = noteOf(resolutions.get(link));
			if (target === undefined || target === note.id) continue;
			const backlink = { from: note.id, role: link.role, link };
			const known = backlinks.get(target);
			if (known) known.push(backlink);
			else backlinks.set(target, [backlink]);
		}
	}
	const titles = new Map(notes.map((note) => [note.id, note.title]));
	for (const list of backlinks.values()) sortBacklinks(list, titles);
	return backlinks;
}

/** How many different notes some backlinks come from. */
export const countSources = (backlinks: readonly Backlink[]): number =>
	new Set(backlinks.map(({ from }) => from)).size;

/**
 * @param resolution Where a link leads.
 * @returns The note it leads to, if it leads to one.
 */
export function noteOf(resolution: Resolution | undefined): NoteId | undefined {
	return resolution?.status === 'found' || resolution?.status === 'ambiguous'
		? resolution.note
		: undefined;
}

/**
 * Sorts in place; sorting is stable, so links of one note and role keep the order of the text.
 *
 * @param backlinks The list.
 * @param titles Titles of the linking notes.
 */
export function sortBacklinks(backlinks: Backlink[], titles: ReadonlyMap<NoteId, string>): void {
	const titleOf = (id: NoteId): string => titles.get(id) ?? id;
	backlinks.sort(
		(a, b) =>
			ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
			compareText(titleOf(a.from), titleOf(b.from)) ||
			compareText(a.from, b.from),
	);
}
