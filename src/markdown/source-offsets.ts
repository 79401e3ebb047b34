/** From a text node's value back to the source it was made from: escapes, entities and line prefixes differ. */
import type { Text } from 'mdast';

/** Answers for one text node. */
export interface SourceOffsets {
	/** Offset behind the node's start of the character at an index of the value. */
	readonly offsetAt: (index: number) => number;
	/** Whether that character has a backslash before it in the source. */
	readonly isEscaped: (index: number) => boolean;
}

const SAME: SourceOffsets = { offsetAt: (index) => index, isEscaped: () => false };

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\da-zA-Z]{1,31});/y;

/** Aligns a text node's value with its source, at the first question. Linear in the length of both. */
export function sourceOffsets(node: Text, source: string): SourceOffsets {
	let aligned: SourceOffsets | undefined;
	const answers = (): SourceOffsets => (aligned ??= alignNode(node, source));
	return {
		offsetAt: (index) => answers().offsetAt(index),
		isEscaped: (index) => answers().isEscaped(index),
	};
}

function alignNode(node: Text, source: string): SourceOffsets {
	const start = node.position?.start.offset;
	const end = node.position?.end.offset;
	if (start === undefined || end === undefined) return SAME;
	if (end - start === node.value.length && source.startsWith(node.value, start)) return SAME;
	return align(node.value, source.slice(start, end));
}

function align(value: string, written: string): SourceOffsets {
	const offsets = new Int32Array(value.length + 1);
	const escaped = new Set<number>();
	let at = 0;
	for (let index = 0; index < value.length; index += 1) {
		const char = value.charAt(index);
		if (index === 0 || value.charAt(index - 1) === '\n') at = skipPrefix(written, at, char);
		const step = stepAt(written, at, char);
		offsets[index] = step.from;
		if (step.escaped) escaped.add(index);
		at = step.to;
	}
	offsets[value.length] = at;
	return {
		offsetAt: (index) => offsets[Math.min(index, value.length)] ?? 0,
		isEscaped: (index) => escaped.has(index),
	};
}

interface Step {
	readonly from: number;
	readonly to: number;
	readonly escaped: boolean;
}

function stepAt(written: string, at: number, char: string): Step {
	const here = written.charAt(at);
	if (here === '\\' && written.charAt(at + 1) === char) {
		return { from: at + 1, to: at + 2, escaped: true };
	}
	if (here === '&') {
		ENTITY.lastIndex = at;
		const match = ENTITY.exec(written);
		if (match) return { from: at, to: at + match[0].length, escaped: true };
	}
	if (char === '\n') {
		const newline = written.indexOf('\n', at);
		if (newline !== -1) return { from: newline, to: newline + 1, escaped: false };
	}
	return { from: at, to: at + 1, escaped: false };
}

/** Behind a line break the source may hold blanks and quote marks that the value does not. */
function skipPrefix(written: string, at: number, char: string): number {
	let next = at;
	while (
		next < written.length &&
		written.charAt(next) !== char &&
		' \t>'.includes(written.charAt(next))
	) {
		next += 1;
	}
	return next;
}
