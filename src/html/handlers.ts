/** The table of handlers: which file turns which node into HTML. */
import type { Element, ElementContent } from 'hast';
import type {
	Code,
	Html,
	Image,
	InlineCode,
	Link,
	ListItem,
	Paragraph,
	Parents,
	Table,
} from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import type {
	CalloutNode,
	ComponentNode,
	ComputedNode,
	DiagramNode,
	EmbedNode,
	HashtagNode,
	InlineFieldNode,
	MathNode,
	QueryNode,
	ScenarioNode,
	TimestampNode,
	VideoNode,
	WikiLinkNode,
} from '../markdown/nodes.ts';
import type { Messages } from '../messages/messages.ts';
import { callout } from './callout.ts';
import { code, inlineCode } from './code.ts';
import { component } from './component.ts';
import type { BodyContext } from './context.ts';
import { diagram } from './diagram.ts';
import { h, walk } from './element.ts';
import { embed, remoteImage, type RenderNodes } from './embed.ts';
import { computed, inlineField, scenario } from './figure.ts';
import { bare } from './bare.ts';
import { html } from './html-tag.ts';
import { hashtag, wikiLink } from './link.ts';
import { isDescribed, noteNameless } from './nameless.ts';
import { query } from './query.ts';
import { math } from './math.ts';
import { link, timestamp, video } from './video.ts';

/** Handlers for one body, of the host or of a note embedded in it. */
export function handlersFor(context: BodyContext, renderNodes: RenderNodes): Handlers {
	return {
		wikiLink: (state: State, node: WikiLinkNode) => wikiLink(context, state, node),
		hashtag: (_: State, node: HashtagNode) => hashtag(context, node),
		callout: (state: State, node: CalloutNode) => callout(context, state, node),
		embed: (_: State, node: EmbedNode, parent: Parents | undefined) =>
			embed(context, { node, parent }, renderNodes),
		video: (_: State, node: VideoNode) => video(context, node),
		link: (state: State, node: Link) => link(context, state, node),
		timestamp: (_: State, node: TimestampNode) => timestamp(context, node),
		inlineField: (state: State, node: InlineFieldNode) => inlineField(state, node),
		scenario: (_: State, node: ScenarioNode) => scenario(context, node),
		computed: (_: State, node: ComputedNode) => computed(context, node),
		query: (_: State, node: QueryNode) => query(context, node, renderNodes),
		component: (state: State, node: ComponentNode) => component(context, state, node),
		diagram: (_: State, node: DiagramNode) => diagram(context, node),
		math: (_: State, node: MathNode) => math(context, node),
		image: (_: State, node: Image) => {
			if (!isDescribed(node.alt, node.url)) noteNameless(context, node.position?.start);
			return remoteImage(node);
		},
		html: (state: State, node: Html) => html(context, state, node),
		paragraph: (state: State, node: Paragraph) =>
			node.data?.bare ? bare(context, state, node) : paragraph(state, node),
		table: (state: State, node: Table) => table(context, state, node),
		code: (state: State, node: Code) => code(context, state, node),
		inlineCode: (state: State, node: InlineCode) => inlineCode(context, state, node),
		listItem: (state: State, node: ListItem, parent: Parents | undefined) =>
			listItem(state, node, { say: context.say, parent }),
	} as Handlers;
}

/** A paragraph cannot hold the notes that are embedded in it: they stand between its parts. */
function paragraph(state: State, node: Paragraph): ElementContent[] {
	const whole = defaultHandlers.paragraph(state, node);
	if (whole.tagName !== 'p' || !whole.children.some(isBlock)) return [whole];
	const parts: ElementContent[] = [];
	let open: Element | undefined;
	for (const child of whole.children) {
		if (isBlock(child)) open = undefined;
		else if (open) open.children.push(child);
		else if (child.type !== 'text' || child.value.trim() !== '') open = h('p', {}, [child]);
		else continue;
		const part = open ?? child;
		if (parts.at(-1) !== part) parts.push(part);
	}
	return parts;
}

const isBlock = (node: ElementContent): boolean =>
	node.type === 'element' && (node.tagName === 'figure' || node.tagName === 'p');

function table({ say }: BodyContext, state: State, node: Table): Element {
	const inner = defaultHandlers.table(state, node);
	walk(inner, (cell) => {
		if (cell.type !== 'element' || cell.properties.align === undefined) return undefined;
		cell.properties['dataAlign'] = cell.properties.align;
		delete cell.properties.align;
		return undefined;
	});
	const scrolls = { className: ['table-scroll'], role: 'group', tabIndex: 0, ariaLabel: say.table };
	return h('div', scrolls, [inner]);
}

function listItem(
	state: State,
	node: ListItem,
	{ say, parent }: { say: Messages; parent: Parents | undefined },
): Element {
	const item = defaultHandlers.listItem(state, node, parent);
	if (typeof node.checked !== 'boolean') return item;
	walk(item, (box) => {
		if (box.type !== 'element' || box.tagName !== 'input') return undefined;
		box.properties.ariaLabel = node.checked ? say.taskDone : say.taskOpen;
		return 'stop';
	});
	return item;
}
