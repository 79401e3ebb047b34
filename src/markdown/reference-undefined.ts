/**
 * `[text][name]`, `[name][]` and `![text][name]` without a definition of the name: the text is shown, and the loss is
 * reported. Other programs add definitions that stand in no note.
 */
import type { Emphasis, PhrasingContent, Strong, Text } from 'mdast';
import { cutText } from './inline-lines.ts';
import type { Meaning } from './meaning.ts';
import { toPlainText } from './plain.ts';
import { offsetOf, report, type Reading } from './reading.ts';

/** The end of a reference. A name has more than one letter: `a[i][j]` and `[1][2]` are prose. */
const END = /\]\[((?:[\p{L}_][\p{L}\p{N}_.:-]{1,60})?)\](?![\w[(:])/gu;
/** The bracket that opens one; behind a word it is an index. */
const OPENING = /(?<![\p{L}\p{N}\])'"])!?\[$/u;
const LONGEST = 300;
/** Names that one finding lists. */
const MOST = 5;

interface Missing {
	readonly names: Set<string>;
	/** Offset of the first. */
	readonly at: number;
}

const MISSING = new WeakMap<Reading, Missing>();

/** References that nobody defined; `reference.ts` reads all others. */
export const referenceUndefined: Meaning = {
	name: 'reference-undefined',
	enter: { emphasis: readInside, strong: readInside },
	inline: readAll,
	finish: (reading) => {
		const missing = MISSING.get(reading);
		if (missing) reportMissing(reading, missing);
	},
};

function readInside(node: Emphasis | Strong, reading: Reading): undefined {
	node.children = [...readAll(node.children, reading)];
}

function readAll(
	children: readonly PhrasingContent[],
	reading: Reading,
): readonly PhrasingContent[] {
	return children.some((child) => child.type === 'text' && child.value.includes(']['))
		? showTexts(children, reading)
		: children;
}

function showTexts(children: readonly PhrasingContent[], reading: Reading): PhrasingContent[] {
	const out: PhrasingContent[] = [];
	for (const child of children) {
		if (child.type !== 'text' || isEscaped(child, reading)) {
			out.push(child);
			continue;
		}
		let rest = 0;
		for (const { index, 0: all, 1: name = '' } of child.value.matchAll(END)) {
			out.push(cutText(child, rest, index));
			rest = index + all.length;
			if (!unwrap(out, name, reading)) out.push(cutText(child, index, rest));
		}
		if (rest === 0) out.push(child);
		else if (rest < child.value.length) out.push(cutText(child, rest, child.value.length));
	}
	return out;
}

/** Whether the author wrote a backslash before any bracket of a text. */
function isEscaped({ position }: Text, { text }: Reading): boolean {
	const source = text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
	return source.includes('\\[') || source.includes('\\]');
}

/** Takes the opening bracket away; false where none belongs to the end that follows. */
function unwrap(nodes: PhrasingContent[], name: string, reading: Reading): boolean {
	const found = findOpening(nodes);
	if (!found) return false;
	const { node, index, at } = found;
	const label = toPlainText([cutText(node, at + 1, node.value.length), ...nodes.slice(index + 1)]);
	if (name === '' && !/^[\p{L}_][^\d]/u.test(label)) return false;
	const from = node.value.charAt(at - 1) === '!' ? at - 1 : at;
	const place = offsetOf(node) + from;
	nodes.splice(index, 1, cutText(node, 0, from), cutText(node, at + 1, node.value.length));
	const missing = MISSING.get(reading) ?? { names: new Set(), at: place };
	missing.names.add(name === '' ? label : name);
	MISSING.set(reading, missing);
	return true;
}

interface Opening {
	readonly node: Text;
	/** Among its siblings. */
	readonly index: number;
	/** In its value. */
	readonly at: number;
}

function findOpening(nodes: readonly PhrasingContent[]): Opening | undefined {
	let depth = 1;
	let left = LONGEST;
	for (let index = nodes.length - 1; index >= 0; index -= 1) {
		const node = nodes[index];
		if (node?.type !== 'text') continue;
		for (let at = node.value.length - 1; at >= 0 && left > 0; at -= 1, left -= 1) {
			const char = node.value.charAt(at);
			depth += char === ']' ? 1 : char === '[' ? -1 : 0;
			if (depth > 0) continue;
			return OPENING.test(node.value.slice(Math.max(0, at - 2), at + 1))
				? { node, index, at }
				: undefined;
		}
	}
	return undefined;
}

function reportMissing(reading: Reading, { names, at }: Missing): void {
	const [first = '', ...more] = names;
	const others = more.slice(0, MOST - 1).map((name) => `\u201C${name}\u201D`);
	if (more.length >= MOST) others.push(`${String(more.length - MOST + 1)} more`);
	const are = more.length > 0 ? `, ${others.join(', ')} have` : ' has';
	report(reading, {
		level: 'warning',
		code: 'reference-undefined',
		message: `\u201C${first}\u201D${are} no definition in this note; only the text of links to it is shown.`,
		hint: `Write the address, [text](address), or a line [${first}]: address.`,
		at,
	});
}
