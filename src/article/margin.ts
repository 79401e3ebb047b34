/** Table of contents and moments: in the margin of a wide window, folded above the text of a narrow one. */
import type { NoteData } from '../schema.ts';
import { each, escapeHtml } from './escape.ts';
import { placeLink, seekLink } from './links.ts';
import { chrome, type Setting } from './setting.ts';
import { clusters, endOf } from './timeline.ts';

type Video = NonNullable<NoteData['video']>;
type Moment = Video['moments'][number];

/** Moments that are listed one by one. */
const LISTED = 60;

/**
 * The margin of a note; empty where it would hold nothing.
 * @param last - HTML that stands below everything else in it.
 */
export function margin(
	{ toc, video }: Pick<NoteData, 'toc' | 'video'>,
	setting: Setting,
	last = '',
): string {
	const parts = contents(toc, setting) + (video ? moments(video, setting) : '') + last;
	if (parts === '') return '';
	const label = escapeHtml(setting.say.aboutPage);
	const attributes = `class="margin" data-pagefind-ignore data-margin aria-label="${label}"`;
	return `<aside ${attributes}>${parts}</aside>`;
}

function contents(toc: NoteData['toc'], setting: Setting): string {
	if (toc.length < 2) return '';
	const entry = ({ depth, id, text }: NoteData['toc'][number]) =>
		`<li data-depth="${String(depth)}">${placeLink(text, `#${id}`)}</li>`;
	const summary = `<summary${chrome(setting)}>${escapeHtml(setting.say.contents)}</summary>`;
	return `<details class="toc">${summary}<ol>${each(toc, entry)}</ol></details>`;
}

function moments({ id: video, moments: all }: Video, setting: Setting): string {
	if (all.length === 0) return '';
	const items = each(condensed(all), ([{ href, id, label, seconds, text }, ...more]) => {
		const link = seekLink(label, { href: href ?? `#${id}`, video, seconds });
		const count = more.length > 0 ? ` <small>+${setting.say.number(more.length)}</small>` : '';
		const place = text ? placeLink(text, `#${id}`) : '';
		return `<li>${link}${count === '' ? place : `<span>${place}${count}</span>`}</li>`;
	});
	const title = escapeHtml(setting.say.videoMoments);
	const summary = `<summary${chrome(setting)}>${title}</summary>`;
	return `<details class="moments">${summary}<ol>${items}</ol></details>`;
}

/** Every moment in the order of the text; of too many, the first of each part of the video. */
function condensed(all: readonly Moment[]): readonly (readonly [Moment, ...Moment[]])[] {
	if (all.length > LISTED) return [...clusters(all, endOf(all), LISTED).values()];
	return all.map((moment): [Moment] => [moment]);
}
