/** Below the title: what a note is about, what it criticises, and how many have answered it. */
import type { NoteData } from '../schema.ts';
import { each, escapeHtml, htmlOf } from './escape.ts';
import { noteLink, placeLink, relationLink } from './links.ts';
import { chrome, type Setting } from './setting.ts';
import { roleName } from './words.ts';

type Relation = NoteData['relations'][number];
type Subject = Pick<NoteData, 'kind' | 'about' | 'relations' | 'backlinks'>;

/** Links of one role that stand in the head; more stand below the text, all of them. */
const NAMED = 3;
/** Roles that the head names. */
const AGAINST = ['opposes', 'responds-to'] as const;
const ANSWERS: ReadonlySet<string> = new Set(['supports', 'opposes', 'responds-to']);

/** One quiet line; empty where there is nothing to say. */
export function about(note: Subject, setting: Setting): string {
	const argues = note.kind === 'thought' || note.kind === 'critique';
	const facts = subjects(note, setting) + (argues ? against(note, setting) : '');
	const answered = argues ? answers(note, setting) : '';
	if (facts + answered === '') return '';
	return `<p class="meta about ui" data-pagefind-ignore${chrome(setting)}>${facts}${answered}</p>`;
}

function subjects({ about: all = [] }: Subject, setting: Setting): string {
	const { href, say } = setting;
	return each(all, ({ count, title, type, url }) => {
		const words = type === 'video' ? say.notesOnVideo(count) : say.notesOnPage(count);
		const own = title === undefined ? '' : noteLink({ kind: 'source', title }, href(url));
		const named = own === '' ? '' : `<span>${htmlOf(say.aboutThing, { title: own })}</span>`;
		const place = title === undefined ? url : `${url}#notes-about`;
		return `${named}${count > 1 ? placeLink(words, href(place)) : ''}`;
	});
}

/** What of a note's own relations the head shows in full: nothing of it need stand below the text too. */
export function saidAbove({ kind, relations }: Pick<Subject, 'kind' | 'relations'>): Set<Relation> {
	if (kind !== 'thought' && kind !== 'critique') return new Set();
	const groups = AGAINST.map((role) => relations.filter((relation) => relation.role === role));
	return new Set(groups.filter(({ length }) => length <= NAMED).flat());
}

function against({ about: all = [], relations }: Subject, { href, say }: Setting): string {
	const said = new Set(all.map(({ url }) => url));
	return each(AGAINST, (role) => {
		const own = relations.filter((relation) => relation.role === role);
		const named = own.filter(({ url }) => !said.has(url)).slice(0, NAMED);
		if (named.length === 0) return '';
		const links = named.map((relation) => relationLink(relation, href)).join(', ');
		return `<span>${escapeHtml(roleName(say, role, false))}: ${links}</span>`;
	});
}

function answers({ backlinks }: Subject, { say }: Setting): string {
	const count = backlinks.filter(({ role }) => ANSWERS.has(role)).length;
	return count === 0 ? '' : placeLink(say.answeredIn(count), '#in-answer');
}
