/** Mentions in context, grouped by the note they stand in; a long list folds after its first dozen. */
import type { NoteData } from '../schema.ts';
import { each, escapeHtml, quoteHtml } from './escape.ts';
import { momentMark, noteLink, placeLink, shortDate } from './links.ts';
import type { Setting } from './setting.ts';
import { amount } from './words.ts';

type Backlink = NoteData['backlinks'][number];
type Mention = Backlink['mentions'][number];

const OPEN = 12;

/** The list of notes that mention a page; empty where none does. */
export function mentions(backlinks: readonly Backlink[], setting: Setting): string {
	const first = backlinks.length <= OPEN + 2 ? backlinks : backlinks.slice(0, OPEN);
	const rest = backlinks.slice(first.length);
	return (
		(first.length > 0 ? list(first, setting) : '') + (rest.length > 0 ? fold(rest, setting) : '')
	);
}

function fold(rest: readonly Backlink[], setting: Setting): string {
	const summary = `<summary>${amount(rest.length, 'more note')}</summary>`;
	return `<details>${summary}${list(rest, setting)}</details>`;
}

function list(backlinks: readonly Backlink[], { href, lang }: Setting): string {
	const items = each(backlinks, ({ note, mentions: places }) => {
		const date = note.date ? shortDate(note.date, lang, ' class="ui"') : '';
		const who = `<p class="who">${noteLink(note, href(note.url))} ${date}</p>`;
		return `<li>${who}${each(places, (place) => sentence(place) + where(place, href))}</li>`;
	});
	return `<ul class="mentions plain">${items}</ul>`;
}

function sentence({ before, label, after }: Mention): string {
	if (!before && !after) return '';
	const text = `${quoteHtml(before, 'start')}<mark>${escapeHtml(label)}</mark>${quoteHtml(after)}`;
	return `<p class="sentence" dir="auto">${text}</p>`;
}

function where({ heading, moment }: Mention, href: Setting['href']): string {
	if (!heading && !moment) return '';
	const under = heading ? placeLink(heading.text, href(heading.url)) : '';
	return `<p class="place ui">${under} ${moment ? momentMark(moment) : ''}</p>`;
}
