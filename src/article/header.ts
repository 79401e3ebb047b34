/** The head of an article: folders, title, and what is known of the note in one line. */
import type { NoteData, SiteData } from '../schema.ts';
import { each, escapeHtml } from './escape.ts';
import { longDate, placeLink, seekLink } from './links.ts';
import type { Setting } from './setting.ts';
import { KIND_NAMES, host, minutes } from './words.ts';

/** Characters from which on a title is set smaller. */
const LONG = 70;

/** The header of a note. */
export function header(note: NoteData, kinds: SiteData['kinds'], setting: Setting): string {
	const long = note.title.length > LONG ? ' data-long="true"' : '';
	const title = `<h1 data-pagefind-weight="10"${long}>${escapeHtml(note.title)}</h1>`;
	const facts = kind(note, kinds, setting) + dates(note, setting) + reading(note) + origin(note);
	const meta = `<p class="meta ui" data-pagefind-ignore>${facts}</p>`;
	return `<header>${trail(note.trail, setting)}${title}${meta}</header>`;
}

function trail(places: NoteData['trail'], { href }: Setting): string {
	if (places.length === 0) return '';
	const links = each(places, ({ name, url }) => placeLink(name, href(url)));
	return `<nav class="trail" aria-label="Folder" data-pagefind-ignore>${links}</nav>`;
}

function kind(note: NoteData, kinds: SiteData['kinds'], { href }: Setting): string {
	const url = kinds.find((place) => place.kind === note.kind)?.url ?? '/all/';
	const name = KIND_NAMES[note.kind][0];
	return `<a class="kind" data-kind="${note.kind}" href="${escapeHtml(href(url))}">${name}</a>`;
}

function dates({ date, updated }: NoteData, { lang }: Setting): string {
	const changed = updated && updated !== date;
	const written = date ? longDate(date, lang) : '';
	return written + (changed ? `<span>updated ${longDate(updated, lang)}</span>` : '');
}

function reading({ words }: NoteData): string {
	const time = minutes(words);
	return time > 0 ? `<span dir="auto">${String(time)} min read</span>` : '';
}

/** The web page and the video that the note is about. */
function origin({ source, video }: NoteData): string {
	const site = source === undefined ? undefined : host(source);
	const page = source && site ? placeLink(site, source) : '';
	if (!video) return page;
	const watch = site === 'youtube.com' ? '' : placeLink('youtube.com', video.href);
	return `${page}<span>${watch} ${firstMoment(video)}</span>`;
}

function firstMoment({ id, moments: [first] }: NonNullable<NoteData['video']>): string {
	if (!first) return '';
	const href = first.href ?? `#${first.id}`;
	return seekLink(`from ${first.label}`, { href, video: id, seconds: first.seconds });
}
