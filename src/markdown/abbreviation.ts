/** `*[HTML]: HyperText Markup Language`: what a short word stands for, wherever it stands in the note. */
import type { Definition, Nodes, PhrasingContent, Text } from 'mdast';
import { cutter } from './inline-lines.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';
import type { AbbreviationNode } from './nodes.ts';
import type { Reading } from './reading.ts';

/** Begins the label of a reference definition that carries an abbreviation. No note can hold it. */
const MARK = '\uFDD6';
const LINE = /^([ \t]{0,3}(?:>[ \t]?)*)\*\[([^[\]\n]{1,80})\]:[ \t]*(.{0,500}?)[ \t]*$/;
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;
/** Abbreviations a note can have. */
const MOST = 500;

/** Abbreviations: their lines travel through the parser as reference definitions, which it takes out of the text. */
export const abbreviation: Meaning = {
	name: 'abbreviation',
	needs: '*[',
	prepare: (lines) =>
		lines.some(({ text }) => text.includes('*[') && LINE.test(text)) ? rewrite(lines) : lines,
	leave: {
		paragraph: (node, reading) => mark(node, reading),
		heading: (node, reading) => mark(node, reading),
		tableCell: (node, reading) => mark(node, reading),
	},
};

function rewrite(lines: readonly Line[]): readonly Line[] {
	let fence: Fence | undefined;
	const out: Line[] = [];
	for (const line of lines) {
		fence = followFence(line.text, fence);
		const match = fence || !line.text.includes('*[') ? null : LINE.exec(line.text);
		if (!match) {
			out.push(line);
			continue;
		}
		const [, lead = '', name = '', meaning = ''] = match;
		const title = meaning.replaceAll(/["\\]/g, '\\$&');
		// A reference definition cannot stand right below a paragraph.
		out.push({ ...line, text: lead.trimEnd() });
		if (title !== '') out.push({ ...line, text: `${lead}[${MARK}${name.trim()}]: <#> "${title}"` });
	}
	return out;
}

/** What the abbreviations of a note mean, and how to find them. */
interface Found {
	readonly pattern: RegExp;
	readonly meanings: ReadonlyMap<string, string>;
	readonly seen: Set<string>;
}

const FOUND = new WeakMap<Reading, Found | 'none'>();

function foundIn(reading: Reading): Found | 'none' {
	const known = FOUND.get(reading);
	if (known) return known;
	const found = [...reading.definitions.values()].filter(({ identifier }) =>
		identifier.startsWith(MARK),
	);
	const made = found.length === 0 ? 'none' : gather(found.slice(0, MOST));
	FOUND.set(reading, made);
	return made;
}

function gather(definitions: readonly Definition[]): Found {
	const meanings = new Map(
		definitions.map(({ label, identifier, title }) => [
			(label ?? identifier).slice(1),
			title ?? '',
		]),
	);
	const names = [...meanings.keys()].sort((a, b) => b.length - a.length);
	const words = names.map((name) => name.replaceAll(SPECIAL, '\\$&')).join('|');
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}_#@^/])(?:${words})(?![\\p{L}\\p{N}_])`, 'gu');
	return { pattern, meanings, seen: new Set() };
}

function mark(block: { children: PhrasingContent[] }, reading: Reading): undefined {
	if (reading.definitions.size === 0) return;
	const found = foundIn(reading);
	if (found !== 'none') block.children = markAll(block.children, found, reading);
}

function markAll(
	children: readonly PhrasingContent[],
	found: Found,
	reading: Reading,
): PhrasingContent[] {
	return children.flatMap((child) => {
		if (child.type === 'text') return split(child, found, reading);
		if ('children' in child) {
			const inside = child as { children: PhrasingContent[] } & Nodes;
			inside.children = markAll(inside.children, found, reading);
		}
		return [child];
	});
}

function split(
	node: Text,
	{ pattern, meanings, seen }: Found,
	reading: Reading,
): PhrasingContent[] {
	const parts: PhrasingContent[] = [];
	const cut = cutter(node, reading.text);
	let from = 0;
	for (const { 0: name, index } of node.value.matchAll(pattern)) {
		if (index > from) parts.push(cut(from, index));
		from = index + name.length;
		parts.push(abbreviationOf(cut(index, from), meanings.get(name) ?? '', !seen.has(name)));
		seen.add(name);
	}
	if (parts.length === 0) return [node];
	if (from < node.value.length) parts.push(cut(from, node.value.length));
	return parts;
}

/** The first of its kind is spelt out on paper. */
const abbreviationOf = (text: Text, title: string, first: boolean): AbbreviationNode => ({
	type: 'abbreviation',
	children: [text],
	data: {
		hName: 'abbr',
		hProperties: first ? { title, className: ['abbr-first'] } : { title },
	},
	...(text.position ? { position: text.position } : {}),
});
