/** `![[target|300]]` and `![alt|300](target)`: something shown in place. */
import type { Image, Nodes } from 'mdast';
import { externalEmbed } from './embed-external.ts';
import { addressIn, sizeBehind } from './link-blank.ts';
import {
	isAddress,
	isExternal,
	parseAddress,
	parseWikiTarget,
	withProtocol,
	type LinkTarget,
} from './link-target.ts';
import { addLink, textNode } from './links.ts';
import { onlySpan, restoreAddress } from './mask.ts';
import type { Meaning } from './meaning.ts';
import type { EmbedNode } from './nodes.ts';
import { offsetOf, type Reading, type Where } from './reading.ts';

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
	where: Where,
	{ target, alias }: { target: string; alias: string | undefined },
): Nodes[] {
	const { at, scope } = where;
	const shown = parseShown(alias ?? '');
	const address = target.trim().replaceAll('&amp;', '&');
	if (isAddress(address)) {
		const { alt } = shown;
		const read = externalEmbed(reading, where, { address, alt, image: false });
		return read ?? [sized({ type: 'image', url: address, alt }, shown)];
	}
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

/** A size behind the pipe wins over one that was written as attributes. */
function sized(node: Image, { width, height }: Shown): Image {
	if (width === undefined && height === undefined) return node;
	const size = { ...(width && { width }), ...(height && { height }) };
	const hProperties = { ...node.data?.hProperties, ...size };
	return { ...node, data: { ...node.data, hProperties } };
}

/** Images of Markdown: a file of the vault, a video, or an image of another site. */
export const embed: Meaning = {
	name: 'embed',
	enter: {
		image: (node, reading, scope) => {
			const at = offsetOf(node);
			const { url, shown } = readImage(node, reading, at);
			if (!isExternal(url) && url !== '') {
				const made = embedNode(reading, at, { syntax: 'image', to: parseAddress(url), shown });
				return [node.data?.hProperties ? { ...made, data: node.data } : made];
			}
			const wanted = { address: url, alt: shown.alt, image: true };
			const read = externalEmbed(reading, { at, scope }, wanted);
			if (read) return read;
			Object.assign(node, sized({ ...node, url, alt: shown.alt }, shown));
			return undefined;
		},
	},
};

function readImage(node: Image, reading: Reading, at: number): { url: string; shown: Shown } {
	const span = onlySpan(reading, node.url);
	const shown = parseShown(node.alt ?? '');
	if (span?.destination === undefined) {
		return { url: withProtocol(restoreAddress(reading, node.url, at)), shown };
	}
	const url = withProtocol(addressIn(reading, span, at));
	return { url, shown: { ...shown, ...sizeBehind(span.raw) } };
}
