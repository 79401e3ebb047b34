/**
 * Rules inside tables as kramdown and Emacs draw them: `|---+---|`, above the head, and between rows of the body.
 * GitHub's tables have one, below the head.
 */
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const DASHES = String.raw`[ \t]*(?::?[-=]{2,}:?|:[-=]:?)[ \t]*`;
const RULE = new RegExp(String.raw`^((?:[ \t]*>)*[ \t]*)\|${DASHES}(?:[|+]${DASHES})*\|?[ \t]*$`);
const ROW = /^(?:[ \t]*>)*[ \t]*\|/;
/** `|-|-|`: in a body these may be cells, so it is a rule only where it stands first. */
const SHORT = /^(?:[ \t]*>)*[ \t]*\|(?:-\|)+[ \t]*$/;
/** The head right behind the mark of a list's item. */
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\|/;

const DASH = /[-=]:? ?[|+]/;

/** Rules of tables. */
export const tableRule: Meaning = {
	name: 'table-rule',
	needs: '|',
	prepare: (lines) =>
		lines.some(
			({ text }, at) => DASH.test(text) && isOdd(text, lines.slice(Math.max(0, at - 2), at)),
		)
			? rewrite(lines)
			: lines,
};

/** A rule that is not drawn as GitHub has it, or that cannot be the one below the head. */
function isOdd(text: string, above: readonly Line[]): boolean {
	if (!isRule(text)) return false;
	const rows = above.filter(({ text: row }) => ROW.test(row) || ITEM.test(row));
	return text.includes('+') || rows.length !== 1 || rows[0] !== above.at(-1);
}

function rewrite(lines: readonly Line[]): readonly Line[] {
	const out: Line[] = [];
	let table: Line[] = [];
	let fence: Fence | undefined;
	for (const line of lines) {
		fence = followFence(line.text, fence);
		const begins = !fence && ITEM.test(line.text);
		if (!fence && !begins && ROW.test(line.text)) {
			table.push(line);
			continue;
		}
		for (const row of settle(table)) out.push(row);
		table = begins ? [line] : [];
		if (!begins) out.push(line);
	}
	return [...out, ...settle(table)];
}

/** A table with its head, one rule and its body. */
function settle(table: readonly Line[]): readonly Line[] {
	const [first, ...below] = table;
	if (!first || !table.some(({ text }) => isRule(text))) return table;
	const [next, third] = below;
	const isShort = next !== undefined && SHORT.test(first.text) && !isRule(next.text);
	const headless = isShort || (RULE.test(first.text) && !(third && RULE.test(third.text)));
	const rows = RULE.test(first.text) && !headless ? below : table;
	const head = headless
		? [{ ...first, text: plain(first.text).replaceAll(/[-:]/g, ' ') }]
		: rows.slice(0, 1);
	const [rule, ...body] = headless ? rows : rows.slice(1);
	if (!rule || !(isShort || RULE.test(rule.text))) return table;
	const kept = body.filter(({ text }) => !RULE.test(text));
	return [...head, { ...rule, text: plain(rule.text) }, ...kept];
}

const isRule = (text: string): boolean => RULE.test(text) || SHORT.test(text);

const plain = (text: string): string => text.replaceAll('+', '|').replaceAll('=', '-');
