/** Videos and their moments: façades that load nothing, and links that work without JavaScript. */
import type { Element, ElementContent } from 'hast';
import { clock } from '../markdown/moments.ts';
import type { TimestampNode, VideoNode } from '../markdown/nodes.ts';
import { escapeHtml, slot, type BodyContext } from './context.ts';
import { h, text } from './element.ts';
import { videoUrl } from './url.ts';

const POSTER =
	'<svg class="video-poster" viewBox="0 0 320 180" aria-hidden="true" focusable="false">' +
	'<rect class="video-ground" width="320" height="180"/><path class="video-beam" d="M60 132h200"/>' +
	'<circle class="video-button" cx="160" cy="84" r="30"/><path class="video-play" d="M151 68v32l26-16z"/></svg>';

/** A façade: a drawn poster that links to the video at its second. */
export function facade(video: { id: string; start: number }, title: string): string {
	const label = video.start > 0 ? `Play from ${clock(video.start)} on YouTube` : 'Play on YouTube';
	const id = escapeHtml(video.id);
	return (
		`<figure class="video" id="video-${id}" data-video="${id}" data-start="${String(video.start)}">` +
		`<a class="video-open" href="${escapeHtml(videoUrl(video.id, video.start))}">${POSTER}` +
		`<span class="video-label">${label}</span>` +
		`<span class="visually-hidden">: ${escapeHtml(title)}</span></a></figure>`
	);
}

/** Handler of `video`; a second façade of the same video becomes a link to its second. */
export function video(context: BodyContext, node: VideoNode): ElementContent {
	const shown = context.collected.videos;
	if (shown.has(node.videoId)) {
		return h('p', {}, [
			h('a', { href: videoUrl(node.videoId, node.start) }, [
				text(`The video at ${clock(node.start)}`),
			]),
		]);
	}
	shown.add(node.videoId);
	return slot(
		context.collected,
		facade({ id: node.videoId, start: node.start }, context.note.title),
	);
}

/** Handler of `timestamp`. */
export function timestamp(context: BodyContext, node: TimestampNode): Element {
	const { moment } = node;
	const videoId = moment.videoId ?? context.note.video?.id;
	const id = context.trail.length === 1 ? moment.id : undefined;
	if (!videoId) return h('time', { className: ['moment'], id }, [text(written(node))]);
	return h(
		'a',
		{
			className: ['moment'],
			id,
			dataSeconds: String(moment.seconds),
			dataVideo: videoId,
			href: videoUrl(videoId, moment.seconds),
		},
		[text(moment.label)],
	);
}

/** Without a video to lead to, a time stands as the author wrote it. */
function written({ moment: { label }, brackets = '' }: TimestampNode): string {
	return `${brackets.charAt(0)}${label}${brackets.charAt(1)}`;
}
