/** The head of an article: folders, title, and what is known of the note in one line. */
import type { NoteData, SiteData } from '../schema.ts';
import { about } from './about.ts';
import { each, escapeHtml, htmlOf } from './escape.ts';
import { longDate, placeLink, seekLink } from './links.ts';
import { chrome, type Setting } from './setting.ts';
import { host, kindName, minutes } from './words.ts';

/** Characters from which on a title is set smaller. */
const LONG = 70;

/** The header of a note. */
export function header(note: NoteData, kinds: SiteData['kinds'], setting: Setting): string {
	const long = note.title.length > LONG ? ' data-long="true"' : '';
	const title = `<h1 data-pagefind-weight="10"${long}>${escapeHtml(note.title)}</h1>`;
	const facts =
		kind(note, kinds, setting) +
		dates(note, setting) +
		reading(note, setting) +
		origin(note, setting);
	const meta = `<p class="meta ui" data-pagefind-ignore>${facts}</p>`;
	return `<header>${trail(note.trail, setting)}${title}${meta}${about(note, setting)}</header>`;
}

function trail(places: NoteData['trail'], { href, say }: Setting): string {
	if (places.length === 0) return '';
	const links = each(places, ({ name, url }) => placeLink(name, href(url)));
	return `<nav class="trail" aria-label="${escapeHtml(say.folder)}" data-pagefind-ignore>${links}</nav>`;
}

function kind(note: NoteData, kinds: SiteData['kinds'], setting: Setting): string {
	const url = kinds.find((place) => place.kind === note.kind)?.url ?? '/all/';
	const name = escapeHtml(kindName(setting.say, note.kind));
	const to = escapeHtml(setting.href(url));
	return `<a class="kind" data-kind="${note.kind}" href="${to}"${chrome(setting)}>${name}</a>`;
}

function dates({ date, updated }: NoteData, setting: Setting): string {
	const written = date ? longDate(date, setting.lang) : '';
	if (!updated || updated === date) return written;
	const changed = htmlOf(setting.say.updated, { date: longDate(updated, setting.lang) });
	return `${written}<span${chrome(setting)}>${changed}</span>`;
}

function reading({ words }: NoteData, setting: Setting): string {
	const time = minutes(words);
	return time > 0
		? `<span${chrome(setting)}>${escapeHtml(setting.say.minutesRead(time))}</span>`
		: '';
}

/** The web page and the video that the note is about. */
function origin({ source, video }: NoteData, setting: Setting): string {
	const site = source === undefined ? undefined : host(source);
	const page = source && site ? placeLink(site, source) : '';
	if (!video) return page;
	const watch = site === 'youtube.com' ? '' : placeLink('youtube.com', video.href);
	return `${page}<span>${watch} ${firstMoment(video, setting)}</span>`;
}

function firstMoment(
	{ id, moments: [first] }: NonNullable<NoteData['video']>,
	{ say }: Setting,
): string {
	if (!first) return '';
	const href = first.href ?? `#${first.id}`;
	return seekLink(say.fromTime({ time: first.label }), { href, video: id, seconds: first.seconds });
}
