/** Splits text nodes at what the inline meanings recognise in them. */
import type { Nodes, Text } from 'mdast';
import { offsetOf, positionAt, type Reading, type Scope, type TextMeaning } from './reading.ts';
import { sourceOffsets, type SourceOffsets } from './source-offsets.ts';

/** Where a node is being read. */
export interface Inside {
	readonly reading: Reading;
	readonly scope: Scope;
}

/** A stretch of the original text node that nothing has claimed yet. */
interface Piece {
	readonly value: string;
	/** Offset of the piece in the text node's value. */
	readonly from: number;
}

/** Where a text node is being read, and where its parts go. */
export interface TextSpot extends Inside {
	readonly read: Nodes[];
}

/** Reads one text node: meanings in order, each on what the ones before it left over. */
export function readText(node: Text, meanings: readonly TextMeaning[], spot: TextSpot): void {
	const { value } = node;
	const offsets = sourceOffsets(node, spot.reading.text);
	let parts: (Nodes | Piece)[] | undefined;
	for (const meaning of meanings) {
		if (!value.includes(meaning.trigger)) continue;
		if (spot.scope.inLink && !meaning.insideLinks) continue;
		const splitting = { node, inside: spot, offsets };
		parts = splitPieces(parts ?? [{ value, from: 0 }], meaning, splitting);
	}
	if (!parts) spot.read.push(node);
	else
		for (const part of parts) spot.read.push('from' in part ? textNode(part, node, offsets) : part);
}

function splitPieces(
	parts: readonly (Nodes | Piece)[],
	meaning: TextMeaning,
	splitting: Splitting,
): (Nodes | Piece)[] {
	const split: (Nodes | Piece)[] = [];
	for (const part of parts) {
		if ('from' in part) splitPiece(part, meaning, { ...splitting, parts: split });
		else split.push(part);
	}
	return split;
}

interface Splitting {
	readonly node: Text;
	readonly inside: Inside;
	readonly offsets: SourceOffsets;
}

function splitPiece(
	piece: Piece,
	meaning: TextMeaning,
	splitting: Splitting & { readonly parts: (Nodes | Piece)[] },
): void {
	const { value, from } = piece;
	const { parts } = splitting;
	const { pattern } = meaning;
	let done = 0;
	pattern.lastIndex = 0;
	for (let match = pattern.exec(value); match; match = pattern.exec(value)) {
		const end = pattern.lastIndex;
		const nodes = readMatch(match, meaning, { ...splitting, piece });
		// Another text may have been read with the same pattern meanwhile.
		pattern.lastIndex = end;
		if (!nodes) continue;
		if (match.index > done)
			parts.push({ value: value.slice(done, match.index), from: from + done });
		for (const node of nodes) parts.push(node);
		done = end;
	}
	if (done === 0) parts.push(piece);
	else if (done < value.length) parts.push({ value: value.slice(done), from: from + done });
}

function readMatch(
	match: RegExpExecArray,
	meaning: TextMeaning,
	{ node, inside, offsets, piece }: Splitting & { readonly piece: Piece },
): Nodes[] | undefined {
	const { reading, scope } = inside;
	const index = piece.from + match.index;
	const at = offsetOf(node) + offsets.offsetAt(index);
	const atStart = index === 0 && (scope.before === undefined || scope.before.type === 'break');
	const previous = index > 0 ? node.value.charAt(index - 1) : atStart ? '' : lastOf(scope.before);
	const escaped = offsets.isEscaped(index);
	const nodes = meaning.read(match, reading, { at, scope, previous, escaped });
	for (const made of nodes ?? []) made.position ??= positionAt(at, at + match[0].length);
	return nodes;
}

/** A character for what stands before a text node. */
function lastOf(before: Nodes | undefined): string {
	if (before?.type === 'text') return before.value.slice(-1);
	return before?.type === 'html' ? '>' : 'x';
}

function textNode({ value, from }: Piece, node: Text, offsets: SourceOffsets): Text {
	if (!node.position) return { type: 'text', value };
	const start = offsetOf(node);
	const end = offsets.offsetAt(from + value.length);
	const position = positionAt(start + offsets.offsetAt(from), start + end);
	return { type: 'text', value, position };
}
