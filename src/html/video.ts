/** Videos and their moments: façades that load nothing, and links that work without JavaScript. */
import type { Element, ElementContent } from 'hast';
import type { Link } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { clock } from '../markdown/moments.ts';
import type { TimestampNode, VideoNode } from '../markdown/nodes.ts';
import { parseYouTube } from '../markdown/youtube.ts';
import { videoOf } from '../graph/video.ts';
import { slot, type BodyContext } from './context.ts';
import { h, text } from './element.ts';
import { videoFacade } from './facade.ts';
import { videoUrl } from './url.ts';

/** Handler of `video`; a second façade of the same video becomes a link to its second. */
export function video(context: BodyContext, node: VideoNode): ElementContent {
	const shown = context.collected.videos;
	if (shown.has(node.videoId)) {
		return h('p', {}, [
			h('a', { href: videoUrl(node.videoId, node.start) }, [
				text(context.say.videoAt({ time: clock(node.start) })),
			]),
		]);
	}
	shown.add(node.videoId);
	const video = { id: node.videoId, start: node.start };
	return slot(context.collected, videoFacade(context.site, context.note, video));
}

/**
 * Handler of `link`: one to a second of a video that the note is on or shows moves the player of its page. One that
 * shows its own address is marked, for paper, where others have theirs beside them.
 */
export function link(context: BodyContext, state: State, node: Link): Element {
	const made = defaultHandlers.link(state, node);
	if (isBare(node)) made.properties.className ??= ['bare-link'];
	const found = parseYouTube(node.url);
	if (!found?.hasStart) return made;
	const { videoId, start } = found;
	const { note, site } = context;
	const shown = note.document.videos.some((video) => video.videoId === videoId);
	if (!shown && videoOf(site.graph, note)?.id !== videoId) return made;
	Object.assign(made.properties, { dataSeconds: String(start), dataVideo: videoId });
	return made;
}

function isBare({ url, children }: Link): boolean {
	const [only] = children;
	if (children.length !== 1 || only?.type !== 'text') return false;
	return ['', 'http://', 'https://'].some((scheme) => url === scheme + only.value);
}

/** Handler of `timestamp`. */
export function timestamp(context: BodyContext, node: TimestampNode): Element {
	const { moment } = node;
	const videoId = moment.videoId ?? videoOf(context.site.graph, context.note)?.id;
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
