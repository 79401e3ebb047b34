/**
 * Masking: a span that Markdown knows nothing of becomes one opaque word before parsing. The parser then decides
 * what is code, HTML or prose, and the word is turned into nodes or back into its source accordingly.
 */
import type { Place } from '../diagnostic.ts';
import type { Line } from './lines.ts';
import type { Reading, Span } from './reading.ts';

const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/** A token of a masked span; its group is the span's number. */
export const TOKEN = /\uFDD0(\d+)\uFDD1/g;

/** The same, alone. */
const ONLY_TOKEN = /^\uFDD0(\d+)\uFDD1$/;

const UNCLEAN = /[\0\uFDD0-\uFDEF]/g;

/** Takes away what could be mistaken for a token. Keeps every offset. */
export function cleanSource(source: string): string {
	return source.replace(UNCLEAN, '\uFFFD');
}

/** A masked source and the way back to the file. */
export type Masked = Pick<Reading, 'text' | 'spans' | 'placeAt'>;

/** Replaces spans by tokens. Where two overlap the first wins. */
export function maskSource(
	lines: readonly Line[],
	find: (text: string) => readonly Span[],
): Masked {
	const text = lines.map((line) => line.text).join('\n');
	const found = find(text);
	const lineStarts = startsOf(lines);
	if (found.length === 0) {
		return { text, spans: [], placeAt: (offset) => placeIn(lines, lineStarts, offset) };
	}
	const spans: Span[] = [];
	const starts: number[] = [];
	let masked = '';
	let end = 0;
	for (const span of found) {
		if (span.start < end) continue;
		masked += text.slice(end, span.start);
		starts.push(masked.length);
		masked += `${OPEN}${spans.length}${CLOSE}`;
		spans.push(span);
		end = span.end;
	}
	masked += text.slice(end);
	const placeAt = (offset: number): Place =>
		placeIn(lines, lineStarts, unmaskedOffset(spans, starts, offset));
	return { text: masked, spans, placeAt };
}

/** Source for tokens: what code, HTML and attributes get. */
export function restore(reading: Reading, value: string): string {
	if (!value.includes(OPEN)) return value;
	return value.replace(TOKEN, (_, number: string) => {
		const span = reading.spans[Number(number)];
		return span?.code ?? span?.raw ?? '';
	});
}

/**
 * Like {@link restore} for code, whose lines do not have what the quotes and lists around it put in front of them.
 *
 * @param before The source between the beginning of the code's first line and the code.
 */
export function restoreCode(reading: Reading, value: string, before: string): string {
	if (!value.includes(OPEN)) return value;
	return value.replace(TOKEN, (_, number: string) => {
		const span = reading.spans[Number(number)];
		const [first = '', ...more] = (span?.code ?? span?.raw ?? '').split('\n');
		return [first, ...more.map((line) => withoutMarks(line, before))].join('\n');
	});
}

/** A line without the quote marks and the indentation that `before` has. */
function withoutMarks(line: string, before: string): string {
	let at = 0;
	for (const char of before) {
		if (char !== '>') {
			if (line.charAt(at) === ' ' || line.charAt(at) === '\t') at += 1;
			continue;
		}
		const mark = line.slice(at).search(/[^ \t]/);
		if (mark === -1 || line.charAt(at + mark) !== '>') break;
		at += mark + 1;
	}
	return line.slice(at);
}

/** Like {@link restore} for a URL, where a span may stand for an address. */
export function restoreAddress(reading: Reading, value: string, at: number): string {
	if (!value.includes(OPEN)) return value;
	return value.replace(TOKEN, (_, number: string) => {
		const span = reading.spans[Number(number)];
		return span?.address?.(reading, at) ?? span?.raw ?? '';
	});
}

/** Like {@link restoreAddress} for raw HTML, where a span may stand for elements outside of tags. */
export function restoreHtml(reading: Reading, value: string, at: number): string {
	if (!value.includes(OPEN)) return value;
	return value.replace(TOKEN, (_, number: string, offset: number) => {
		const span = reading.spans[Number(number)];
		const inTag = value.lastIndexOf('<', offset) > value.lastIndexOf('>', offset);
		const html = inTag ? undefined : span?.html?.(reading, at);
		return html ?? span?.address?.(reading, at) ?? span?.raw ?? '';
	});
}

/** The span that a text consists of, if it is nothing but one token. */
export function onlySpan(reading: Reading, value: string): Span | undefined {
	const match = ONLY_TOKEN.exec(value);
	return match ? reading.spans[Number(match[1])] : undefined;
}

/** Whether a text holds a token. */
export function hasToken(value: string): boolean {
	return value.includes(OPEN);
}

function startsOf(lines: readonly Line[]): readonly number[] {
	const starts: number[] = [];
	let at = 0;
	for (const { text } of lines) {
		starts.push(at);
		at += text.length + 1;
	}
	return starts;
}

function placeIn(lines: readonly Line[], starts: readonly number[], offset: number): Place {
	const index = lastAtMost(starts, offset);
	const line = lines[index];
	let column = offset - (starts[index] ?? 0) + 1 + (line?.shift ?? 0);
	const counted = column;
	for (const cut of line?.cuts ?? []) if (counted >= cut.column) column += cut.width;
	return { line: line?.line ?? 1, column: Math.max(1, column) };
}

function unmaskedOffset(spans: readonly Span[], starts: readonly number[], offset: number): number {
	const index = lastAtMost(starts, offset);
	const span = spans[index];
	if (!span) return offset;
	const start = starts[index] ?? 0;
	const behind = offset - start - String(index).length - 2;
	return behind < 0 ? span.start : span.end + behind;
}

/** Index of the last number that is at most `limit`; -1 where there is none. */
export function lastAtMost(sorted: readonly number[], limit: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
