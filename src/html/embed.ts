/** `embed` → an image, a sound, a film, a file or another note (or a part of it) shown in place. */
import type { Element, ElementContent } from 'hast';
import type { Image, Nodes, RootContent } from 'mdast';
import type { Finding } from '../diagnostic.ts';
import { findAnchor } from '../graph/anchor.ts';
import type { Range } from '../graph/graph.ts';
import type { Link } from '../markdown/document.ts';
import { messagesFor } from '../messages/messages.ts';
import type { EmbedNode } from '../markdown/nodes.ts';
import type { Note, NoteId } from '../vault/note.ts';
import type { BodyContext } from './context.ts';
import { h, text } from './element.ts';
import { slice } from './embed-part.ts';
import { fitting } from './embed-size.ts';
import { linkElement, shownTarget } from './link.ts';
import { media } from './media.ts';

/** Renders mdast of some note inside this body; given by the body, which owns the pipeline. */
export type RenderNodes = (context: BodyContext, nodes: readonly RootContent[]) => ElementContent[];

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
): ElementContent | ElementContent[] {
	const resolution = context.site.graph.resolutions.get(node.link);
	if (resolution?.status === 'attachment') return media(context, node, resolution.path);
	if (resolution?.status === 'partial') {
		const note = context.site.graph.partials.get(resolution.path);
		if (note) return included(context, { node, note, parent }, renderNodes);
	}
	const shown = resolution?.status === 'found' || resolution?.status === 'ambiguous';
	if (shown && (parent === undefined || FLOW.has(parent.type))) {
		const also = resolution.status === 'found' ? (resolution.also ?? []) : [];
		const notes = [resolution.note, ...also].flatMap((id) => noteOf(context, id));
		const { anchor, range } = resolution;
		const parts = notes.map((note) =>
			transclusion(context, { node, note, anchor, range }, renderNodes),
		);
		if (parts.length > 0) return parts;
	}
	return linkElement(context, node.link, [text(node.alt || shownTarget(node.link))]);
}

const noteOf = (context: BodyContext, id: NoteId): Note | [] =>
	context.site.graph.notes.get(id) ?? [];

/** What an embed shows of which note. */
interface Target {
	readonly node: EmbedNode;
	readonly note: Note;
	readonly anchor: string | undefined;
	readonly range: Range | undefined;
}

function transclusion(
	context: BodyContext,
	target: Target,
	renderNodes: RenderNodes,
): ElementContent {
	const { node, note, anchor, range } = target;
	const { link } = node;
	const nodes = slice(note.document.tree, anchor, range);
	const source = linkElement(context, link, [text(note.title)]);
	const refusal = refuse(context, target, nodes);
	if (refusal !== undefined) {
		// The graph has said which part is missing.
		if (refusal !== NO_PART) context.collected.findings.push(notShown(context, target, refusal));
		return h('p', { className: ['transclusion-refused'] }, [source, reason(context, refusal)]);
	}
	const part = fitting(nodes, context.collected.embeddedText);
	if (part.cut) context.collected.findings.push(notShown(context, target, 'long'));
	context.collected.embeddedText += part.size;
	const content = renderNodes(within(context, target), part.nodes);
	return h('figure', { className: ['transclusion'] }, [
		h('div', { className: ['transclusion-body'] }, content.map(withoutIds)),
		h('figcaption', {}, part.cut ? [source, reason(context, 'long')] : [source]),
	]);
}

const reason = ({ say }: BodyContext, refusal: Refusal): ElementContent =>
	text(` ${say.inParentheses({ text: say[`embed_${refusal}`] })}`);

/** The context of what a note embeds. */
function within(context: BodyContext, { node, note }: Target): BodyContext {
	context.collected.embedded += 1;
	return {
		...context,
		note,
		trail: [...context.trail, note.id],
		embeddedAt: context.embeddedAt ?? node.link.place,
	};
}

const notShown = (context: BodyContext, { node, note }: Target, refusal: Refusal): Finding => ({
	level: 'warning',
	code: 'embed-limit',
	...(context.embeddedAt ?? node.link.place),
	message: `“${note.title}” is not shown in place: ${messagesFor('en')[`embed_${refusal}`]}.`,
	hint: `Link to it instead: [[${linkText(node.link)}]].`,
});

/** A partial stands in its place as if it had been written there. */
function included(
	context: BodyContext,
	{ node, note, parent }: { node: EmbedNode; note: Note; parent: Nodes | undefined },
	renderNodes: RenderNodes,
): ElementContent[] {
	const nodes = note.document.tree.children;
	const target = { node, note, anchor: undefined, range: undefined };
	const refusal = refuse(context, target, nodes);
	if (refusal !== undefined) {
		context.collected.findings.push(notShown(context, target, refusal));
		return [linkElement(context, node.link, [text(note.path)])];
	}
	const part = fitting(nodes, context.collected.embeddedText);
	if (part.cut) context.collected.findings.push(notShown(context, target, 'long'));
	context.collected.embeddedText += part.size;
	const content = renderNodes(within(context, target), part.nodes);
	const [only, ...more] = content.filter(({ type }) => type === 'element');
	const inline = parent?.type === 'paragraph' && only?.type === 'element' && more.length === 0;
	return inline && only.tagName === 'p' ? only.children : content;
}

/** Anything else of the note would not be what the author wanted to show. */
const NO_PART = 'part';

/** Why a note is not shown in place. */
type Refusal = 'part' | 'cycle' | 'deep' | 'many' | 'long' | 'components';

/** What stands between the brackets of the link. */
function linkText({ target, fragment }: Link): string {
	if (!fragment) return target.replace(/^8<-- /, '');
	return `${target}#${fragment.type === 'block' ? `^${fragment.id}` : fragment.path.join('#')}`;
}

function refuse(
	context: BodyContext,
	{ node, note, anchor, range }: Target,
	nodes: readonly RootContent[],
): Refusal | undefined {
	const whole = anchor === undefined && !range?.lines;
	if (anchor === undefined && !findAnchor(note, node.link.fragment).exists) return NO_PART;
	const again = context.trail.includes(note.id);
	if (again && (whole || holds(nodes, node.link))) return 'cycle';
	if (context.trail.length > MAX_DEPTH) return 'deep';
	if (context.collected.embedded >= MAX_EMBEDDED) return 'many';
	const { length } = fitting(nodes, context.collected.embeddedText).nodes;
	if (nodes.length > 0 && length === 0) return 'long';
	if (note.format === 'mdx') return 'components';
	return undefined;
}

/** Whether an embed stands among nodes, so that showing them in its place would never end. */
function holds(nodes: readonly Nodes[], link: Link): boolean {
	return nodes.some(
		(node) =>
			(node.type === 'embed' && node.link === link) ||
			('children' in node && holds(node.children, link)),
	);
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
export function remoteImage({ url, alt, title, data, position }: Image): Element {
	const image = h('img', {
		src: url,
		alt: alt ?? '',
		title: title ?? undefined,
		...data?.hProperties,
		loading: 'lazy',
		decoding: 'async',
		referrerPolicy: 'no-referrer',
	});
	return position ? { ...image, position } : image;
}
