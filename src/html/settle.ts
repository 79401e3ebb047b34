/** What raw HTML needs to behave on the page like what Markdown makes, whoever wrote it. */
import type { Element, Root } from 'hast';
import type { Messages } from '../messages/messages.ts';
import { h, text, walk } from './element.ts';

/** Elements that hold words, not paragraphs. */
const WORDS: ReadonlySet<string> = new Set([
	...['summary', 'figcaption', 'dt', 'caption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** Mends a tree of parsed HTML in place. */
export function settleHtml(tree: Root, say: Messages): void {
	walk(tree, (node, index, parent) => {
		if (node.type !== 'element') return undefined;
		const { className } = node.properties;
		if (Array.isArray(className) && className.length === 0) delete node.properties.className;
		if (node.tagName === 'img' && isAbsent(node, say)) {
			parent.children[index] = absent(node, say);
		} else if (node.tagName === 'img') settleImage(node);
		else if (node.tagName === 'video' || node.tagName === 'audio') {
			const player = playable(node) ? settlePlayer(node) : absent(node, say);
			parent.children[index] = player;
			return 'skip';
		} else if (WORDS.has(node.tagName)) unwrap(node);
		return undefined;
	});
}

/** An image from another site loads late and tells it nothing. */
function settleImage({ properties }: Element): void {
	properties.loading ??= 'lazy';
	properties.decoding ??= 'async';
	if (/^https?:/i.test(properties.src ?? '')) properties.referrerPolicy = 'no-referrer';
	properties.alt ??= '';
}

const playable = ({ properties, children }: Element): boolean =>
	properties.src !== undefined ||
	children.some((child) => child.type === 'element' && child.properties.src !== undefined);

/** A player without controls cannot be started: notes bring no scripts. */
function settlePlayer(node: Element): Element {
	const { properties, children } = node;
	delete properties.autoPlay;
	properties.controls = true;
	properties.preload ??= node.tagName === 'audio' ? 'none' : 'metadata';
	node.children = children.filter(
		(child) =>
			child.type !== 'element' || child.tagName !== 'source' || child.properties.src !== undefined,
	);
	return node;
}

const markOf = (say: Messages): string => say.absentFile({ name: '' });

const isAbsent = ({ properties }: Element, say: Messages): boolean =>
	properties.src === undefined && properties.title?.startsWith(markOf(say)) === true;

function absent({ properties, children, position }: Element, say: Messages): Element {
	const source = children.find((child) => child.type === 'element');
	const title = properties.title ?? source?.properties.title ?? say.absent;
	const name = properties.alt ?? title.replace(markOf(say), '');
	const made = h('span', { className: ['absent-file'], title }, [text(name)]);
	return position ? { ...made, position } : made;
}

/** The paragraph that Markdown puts around the words of a heading or a summary goes. */
function unwrap(node: Element): void {
	const shown = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
	const [only] = shown;
	if (shown.length === 1 && only?.type === 'element' && only.tagName === 'p') {
		node.children = only.children;
	}
}
