/**
 * First pass over a fresh tree, without recursion: neighbouring texts are joined, code and HTML get their source
 * back, reference definitions are collected, and nesting that no reader could follow is cut.
 */
import type { Nodes, Parents, RootContent, Text } from 'mdast';
import { indentedHtml, openedBy, readHtmlBlock } from './html-block.ts';
import { hasToken, restore, restoreAddress, restoreCode, restoreHtml } from './mask.ts';
import { offsetOf, report, type Reading } from './reading.ts';

/** Levels of quotes, lists and emphasis kept; what lies deeper becomes text. */
export const MAX_DEPTH = 80;

const RESTORED = ['value', 'lang', 'meta', 'alt', 'title', 'label', 'identifier'] as const;
const PHRASING_PARENTS: ReadonlySet<string> = new Set([
	'paragraph',
	'heading',
	'tableCell',
	'emphasis',
	'strong',
	'delete',
	'link',
	'linkReference',
]);

/** Tidies a tree in place; of two reference definitions with one name the first wins. */
export function tidyTree(root: Nodes, reading: Reading): void {
	const { definitions } = reading;
	const stack: [Nodes, number][] = [[root, 0]];
	for (let top = stack.pop(); top; top = stack.pop()) {
		const [node, depth] = top;
		if (reading.spans.length > 0) restoreNode(node, reading);
		if (node.type === 'definition' && !definitions.has(node.identifier)) {
			definitions.set(node.identifier, node);
		}
		if (!('children' in node)) continue;
		if (depth >= MAX_DEPTH) {
			cutBelow(node, reading);
			continue;
		}
		if (!PHRASING_PARENTS.has(node.type)) readHtmlBlocks(node, reading);
		joinTexts(node);
		for (let index = node.children.length - 1; index >= 0; index -= 1) {
			const child = node.children[index];
			if (child && child.type !== 'text') stack.push([child, depth + 1]);
		}
	}
}

function restoreNode(node: Nodes, reading: Reading): void {
	// A template runs before its HTML is read, so a tag in HTML is as much a tag as one in prose.
	if (node.type === 'html') node.value = restoreHtml(reading, node.value, offsetOf(node));
	if (node.type === 'image' || node.type === 'imageReference') {
		node.alt = restoreAddress(reading, node.alt ?? '', offsetOf(node));
	}
	if (node.type === 'code')
		node.value = restoreCode(reading, node.value, marksBefore(node, reading));
	if ('title' in node && typeof node.title === 'string') {
		node.title = restoreAddress(reading, node.title, offsetOf(node));
	}
	const record = node as unknown as Record<string, unknown>;
	for (const key of RESTORED) {
		const value = record[key];
		if (typeof value === 'string' && hasToken(value)) record[key] = restore(reading, value);
	}
}

function marksBefore(node: Nodes, { text }: Reading): string {
	const at = offsetOf(node);
	return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}

function readHtmlBlocks({ children }: Parents, reading: Reading): void {
	let depth = 0;
	for (const [index, child] of children.entries()) {
		const html = depth > 0 && child.type === 'code' ? indentedHtml(child, reading) : child;
		if (html?.type !== 'html') continue;
		depth = Math.max(0, depth + openedBy(html));
		children[index] = readHtmlBlock(html, reading);
	}
}

function joinTexts(parent: Parents): void {
	const { children } = parent;
	if (!children.some((child, index) => index > 0 && isJoin(children[index - 1], child))) return;
	const joined: RootContent[] = [];
	for (const child of children) {
		const last = joined.at(-1);
		if (child.type === 'text' && last?.type === 'text') joinInto(last, child);
		else joined.push(child);
	}
	parent.children = joined;
}

function isJoin(before: RootContent | undefined, child: RootContent): boolean {
	return child.type === 'text' && before?.type === 'text';
}

function joinInto(last: Text, next: Text): void {
	last.value += next.value;
	if (last.position && next.position) last.position.end = next.position.end;
}

function cutBelow(node: Parents, reading: Reading): void {
	const text: Text = { type: 'text', value: allText(node) };
	if (node.position) text.position = node.position;
	const phrasing = PHRASING_PARENTS.has(node.type);
	node.children = phrasing ? [text] : [flow(node, text)];
	if (reading.findings.some(({ code }) => code === 'nesting-too-deep')) return;
	report(reading, {
		level: 'warning',
		code: 'nesting-too-deep',
		message: `The text is nested deeper than ${MAX_DEPTH} levels; what lies deeper is shown as plain text.`,
		hint: 'Take some levels of quotes, lists or emphasis away.',
		at: offsetOf(node),
	});
}

function flow(node: Parents, text: Text): RootContent {
	const paragraph: RootContent = { type: 'paragraph', children: [text] };
	return node.type === 'list'
		? { type: 'listItem', spread: false, checked: null, children: [paragraph] }
		: paragraph;
}

function allText(node: Parents): string {
	const parts: string[] = [];
	const stack: Nodes[] = [node];
	for (let top = stack.pop(); top; top = stack.pop()) {
		if ('value' in top) parts.push(top.value);
		if ('children' in top) for (const child of top.children.toReversed()) stack.push(child);
	}
	return parts.join(' ');
}
