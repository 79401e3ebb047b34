/** `embed` → an image, a sound, a film, a file or another note (or a part of it) shown in place. */
import type { Element, ElementContent } from 'hast';
import type { Nodes, Root, RootContent } from 'mdast';
import type { EmbedNode } from '../markdown/nodes.ts';
import type { Note, VaultPath } from '../vault/note.ts';
import type { BodyContext } from './context.ts';
import { h, text } from './element.ts';
import { linkElement } from './link.ts';
import { fileUrl, withBase } from './url.ts';

/** Renders mdast of some note inside this body; given by the body, which owns the pipeline. */
export type RenderNodes = (context: BodyContext, nodes: readonly RootContent[]) => ElementContent[];

const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i;
const AUDIO = /\.(?:mp3|ogg|oga|wav|m4a|flac|opus|3gp)$/i;
const FILM = /\.(?:mp4|webm|ogv|mov|mkv)$/i;
/** Ids of footnotes in embeds. */
const FOOTNOTE = /^embed-\d+-fn(?:ref)?-/;
/** Embeds of embeds of embeds are shown; deeper ones are links. */
export const MAX_DEPTH = 3;
const MAX_EMBEDDED = 60;

/** What can hold another note; inside a sentence's own parts it is linked to instead. */
const FLOW: ReadonlySet<string> = new Set([
	...['root', 'paragraph', 'blockquote', 'listItem', 'footnoteDefinition', 'callout', 'tableCell'],
	'component',
]);

/** Handler of `embed`. */
export function embed(
	context: BodyContext,
	{ node, parent }: { node: EmbedNode; parent: Nodes | undefined },
	renderNodes: RenderNodes,
): ElementContent {
	const resolution = context.site.graph.resolutions.get(node.link);
	if (resolution?.status === 'attachment') return media(context, node, resolution.path);
	const shown = resolution?.status === 'found' || resolution?.status === 'ambiguous';
	if (shown && (parent === undefined || FLOW.has(parent.type))) {
		const note = context.site.graph.notes.get(resolution.note);
		if (note) return transclusion(context, { node, note, anchor: resolution.anchor }, renderNodes);
	}
	const label = node.alt === '' ? (node.link.label ?? node.link.target) : node.alt;
	return linkElement(context, node.link, [text(label)]);
}

function media(context: BodyContext, node: EmbedNode, path: VaultPath): Element {
	const src = withBase(context.site.base, fileUrl(path));
	const name = path.split('/').at(-1) ?? path;
	const label = node.alt || name;
	if (IMAGE.test(path)) {
		return h('img', {
			src,
			alt: node.alt,
			width: node.width,
			height: node.height,
			loading: 'lazy',
			decoding: 'async',
		});
	}
	if (AUDIO.test(path))
		return h('audio', { controls: true, preload: 'none', src, ariaLabel: label });
	if (FILM.test(path)) {
		return h('video', { controls: true, preload: 'metadata', src, ariaLabel: label });
	}
	return h('a', { className: ['file'], href: src }, [text(label)]);
}

function transclusion(
	context: BodyContext,
	target: { node: EmbedNode; note: Note; anchor: string | undefined },
	renderNodes: RenderNodes,
): ElementContent {
	const { node, note, anchor } = target;
	const { link } = node;
	const source = linkElement(context, link, [text(note.title)]);
	const refusal = refuse(context, note);
	if (refusal !== undefined) {
		context.collected.findings.push({
			level: 'warning',
			code: 'embed-limit',
			...(context.embeddedAt ?? link.place),
			message: `“${note.title}” is not shown in place: ${refusal}.`,
			hint: `Link to it instead: [[${link.target}]].`,
		});
		return h('p', { className: ['transclusion-refused'] }, [source, text(` (${refusal})`)]);
	}
	context.collected.embedded += 1;
	const inner: BodyContext = {
		...context,
		note,
		trail: [...context.trail, note.id],
		embeddedAt: context.embeddedAt ?? link.place,
	};
	const content = renderNodes(inner, slice(note.document.tree, anchor));
	return h('figure', { className: ['transclusion'] }, [
		h('div', { className: ['transclusion-body'] }, content.map(withoutIds)),
		h('figcaption', {}, [source]),
	]);
}

function refuse(context: BodyContext, note: Note): string | undefined {
	if (context.trail.includes(note.id)) return 'it would contain itself';
	if (context.trail.length > MAX_DEPTH) return 'embeds nest too deeply here';
	if (context.collected.embedded >= MAX_EMBEDDED) return 'this note embeds too many others';
	if (note.format === 'mdx') return 'it holds components';
	return undefined;
}

const isHeading = (node: RootContent): node is RootContent & { type: 'heading'; depth: number } =>
	node.type === 'heading';

/** The nodes an anchor means: a heading's section, a block, or the whole body where there is no such anchor. */
export function slice(tree: Root, anchor: string | undefined): readonly RootContent[] {
	const start =
		anchor === undefined ? -1 : tree.children.findIndex((node) => holdsId(node, anchor));
	const first = tree.children[start];
	if (!first) return withoutTitle(tree);
	if (!isHeading(first)) return [first, ...definitions(tree)];
	const rest = tree.children.slice(start + 1);
	const end = rest.findIndex((node) => isHeading(node) && node.depth <= first.depth);
	const section = end === -1 ? rest : rest.slice(0, end);
	return [...new Set([first, ...section, ...definitions(tree)])];
}

/** What references of any part may mean; shows nothing by itself. */
const definitions = (tree: Root): readonly RootContent[] =>
	tree.children.filter(({ type }) => type === 'definition' || type === 'footnoteDefinition');

const withoutTitle = (tree: Root): readonly RootContent[] => {
	const [first, ...rest] = tree.children;
	return first && isHeading(first) && first.depth === 1 ? rest : tree.children;
};

function holdsId(node: RootContent, id: string): boolean {
	if (node.data?.hProperties?.id === id) return true;
	return 'children' in node && node.children.some((child) => holdsId(child, id));
}

/** Ids belong to the note they come from; only footnotes have some of their own in each embed. */
function withoutIds(node: ElementContent): ElementContent {
	if (node.type !== 'element') return node;
	const kept = Object.fromEntries(
		Object.entries(node.properties).filter(
			([name, value]) =>
				name !== 'ariaDescribedBy' && (name !== 'id' || FOOTNOTE.test(String(value))),
		),
	);
	return { ...node, properties: kept, children: node.children.map(withoutIds) };
}

/** An image from another site: lazily loaded, told nothing about the page it stands on. */
export function remoteImage(src: string, alt: string, title: string | undefined): Element {
	return h('img', {
		src,
		alt,
		title,
		loading: 'lazy',
		decoding: 'async',
		referrerPolicy: 'no-referrer',
	});
}
