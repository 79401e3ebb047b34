/** `[^id]` and `[^id]: text`: footnotes whose other half is missing, and ids with blanks. */
import type { FootnoteDefinition, Nodes } from 'mdast';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';
import { offsetOf, report, type Reading } from './reading.ts';

const SPACED = /^[ \t>]*\[\^([^\]\n]{1,100}[ \t][^\]\n]{0,100})\]:/;
const CITED = /\[\^([^\]\n]{1,200})\]/g;
const REFERENCE = /\[\^([\p{L}\p{N}][\p{L}\p{N}_.:-]{0,60})\]/gu;

/** Footnotes. What both halves have is the parser's. */
export const footnote: Meaning = {
	name: 'footnote',
	needs: '[^',
	prepare: (lines) =>
		lines.some(({ text }) => text.includes('[^') && SPACED.test(text)) ? joinIds(lines) : lines,
	enter: {
		footnoteDefinition: (node, reading) =>
			isCited(node, reading) ? again(node, reading) : uncited(node, reading),
	},
	text: {
		trigger: '[^',
		pattern: REFERENCE,
		read: (match, reading, { at, escaped }) => {
			if (escaped) return undefined;
			const [, id = ''] = match;
			report(reading, {
				level: 'warning',
				code: 'footnote-missing',
				message: `The footnote \u201C${id}\u201D is cited here, but its text is nowhere in the note.`,
				hint: `Write it on a line of its own: [^${id}]: text`,
				at,
			});
			return namesIn(reading).defined.size === 0 ? undefined : [raised(id)];
		},
	},
};

const raised = (value: string): Nodes => ({
	type: 'edit',
	children: [{ type: 'text', value }],
	data: { hName: 'sup' },
});

/** Ids with blanks, which the parser does not know, get hyphens. */
function joinIds(lines: readonly Line[]): readonly Line[] {
	const ids = new Set(lines.map(({ text }) => (text.includes('[^') ? SPACED.exec(text)?.[1] : '')));
	let fence: Fence | undefined;
	return lines.map((line) => {
		fence = followFence(line.text, fence);
		if (fence || !line.text.includes('[^')) return line;
		const text = line.text.replaceAll(CITED, (all, id: string) =>
			ids.has(id) ? `[^${id.replaceAll(/[ \t]/g, '-')}]` : all,
		);
		return { ...line, text };
	});
}

/** Ids of footnotes as written, in lower case. */
interface Names {
	readonly cited: ReadonlySet<string>;
	readonly defined: ReadonlySet<string>;
}

const NAMES = new WeakMap<Reading, Names>();

function namesIn(reading: Reading): Names {
	const known = NAMES.get(reading);
	if (known) return known;
	const cited = new Set<string>();
	const defined = new Set<string>();
	const { text } = reading;
	for (const { 0: all, 1: id = '', index } of text.matchAll(CITED)) {
		const before = text.slice(Math.max(0, index - 20), index);
		const defines = text.charAt(index + all.length) === ':' && /(?:^|\n)[ \t>]*$/.test(before);
		(defines ? defined : cited).add(id.toLowerCase());
	}
	const names = { cited, defined };
	NAMES.set(reading, names);
	return names;
}

/** A note that was written where it is cited has no line of its own. */
const isCited = (node: FootnoteDefinition, reading: Reading): boolean =>
	!reading.text.startsWith('[^', offsetOf(node)) ||
	namesIn(reading).cited.has((node.label ?? node.identifier).toLowerCase());

const FIRST = new WeakMap<Reading, Map<string, number>>();

/** Only the first text of an id is a footnote; a second one is shown where it stands. */
function again(node: FootnoteDefinition, reading: Reading): Nodes[] | undefined {
	const seen = FIRST.get(reading) ?? new Map<string, number>();
	FIRST.set(reading, seen);
	const id = node.identifier.toLowerCase();
	const first = seen.get(id);
	if (first === undefined) {
		seen.set(id, offsetOf(node));
		return undefined;
	}
	const name = node.label ?? node.identifier;
	report(reading, {
		level: 'warning',
		code: 'footnote-twice',
		message: `The footnote \u201C${name}\u201D has a text already, on line ${String(reading.placeAt(first).line)}; this one is shown here.`,
		hint: `Give it an id of its own: [^${name}-2]`,
		at: offsetOf(node),
	});
	return node.children;
}

/** Nobody would see it at the foot of the page, so it is shown where it stands. */
function uncited(node: FootnoteDefinition, reading: Reading): Nodes[] {
	report(reading, {
		level: 'info',
		code: 'footnote-unused',
		message: `The footnote \u201C${node.label ?? node.identifier}\u201D is cited nowhere; its text is shown in its place.`,
		hint: `Cite it as [^${node.label ?? node.identifier}] or delete it.`,
		at: offsetOf(node),
	});
	return node.children;
}
