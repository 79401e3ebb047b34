/** Mentions in context, grouped by the note they stand in; a long list folds after its first dozen. */
import type { NoteData } from '../schema.ts';
import { each, escapeHtml, quoteHtml } from './escape.ts';
import { momentMark, noteLink, placeLink, shortDate } from './links.ts';
import { chrome, type Setting } from './setting.ts';

type Backlink = NoteData['backlinks'][number];
type Mention = Backlink['mentions'][number];

const OPEN = 12;

/**
 * The list of notes that mention a page; empty where none does.
 * @param open - How many are shown before the others are folded.
 */
export function mentions(backlinks: readonly Backlink[], setting: Setting, open = OPEN): string {
	const first = backlinks.length <= open + 2 ? backlinks : backlinks.slice(0, open);
	const rest = backlinks.slice(first.length);
	return (
		(first.length > 0 ? list(first, setting) : '') + (rest.length > 0 ? fold(rest, setting) : '')
	);
}

function fold(rest: readonly Backlink[], setting: Setting): string {
	const summary = `<summary${chrome(setting)}>${escapeHtml(setting.say.moreNotes(rest.length))}</summary>`;
	return `<details>${summary}${list(rest, setting)}</details>`;
}

function list(backlinks: readonly Backlink[], setting: Setting): string {
	const items = each(backlinks, ({ note, mentions: places, more }) => {
		const said = each(places, (place) => placeOf(place, setting));
		return `<li>${who(note, setting)}${said}${rest(more, setting)}</li>`;
	});
	return `<ul class="mentions plain">${items}</ul>`;
}

/** The note that mentions a page, with its date. */
export function who(note: Backlink['note'], { href, lang }: Setting): string {
	const date = note.date ? shortDate(note.date, lang, ' class="ui"') : '';
	return `<p class="who">${noteLink(note, href(note.url))} ${date}</p>`;
}

/** One place of that note: its sentence, and what it stands under. */
export const placeOf = (place: Mention, { href }: Setting): string =>
	sentence(place) + where(place, href);

function rest(more: number | undefined, setting: Setting): string {
	if (!more) return '';
	const words = escapeHtml(setting.say.morePlaces(more));
	return `<p class="place ui"${chrome(setting)}>${words}</p>`;
}

function sentence(mention: Mention): string {
	const text = markedText(mention);
	return text === '' ? '' : `<p class="sentence" dir="auto">${text}</p>`;
}

/** The sentence that a mention stands in, with the mention marked; empty where it stands alone. */
export function markedText({ before, label, after }: Mention): string {
	if (!before && !after) return '';
	return `${quoteHtml(before, 'start')}<mark>${escapeHtml(label)}</mark>${quoteHtml(after)}`;
}

function where({ heading, moment }: Mention, href: Setting['href']): string {
	if (!heading && !moment) return '';
	const under = heading ? placeLink(heading.text, href(heading.url)) : '';
	return `<p class="place ui">${under} ${moment ? momentMark(moment) : ''}</p>`;
}
