/** `wikiLink` → an anchor to the note, the ghost page, the tag or the file; never a dead link. */
import type { Element, ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { Ghost, Resolution } from '../graph/graph.ts';
import type { Link } from '../markdown/document.ts';
import type { HashtagNode, WikiLinkNode } from '../markdown/nodes.ts';
import { toPlainText } from '../markdown/plain.ts';
import { cutEnd } from '../markdown/sentence.ts';
import type { Note, NoteId } from '../vault/note.ts';
import type { BodyContext } from './context.ts';
import { h, text } from './element.ts';
import { findById } from './embed-part.ts';
import { fileHref } from './media.ts';
import { anchorId, ghostUrl, noteUrl, tagUrl, withBase } from './url.ts';

/** Where a link leads on this site, with base and anchor; `undefined` where there is nothing to lead to. */
export function linkHref(context: BodyContext, link: Link): string | undefined {
	const { graph, base } = context.site;
	const resolution = graph.resolutions.get(link);
	switch (resolution?.status) {
		case 'found':
		case 'ambiguous':
			return noteHref(context, resolution.note, resolution.anchor);
		case 'attachment':
			return fileHref(context, link, resolution.path);
		case 'tag':
			return withBase(base, tagUrl(resolution.tag));
		case 'page':
			return withBase(base, resolution.url);
		case 'missing': {
			const ghost = graph.ghosts.get(resolution.ghost);
			return ghost && withBase(base, ghostUrl(ghost));
		}
		default:
			return undefined;
	}
}

function noteHref(
	context: BodyContext,
	id: NoteId,
	anchor: string | undefined,
): string | undefined {
	const note = context.site.graph.notes.get(id);
	if (!note) return undefined;
	const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchorId(anchor))}`;
	const host = context.trail[0];
	if (id === host && hash) return hash;
	return withBase(context.site.base, noteUrl(note)) + hash;
}

/** The anchor element for a link, around what the author wants to be seen. */
export function linkElement(
	context: BodyContext,
	link: Link,
	children: readonly ElementContent[],
): Element {
	const resolution = context.site.graph.resolutions.get(link);
	const href = linkHref(context, link);
	if (href === undefined || resolution === undefined) {
		return h(
			'span',
			{
				className: ['absent-file'],
				title: context.say.absentFile({ name: shownTarget({ ...link, label: undefined }) }),
			},
			children,
		);
	}
	if (resolution.status === 'missing') {
		return h('a', { className: ['ghost-link'], href, title: context.say.linksWanted }, children);
	}
	if (resolution.status === 'tag') return h('a', { className: ['tag'], href }, children);
	if (resolution.status === 'attachment') return h('a', { className: ['file'], href }, children);
	const kind =
		'note' in resolution ? context.site.graph.notes.get(resolution.note)?.kind : undefined;
	return h('a', { className: ['note-link'], dataKind: kind, href }, children);
}

/** Handler of `wikiLink`. */
export function wikiLink(context: BodyContext, state: State, node: WikiLinkNode): Element {
	const said = labelOf(context, node);
	if (said !== undefined) return linkElement(context, node.link, [text(said)]);
	const children = state.all(node);
	const visible = children.length > 0 ? children : [text(shownTarget(node.link))];
	return linkElement(context, node.link, visible);
}

/** What only the resolved link knows: a label that was written first, a title, the text of a block. */
function labelOf(context: BodyContext, { link, titled }: WikiLinkNode): string | undefined {
	const { graph } = context.site;
	const resolution = graph.resolutions.get(link);
	if (!resolution || link.syntax !== 'wiki') return undefined;
	const before = labelFirst(link, resolution);
	if (before !== undefined) return before;
	if (resolution.status === 'missing') return ghostName(link, graph.ghosts.get(resolution.ghost));
	if (!('note' in resolution)) return undefined;
	const note = graph.notes.get(resolution.note);
	const whole = note && link.label === undefined && link.fragment ? hashName(note) : undefined;
	if (!note || !titled) return whole;
	if (!isBlock(link)) return [note.title, ...headingsOf(link)].join(' \u203A ');
	return blockText(note, resolution.anchor);
}

/**
 * @param note The note that a link leads to.
 * @param anchor The id of its block.
 * @returns What the block says, cut at a readable length; the note's title where there is nothing to say.
 */
export function blockText(note: Note, anchor: string | undefined): string {
	const block = findById(note.document.tree, anchor ?? '')?.node;
	const [first] = block?.type === 'listItem' ? block.children : [];
	const said = block ? cutEnd(toPlainText([first ?? block]), BLOCK_WIDTH) : '';
	return said === '' ? note.title : said;
}

/**
 * @param link A link of any dialect.
 * @param resolution Where it leads.
 * @returns The label of a link that has its target behind the pipe; `undefined` for any other.
 */
export function labelFirst(link: Link, resolution: Resolution | undefined): string | undefined {
	const isSwapped = resolution && 'swapped' in resolution && resolution.swapped;
	return isSwapped ? [link.target, ...headingsOf(link)].join(' #') : undefined;
}

/** The slash of `CI/CD` is part of the name where no folder has the name before it. */
function ghostName({ target, label }: Link, ghost: Ghost | undefined): string | undefined {
	return label === undefined && target.includes('/') ? ghost?.name : undefined;
}

/** `C# in depth` is a name, however much it looks like a heading of `C`. */
function hashName({ path }: Note): string | undefined {
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
	return name.includes('#') ? name : undefined;
}

/** Characters of a block's text that stand for it. */
const BLOCK_WIDTH = 160;

/**
 * @param link A link of any dialect.
 * @returns True for Logseq's `((id))`.
 */
export const isBlock = ({ target }: Link): boolean => target.startsWith('((');

const headingsOf = ({ fragment }: Link): readonly string[] =>
	fragment?.type === 'heading'
		? fragment.path
				.filter((part) => !/[:*]$/.test(part))
				.map((part) => part.replace(/,\d{1,4}$/, ''))
		: [];

/**
 * @param link A link whose label is not known.
 * @returns What a reader sees of its target.
 */
export function shownTarget(link: Link): string {
	if (link.label !== undefined) return link.label;
	if (isBlock(link)) return '(a block)';
	const name = link.target.replace(/^(?:dendron:\/\/[^/]*\/|8<-- )/, '');
	return [name, ...headingsOf(link)].filter((part) => part !== '').join(' \u203A ');
}

/** Handler of `hashtag`. */
export function hashtag(context: BodyContext, node: HashtagNode): Element {
	const href = withBase(context.site.base, tagUrl(node.name));
	return h('a', { className: ['tag'], href }, [text(`#${node.name}`)]);
}
