/** What notes say of one video or article: the notes, then their moments in the order of the video. */
import type { NoteData, SubjectData } from '../schema.ts';
import { each, escapeHtml } from './escape.ts';
import { facade } from './facade.ts';
import { noteLink, placeLink, seekLink, shortDate } from './links.ts';
import { pager } from './pager.ts';
import { chrome, type Setting } from './setting.ts';
import { host } from './words.ts';

/** The part of the page of a source's own note that gathers what others say of it; empty for all other notes. */
export function subjectPart(subject: NoteData['subject'], setting: Setting): string {
	if (!subject) return '';
	const { older, said } = subject;
	const link = older ? placeLink(setting.say.allMomentsLink(said), setting.href(older)) : '';
	const more = link === '' ? '' : `<p class="ui"${chrome(setting)}>${link}</p>`;
	return notes(subject, setting) + moments(subject, setting) + more;
}

/** What stands in `<main>` of a page that nobody wrote. */
export function subjectSheet(subject: SubjectData, setting: Setting): string {
	const { home, page } = subject;
	const { say, href } = setting;
	const name = escapeHtml(subjectTitle(subject, setting));
	const above = home ? noteLink({ kind: 'source', title: home.title }, href(home.url)) : '';
	const count = `<span>${escapeHtml(countOf(subject, setting))}</span>`;
	const web = subject.video?.href ?? subject.address;
	const origin = web === undefined ? '' : placeLink(host(web) ?? web, web);
	return (
		`<div class="sheet"><header><h1 data-long="true" dir="auto">${name}</h1>` +
		`<p class="meta ui"${chrome(setting)}>${count}${above}${origin}</p></header>` +
		`<div class="column">${page === 1 ? drawn(subject, setting) : ''}${notes(subject, setting)}` +
		`${moments(subject, setting)}${pager(subject, setting, [say.previousPage, say.nextPage])}</div></div>`
	);
}

/** The name of what is spoken of. */
export function subjectTitle({ home, video, address }: SubjectData, { say }: Setting): string {
	if (home) return home.title;
	if (video?.by) return say.videoBy({ name: video.by });
	if (video) return say.videoNamed({ name: video.id });
	const [bare = ''] = (address ?? '').replace(/^https?:\/\/(?:www\.)?/, '').split(/[?#]/);
	return bare.endsWith('/') ? bare.slice(0, -1) : bare;
}

const countOf = ({ count, video }: SubjectData, { say }: Setting): string =>
	video ? say.notesOnVideo(count) : say.notesOnPage(count);

function drawn(subject: SubjectData, setting: Setting): string {
	const { video } = subject;
	if (!video) return '';
	const { id, href, by, lasts, beam } = video;
	const title = subjectTitle(subject, setting);
	return facade({ id, start: 0, href, title, by, lasts, moments: beam, say: setting.say });
}

function notes(subject: SubjectData, setting: Setting): string {
	const { href, lang } = setting;
	if (subject.notes.length === 0) return '';
	const items = each(subject.notes, (note) => {
		const date = note.date ? shortDate(note.date, lang, ' class="ui"') : '';
		return `<li><p class="who">${noteLink(note, href(note.url))} ${date}</p></li>`;
	});
	const title = escapeHtml(countOf(subject, setting));
	return section(
		'notes-about',
		`<h2 id="notes-about"${chrome(setting)}>${title}</h2><ul class="mentions plain">${items}</ul>`,
	);
}

function moments({ moments: all, url, video }: SubjectData, setting: Setting): string {
	if (!video || all.length === 0) return '';
	const items = each(all, ({ note, text, label, href, seconds }) => {
		const time = seekLink(label, { href, video: video.id, seconds });
		const own = note.url.startsWith(`${url}#`);
		const by = own
			? placeLink(setting.say.onThisPage, note.url.slice(url.length))
			: noteLink(note, setting.href(note.url));
		const said = text ? `<span dir="auto">${escapeHtml(text)}</span> ` : '';
		return `<li>${time}<p>${said}<span class="by ui">${by}</span></p></li>`;
	});
	const title = escapeHtml(setting.say.saidOfVideo);
	return section(
		'said',
		`<h2 id="said"${chrome(setting)}>${title}</h2><ol class="said plain">${items}</ol>`,
	);
}

const section = (id: string, content: string): string =>
	`<section class="part" aria-labelledby="${id}" data-pagefind-ignore>${content}</section>`;
