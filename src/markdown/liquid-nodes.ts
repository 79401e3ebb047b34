/** What a tag shows → nodes of the tree, HTML or an address, by where it stands. */
import type { Nodes, PhrasingContent } from 'mdast';
import { embed, renderEmbed } from './embed.ts';
import { inlineValue } from './inline-value.ts';
import { link as linkMeaning } from './link.ts';
import { textNode } from './links.ts';
import type { Shown } from './liquid-show.ts';
import { positionAt, type Reading, type Where } from './reading.ts';
import { videoNode } from './video.ts';

/** Nodes for a place in prose. */
export function nodesOf(shown: Shown, reading: Reading, where: Where): Nodes[] {
	switch (shown.type) {
		case 'text':
			return inlineValue(shown.value, reading, where);
		case 'code':
			return [{ type: 'inlineCode', value: shown.value }];
		case 'video':
			return where.scope.inLink ? [] : [videoNode(reading, where.at, shown.video)];
		case 'link':
			return linkNodes(shown.url, shown.label, { reading, where });
		case 'embed':
			return renderEmbed(reading, where, {
				target: shown.url.replace(/^\//, ''),
				alias: undefined,
			});
		case 'image':
			return imageNodes(shown, reading, where);
		case 'nothing':
			return [];
	}
}

function linkNodes(
	url: string,
	label: string,
	{ reading, where }: { reading: Reading; where: Where },
): Nodes[] {
	const { at, scope } = where;
	const children: PhrasingContent[] = [textNode(label || url)];
	if (scope.inLink) return label === '' ? [] : children;
	const node = { type: 'link' as const, url, children, position: positionAt(at, at) };
	const [read = node] = linkMeaning.enter?.link?.(node, reading, scope) ?? [];
	if (read.type === 'wikiLink') linkMeaning.leave?.wikiLink?.(read, reading, scope);
	return [read];
}

function imageNodes(
	{ url, alt, caption }: Shown & { type: 'image' },
	reading: Reading,
	{ at, scope }: Where,
): Nodes[] {
	const node = { type: 'image' as const, url, alt: alt || caption, position: positionAt(at, at) };
	return [...(embed.enter?.image?.(node, reading, scope) ?? [node])];
}

/** HTML for a place in raw HTML; it goes through the sanitizer. */
export function toHtml(shown: Shown): string {
	switch (shown.type) {
		case 'text':
			return escape(shown.value);
		case 'code':
			return `<code>${escape(shown.value)}</code>`;
		case 'image':
			return `<img src="${escape(shown.url)}" alt="${escape(shown.alt || shown.caption)}">`;
		case 'nothing':
			return '';
		default: {
			const url = toAddress(shown);
			const label = shown.type === 'video' ? '' : shown.label;
			return `<a href="${escape(url)}">${escape(label || url)}</a>`;
		}
	}
}

/** Text for an address or an attribute; what can be none gives nothing. */
export function toAddress(shown: Shown): string {
	switch (shown.type) {
		case 'text':
		case 'code':
			return shown.value;
		case 'video': {
			const { videoId, start } = shown.video;
			const at = start > 0 ? `&t=${String(start)}s` : '';
			return `https://www.youtube.com/watch?v=${videoId}${at}`;
		}
		case 'nothing':
			return '';
		default:
			return shown.url;
	}
}

const escape = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
