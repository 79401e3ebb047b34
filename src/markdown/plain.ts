/** Plain text of nodes, as a reader hears it: labels of links, no timestamps, no markup. */
import type { Nodes } from 'mdast';
import { mathText } from './math-text.ts';

/** Called for every node with its place in the text. */
export type Visit = (node: Nodes, from: number, to: number) => void;

/** Plain text of a list of nodes, blanks collapsed to one space. */
export function toPlainText(nodes: readonly Nodes[]): string {
	return collapse(flatten(nodes));
}

const LINE_BREAK =
	/^<\/?(?:br|p|div|li|td|th|tr|dt|dd|h[1-6]|summary|figcaption|section|table)[\s/>]/i;
const ODD_BLANKS = /\s\s|[^\S ]/;

/** Every run of blanks as one space, none at the ends. */
export function collapse(text: string): string {
	return (ODD_BLANKS.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim();
}

/** Blanks as one space; a timestamp that was left out leaves none before the full stop. */
export function closeGaps(text: string): string {
	const single = ODD_BLANKS.test(text) ? text.replaceAll(/\s+/g, ' ') : text;
	const gap = single.includes(' .') || single.includes(' ,');
	return gap ? single.replaceAll(/ ([.,])(?= |$)/g, '$1') : single;
}

/**
 * Plain text of nodes with its blanks as they are.
 *
 * @param visit Learns where each node stands in it.
 * @param codeMark Stands on both sides of code.
 */
export function flatten(nodes: readonly Nodes[], visit?: Visit, codeMark = ''): string {
	const parts: string[] = [];
	let length = 0;
	const add = (text: string): void => {
		parts.push(text);
		length += text.length;
	};
	const step = (node: Nodes): void => {
		const from = length;
		if (node.type === 'inlineField' && node.enclosed !== 'hidden') add(`${node.key}: `);
		if (node.type === 'wikiLink' && node.said !== undefined) add(node.said);
		else if ('children' in node) node.children.forEach(step);
		else if (node.type === 'inlineCode') add(`${codeMark}${node.value}${codeMark}`);
		else add(leafText(node));
		// Fields of one line stand side by side.
		if (node.type === 'inlineField') add(' ');
		visit?.(node, from, length);
	};
	nodes.forEach(step);
	return parts.join('');
}

/** Whether an inline node shows nothing. */
export function isBlank(node: Nodes): boolean {
	return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function leafText(node: Nodes): string {
	switch (node.type) {
		case 'text':
			return node.value;
		case 'break':
			return '\n';
		case 'query':
			return node.inline ? '…' : '';
		case 'html':
			return LINE_BREAK.test(node.value) ? '\n' : '';
		case 'hashtag':
			return `#${node.name}`;
		case 'math':
			return mathText(node.value);
		case 'image':
			return node.alt ?? '';
		case 'embed':
			return node.alt || (node.link.label ?? '');
		default:
			return '';
	}
}
