/** `==highlight==`: marked text, which may hold emphasis and links. A comparison is none. */
import type { PhrasingContent, Text } from 'mdast';
import { cutter } from './inline-lines.ts';
import type { Meaning } from './meaning.ts';
import type { Reading } from './reading.ts';
import { sourceOffsets } from './source-offsets.ts';

const MARK = /(?<!=)==(?!=)/g;
const WORD = /\w/;

/** Highlights in every block of inline content. */
export const highlight: Meaning = {
	name: 'highlight',
	inline: (children, reading) => readHighlights(children, reading),
};

function readHighlights(
	children: readonly PhrasingContent[],
	reading: Reading,
): readonly PhrasingContent[] {
	for (const child of children) {
		if ('children' in child && !isBareAddress(child)) {
			child.children = [...readHighlights(child.children as PhrasingContent[], reading)] as never;
		}
	}
	const marked = children.some((child) => child.type === 'text' && child.value.includes('=='));
	return marked ? pairMarks(children, reading) : children;
}

function isBareAddress(node: PhrasingContent): boolean {
	const [only] = node.type === 'link' ? node.children : [];
	return node.type === 'link' && only?.type === 'text' && node.url.endsWith(only.value);
}

/** A mark that is open, and what has been read since. */
interface Open {
	readonly mark: Text;
	readonly inside: PhrasingContent[];
}

function pairMarks(children: readonly PhrasingContent[], reading: Reading): PhrasingContent[] {
	const read: PhrasingContent[] = [];
	let open: Open | undefined;
	for (const [index, child] of children.entries()) {
		if (child.type !== 'text' || !child.value.includes('==')) {
			(open?.inside ?? read).push(child);
			continue;
		}
		const cut = cutter(child, reading.text);
		let from = 0;
		for (const at of marksIn(child, reading)) {
			const opens = !open && opensAt(child.value, at, index < children.length - 1);
			const closes = open !== undefined && closesAt(child.value, at);
			if (!opens && !closes) continue;
			if (at > from) (open?.inside ?? read).push(cut(from, at));
			if (open) read.push(highlightNode(open));
			open = opens ? { mark: cut(at, at + 2), inside: [] } : undefined;
			from = at + 2;
		}
		if (from < child.value.length) (open?.inside ?? read).push(cut(from, child.value.length));
	}
	return open ? [...read, open.mark, ...open.inside] : read;
}

function marksIn(node: Text, reading: Reading): number[] {
	const offsets = sourceOffsets(node, reading.text);
	return [...node.value.matchAll(MARK)]
		.map(({ index }) => index)
		.filter((index) => !offsets.isEscaped(index));
}

function opensAt(value: string, at: number, more: boolean): boolean {
	const next = value.charAt(at + 2);
	return !WORD.test(value.charAt(at - 1)) && (next === '' ? more : !/\s/.test(next));
}

const closesAt = (value: string, at: number): boolean =>
	at === 0 || !/\s/.test(value.charAt(at - 1));

function highlightNode({ mark, inside }: Open): PhrasingContent {
	const position = mark.position;
	return {
		type: 'highlight',
		children: inside,
		data: { hName: 'mark' },
		...(position ? { position } : {}),
	};
}
