/** Pairs of marks around inline content, such as `{++` … `++}`: what stands between them may hold any markup. */
import type { PhrasingContent, Text } from 'mdast';
import { cutter } from './inline-lines.ts';
import type { Reading } from './reading.ts';
import { sourceOffsets } from './source-offsets.ts';

/** One pair of marks. */
export interface Mark {
	readonly open: string;
	readonly close: string;
	/** Whether marks that touch blanks on their inner side are none. */
	readonly tight: boolean;
	/** What the first character behind the open mark must be; it is empty where no text follows. */
	readonly begins?: RegExp;
	/** What stands for the pair. */
	readonly read: (inside: PhrasingContent[], open: Text) => PhrasingContent;
}

/** A mark that is open, and what has been read since. */
interface Open {
	readonly mark: Mark;
	readonly text: Text;
	readonly inside: PhrasingContent[];
}

/** Reads the pairs in a block's inline content and in what it holds; a mark without its fellow stays text. */
export function readMarks(
	children: readonly PhrasingContent[],
	marks: readonly Mark[],
	reading: Reading,
): readonly PhrasingContent[] {
	for (const child of children) {
		if ('children' in child && child.type !== 'link') {
			child.children = [...readMarks(child.children as PhrasingContent[], marks, reading)] as never;
		}
	}
	const has = ({ value }: Text): boolean => marks.some(({ open }) => value.includes(open));
	if (!children.some((child) => child.type === 'text' && has(child))) return children;
	const read: PhrasingContent[] = [];
	let open: Open | undefined;
	for (const child of children) {
		if (child.type !== 'text') (open?.inside ?? read).push(child);
		else open = readText(child, { marks, reading, read, open });
	}
	return open ? [...read, open.text, ...open.inside] : read;
}

interface Spot {
	readonly marks: readonly Mark[];
	readonly reading: Reading;
	readonly read: PhrasingContent[];
	readonly open: Open | undefined;
}

/** Reads one text; returns the mark that is open behind it. */
function readText(node: Text, { marks, reading, read, open: before }: Spot): Open | undefined {
	const { value } = node;
	const cut = cutter(node, reading.text);
	const offsets = sourceOffsets(node, reading.text);
	let open = before;
	let from = 0;
	for (let at = 0; at < value.length;) {
		const next = open ? closing(value, open.mark, at) : opening(value, marks, at);
		if (!next) break;
		at = next.at + next.length;
		if (offsets.isEscaped(next.at)) continue;
		if (next.at > from) (open?.inside ?? read).push(cut(from, next.at));
		if (open) {
			read.push(placed(open.mark.read(open.inside, open.text), open.text));
			open = undefined;
		} else open = { mark: next.mark, text: cut(next.at, at), inside: [] };
		from = at;
	}
	if (from < value.length) (open?.inside ?? read).push(cut(from, value.length));
	return open;
}

const placed = (node: PhrasingContent, { position }: Text): PhrasingContent => {
	if (position) node.position ??= position;
	return node;
};

interface Found {
	readonly mark: Mark;
	readonly at: number;
	readonly length: number;
}

function opening(value: string, marks: readonly Mark[], from: number): Found | undefined {
	let found: Found | undefined;
	for (const mark of marks) {
		let at = value.indexOf(mark.open, from);
		while (at !== -1 && !mayOpen(mark, value, at)) {
			at = value.indexOf(mark.open, at + mark.open.length);
		}
		if (at !== -1 && (!found || at < found.at)) found = { mark, at, length: mark.open.length };
	}
	return found;
}

function mayOpen({ open, tight, begins }: Mark, value: string, at: number): boolean {
	const [next = ''] = value.slice(at + open.length, at + open.length + 2);
	return !(tight && /\s/.test(next)) && begins?.test(next) !== false;
}

function closing(value: string, mark: Mark, from: number): Found | undefined {
	let at = value.indexOf(mark.close, from);
	while (at > 0 && mark.tight && /\s/.test(value.charAt(at - 1))) {
		at = value.indexOf(mark.close, at + mark.close.length);
	}
	return at === -1 ? undefined : { mark, at, length: mark.close.length };
}
