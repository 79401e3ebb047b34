/** The table of handlers: which file turns which node into HTML. */
import type { Element, ElementContent } from 'hast';
import type { Image, Table } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import type {
	CalloutNode,
	ComponentNode,
	ComputedNode,
	EmbedNode,
	HashtagNode,
	InlineFieldNode,
	ScenarioNode,
	TimestampNode,
	VideoNode,
	WikiLinkNode,
} from '../markdown/nodes.ts';
import { callout } from './callout.ts';
import { component } from './component.ts';
import type { BodyContext } from './context.ts';
import { h } from './element.ts';
import { embed, remoteImage, type RenderNodes } from './embed.ts';
import { computed, inlineField, scenario } from './figure.ts';
import { hashtag, wikiLink } from './link.ts';
import { timestamp, video } from './video.ts';

/** Handlers for one body, of the host or of a note embedded in it. */
export function handlersFor(context: BodyContext, renderNodes: RenderNodes): Handlers {
	return {
		wikiLink: (state: State, node: WikiLinkNode) => wikiLink(context, state, node),
		hashtag: (_: State, node: HashtagNode) => hashtag(context, node),
		callout: (state: State, node: CalloutNode) => callout(context, state, node),
		embed: (_: State, node: EmbedNode) => embed(context, node, renderNodes),
		video: (_: State, node: VideoNode) => video(context, node),
		timestamp: (_: State, node: TimestampNode) => timestamp(context, node),
		inlineField: (state: State, node: InlineFieldNode) => inlineField(state, node),
		scenario: (_: State, node: ScenarioNode) => scenario(context, node),
		computed: (_: State, node: ComputedNode) => computed(context, node),
		component: (state: State, node: ComponentNode) => component(context, state, node),
		image: (_: State, node: Image) =>
			remoteImage(node.url, node.alt ?? '', node.title ?? undefined),
		table,
		code,
	} as Handlers;
}

function table(state: State, node: Table): Element {
	const inner = defaultHandlers.table(state, node) as ElementContent;
	const properties = {
		className: ['table-scroll'],
		tabIndex: 0,
		role: 'region',
		ariaLabel: 'Table',
	};
	return h('div', properties, [inner]);
}

function code(state: State, node: Parameters<typeof defaultHandlers.code>[1]): Element {
	const pre = defaultHandlers.code(state, node) as Element;
	pre.properties['tabIndex'] = 0;
	return pre;
}
