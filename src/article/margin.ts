/** Table of contents and moments: in the margin of a wide window, folded above the text of a narrow one. */
import type { NoteData } from '../schema.ts';
import { each } from './escape.ts';
import { placeLink, seekLink } from './links.ts';

type Video = NonNullable<NoteData['video']>;

const STROKE = 'stroke="currentColor" vector-effect="non-scaling-stroke"';

/** The margin of a note; empty where it would hold nothing. */
export function margin({ toc, video }: Pick<NoteData, 'toc' | 'video'>): string {
	const parts = contents(toc) + (video ? moments(video) : '');
	if (parts === '') return '';
	const attributes = 'class="margin" data-pagefind-ignore data-margin aria-label="About this page"';
	return `<aside ${attributes}>${parts}</aside>`;
}

function contents(toc: NoteData['toc']): string {
	if (toc.length < 2) return '';
	const entry = ({ depth, id, text }: NoteData['toc'][number]) =>
		`<li data-depth="${String(depth)}">${placeLink(text, `#${id}`)}</li>`;
	return `<details class="toc"><summary>Contents</summary><ol>${each(toc, entry)}</ol></details>`;
}

function moments({ id: video, moments: all }: Video): string {
	if (all.length === 0) return '';
	const items = each(all, ({ href, id, label, seconds, text }) => {
		const link = seekLink(label, { href: href ?? `#${id}`, video, seconds });
		return `<li>${link}${text ? placeLink(text, `#${id}`) : ''}</li>`;
	});
	const summary = '<summary>Moments of the video</summary>';
	return `<details class="moments">${summary}${strip(all)}<ol>${items}</ol></details>`;
}

/** The video as a line with a tick for each moment. */
function strip(all: Video['moments']): string {
	const end = all.reduce((latest, { seconds }) => Math.max(latest, seconds), 1);
	const ticks = each(
		all,
		({ seconds }) => `M${String(4 + Math.round((seconds / end) * 392))} 4v12`,
	);
	return (
		'<svg class="strip" viewBox="0 0 400 20" preserveAspectRatio="none" aria-hidden="true">' +
		`<path d="M0 10h400" stroke-width="1" ${STROKE}/>` +
		`<path d="${ticks}" stroke-width="2" ${STROKE}/></svg>`
	);
}
