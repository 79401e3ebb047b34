/**
 * `<script>`, `<style>`, `<pre>` and `<textarea>` that begin inside other HTML. To CommonMark the block around them
 * ends at their first blank line, and the rest of a script would be prose. Behind a blank line they are blocks of
 * their own, up to their end tags.
 */
import { closesBelow } from './html-line.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const START = /^[ \t]*<(script|style|pre|textarea)(?=[\s>])/i;
/** Beginning a line where no text stands above. */
const TAG = /^( {0,3})<\/?[a-z][\w-]*(?=[\s/>])/i;

/** Elements in HTML whose text is no Markdown. */
export const htmlLiteral: Meaning = {
	name: 'html-literal',
	notInMdx: true,
	prepare: (lines) =>
		lines.some(({ text }) => text.includes('<') && START.test(text)) ? readLines(lines) : lines,
};

function readLines(lines: readonly Line[]): readonly Line[] {
	const out: Line[] = [];
	const closes = closesBelow(lines);
	let fence: Fence | undefined;
	/** Indentation of the block of HTML that is open; `undefined` outside, `null` in text. */
	let block: string | null | undefined;
	for (let at = 0; at < lines.length; at += 1) {
		const line = lines[at];
		if (!line) break;
		const end = fence ? undefined : endOf(lines, at, closes);
		if (end !== undefined) {
			const part = lines.slice(at, end + 1);
			out.push(...(typeof block === 'string' && hasBlank(part) ? setApart(part, block) : part));
			at = end;
			continue;
		}
		out.push(line);
		fence = followFence(line.text, fence);
		if (line.text.trim() === '' || fence) block = undefined;
		else if (block === undefined) block = TAG.exec(line.text)?.[1] ?? null;
	}
	return out;
}

/** The line with the end tag of the element that a line begins with. */
function endOf(
	lines: readonly Line[],
	from: number,
	closes: ReturnType<typeof closesBelow>,
): number | undefined {
	const name = START.exec(lines[from]?.text ?? '')?.[1]?.toLowerCase();
	if (name === undefined || !closes(name, from)) return undefined;
	for (let at = from; at < lines.length; at += 1) {
		if (lines[at]?.text.toLowerCase().includes(`</${name}`)) return at;
	}
	return undefined;
}

const hasBlank = (lines: readonly Line[]): boolean => lines.some(({ text }) => text.trim() === '');

function setApart([first, ...rest]: readonly Line[], indent: string): readonly Line[] {
	if (!first) return [];
	const text = `${indent}${first.text.trimStart()}`;
	const shift = first.shift + first.text.length - text.length;
	return [{ ...first, text: '' }, { ...first, text, shift }, ...rest];
}
