/** Captions: `Table: …` below a table, as Pandoc has them, and PyMdown's `/// caption`. The block above becomes a figure. */
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { cutText } from './inline-lines.ts';
import type { Meaning } from './meaning.ts';
import type { CalloutNode, CaptionNode, FigureNode } from './nodes.ts';

/** Kind of the box that `slash-block.ts` makes of a caption. No note can hold it. */
export const CAPTION = '\uFDD5caption';

const TABLE_CAPTION = /^(?:Table)?:[ \t]+(?=\S)/;

/** Captions. */
export const caption: Meaning = {
	name: 'caption',
	leave: {
		callout: (node, _reading, { before }) =>
			node.kind === CAPTION ? place(captionOf(contentOf(node)), before) : undefined,
		paragraph: (node, _reading, { before }) => {
			const text = before?.type === 'table' ? withoutHead(node) : undefined;
			return text ? place(captionOf(text), before) : undefined;
		},
	},
};

function withoutHead({ children }: Paragraph): PhrasingContent[] | undefined {
	const [first, ...rest] = children;
	const head = first?.type === 'text' ? TABLE_CAPTION.exec(first.value) : null;
	if (first?.type !== 'text' || !head) return undefined;
	return [cutText(first, head[0].length, first.value.length), ...rest];
}

/** The number and the text in one line, where the text is one paragraph. */
function contentOf({ title, children }: CalloutNode): CaptionNode['children'] {
	const [first, ...more] = children;
	const number: PhrasingContent[] =
		title.length > 0 ? [...title, { type: 'text', value: ' ' }] : [];
	if (!first) return title;
	if (first.type !== 'paragraph')
		return number.length > 0 ? [{ type: 'paragraph', children: number }, ...children] : children;
	if (more.length === 0) return [...number, ...first.children];
	return [{ ...first, children: [...number, ...first.children] }, ...more];
}

const captionOf = (children: CaptionNode['children']): CaptionNode => ({
	type: 'caption',
	children,
	data: { hName: 'figcaption' },
});

/** Makes a figure of the block that was read last; a caption without one is a figure of its own. */
function place(made: CaptionNode, above: Nodes | undefined): FigureNode[] {
	const figure: FigureNode = { type: 'figure', children: [made], data: { hName: 'figure' } };
	if (!above || above.type === 'heading' || !isBlock(above)) return [figure];
	const inside = { ...above } as FigureNode['children'][number];
	const { position } = above;
	for (const key of Object.keys(above)) Reflect.deleteProperty(above, key);
	Object.assign(above, { ...figure, position, children: [inside, made] });
	return [];
}

const isBlock = ({ type }: Nodes): boolean => type !== 'html' && type !== 'thematicBreak';
