/**
 * Raw HTML that says what Markdown says: links, images, films, sounds and players mean the same in both, so they
 * are read as the same. What is left stays HTML, for the sanitizer to judge.
 */
import type { Html, Image, Link, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { frameNodes, playerNodes } from './html-frame.ts';
import { isPlaceholder, placeholder } from './html-placeholder.ts';
import { isPlainAddress, withAddresses } from './html-media.ts';
import { attributesOf, type Attributes } from './html-tag.ts';
import type { Meaning } from './meaning.ts';
import { offsetOf, type Reading } from './reading.ts';

const NAME = /^<(\/?)([A-Za-z][\w-]*)/;
const MARKDOWN = /(<[A-Za-z][^<>]*?)\smarkdown(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?(?=[\s/>])/g;
const LINE_BREAK = /^<br[\s/]*>$/i;
/** Moments of a video are no links yet. */
const TIMESTAMP = /\byt-timestamp\b/;
/** What strangers bring to run is left to the sanitizer, which tells what it takes away. */
const CODE = /\s(?:on[a-z]+|ping)\s*=/i;
const IMAGE_CODE = /\s(?:on[a-z]+|name)\s*=/i;

/** Tags that mean something of ours. */
export const html: Meaning = {
	name: 'html',
	inline: (children) => (children.some(isAnchor) ? pairAnchors(children) : children),
	enter: {
		html: (node, reading) => readTag(node, reading),
		paragraph: (node) => {
			if (node.children.some(({ type }) => type === 'html')) cutBreaks(node);
			return undefined;
		},
	},
	leave: {
		paragraph: (node) => {
			if (node.data?.bare && !node.children.some(({ type }) => type === 'html'))
				delete node.data.bare;
			return undefined;
		},
	},
};

function readTag(node: Html, reading: Reading): readonly Nodes[] | undefined {
	const [, end, written = ''] = NAME.exec(node.value) ?? [];
	const name = written.toLowerCase();
	switch (name) {
		case 'img':
			return IMAGE_CODE.test(node.value) ? withAddresses(node, reading) : readImage(node);
		case 'iframe':
		case 'embed':
		case 'object':
			return end ? [] : frameNodes(node, reading);
		case 'lite-youtube':
		case 'youtube-embed':
			return end ? [] : playerNodes(node, reading);
		case 'a':
		case 'video':
		case 'audio':
		case 'source':
		case 'track':
			return end ? undefined : withAddresses(node, reading);
		default:
			if (node.value.includes('markdown')) node.value = node.value.replace(MARKDOWN, '$1');
			return isPlaceholder(name, node.value, reading) ? placeholder(node, reading) : undefined;
	}
}

function readImage(node: Html): readonly Nodes[] | undefined {
	const attributes = attributesOf(node.value);
	const url = attributes.get('src')?.trim();
	if (!url || !isPlainAddress(url)) return undefined;
	const image: Image = { type: 'image', url, alt: attributes.get('alt') ?? '' };
	const title = attributes.get('title');
	if (title) image.title = title;
	const hProperties = sizeOf(attributes);
	if (Object.keys(hProperties).length > 0) image.data = { hProperties };
	if (node.position) image.position = node.position;
	return [image];
}

/** Pixels as numbers, shares as they are. */
function sizeOf(attributes: Attributes): Record<string, number | string> {
	const size: Record<string, number | string> = {};
	for (const name of ['width', 'height']) {
		const styled = attributes.get('style')?.slice(0, 500);
		const inStyle = styled && new RegExp(`(?:^|[;\\s])${name}:\\s*(\\d{1,5}(?:px|%))`).exec(styled);
		const value = attributes.get(name) ?? (inStyle ? inStyle[1] : undefined) ?? '';
		const match = /^\s*(\d{1,5})(?:\.\d+)?\s*(%|px)?\s*$/.exec(value);
		if (match) size[name] = match[2] === '%' ? `${match[1] ?? ''}%` : Number(match[1]);
	}
	const align = attributes.get('align')?.toLowerCase();
	if (align && /^(?:left|right|center|middle|top|bottom)$/.test(align)) size['align'] = align;
	const id = attributes.get('id');
	if (id) size['id'] = id;
	return size;
}

const isAnchor = (node: PhrasingContent): node is Html =>
	node.type === 'html' && /^<a(?:\s[^>]*)?\shref\s*=/i.test(node.value);

/** A start tag, what follows it and its end tag become one link. */
function pairAnchors(children: readonly PhrasingContent[]): PhrasingContent[] {
	const read: PhrasingContent[] = [];
	for (let index = 0; index < children.length; index += 1) {
		const child = children[index];
		if (!child) break;
		const end = isAnchor(child) ? endOf(children, index + 1) : -1;
		const close = children[end];
		if (!isAnchor(child) || !close || !isOurs(child)) {
			read.push(child);
			continue;
		}
		read.push(...linkOf(child, children.slice(index + 1, end), close));
		index = end;
	}
	return read;
}

function isOurs({ value }: Html): boolean {
	if (TIMESTAMP.test(value) || CODE.test(value)) return false;
	return isPlainAddress(attributesOf(value).get('href')?.trim() ?? '');
}

function endOf(children: readonly PhrasingContent[], from: number): number {
	for (let index = from; index < children.length; index += 1) {
		const child = children[index];
		if (child?.type !== 'html') continue;
		if (/^<\/a\s*>$/i.test(child.value)) return index;
		if (/^<a[\s>]/i.test(child.value)) return -1;
	}
	return -1;
}

function linkOf(open: Html, inside: PhrasingContent[], close: PhrasingContent): PhrasingContent[] {
	const attributes = attributesOf(open.value);
	const children = inside.flatMap((child) => (child.type === 'link' ? child.children : [child]));
	const link: Link = { type: 'link', url: attributes.get('href')?.trim() ?? '', children };
	const title = attributes.get('title');
	if (title) link.title = title;
	const from = offsetOf(open);
	const to = close.position?.end;
	if (open.position && to) link.position = { start: open.position.start, end: to };
	const id = attributes.get('id') ?? attributes.get('name');
	if (!id || !/^[\w:.-]+$/.test(id)) return [link];
	const anchor: Html = { type: 'html', value: `<span id="${id}"></span>` };
	return from === 0 && !open.position ? [anchor, link] : [{ ...anchor, ...placeOf(open) }, link];
}

const placeOf = ({ position }: Html): Pick<Html, 'position'> => (position ? { position } : {});

/** A line break that nothing follows breaks no line. */
function cutBreaks({ children }: Paragraph): void {
	for (let last = children.at(-1); last; last = children.at(-1)) {
		const blank = last.type === 'text' && last.value.trim() === '';
		const breaks = last.type === 'html' && LINE_BREAK.test(last.value);
		if ((!blank && !breaks) || children.length === 1) return;
		children.pop();
	}
}
