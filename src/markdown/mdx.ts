/**
 * `.mdx`: imports, exports and expressions are code of strangers and are refused; components with literal
 * attributes are kept for the theme, other elements become ordinary HTML.
 */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { finishBlock } from './context.ts';
import { readAttributes, toTag } from './mdx-attributes.ts';
import type { Meaning } from './meaning.ts';
import type { ComponentNode } from './nodes.ts';
import { offsetOf, report, type Reading } from './reading.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

const COMMENT = /^\s*\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/\s*$/;
const LITERAL = /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`|(-?\d+(?:\.\d+)?))\s*$/;
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

/** JSX and JavaScript of an `.mdx` note. */
export const mdx: Meaning = {
	name: 'mdx',
	enter: {
		mdxjsEsm: (node, reading) => {
			refuse(node, reading, /^\s*import\b/.test(node.value) ? 'import' : 'export');
			return [];
		},
		mdxFlowExpression: (node, reading) => {
			const known = harmless(node.value);
			if (!known) refuse(node, reading, 'expression');
			return known ?? [];
		},
		mdxTextExpression: (node, reading) => {
			const known = harmless(node.value);
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

/** Comments say nothing and literals say themselves. */
function harmless(value: string): Nodes[] | undefined {
	if (value.trim() === '' || COMMENT.test(value)) return [];
	const match = LITERAL.exec(value);
	if (!match) return undefined;
	return [{ type: 'text', value: match[1] ?? match[2] ?? match[3] ?? match[4] ?? '' }];
}

function refuse(node: Nodes, reading: Reading, what: 'import' | 'export' | 'expression'): void {
	const value = 'value' in node ? node.value.trim().replaceAll(/\s+/g, ' ') : '';
	const shown = value.length > 60 ? `${value.slice(0, 60)}\u2026` : value;
	report(reading, {
		level: 'error',
		code: 'mdx-code',
		message: `The ${what} \u201C${shown}\u201D is code, and code of notes does not run.`,
		hint:
			what === 'import'
				? 'Take it away: the components that notes may use are there without an import.'
				: 'Write the result as text, or a number as `= scenario.output`.',
		at: offsetOf(node),
	});
}

function readElement(node: Element, reading: Reading): Nodes[] {
	const { name } = node;
	const children = node.children as Nodes[];
	if (name === null) return children;
	const attributes = readAttributes(node, reading);
	if (/^[\p{Lu}]/u.test(name) || name.includes('.')) {
		reading.components.push(name);
		return [componentOf(node, name, attributes)];
	}
	const open: Nodes = { type: 'html', value: toTag(name, attributes) };
	if (node.position) open.position = node.position;
	if (VOID.has(name) && children.length === 0) return [open];
	return [open, ...children, { type: 'html', value: `</${name}>` }];
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
