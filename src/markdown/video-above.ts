/**
 * The video above: the nearest player or a heading's video is what times belong to, before the note's own. In a note
 * without one, a paragraph that begins with a link to a video is enough, or that it is the only video linked to.
 */
import type { Heading, Link, Nodes, Paragraph } from 'mdast';
import type { Meaning } from './meaning.ts';
import type { Reading } from './reading.ts';
import { parseYouTube } from './youtube.ts';

function remember({ timeline }: Reading, id: string | undefined): string | undefined {
	if (id !== undefined) timeline.linked.add(id);
	return id;
}

const isLink = (node: Nodes | undefined): node is Link => node?.type === 'link';

const linked = (node: Link): string | undefined => parseYouTube(node.url)?.videoId;

/** A heading or a paragraph that begins with a video is about it. */
function readHead(node: Heading | Paragraph, reading: Reading): undefined {
	const { timeline } = reading;
	const link =
		node.type === 'heading' ? node.children.find((child) => isLink(child)) : node.children[0];
	if (!isLink(link)) return;
	const id = remember(reading, linked(link));
	if (id === undefined) return;
	if (node.type === 'heading' || !timeline.given) timeline.current = id;
}

function readPlayer(node: Nodes, reading: Reading): undefined {
	if (node.type === 'video') reading.timeline.current = remember(reading, node.videoId);
}

/** Runs before the meanings that make players out of addresses. */
export const videoAbove: Meaning = {
	name: 'video-above',
	enter: {
		heading: readHead,
		paragraph: readHead,
		link: (node, reading) => {
			if (node.url.includes('youtu')) remember(reading, linked(node));
			return undefined;
		},
		video: readPlayer,
	},
	leave: {
		paragraph: (node, reading) => {
			for (const child of node.children) readPlayer(child, reading);
			return undefined;
		},
	},
	finish: ({ timeline: { given, linked: ids }, moments }) => {
		const [only] = ids;
		if (given || only === undefined || ids.size > 1) return;
		for (const moment of moments) moment.videoId ??= only;
	},
};
