/** Pages shown inside the page: a YouTube player is a video, a file of the vault is shown, the rest is linked to. */
import type { Html, Link, Nodes } from 'mdast';
import { frameAddress } from '../frames.ts';
import { attributesOf } from './html-tag.ts';
import { isExternal, parseAddress } from './link-target.ts';
import { addLink, textNode } from './links.ts';
import { offsetOf, report, type Reading } from './reading.ts';
import { videoNode } from './video.ts';
import { isVideoId, parseStart, parseYouTube } from './youtube.ts';

/** What stands for `<iframe>`, `<embed>` or `<object>`. */
export function frameNodes(node: Html, reading: Reading): readonly Nodes[] | undefined {
	const attributes = attributesOf(/^<[^>]*>/.exec(node.value)?.[0] ?? node.value);
	const written = (
		attributes.get('src') ??
		attributes.get('data-src') ??
		attributes.get('data')
	)?.trim();
	if (!written) return undefined;
	const url = written.startsWith('//') ? `https:${written}` : written;
	const at = offsetOf(node);
	const label = attributes.get('title') ?? undefined;
	const video = parseYouTube(url);
	if (video) return [videoNode(reading, at, video)];
	if (!isExternal(url)) {
		const link = addLink(reading, { syntax: 'embed', to: parseAddress(url), label, at });
		return [{ type: 'embed', link, alt: label ?? '', width: undefined, height: undefined }];
	}
	if (frameAddress(url) === undefined) reportFrame(url, reading, at);
	return [frameNode(url, label ?? url)];
}

/** A link that stands for a page in the page. */
export const frameNode = (url: string, label: string): Link => ({
	type: 'link',
	url,
	children: [textNode(label)],
	data: { hProperties: { className: ['frame'] } },
});

function reportFrame(url: string, reading: Reading, at: number): void {
	report(reading, {
		level: 'warning',
		code: 'html-frame',
		message: `The page ${url.slice(0, 100)} is not shown in a frame; a link leads to it.`,
		hint: 'Say in the text what it shows, or add a picture of it to the vault.',
		at,
	});
}

/** `<lite-youtube videoid="…">` and its relatives. */
export function playerNodes(node: Html, reading: Reading): readonly Nodes[] | undefined {
	const attributes = attributesOf(node.value);
	const videoId = ['videoid', 'video-id', 'video_id', 'id', 'v']
		.map((name) => attributes.get(name) ?? '')
		.find(isVideoId);
	if (videoId === undefined) return undefined;
	const params = new URLSearchParams(attributes.get('params') ?? '');
	const written = attributes.get('start') ?? attributes.get('videostartat') ?? params.get('start');
	const start = written ? parseStart(written) : undefined;
	const video = { videoId, start: start ?? 0, hasStart: start !== undefined };
	return [videoNode(reading, offsetOf(node), video)];
}
