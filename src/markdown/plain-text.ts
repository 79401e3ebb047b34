/** Notes without any Markdown: the first line as title, short lines on their own as headings, the rest prose. */
import type { Line } from './lines.ts';

const BLOCK =
	/^(?:[^\S\n]|\u200B){0,3}(?:#{1,6}(?:[^\S\n]|\u200B)|>|[-*+][^\S\n]|\d{1,9}[.)][^\S\n]|`{3}|~{3}|\||!!!|\?\?\?|:::|[-*_]{3,}[ \t]*$|={2,}[ \t]*$|\[[^\]\n]{1,99}\]:)/m;
const INLINE =
	/\[\[|\]\(|`|\*\S|\b__|<[A-Za-z/!]|\{%|\{\{|\[\^|~~|==|%%|::\s|-8<-|(?:^|\s)#\p{L}/mu;
const COLUMNS = /\S(?: {3,}|\t+ *)\S/;
/** Lines of prose that an editor broke are longer. */
const VERSE = 56;
const STARTS = /^[ \t]*["'\u201C\u2018(\u00AB]?[\p{Lu}\p{Lo}\p{N}]/u;
const FULL_STOP = /[.!\u2026:;,]["'\u201D\u2019)\]]*$/;
const SENTENCE_END = /[.!?\u2026]["'\u201D\u2019)\]]*(?:\s|$)/;

/** A plain note's lines as Markdown. */
export interface PlainText {
	readonly lines: readonly Line[];
	/** The first line, where it is a title; it is not among the lines any more. */
	readonly titleLine: string | undefined;
}

/** Whether a text has no Markdown construct at all. */
export function isPlainText(source: string): boolean {
	return !BLOCK.test(source) && !INLINE.test(source);
}

/** Consecutive lines that are not blank. */
interface Block {
	readonly from: number;
	readonly lines: readonly Line[];
	readonly text: string;
}

/**
 * Gives a plain note its structure.
 *
 * @param prose Words that the text below a heading has at least.
 */
export function structurePlainText(lines: readonly Line[], prose: number): PlainText {
	const blocks = blocksOf(lines);
	const [first] = blocks;
	const titled = first !== undefined && blocks.length > 1 && isTitle(first);
	const headings = new Set<number>();
	blocks.forEach((block, index) => {
		const next = blocks[index + 1];
		if (next && isHeading(block) && isProse(next, prose)) headings.add(block.from);
	});
	const shapes = shapesOf(blocks);
	const structured = lines.flatMap((line, index) => {
		if (titled && index === first.from) return [];
		if (headings.has(index)) return [asHeading(line)];
		const shape = shapes.get(index);
		if (shape === 'columns') return [{ ...line, text: `    ${line.text}`, shift: line.shift - 4 }];
		const plain = asItem(unindented(line));
		return [shape === 'verse' ? { ...plain, text: `${plain.text.trimEnd()}\\` } : plain];
	});
	return { lines: structured, titleLine: titled ? first.text : undefined };
}

function blocksOf(lines: readonly Line[]): readonly Block[] {
	const blocks: Block[] = [];
	let open: Line[] = [];
	const close = (end: number): void => {
		if (open.length > 0) {
			const text = open.map((line) => line.text.trim()).join(' ');
			blocks.push({ from: end - open.length, lines: open, text });
		}
		open = [];
	};
	lines.forEach((line, index) => {
		if (line.text.trim() === '') close(index);
		else open.push(line);
	});
	close(lines.length);
	return blocks;
}

/** How the lines of a block stand to each other, where they are not one paragraph. */
type Shape = 'verse' | 'columns';

function shapesOf(blocks: readonly Block[]): ReadonlyMap<number, Shape> {
	const shapes = new Map<number, Shape>();
	for (const { from, lines } of blocks) {
		if (lines.length < 2 || lines.length > 500) continue;
		const isColumns = lines.every(({ text }) => text.length < 200 && COLUMNS.test(text));
		const isVerse = lines.every(({ text }) => text.length <= VERSE && STARTS.test(text));
		if (!isColumns && !isVerse) continue;
		// Behind the last line there is nothing to break.
		const end = isColumns ? lines.length : lines.length - 1;
		for (let at = 0; at < end; at += 1) shapes.set(from + at, isColumns ? 'columns' : 'verse');
	}
	return shapes;
}

/** `• item`, as word processors write it. */
function asItem(line: Line): Line {
	const bullet = /^[\u2022\u25E6\u2023\u25AA\u25CF\u2013][ \t]+(?=\S)/.exec(line.text)?.[0];
	return bullet === undefined
		? line
		: {
				...line,
				text: `- ${line.text.slice(bullet.length)}`,
				shift: line.shift + bullet.length - 2,
			};
}

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

function isTitle({ lines, text }: Block): boolean {
	return lines.length === 1 && text.length <= 120 && !FULL_STOP.test(text) && /\p{L}/u.test(text);
}

function isHeading({ lines, text }: Block): boolean {
	if (lines.length > 1 || text.length > 200 || FULL_STOP.test(text) || text.includes('://'))
		return false;
	if (!/^["'\u201C\u2018\u00AB(\u00BF\u00A1]?\s?[\p{L}\p{N}]/u.test(text)) return false;
	return text.endsWith('?') ? wordsOf(text) <= 12 : true;
}

function isProse({ text }: Block, words: number): boolean {
	return wordsOf(text) >= words && SENTENCE_END.test(text);
}

function asHeading(line: Line): Line {
	const text = line.text.trimStart();
	const cut = line.text.length - text.length;
	return { ...line, text: `## ${text}`, shift: line.shift + cut - 3 };
}

/** Indented lines are no code here. */
function unindented(line: Line): Line {
	const text = line.text.trimStart();
	if (text === line.text) return line;
	return { ...line, text, shift: line.shift + line.text.length - text.length };
}
