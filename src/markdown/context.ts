/** What a block says around its links and moments: the sentence they stand in, the heading, the nearest moment. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { Context, Link, Moment } from './document.ts';
import { lastAtMost } from './mask.ts';
import type { Meaning } from './meaning.ts';
import { closeGaps, collapse, flatten, type Visit } from './plain.ts';
import { addProse } from './prose.ts';
import type { Draft, Reading, Scope } from './reading.ts';
import { cutEnd, cutStart, sentenceStarts, WIDTH } from './sentence.ts';

/** More than any sentence needs before blanks are collapsed. */
const REACH = 2 * WIDTH;
/** What is quoted from a note says what was code in it. */
const CODE = '`';

const withoutMarks = (text: string): string => text.replaceAll(CODE, '');

/** What stands between a time and its text: `1:33 – the bill`. */
const AFTER_TIME = /^[-\u2013\u2014:|\u00B7\u2022]{1,3}\s+/;

interface Block {
	readonly text: string;
	/** Where its sentences begin. */
	readonly starts: readonly number[];
	readonly links: readonly Spot<Link>[];
	readonly moments: readonly Spot<Moment>[];
}

interface Spot<Found> {
	readonly found: Draft<Found>;
	readonly from: number;
	readonly to: number;
}

/** Fills in the links and moments of a block whose inline content is complete. @returns Its plain text. */
export function finishBlock(children: readonly PhrasingContent[], reading: Reading): string {
	const links: Spot<Link>[] = [];
	const moments: Spot<Moment>[] = [];
	/** A field is a sentence of its own. */
	const fields: number[] = [];
	const visit: Visit = (node, from, to) => {
		if (node.type === 'wikiLink' || node.type === 'embed') {
			links.push({ found: node.link, from, to });
		} else if (node.type === 'timestamp') moments.push({ found: node.moment, from, to });
		else if (node.type === 'inlineField') fields.push(from, to);
	};
	const text = flatten(children, visit, CODE);
	if (links.length === 0 && moments.length === 0) return text;
	const starts = [...sentenceStarts(text), ...fields].sort((a, b) => a - b);
	const block = { text, starts, links, moments };
	for (const spot of links) finishLink(block, spot, reading);
	for (const { found, from } of moments) found.text = withoutMarks(momentText(block, from));
	return text;
}

function finishLink(block: Block, spot: Spot<Link>, reading: Reading): void {
	const { found, from } = spot;
	const said = sentenceAround(block, spot);
	found.heading = reading.heading;
	found.moment = nearestMoment(block, from);
	found.context = { ...said, label: said.label || (found.label ?? found.target) };
}

/**
 * The sentence around a stretch of plain text.
 *
 * @param text Of a block, with marks around its code.
 * @param stretch Where the label stands in it.
 */
export const contextAt = (
	text: string,
	stretch: { readonly from: number; readonly to: number },
): Context => sentenceAround({ text, starts: sentenceStarts(text) }, stretch);

function sentenceAround(
	{ text, starts }: Pick<Block, 'text' | 'starts'>,
	{ from, to }: { readonly from: number; readonly to: number },
): Context {
	const index = lastAtMost(starts, from);
	const start = Math.max(starts[index] ?? 0, from - REACH);
	const end = Math.min(
		starts[lastAtMost(starts, Math.max(from, to - 1)) + 1] ?? text.length,
		to + REACH,
	);
	return {
		before: cutStart(closeGaps(text.slice(start, from)).trimStart(), WIDTH),
		label: withoutMarks(collapse(text.slice(from, to))),
		after: cutEnd(closeGaps(text.slice(to, end)).trimEnd(), WIDTH),
	};
}

/** A moment follows what it proves; only a link behind the last one takes the one before it. */
function nearestMoment({ moments }: Block, at: number): number | undefined {
	const last = moments.at(-1);
	if (!last || last.from < at) return last?.found.seconds;
	let low = 0;
	let high = moments.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((moments[middle]?.from ?? 0) < at) low = middle + 1;
		else high = middle;
	}
	return moments[low]?.found.seconds;
}

function momentText({ text, starts }: Block, at: number): string {
	let index = lastAtMost(starts, at);
	// Written behind the full stop it still belongs to the sentence before.
	if (index > 0 && text.slice(starts[index], at).trim() === '') index -= 1;
	const start = starts[index] ?? 0;
	const end = starts[index + 1] ?? text.length;
	const said = closeGaps(text.slice(start, Math.min(end, start + REACH))).trim();
	return cutEnd(said.replace(AFTER_TIME, ''), 2 * WIDTH);
}

/** Runs last on every block of inline content. */
export const context: Meaning = {
	name: 'context',
	leave: {
		paragraph: (node, reading, scope) => {
			const text = finishBlock(node.children, reading);
			addProse(proseOf(node.children, text, scope), reading, scope.topLevel);
			return undefined;
		},
		heading: (node, reading) => count(finishBlock(node.children, reading), reading),
		tableCell: (node, reading) => count(finishBlock(node.children, reading), reading),
		callout: (node, reading) => count(finishBlock(node.title, reading), reading),
	},
};

/** A paragraph of facts about the note is no prose, nor are the lines that place a claim. */
function proseOf(children: readonly PhrasingContent[], text: string, { inClaim }: Scope): string {
	if (!children.some(({ type }) => type === 'inlineField')) return text;
	const rest = flatten(
		children.filter(({ type }) => type !== 'inlineField'),
		undefined,
		CODE,
	);
	return inClaim || rest.trim() === '' ? rest : text;
}

function count(text: string, reading: Reading): Nodes[] | undefined {
	addProse(text, reading, undefined);
	return undefined;
}
