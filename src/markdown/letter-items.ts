/**
 * Which lines are items of lists that count with letters, Roman numerals or `#`: those that a neighbour at the same
 * edge goes on counting from. Initials and abbreviations stay prose.
 */
import { followFence, type Fence, type Line } from './lines.ts';

/** How a list counts, as HTML's `type` has it. */
export type Kind = '1' | 'a' | 'A' | 'i' | 'I';

/** One item's line. */
export interface LetterItem {
	/** Blanks and quote marks before it. */
	readonly lead: string;
	readonly kind: Kind;
	readonly number: number;
	readonly delimiter: string;
	/** Characters from the marker to the text. */
	readonly width: number;
	/** It begins its list. */
	readonly first: boolean;
}

const ITEM =
	/^([ \t>]*)([A-Za-z]|[ivxlcdm]{2,8}|[IVXLCDM]{2,8}|#)([.)])([ \t]+)(?=[^\s`~>#|]|`(?!``))/;
const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const VALUES: Readonly<Record<string, number>> = {
	i: 1,
	v: 5,
	x: 10,
	l: 50,
	c: 100,
	d: 500,
	m: 1000,
};

/** Whether a line may begin an item. */
export const startsItem = (text: string): boolean => ITEM.test(text);

/** A line that may be an item, with each number that its marker may be. */
interface Candidate extends Pick<LetterItem, 'lead' | 'delimiter' | 'width'> {
	readonly index: number;
	readonly numbers: ReadonlyMap<Kind, number>;
	readonly generic: boolean;
}

/** A list that is being counted. */
interface Run {
	readonly items: Candidate[];
	/** Kinds that all items so far agree with, and the last number in each. */
	counts: ReadonlyMap<Kind, number>;
	blank: boolean;
}

/**
 * @param lines Lines of a note, before anything else has rewritten its lists.
 * @returns Items by index of their line; lists of one item are none.
 */
export function findLetterItems(lines: readonly Line[]): ReadonlyMap<number, LetterItem> {
	const found = new Map<number, LetterItem>();
	const open = new Map<string, Run>();
	const close = (key: string): void => {
		const run = open.get(key);
		if (run) settle(run, found);
		open.delete(key);
	};
	let fence: Fence | undefined;
	for (const [index, { text }] of lines.entries()) {
		const inside = fence !== undefined;
		fence = followFence(text, fence);
		if (inside || fence) continue;
		const lead = /^[ \t>]*/.exec(text)?.[0] ?? '';
		if (lead.length === text.length) {
			for (const run of open.values()) run.blank = true;
			continue;
		}
		const candidate = readCandidate(text, index);
		for (const [key, run] of open) if (ends(run, lead, candidate)) close(key);
		if (!candidate) continue;
		const run = open.get(lead);
		const counts = run && nextCounts(run, candidate);
		if (run && counts && counts.size > 0) {
			run.items.push(candidate);
			run.counts = counts;
			run.blank = false;
			continue;
		}
		close(lead);
		open.set(lead, { items: [candidate], counts: candidate.numbers, blank: false });
	}
	for (const run of open.values()) settle(run, found);
	return found;
}

function readCandidate(text: string, index: number): Candidate | undefined {
	const [all, lead = '', marker = '', delimiter = '', blanks = ''] = ITEM.exec(text) ?? [];
	if (all === undefined) return undefined;
	const width = marker.length + delimiter.length + blanks.length;
	const generic = marker === '#';
	return { lead, delimiter, width, index, numbers: numbersOf(marker), generic };
}

function numbersOf(marker: string): ReadonlyMap<Kind, number> {
	if (marker === '#') return new Map([['1', 1]]);
	const numbers = new Map<Kind, number>();
	const lower = marker.toLowerCase();
	const isLower = marker === lower;
	if (ROMAN.test(lower)) numbers.set(isLower ? 'i' : 'I', romanNumber(lower));
	if (marker.length === 1) numbers.set(isLower ? 'a' : 'A', lower.charCodeAt(0) - 96);
	return numbers;
}

function romanNumber(text: string): number {
	const values = [...text].map((letter) => VALUES[letter] ?? 0);
	return values.reduce(
		(sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
		0,
	);
}

/** A line at the same edge, or left of it behind a blank line, ends a list, unless it goes on counting. */
function ends(run: Run, lead: string, candidate: Candidate | undefined): boolean {
	const own = run.items[0]?.lead ?? '';
	if (lead.length > own.length || (candidate && lead === own)) return false;
	return run.blank || candidate !== undefined;
}

function nextCounts(
	run: Run,
	{ numbers, generic, delimiter }: Candidate,
): ReadonlyMap<Kind, number> {
	if (run.items[0]?.delimiter !== delimiter) return new Map();
	if (generic) return new Map([...run.counts].map(([kind, count]) => [kind, count + 1]));
	return new Map([...numbers].filter(([kind, number]) => run.counts.get(kind) === number - 1));
}

function settle({ items, counts }: Run, found: Map<number, LetterItem>): void {
	const [kind] = counts.keys();
	if (items.length < 2 || kind === undefined) return;
	for (const [nth, item] of items.entries()) {
		const { index, lead, delimiter, width, numbers } = item;
		const number = numbers.get(kind) ?? nth + 1;
		found.set(index, { lead, kind, number, delimiter, width, first: nth === 0 });
	}
}
