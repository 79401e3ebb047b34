/** Known components of other generators become what we have for the same: callouts, tabs, links, code, images. */
import type { BlockContent, Nodes, PhrasingContent } from 'mdast';
import { standInOf } from './component-names.ts';
import { KINDS } from './liquid-names.ts';
import { textNode } from './links.ts';
import type { CalloutNode } from './nodes.ts';
import { parseYouTube, isVideoId } from './youtube.ts';

/** A component as written. */
export interface Component {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string | true>>;
	/** It stands between blocks, not inside a paragraph. */
	readonly flow: boolean;
	readonly children: readonly Nodes[];
}

const TITLES = ['title', 'header', 'heading', 'label', 'summary', 'name', 'text'] as const;
const ADDRESSES = ['href', 'to', 'url', 'link', 'src'] as const;
/** Attributes of a component that nobody knows which are words for readers. */
const WORDS = ['title', 'label', 'heading', 'name', 'summary', 'caption', 'text', 'description'];

/** Nodes in place of a component; `undefined` where nothing stands in for it. */
export function standIn(component: Component): Nodes[] | undefined {
	const { attributes, flow, children } = component;
	const own = [...children];
	switch (standInOf(component.name)) {
		case 'box':
			return box(component, { kind: kindOf(component), fold: undefined });
		case 'details':
			return box(component, { kind: 'details', fold: 'open' in attributes ? 'open' : 'closed' });
		case 'tab':
			return box(component, { kind: 'tab', fold: undefined });
		case 'card':
			return card(component);
		case 'step':
			return [...strong(textOf(component, TITLES), flow), ...own];
		case 'link':
			return linked(component);
		case 'code':
			return code(component);
		case 'image':
			return image(component);
		case 'video':
			return video(component);
		case 'text':
			return own.length > 0 ? own : inFlow([textNode(textOf(component, TITLES))], flow);
		case 'icon':
			return 'label' in attributes ? inFlow([textNode(textOf(component, ['label']))], flow) : [];
		case 'transparent':
			// One that holds nothing draws from its attributes.
			return own.length > 0 ? own : undefined;
		default:
			return undefined;
	}
}

/** What an unknown component says in its attributes, as text that goes before its own. */
export function wordsOf({ attributes, flow }: Component): Nodes[] {
	return WORDS.flatMap((name) => {
		const value = attributes[name];
		return typeof value === 'string' && value.trim() !== '' ? inFlow([textNode(value)], flow) : [];
	});
}

function textOf({ attributes }: Component, names: readonly string[]): string {
	for (const name of names) {
		const value = attributes[name];
		if (typeof value === 'string' && value !== '') return value;
	}
	return '';
}

const inFlow = (children: PhrasingContent[], flow: boolean): Nodes[] =>
	flow ? [{ type: 'paragraph', children }] : children;

const strong = (text: string, flow: boolean): Nodes[] =>
	text === '' ? [] : inFlow([{ type: 'strong', children: [textNode(text)] }], flow);

function kindOf(component: Component): string {
	const given = textOf(component, ['type', 'kind', 'variant', 'intent', 'severity', 'status']);
	const kind = given.toLowerCase();
	const own = component.name.toLowerCase();
	return KINDS.has(kind) ? kind : KINDS.has(own) ? own : 'note';
}

/** A box between blocks; inside a line only what it holds. */
function box(component: Component, { kind, fold }: Pick<CalloutNode, 'kind' | 'fold'>): Nodes[] {
	const names = kind === 'tab' ? ['label', 'title', 'name', 'value'] : TITLES;
	const title = textOf(component, names);
	if (!component.flow) return [...strong(title, false), ...component.children];
	const children = component.children as BlockContent[];
	const words = title === '' ? [] : [textNode(title)];
	return [{ type: 'callout', kind, title: words, fold, claim: undefined, children }];
}

function card(component: Component): Nodes[] {
	const title = textOf(component, TITLES);
	const url = textOf(component, ADDRESSES);
	const description = textOf(component, ['description', 'caption']);
	const told: Nodes[] =
		description === '' ? [] : [{ type: 'paragraph', children: [textNode(description)] }];
	if (!component.flow) return [...linkTo(url, [textNode(title)]), ...component.children];
	const children = [...told, ...component.children] as BlockContent[];
	const words = title === '' ? [] : (linkTo(url, [textNode(title)]) as PhrasingContent[]);
	return [
		{ type: 'callout', kind: 'card', title: words, fold: undefined, claim: undefined, children },
	];
}

const linkTo = (url: string, children: PhrasingContent[]): Nodes[] =>
	url === '' ? children : [{ type: 'link', url, children }];

function linked(component: Component): Nodes[] {
	const { flow, children } = component;
	const url = textOf(component, ADDRESSES);
	const words = textOf(component, TITLES) || url;
	const inner = children.flatMap((child) => (child.type === 'paragraph' ? child.children : child));
	const label = inner.length > 0 ? (inner as PhrasingContent[]) : [textNode(words)];
	return inFlow(linkTo(url, label) as PhrasingContent[], flow);
}

function code(component: Component): Nodes[] {
	const value = textOf(component, ['code']);
	if (value === '') return [...component.children];
	if (!component.flow) return [{ type: 'inlineCode', value }];
	const title = textOf(component, ['title', 'filename']);
	const meta = title === '' || title.includes('"') ? null : `title="${title}"`;
	return [{ type: 'code', lang: textOf(component, ['lang', 'language']) || null, meta, value }];
}

function image(component: Component): Nodes[] {
	const url = textOf(component, ['src', 'url']);
	if (url === '') return [...component.children];
	const alt = textOf(component, ['alt', 'title']);
	const caption = textOf(component, ['caption']);
	const shown: Nodes[] = inFlow([{ type: 'image', url, alt }], component.flow);
	const told = caption === '' ? [] : inFlow([textNode(caption)], component.flow);
	return [...shown, ...told, ...component.children];
}

function video(component: Component): Nodes[] | undefined {
	const given = textOf(component, ['id', 'videoid', 'videoId', 'url', 'src', 'href']);
	const found = parseYouTube(given)?.videoId ?? (isVideoId(given) ? given : undefined);
	const url = found === undefined ? given : `https://www.youtube.com/watch?v=${found}`;
	if (url === '') return undefined;
	const link: PhrasingContent = { type: 'link', url, children: [textNode(url)] };
	return [...inFlow([link], component.flow), ...component.children];
}
