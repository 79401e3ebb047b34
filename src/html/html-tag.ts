/** `html` → raw HTML for the sanitizer, with addresses in the vault put in the place of those the author wrote. */
import type { Element, ElementContent } from 'hast';
import type { Html } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Link } from '../markdown/document.ts';
import { attributesOf, startTag } from '../markdown/html-tag.ts';
import type { BodyContext } from './context.ts';
import { linkHref } from './link.ts';
import { shownPicture } from './picture.ts';
import { fileUrl, withBase } from './url.ts';

const NAMES = ['src', 'srcset', 'poster', 'href'] as const;

/** Handler of `html`. */
export function html(
	context: BodyContext,
	state: State,
	node: Html,
): Element | ElementContent | undefined {
	const raw: ElementContent = { type: 'raw', value: withAddresses(context, node) };
	state.patch(node, raw);
	return state.applyData(node, raw);
}

function withAddresses(context: BodyContext, node: Html): string {
	if (!NAMES.some((name) => node[name])) return node.value;
	const attributes = new Map(attributesOf(node.value));
	const tag = /^<([\w-]+)/.exec(node.value)?.[1]?.toLowerCase() ?? 'span';
	for (const name of NAMES) {
		const link = node[name];
		if (!link) continue;
		const url = name === 'href' ? linkHref(context, link) : mediaUrl(context, link);
		if (url === undefined) {
			attributes.delete(name);
			if (name !== 'poster') attributes.set('title', context.say.absentFile({ name: link.target }));
		} else attributes.set(name, url);
	}
	if (tag === 'img' && node.src) measureImage(context, node.src, attributes);
	return startTag(tag, attributes);
}

/** Puts the size of an image of the vault, and its copies, among its attributes; other sizes than ours go. */
function measureImage({ site }: BodyContext, link: Link, attributes: Map<string, string>): void {
	const resolution = site.graph.resolutions.get(link);
	const src = attributes.get('src');
	if (resolution?.status !== 'attachment' || !src) return;
	const picture = site.pictures?.get(resolution.path);
	if (!picture) return;
	const wanted = { width: attributes.get('width'), height: attributes.get('height') };
	const { width, height, srcSet, sizes } = shownPicture(picture, { src, wanted, base: site.base });
	attributes.set('width', String(width));
	attributes.set('height', String(height));
	for (const [name, value] of [
		['srcset', srcSet],
		['sizes', sizes],
	] as const) {
		if (value === undefined) attributes.delete(name);
		else attributes.set(name, value);
	}
}

function mediaUrl({ site }: BodyContext, link: Link): string | undefined {
	const resolution = site.graph.resolutions.get(link);
	if (resolution?.status !== 'attachment') return undefined;
	return withBase(site.base, fileUrl(resolution.path));
}
