/**
 * `.mdx`: imports, exports and expressions are code of strangers and are refused; components with literal
 * attributes are kept for the theme, other elements become ordinary HTML.
 */
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { standInOf } from './component-names.ts';
import { standIn, wordsOf } from './component-stand-in.ts';
import { finishBlock } from './context.ts';
import { isBlank } from './plain.ts';
import { readAttributes, toTag } from './mdx-attributes.ts';
import { constantOf, readConstants } from './mdx-constants.ts';
import type { Meaning } from './meaning.ts';
import type { ComponentNode } from './nodes.ts';
import { offsetOf, report, type Reading } from './reading.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

const COMMENT = /^\s*\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/\s*$/;
const LITERAL = /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`|(-?\d+(?:\.\d+)?))\s*$/;
/** Components of the theme. */
const OURS: ReadonlySet<string> = new Set(['Calculator']);
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

/** JSX and JavaScript of an `.mdx` note. */
export const mdx: Meaning = {
	name: 'mdx',
	enter: {
		paragraph: (node) => unravel(node),
		mdxjsEsm: (node, reading) => {
			readModule(node, reading);
			return [];
		},
		mdxFlowExpression: (node, reading) => {
			const known = harmless(node.value, reading);
			if (!known) refuse(node, reading, 'expression');
			return known ?? [];
		},
		mdxTextExpression: (node, reading) => {
			const known = harmless(node.value, reading);
			if (known) return known;
			refuse(node, reading, 'expression');
			return [{ type: 'inlineCode', value: `{${node.value}}` }];
		},
		mdxJsxFlowElement: (node, reading) => readElement(node, reading),
		mdxJsxTextElement: (node, reading) => readElement(node, reading),
	},
	leave: {
		component: ({ children }, reading) => {
			const inline = children.filter((child) => child.type === 'text' || child.type === 'wikiLink');
			if (inline.length > 0) finishBlock(inline, reading);
			return undefined;
		},
	},
};

/** Comments say nothing, literals say themselves, and a constant of the note says its literal. */
function harmless(value: string, reading: Reading): Nodes[] | undefined {
	if (value.trim() === '' || COMMENT.test(value)) return [];
	const match = LITERAL.exec(value);
	const text = match ? (match[1] ?? match[2] ?? match[3] ?? match[4]) : constantOf(reading, value);
	return text === undefined || text === false ? undefined : [{ type: 'text', value: text }];
}

function refuse(node: Nodes, reading: Reading, what: 'export' | 'expression'): void {
	const value = 'value' in node ? node.value.trim().replaceAll(/\s+/g, ' ') : '';
	const shown = value.length > 60 ? `${value.slice(0, 60)}\u2026` : value;
	report(reading, {
		level: 'warning',
		code: 'mdx-code',
		message: `The ${what} \u201C${shown}\u201D is code, and code of notes does not run.`,
		hint: 'Write the result as text, or a number as `= scenario.output`.',
		at: offsetOf(node),
	});
}

/** Imports say nothing to a reader; a constant that is a literal is remembered, any other export refused. */
function readModule(node: Nodes & { value: string }, reading: Reading): void {
	const { imports, refused } = readConstants(reading, node.value);
	if (refused) refuse(node, reading, 'export');
	if (!imports || reading.findings.some(({ code }) => code === 'mdx-import')) return;
	report(reading, {
		level: 'info',
		code: 'mdx-import',
		message: 'The imports of this note were left out: code of notes does not run.',
		hint: 'Take them away: the components that notes may use are there without an import.',
		at: offsetOf(node),
	});
}

/** Elements alone in their paragraph stand between the blocks. */
function unravel({ children }: Paragraph): Nodes[] | undefined {
	const elements = children.filter(({ type }) => type !== 'text');
	const blank = children.every((child) => child.type !== 'text' || child.value.trim() === '');
	if (!blank || elements.length === 0) return undefined;
	const lifts = elements.every(
		(child) =>
			(child.type as string) === 'mdxJsxTextElement' && liftsFrom(child as unknown as Element),
	);
	if (!lifts) return undefined;
	return elements.map((child) => {
		const element = child as unknown as Element;
		const inner: Nodes = { type: 'paragraph', children: element.children as PhrasingContent[] };
		const within = element.children.length > 0 ? [inner] : [];
		return { ...element, type: 'mdxJsxFlowElement', children: within } as unknown as Nodes;
	});
}

const BLOCKS: ReadonlySet<string> = new Set(['box', 'details', 'tab', 'card', 'code', 'video']);
const liftsFrom = ({ name }: Element): boolean => BLOCKS.has(standInOf(name ?? '') ?? '');

function readElement(node: Element, reading: Reading): Nodes[] {
	const { name } = node;
	const children = node.children as Nodes[];
	if (name === null) return children;
	const attributes = readAttributes(node, reading);
	if (/^[\p{Lu}]/u.test(name) || name.includes('.')) {
		return componentNodes({ node, name, attributes }, reading);
	}
	const open: Nodes = { type: 'html', value: toTag(name, attributes) };
	if (node.position) open.position = node.position;
	if (VOID.has(name) && children.length === 0) return [open];
	return [open, ...children, { type: 'html', value: `</${name}>` }];
}

interface Named {
	readonly node: Element;
	readonly name: string;
	readonly attributes: ComponentNode['attributes'];
}

/** Our own component, what stands in for another, or one that nobody knows with its words. */
function componentNodes({ node, name, attributes }: Named, reading: Reading): Nodes[] {
	const flow = node.type === 'mdxJsxFlowElement';
	if (flow) node.children = wrapInline(node.children) as typeof node.children;
	const component = { name, attributes, flow, children: node.children as Nodes[] };
	const known = OURS.has(name) ? undefined : standIn(component);
	if (known) return known;
	reading.components.push(name);
	const made = componentOf(node, name, attributes);
	if (OURS.has(name)) readCalculator(made, reading);
	else made.children.unshift(...(wordsOf(component) as ComponentNode['children']));
	return [made];
}

/** A calculator with a name is a scenario of its note. */
function readCalculator(node: ComponentNode, reading: Reading): void {
	const { id, model, ...given } = node.attributes;
	if (typeof id !== 'string' || id === '') return;
	const inputs = Object.assign(Object.create(null) as Record<string, unknown>, given);
	const asked = typeof model === 'string' ? model : '';
	const place = reading.placeAt(offsetOf(node));
	reading.scenarios.push({ id, model: asked, inputs, places: {}, ...place });
}

const INLINE: ReadonlySet<string> = new Set([
	...['text', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'image', 'imageReference'],
	...['inlineCode', 'break', 'footnoteReference', 'html', 'mdxTextExpression', 'mdxJsxTextElement'],
]);

/** Words that stand between blocks without a paragraph of their own get one. */
function wrapInline(children: readonly Nodes[]): Nodes[] {
	const wrapped: Nodes[] = [];
	let open: Paragraph | undefined;
	for (const child of children) {
		if (!INLINE.has(child.type)) open = undefined;
		else if (open) {
			open.children.push(child as PhrasingContent);
			continue;
		} else {
			open = { type: 'paragraph', children: [child as PhrasingContent] };
			if (child.position) open.position = child.position;
		}
		wrapped.push(open ?? child);
	}
	return wrapped.filter((node) => node.type !== 'paragraph' || !node.children.every(isBlank));
}

function componentOf(
	node: Element,
	name: string,
	attributes: ComponentNode['attributes'],
): ComponentNode {
	const made: ComponentNode = {
		type: 'component',
		name,
		attributes,
		flow: node.type === 'mdxJsxFlowElement',
		children: node.children as ComponentNode['children'],
	};
	if (node.position) made.position = node.position;
	return made;
}
