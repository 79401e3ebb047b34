/** A value that a query found, as HTML: links lead to their notes, texts are Markdown, lists are lists. */
import type { ElementContent } from 'hast';
import type { Link } from '../markdown/document.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import type { Resolution } from '../graph/graph.ts';
import { foldName } from '../graph/fold.ts';
import { madeLink } from '../graph/made-link.ts';
import { withoutNoteExtension } from '../graph/paths.ts';
import { dateText, durationText } from '../query/dates.ts';
import { MAX_SHOWN, sizeOf } from '../query/size.ts';
import { numberText } from '../query/text.ts';
import { isList, isMap, type LinkValue, type Page, type Value } from '../query/value.ts';
import { linkValue, worldOf } from '../query/world.ts';
import type { BodyContext } from './context.ts';
import { h, text } from './element.ts';
import type { RenderNodes } from './embed.ts';
import { linkElement } from './link.ts';
import { image } from './media.ts';
import { fileUrl, withBase } from './url.ts';

/** What showing a value needs. */
interface Showing {
	readonly context: BodyContext;
	readonly renderNodes: RenderNodes;
}

const MARKUP = /[*_`~[\]<>#\\=$!%:]|www\./;
const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
const MAX_ITEMS = 100;

/** The nodes of a value; none where there is nothing to show. */
export function valueNodes(showing: Showing, value: Value): ElementContent[] {
	if (value === null || value === '') return [];
	const { say } = showing.context;
	if (typeof value === 'boolean') return [text(value ? say.yes : say.no)];
	if (typeof value === 'number') return [text(numberText(value))];
	if (typeof value === 'string') return textNodes(showing, value);
	if (sizeOf(value) > MAX_SHOWN) return [text(say.values(sizeOf(value)))];
	if (isList(value)) return listNodes(showing, value);
	if (isMap(value)) return mapNodes(showing, value);
	switch (value.type) {
		case 'date': {
			const shown = dateText(value);
			return [h('time', { dateTime: shown.replace(' ', 'T') }, [text(shown)])];
		}
		case 'duration':
			return [text(durationText(value))];
		case 'link':
			return [anchor(showing, value)];
		case 'page':
		case 'file':
			return [pageAnchor(showing, value.page)];
		case 'task':
			return textNodes(showing, value.task.text);
		case 'row':
			return valueNodes(showing, value.base);
		case 'lambda':
			return [];
	}
}

function listNodes(showing: Showing, list: readonly Value[]): ElementContent[] {
	const parts = list.map((one) => valueNodes(showing, one)).filter((nodes) => nodes.length > 0);
	const [only, ...others] = parts;
	if (!only || others.length === 0) return only ?? [];
	const rest = parts.length - MAX_ITEMS;
	const items = parts.slice(0, MAX_ITEMS).map((nodes) => h('li', {}, nodes));
	if (rest > 0) items.push(h('li', {}, [text(showing.context.say.moreLinks(rest))]));
	return [h('ul', {}, items)];
}

function mapNodes(showing: Showing, map: ReadonlyMap<string, Value>): ElementContent[] {
	const items = [...map].slice(0, MAX_ITEMS).map(([key, one]) => {
		const nodes = valueNodes(showing, one);
		return h('li', {}, [text(`${key}: `), ...(nodes.length > 0 ? nodes : [text('–')])]);
	});
	return items.length === 0 ? [] : [h('ul', {}, items)];
}

/** A text is a line of Markdown whose links are those of the note that asks. */
function textNodes(showing: Showing, value: string): ElementContent[] {
	if (!MARKUP.test(value)) return [text(value)];
	const { context, renderNodes } = showing;
	const line = value
		.slice(0, 5000)
		.replace(/\s+/g, ' ')
		.replace(/^(?=[#>+-]|\d{1,9}[.)])/, '\\');
	const shown = /^#[^\s#]+$/.test(value) ? value : line;
	const { tree, links } = parseMarkdown(shown, { format: 'md', firstLine: 1 });
	const children = tree.children.flatMap((node) =>
		node.type === 'paragraph' ? node.children : [],
	);
	if (children.length === 0) return [text(value)];
	const resolutions = new Map(links.map((link) => [link, resolve(context, link)] as const));
	const graph = { ...context.site.graph, resolutions };
	const inner = { ...context, site: { ...context.site, graph } };
	return renderNodes(inner, [{ type: 'paragraph', children }]).flatMap((node) =>
		node.type === 'element' ? node.children : [],
	);
}

function resolve({ site, note }: BodyContext, link: Link): Resolution {
	const { note: found } = linkValue(worldOf(site.graph), link.target, note);
	if (found !== undefined) return { status: 'found', note: found, anchor: undefined };
	return missing(site.graph.ghosts, link.target);
}

function missing(ghosts: BodyContext['site']['graph']['ghosts'], target: string): Resolution {
	const ghost = foldName(withoutNoteExtension(target));
	return ghosts.has(ghost) ? { status: 'missing', ghost } : { status: 'absent-file' };
}

function anchor(showing: Showing, value: LinkValue): ElementContent {
	const { site } = showing.context;
	const page = worldOf(site.graph).byPath.get(value.target);
	if (value.note === undefined && page) return pageAnchor(showing, page);
	const note = value.note === undefined ? undefined : site.graph.notes.get(value.note);
	const label = value.display ?? note?.title ?? value.target;
	const resolution: Resolution = note
		? { status: 'found', note: note.id, anchor: undefined }
		: missing(site.graph.ghosts, value.target);
	const link = madeLink(value.target);
	const graph = { ...site.graph, resolutions: new Map([[link, resolution]]) };
	return linkElement({ ...showing.context, site: { ...site, graph } }, link, [text(label)]);
}

/** The way to a page, or the file itself where it is an image. */
export function pageAnchor(showing: Showing, page: Page): ElementContent {
	if (page.note) {
		return anchor(showing, {
			type: 'link',
			note: page.note.id,
			target: page.path,
			display: undefined,
		});
	}
	const href = withBase(showing.context.site.base, fileUrl(page.path as never));
	if (IMAGE.test(page.path)) {
		return image(showing.context, page.path as never, { alt: page.name });
	}
	return h('a', { className: ['file'], href }, [text(`${page.name}.${page.extension}`)]);
}
