/**
 * Rules inside tables as kramdown and Emacs draw them: `|---+---|`, above the head, and between rows of the body.
 * GitHub's tables have one, below the head.
 */
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const DASHES = String.raw`[ \t]*(?::?[-=]{2,}:?|:[-=]:?)[ \t]*`;
const RULE = new RegExp(String.raw`^((?:[ \t]*>)*[ \t]*)\|${DASHES}(?:[|+]${DASHES})*\|?[ \t]*$`);
/** The head may stand right behind the mark of a list's item. */
const ROW = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*\|/;

/** Rules of tables. */
export const tableRule: Meaning = {
	name: 'table-rule',
	needs: '-|',
	prepare: (lines) =>
		lines.some(
			({ text }, at) => text.includes('-|') && isOdd(text, lines.slice(Math.max(0, at - 2), at)),
		)
			? rewrite(lines)
			: lines,
};

/** A rule that is not drawn as GitHub has it, or that cannot be the one below the head. */
function isOdd(text: string, above: readonly Line[]): boolean {
	if (!RULE.test(text)) return false;
	const rows = above.filter((line) => ROW.test(line.text));
	return text.includes('+') || rows.length !== 1 || rows[0] !== above.at(-1);
}

function rewrite(lines: readonly Line[]): readonly Line[] {
	const out: Line[] = [];
	let table: Line[] = [];
	let fence: Fence | undefined;
	for (const line of lines) {
		fence = followFence(line.text, fence);
		if (!fence && ROW.test(line.text)) {
			table.push(line);
			continue;
		}
		for (const row of settle(table)) out.push(row);
		table = [];
		out.push(line);
	}
	return [...out, ...settle(table)];
}

/** A table with its head, one rule and its body. */
function settle(table: readonly Line[]): readonly Line[] {
	const [first, ...below] = table;
	if (!first || !table.some(({ text }) => RULE.test(text))) return table;
	const headless = RULE.test(first.text) && !(below[1] && RULE.test(below[1].text));
	const rows = RULE.test(first.text) && !headless ? below : table;
	const head = headless
		? [{ ...first, text: plain(first.text).replaceAll(/[-:]/g, ' ') }]
		: rows.slice(0, 1);
	const [rule, ...body] = headless ? rows : rows.slice(1);
	if (!rule || !RULE.test(rule.text)) return table;
	const kept = body.filter(({ text }) => !RULE.test(text));
	return [...head, { ...rule, text: plain(rule.text) }, ...kept];
}

const plain = (text: string): string => text.replaceAll('+', '|').replaceAll('=', '-');
