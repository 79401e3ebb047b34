/** The links of a note's text as a list, folded: each target once, with how often it is linked. */
import type { NoteData } from '../schema.ts';
import { each, escapeHtml } from './escape.ts';
import { ghostLink, noteLink, placeLink } from './links.ts';
import { chrome, type Setting } from './setting.ts';

type Outgoing = NonNullable<NoteData['outgoing']>;

/** The folded list. */
export function outgoingLinks(outgoing: Outgoing, setting: Setting): string {
	const { say, href } = setting;
	const notes = each(
		outgoing.notes,
		({ kind, name, url, count }) =>
			`<li>${noteLink({ kind, title: name }, href(url))}${times(count, setting)}</li>`,
	);
	const ghosts = each(
		outgoing.ghosts,
		({ name, url, count }) => `<li>${ghostLink(name, href(url))}${times(count, setting)}</li>`,
	);
	const web = each(outgoing.web, hostItem);
	const summary = `<summary${chrome(setting)}>${escapeHtml(say.linksHere(outgoing.count))}</summary>`;
	return (
		`<details class="part outgoing" data-pagefind-ignore>${summary}` +
		`${group(say.linksNotes, notes, setting)}${group(say.linksWanted, ghosts, setting)}` +
		`${group(say.linksWeb, web, setting)}${more(outgoing, setting)}</details>`
	);
}

function group(title: string, items: string, setting: Setting): string {
	if (items === '') return '';
	return `<h3 class="role"${chrome(setting)}>${escapeHtml(title)}</h3><ul class="plain ui">${items}</ul>`;
}

const times = (count: number, { say }: Setting): string =>
	count > 1 ? ` <span class="muted">×&#8239;${escapeHtml(say.number(count))}</span>` : '';

const hostItem = ({ host, links }: Outgoing['web'][number]): string =>
	`<li><span class="muted">${escapeHtml(host)}</span> ${links
		.map(({ text, url }) => `<bdi>${placeLink(text, url)}</bdi>`)
		.join(', ')}</li>`;

function more({ count, notes, ghosts, web }: Outgoing, setting: Setting): string {
	const listed = web.reduce((sum, { links }) => sum + links.length, notes.length + ghosts.length);
	if (listed >= count) return '';
	const words = escapeHtml(setting.say.moreLinks(count - listed));
	return `<p class="muted ui"${chrome(setting)}>${words}</p>`;
}
