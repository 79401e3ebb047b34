/**
 * `code` → a block with its title above and, where the fence marks or numbers lines, an element around each line.
 * Colours for the languages belong into `linesOf`'s place: it alone turns code into elements.
 */
import type { Element, ElementContent } from 'hast';
import type { Code } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { h, text } from './element.ts';

/** Longer code is shown without an element for each of its lines. */
const MOST_LINES = 2000;

/** Handler of `code`. */
export function code(state: State, node: Code): Element {
	const pre = defaultHandlers.code(state, node);
	pre.properties.tabIndex = 0;
	const [inner] = pre.children;
	const lines = linesOf(node);
	if (lines && inner?.type === 'element') inner.children = lines;
	const title = node.data?.title;
	if (title === undefined) return pre;
	const caption = h('figcaption', {}, [text(title)]);
	const figure = h('figure', { className: ['code'] }, [caption, pre]);
	state.patch(node, figure);
	return figure;
}

/** The code line by line; `undefined` where no line is marked or numbered. */
function linesOf({ value, data }: Code): ElementContent[] | undefined {
	const { firstNumber } = data ?? {};
	const [marked, inserted, deleted] = [data?.marked, data?.inserted, data?.deleted].map(
		(lines) => new Set(lines),
	);
	if (firstNumber === undefined && !marked?.size && !inserted?.size && !deleted?.size) {
		return undefined;
	}
	const lines = value.split('\n');
	if (lines.length > MOST_LINES) return undefined;
	return lines.map((line, index) => {
		const number = index + 1;
		const className = ['line'];
		if (marked?.has(number)) className.push('is-marked');
		if (inserted?.has(number)) className.push('is-inserted');
		if (deleted?.has(number)) className.push('is-deleted');
		const dataLine = firstNumber === undefined ? undefined : String(firstNumber + index);
		return h('span', { className, dataLine }, [text(`${line}\n`)]);
	});
}
