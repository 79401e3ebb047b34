/**
 * A video before anybody plays it: a drawn poster that loads nothing and links to the video at its second, with
 * the moments on a beam below. The theme's script plays it in its place and docks it while it is out of view.
 */
import { clock } from '../markdown/moments.ts';
import type { Messages } from '../messages/messages.ts';
import { escapeHtml } from './escape.ts';
import { timeline, type Moment } from './timeline.ts';

/** What a façade is drawn from. */
export interface FacadeInput {
	/** YouTube id. */
	readonly id: string;
	/** Seconds. */
	readonly start: number;
	/** The video at its second on YouTube's own site. */
	readonly href: string;
	readonly title: string;
	/** Whose video it is, where known. */
	readonly by?: string | undefined;
	/** Seconds that it lasts, where known. */
	readonly lasts?: number | undefined;
	readonly moments: readonly Moment[];
	readonly say: Messages;
}

/** A beam on its hook, with the counterweight that the accent colour marks. */
const POSTER =
	'<svg class="video-poster" viewBox="0 0 320 180" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" focusable="false">' +
	'<path class="video-beam" d="M128 98h192M176 98V80a9 9 0 1 0-9-9M140 98v24a12 12 0 1 0 12 12M264 98v14"/>' +
	'<path class="video-weight" d="M255 112h18l8 40h-34z"/></svg>';

const BUTTON =
	'<svg class="video-button" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><circle cx="24" cy="24" r="22.5"/><path d="M19 14.5v19L35 24z"/></svg>';

/** The façade as a figure. */
export function facade(input: FacadeInput): string {
	const { id, start, href, say, moments, lasts } = input;
	const video = escapeHtml(id);
	const label = start > 0 ? say.playVideoFrom({ time: clock(start) }) : say.playVideo;
	return (
		`<figure class="video" id="video-${video}" data-video="${video}" data-start="${String(start)}">` +
		`<div class="video-stage" data-pagefind-ignore><a class="video-open" href="${escapeHtml(href)}">${POSTER}` +
		`<span class="video-title" dir="auto">${escapeHtml(input.title)}</span>${facts(input)}` +
		`<span class="video-label">${BUTTON}${escapeHtml(label)}</span></a></div>${bar(say)}` +
		`${timeline({ video: id, moments, lasts, say })}</figure>`
	);
}

function facts({ by, lasts }: FacadeInput): string {
	const known = [by ? `<bdi>${escapeHtml(by)}</bdi>` : '', lasts ? clock(lasts) : ''];
	const text = known.filter((part) => part !== '').join(' \u00b7 ');
	return text === '' ? '' : `<span class="video-by">${text}</span>`;
}

/** Shown while the player is docked. */
function bar(say: Messages): string {
	const button = (act: string, text: string): string =>
		`<button type="button" data-player="${act}">${escapeHtml(text)}</button>`;
	return `<p class="video-bar ui" data-pagefind-ignore hidden>${button('back', say.videoBack)}${button('close', say.videoClose)}</p>`;
}
