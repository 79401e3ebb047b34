/** YouTube addresses on their own become players; a second one of the same video becomes a link to its second. */
import type { Nodes } from 'mdast';
import { clock, addMoment } from './moments.ts';
import { textNode } from './links.ts';
import type { Meaning } from './meaning.ts';
import { offsetOf, type Reading } from './reading.ts';
import { parseYouTube, type YouTubeVideo } from './youtube.ts';

/** The node of a video at an offset of the masked source: a player the first time, then a link. */
export function videoNode(reading: Reading, at: number, video: YouTubeVideo): Nodes {
	const { videoId, start, hasStart } = video;
	if (!reading.videos.some((shown) => shown.videoId === videoId)) {
		reading.videos.push({ videoId, start, ...reading.placeAt(at) });
		return { type: 'video', videoId, start };
	}
	if (!hasStart) {
		const url = `https://www.youtube.com/watch?v=${videoId}`;
		return { type: 'link', url, children: [textNode(url)] };
	}
	const moment = addMoment(reading, { seconds: start, label: clock(start), videoId, at });
	return { type: 'timestamp', moment };
}

/** A bare YouTube address alone in its paragraph. */
export const video: Meaning = {
	name: 'video',
	enter: {
		paragraph: (node, reading) => {
			const [only, ...more] = node.children;
			if (only?.type !== 'link' || more.length > 0) return undefined;
			const [label] = only.children;
			if (label?.type !== 'text' || !only.url.endsWith(label.value)) return undefined;
			const found = parseYouTube(only.url);
			if (!found) return undefined;
			const read = videoNode(reading, offsetOf(only), found);
			if (read.type === 'video') return [read];
			node.children = [read as (typeof node.children)[number]];
			return undefined;
		},
	},
};
