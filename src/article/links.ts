/** Links that several parts of an article have in common. */
import type { NoteData, Summary } from '../schema.ts';
import { escapeHtml } from './escape.ts';
import { dateText } from './words.ts';

/** Title of a note, linked to an `href`: its page, or a place on it. */
export function noteLink(note: Pick<Summary, 'kind' | 'title'>, href: string): string {
	const title = `<bdi>${escapeHtml(note.title)}</bdi>`;
	return `<a class="note-link" data-kind="${note.kind}" href="${escapeHtml(href)}">${title}</a>`;
}

/** Name of a note that nobody has written, linked to its page. */
export const ghostLink = (name: string, href: string): string =>
	`<a class="ghost-link" href="${escapeHtml(href)}"><bdi>${escapeHtml(name)}</bdi></a>`;

/** The target of a relation: a note, whose kind is not told, or a ghost. */
export function relationLink(
	{ ghost, name, url }: NoteData['relations'][number],
	href: (url: string) => string,
): string {
	if (ghost) return ghostLink(name, href(url));
	return `<a class="note-link" href="${escapeHtml(href(url))}"><bdi>${escapeHtml(name)}</bdi></a>`;
}

/** A place with its own words, for example a folder or a heading. */
export function placeLink(text: string, href: string): string {
	return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

type Moment = NonNullable<NoteData['backlinks'][number]['mentions'][number]['moment']>;

/** A second of a video that another note speaks of; plain text where that note names no video. */
export function momentMark({ label, href }: Moment): string {
	return href
		? `<a class="moment" href="${escapeHtml(href)}">${escapeHtml(label)}</a>`
		: `<span class="moment">${escapeHtml(label)}</span>`;
}

/** A link that the player on the same page seeks to. */
export function seekLink(
	text: string,
	target: { readonly href: string; readonly video: string; readonly seconds: number },
): string {
	const data = `data-video="${escapeHtml(target.video)}" data-seconds="${String(target.seconds)}"`;
	return `<a class="moment" href="${escapeHtml(target.href)}" ${data}>${escapeHtml(text)}</a>`;
}

/** A date in words, long. */
export function longDate(date: string, lang: string): string {
	return `<time datetime="${escapeHtml(date)}">${escapeHtml(dateText(date, lang))}</time>`;
}

/**
 * A date in words with a short month, for lists.
 * @param attributes - HTML for the tag, with a space before it.
 */
export function shortDate(date: string, lang: string, attributes = ''): string {
	const words = escapeHtml(dateText(date, lang, 'medium'));
	return `<time${attributes} datetime="${escapeHtml(date)}">${words}</time>`;
}
