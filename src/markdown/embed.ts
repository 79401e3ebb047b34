/** `![[target|300]]` and `![alt|300](target)`: something shown in place. */
import type { Image, Nodes } from 'mdast';
import { isExternal, parseAddress, parseWikiTarget, type LinkTarget } from './link-target.ts';
import { addLink, textNode } from './links.ts';
import { restoreAddress } from './mask.ts';
import type { Meaning } from './meaning.ts';
import type { EmbedNode } from './nodes.ts';
import { offsetOf, type Reading, type Where } from './reading.ts';
import { videoNode } from './video.ts';
import { parseYouTube } from './youtube.ts';

const SIZE = /^(\d{1,5})(?:x(\d{1,5}))?$/;
const IMAGE = /\.(?:apng|avif|gif|jpe?g|png|svg|webp|bmp)$/i;

/** Alternative text and size in pixels out of `alt|300`, `300` or `100x145`. */
interface Shown {
	readonly alt: string;
	readonly width: number | undefined;
	readonly height: number | undefined;
}

function parseShown(text: string): Shown {
	const parts = text
		.replaceAll('\\|', '|')
		.split('|')
		.map((part) => part.trim());
	const size = SIZE.exec(parts.at(-1) ?? '');
	const words = size ? parts.slice(0, -1) : parts;
	const alt = words.join('|').trim();
	if (!size) return { alt, width: undefined, height: undefined };
	return {
		alt,
		width: Number(size[1]),
		height: size[2] === undefined ? undefined : Number(size[2]),
	};
}

/** Reads a wiki embed; an address of another site becomes a video, an image or a link. */
export function renderEmbed(
	reading: Reading,
	{ at, scope }: Where,
	{ target, alias }: { target: string; alias: string | undefined },
): Nodes[] {
	const shown = parseShown(alias ?? '');
	const address = target.trim();
	if (isExternal(address)) return [externalEmbed(reading, at, { address, shown })];
	const to = parseWikiTarget(target);
	if (scope.inLink && !IMAGE.test(to.target)) return [textNode(shown.alt || to.target)];
	return [embedNode(reading, at, { syntax: 'embed', to, shown })];
}

interface Found {
	readonly syntax: 'embed' | 'image';
	readonly to: LinkTarget;
	readonly shown: Shown;
}

function embedNode(reading: Reading, at: number, { syntax, to, shown }: Found): EmbedNode {
	const link = addLink(reading, { syntax, to, label: shown.alt || undefined, at });
	return { type: 'embed', link, ...shown };
}

function externalEmbed(
	reading: Reading,
	at: number,
	{ address, shown }: { address: string; shown: Shown },
): Nodes {
	const video = parseYouTube(address);
	if (video) return videoNode(reading, at, video);
	if (IMAGE.test(address.replace(/[?#].*$/, ''))) {
		return { type: 'image', url: address, alt: shown.alt };
	}
	return { type: 'link', url: address, children: [textNode(shown.alt || address)] };
}

/** A size that was written as attributes comes with the node. */
function localImage(
	{ data }: Image,
	{ reading, at, url, shown }: { reading: Reading; at: number; url: string; shown: Shown },
): EmbedNode {
	const node = embedNode(reading, at, { syntax: 'image', to: parseAddress(url), shown });
	return data?.hProperties ? { ...node, data } : node;
}

/** Images of Markdown: a file of the vault, a video, or an image of another site. */
export const embed: Meaning = {
	name: 'embed',
	enter: {
		image: (node, reading) => {
			const at = offsetOf(node);
			const url = restoreAddress(reading, node.url, at);
			const shown = parseShown(node.alt ?? '');
			if (!isExternal(url) && url !== '') {
				return [localImage(node, { reading, at, url, shown })];
			}
			const video = parseYouTube(url);
			if (video) return [videoNode(reading, at, video)];
			node.url = url;
			node.alt = shown.alt;
			if (shown.width !== undefined) {
				const { width, height } = shown;
				node.data = { hProperties: height === undefined ? { width } : { width, height } };
			}
			return undefined;
		},
	},
};
