/**
 * Who links to a page. The page itself shows the first of them; pages of their own show all, so that no page
 * grows with the vault.
 */
import type { Backlink } from '../graph/graph.ts';
import { compareText } from '../graph/paths.ts';
import { ROLES } from '../markdown/document.ts';
import type { MentionsData, NoteData } from '../schema.ts';
import type { Note } from '../vault/note.ts';
import { freeBranch } from './addresses.ts';
import { quoteMention } from './mention.ts';
import { stepOf } from './paginate.ts';
import { lastDate, nameOf, type Knowledge } from './site.ts';

type Group = NoteData['backlinks'][number];

/** Linking notes on the page itself. */
export const SHOWN = 30;
/** Linking notes on a page of all of them. */
export const PER_PAGE = 100;
/** Places that are quoted from one note. */
const PLACES = 5;

/** One note's links of one role to a page. */
interface Gathered {
	readonly note: Note;
	readonly role: Backlink['role'];
	readonly backlinks: Backlink[];
}

/** What a page shows of the notes that link to it. */
export interface Linking {
	/** The first ones: strongest roles first, then newest. */
	readonly backlinks: Group[];
	/** How many there are. */
	readonly inbound: NoteData['inbound'];
}

/**
 * The notes that link to a page.
 *
 * @param url Address of the page.
 * @param backlinks All of its backlinks, in any order.
 */
export function linkingTo(
	knowledge: Knowledge,
	url: string,
	backlinks: readonly Backlink[],
): Linking {
	const all = gather(knowledge, backlinks);
	const plain = all.reduce((count, { role }) => count + (role === 'mentions' ? 1 : 0), 0);
	return {
		backlinks: all.slice(0, SHOWN).map((one) => groupOf(knowledge, one)),
		inbound: {
			notes: all.length,
			plain,
			...(all.length > SHOWN && { all: freeBranch(knowledge, url, 'mentions') }),
		},
	};
}

/** The pages that show all notes that link to a page; none where the page itself does. */
export function* mentionsPages(
	knowledge: Knowledge,
	about: MentionsData['about'],
	backlinks: readonly Backlink[],
): Generator<MentionsData> {
	if (backlinks.length <= SHOWN) return;
	const all = gather(knowledge, backlinks);
	if (all.length <= SHOWN) return;
	const first = freeBranch(knowledge, about.url, 'mentions');
	const urlOf = (page: number): string => (page === 1 ? first : `${first}${String(page)}/`);
	const pages = Math.ceil(all.length / PER_PAGE);
	for (let page = 1; page <= pages; page++) {
		const items = all.slice((page - 1) * PER_PAGE, page * PER_PAGE);
		yield {
			...stepOf(page, pages, urlOf),
			about,
			count: all.length,
			items: items.map((one) => groupOf(knowledge, one)),
		};
	}
}

function gather({ graph }: Knowledge, backlinks: readonly Backlink[]): Gathered[] {
	const groups = new Map<string, Gathered>();
	for (const backlink of backlinks) {
		const { from, role } = backlink;
		const known = groups.get(`${role} ${from}`);
		if (known) known.backlinks.push(backlink);
		const note = known ? undefined : graph.notes.get(from);
		if (note) groups.set(`${role} ${from}`, { note, role, backlinks: [backlink] });
	}
	return [...groups.values()].sort(byWeight);
}

/** Undated notes come last. */
function byWeight(a: Gathered, b: Gathered): number {
	return (
		ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
		compareText(lastDate(b.note) ?? '', lastDate(a.note) ?? '') ||
		compareText(a.note.title, b.note.title) ||
		compareText(a.note.id, b.note.id)
	);
}

function groupOf(knowledge: Knowledge, { note, role, backlinks }: Gathered): Group {
	const more = backlinks.length - PLACES;
	return {
		note: nameOf(knowledge, note),
		role,
		mentions: backlinks.slice(0, PLACES).map((one) => quoteMention(knowledge, note, one)),
		...(more > 0 && { more }),
	};
}
