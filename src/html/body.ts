/** A note and the graph → the HTML of the page's body: mdast → hast → raw HTML parsed → sanitized → text. */
import type { ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Finding } from '../diagnostic.ts';
import { videoOf } from '../graph/video.ts';
import type { Messages } from '../messages/messages.ts';
import type { Note } from '../vault/note.ts';
import { titleHeading } from '../vault/title-heading.ts';
import { hostContext, SLOT, type BodyContext, type BodySite } from './context.ts';
import { unlinkInLinks } from './figure.ts';
import { unwrapBare } from './bare.ts';
import { walk } from './element.ts';
import { hastenFirst } from './first-image.ts';
import { handlersFor } from './handlers.ts';
import { placeBeside } from './beside.ts';
import { anchorHeadings } from './heading-anchor.ts';
import { settleIds } from './ids.ts';
import { outline } from './outline.ts';
import { hasRaw, parseRaw, reparse } from './raw.ts';
import { settleRemote } from './remote.ts';
import { reportNameless } from './nameless.ts';
import { judgeUrls, sanitize } from './sanitize.ts';
import { settleHtml } from './settle.ts';
import { videoFacade } from './facade.ts';

/** A rendered body. */
export interface Body {
	/** Sanitized; `.mdx` components stand as marks (see `componentCalls`). */
	readonly html: string;
	readonly findings: readonly Finding[];
	/** A calculator is on the page and needs its script. */
	readonly calculator: boolean;
}

/**
 * Renders a note's body.
 *
 * @param note Its tree is read, not changed.
 * @param site The resolved vault; links that it does not know become plain text with a title.
 */
export function renderBody(note: Note, site: BodySite): Body {
	const context = hostContext(note, site);
	const { collected } = context;
	const tree = clean(context, hastOf(context, withoutTitle(note)), collected.findings);
	reportNameless(collected);
	outline(tree);
	settleIds(tree);
	anchorHeadings(tree);
	placeBeside(tree);
	fillSlots(tree, collected.slots);
	const html = toHtml(tree, { allowDangerousHtml: true });
	return {
		html: neededFacade(context, collected.videos) + hastenFirst(html),
		findings: collected.findings,
		calculator: collected.calculator,
	};
}

/** A note that names a video, or a source that is one, shows it, and shows it once. */
function neededFacade({ site, note }: BodyContext, shown: ReadonlySet<string>): string {
	const video = videoOf(site.graph, note);
	return video && !shown.has(video.id) ? videoFacade(site, note, video) : '';
}

function withoutTitle(note: Note): Root {
	const { tree } = note.document;
	return titleHeading(note) ? { ...tree, children: tree.children.slice(1) } : tree;
}

function hastOf(context: BodyContext, tree: Root): HastRoot {
	const hast = toHast(tree, {
		allowDangerousHtml: true,
		footnoteLabel: context.say.footnotes,
		footnoteBackLabel: (note, repeat) =>
			context.say.footnoteBack({ name: backName(note + 1, repeat) }),
		clobberPrefix: context.trail.length > 1 ? `embed-${String(context.collected.embedded)}-` : '',
		handlers: handlersFor(context, renderNodes),
	});
	const root: HastRoot = hast.type === 'root' ? hast : { type: 'root', children: [hast] };
	if (context.note.document.computed.length > 0) unlinkInLinks(root);
	if (context.collected.bare) unwrapBare(root);
	return root;
}

/** The number of a footnote, with that of its reference where it has several. */
const backName = (note: number, repeat: number): string =>
	repeat > 1 ? `${String(note)}-${String(repeat)}` : String(note);

/** What is wrong with an embedded note is reported where that note itself is rendered. */
function renderNodes(context: BodyContext, nodes: readonly RootContent[]): ElementContent[] {
	const tree = hastOf(context, { type: 'root', children: [...nodes] });
	return clean(context, tree, []).children as ElementContent[];
}

function clean(context: BodyContext, tree: HastRoot, findings: Finding[]): HastRoot {
	const sound = soundTree(tree, context.say, findings);
	settleRemote(sound, context, findings);
	return sound;
}

function soundTree(tree: HastRoot, say: Messages, findings: Finding[]): HastRoot {
	if (!hasRaw(tree)) {
		judgeUrls(tree, findings);
		return tree;
	}
	// What was taken out can leave a tree that no browser would make of its HTML.
	const sound = sanitize(parseRaw(tree, findings), findings);
	settleHtml(sound, say);
	return reparse(sound);
}

function fillSlots(tree: HastRoot, slots: readonly string[]): void {
	if (slots.length === 0) return;
	walk(tree, (node, index, parent) => {
		if (node.type !== 'text' || !SLOT.test(node.value)) return undefined;
		const parts = node.value
			.split(SLOT)
			.map((piece, at): ElementContent =>
				at % 2 === 0
					? { type: 'text', value: piece }
					: { type: 'raw', value: slots[Number(piece)] ?? '' },
			);
		// A paragraph cannot hold a figure.
		const block = parts.some((part) => part.type === 'raw' && part.value.startsWith('<figure'));
		if (block && parent.type === 'element' && parent.tagName === 'p') parent.tagName = 'div';
		parent.children.splice(index, 1, ...parts);
		return undefined;
	});
}
