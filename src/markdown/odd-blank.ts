/**
 * Blanks that are none to Markdown — no-break, ideographic, zero-width — beside the mark of a heading, list, quote,
 * task, table or fence. Where a mark and its blank belong together they become plain ones.
 */
import type { Finding } from '../diagnostic.ts';
import { followFence, replaceHead, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const ODD = /[\u00A0\u3000\u200B\u2060\uFEFF]/;
const ALL_ODD = /[\u00A0\u3000\u200B\u2060\uFEFF]/g;
const LEAD =
	/^([\s\u200B\u2060]*)(?=#{1,6}(?:[\s\u200B]|$)|[-*+]\s|\d{1,9}[.)]\s|>|\||`{3}|~{3}|!!!|\?\?\?|:::)/;
const MARKED = /^([ \t]*(?:(?:>|#{1,6})(?:[\s\u200B\u2060]+|$)|(?:[-*+]|\d{1,9}[.)])(?:\s+|$)))/;
const TASK = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+\[)[\u00A0\u3000](?=\]\s)/;
const DELIMITERS = /^[\s|:-]*-{2}[\s|:-]*$/;

/** Stands before all that looks at the beginning of lines. */
export const oddBlank: Meaning = {
	name: 'odd-blank',
	prepare: (lines, findings) =>
		lines.some(({ text }) => ODD.test(text)) ? mendLines(lines, findings) : lines,
};

function mendLines(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	let fence: Fence | undefined;
	let reported = false;
	return lines.map((line) => {
		const plain = mend(line);
		const next = followFence(plain.text, fence);
		// Inside a fence only the line that ends it is not code.
		const mended = fence === undefined || next === undefined ? plain : line;
		fence = next;
		if (mended !== line && !reported) {
			findings.push(report(line));
			reported = true;
		}
		return mended;
	});
}

function mend(line: Line): Line {
	if (!ODD.test(line.text)) return line;
	let mended = withoutLead(line);
	const { text } = mended;
	const inner = text.replace(TASK, '$1 ');
	const isRule = DELIMITERS.test(inner) || /^[ \t]*(?:`{3}|~{3})/.test(inner);
	const plain = isRule ? inner.replace(ALL_ODD, ' ') : plainMarks(inner);
	if (plain !== text) mended = { ...mended, text: plain };
	return mended;
}

function withoutLead(line: Line): Line {
	const lead = LEAD.exec(line.text)?.[1] ?? '';
	if (!ODD.test(lead)) return line;
	const plain = lead.replace(/[\u200B\u2060\uFEFF]/g, '').replace(/[\u00A0\u3000]/g, ' ');
	return replaceHead(line, lead.length, plain);
}

/** Mark by mark, as quotes hold lists and lists hold tasks; each character stays one. */
function plainMarks(text: string): string {
	let done = '';
	let rest = text;
	for (let depth = 0; depth < 8; depth += 1) {
		const mark = MARKED.exec(rest)?.[1];
		if (mark === undefined) break;
		done += mark.replace(ALL_ODD, ' ');
		rest = rest.slice(mark.length);
	}
	return done + rest;
}

function report(line: Line): Finding {
	return {
		level: 'info',
		code: 'odd-blank',
		line: line.line,
		column: Math.max(1, line.text.search(ODD) + 1 + line.shift),
		message: 'A blank beside a mark here is none to Markdown; it was read as one all the same.',
		hint: 'Write a plain blank.',
	};
}
