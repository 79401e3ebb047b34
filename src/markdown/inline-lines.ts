/** Inline content line by line: where a line ends is known only inside text nodes and at hard breaks. */
import type { PhrasingContent, Text } from 'mdast';
import { offsetOf, positionAt } from './reading.ts';
import { sourceOffsets } from './source-offsets.ts';

/** The first line and the rest, which is empty where there is one line. */
export function splitAtLine(
	children: readonly PhrasingContent[],
	source: string,
): [PhrasingContent[], PhrasingContent[]] {
	for (const [index, child] of children.entries()) {
		if (child.type === 'break') return [children.slice(0, index), children.slice(index + 1)];
		const newline = child.type === 'text' ? child.value.indexOf('\n') : -1;
		if (child.type !== 'text' || newline === -1) continue;
		const cut = cutter(child, source);
		const before = cut(0, newline);
		const after = cut(newline + 1, child.value.length);
		return [
			[...children.slice(0, index), ...(before.value === '' ? [] : [before])],
			[...(after.value === '' ? [] : [after]), ...children.slice(index + 1)],
		];
	}
	return [[...children], []];
}

/** Cuts parts out of a text node that know where in the masked source they stand. */
export function cutter(node: Text, source: string): (from: number, to: number) => Text {
	const offsets = sourceOffsets(node, source);
	return (from, to) => {
		const value = node.value.slice(from, to);
		if (!node.position) return { type: 'text', value };
		const start = offsetOf(node);
		const end = offsets.offsetAt(to);
		const position = positionAt(start + Math.min(offsets.offsetAt(from), end), start + end);
		return { type: 'text', value, position };
	};
}

/** Part of a text node of one line; where it stands is exact unless the text holds escapes. */
export function cutText(node: Text, from: number, to: number): Text {
	const value = node.value.slice(from, to);
	if (node.position?.end.offset === undefined) return { type: 'text', value };
	const start = offsetOf(node) + from;
	const end = to === node.value.length ? node.position.end.offset : start + value.length;
	return { type: 'text', value, position: positionAt(Math.min(start, end), end) };
}

/** A line of inline content and the line break that ends it, if one does. */
export interface InlineLine {
	readonly nodes: readonly PhrasingContent[];
	readonly ending: PhrasingContent | undefined;
}

/** All lines. */
export function splitLinesOf(children: readonly PhrasingContent[], source: string): InlineLine[] {
	const lines: InlineLine[] = [];
	let nodes: PhrasingContent[] = [];
	const end = (ending: PhrasingContent | undefined): void => {
		lines.push({ nodes, ending });
		nodes = [];
	};
	for (const child of children) {
		if (child.type === 'break') end(child);
		else if (child.type === 'text' && child.value.includes('\n')) {
			const cut = cutter(child, source);
			let from = 0;
			for (let to = child.value.indexOf('\n'); to !== -1; to = child.value.indexOf('\n', from)) {
				if (to > from) nodes.push(cut(from, to));
				end({ type: 'text', value: '\n' });
				from = to + 1;
			}
			if (from < child.value.length) nodes.push(cut(from, child.value.length));
		} else nodes.push(child);
	}
	end(undefined);
	return lines;
}
