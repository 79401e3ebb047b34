/**
 * `#+BEGIN_NOTE` … `#+END_NOTE` and its relatives, in or outside a bullet, become the callouts, quotes and fences
 * that other files read. Comments leave the note; of an unknown block only the marks do.
 */
import type { Finding } from '../diagnostic.ts';
import { cutIndent, followFence, indentOf, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const OPEN =
	/^((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)#\+BEGIN_([A-Za-z]\w{0,30})(?:[ \t]+(.*))?$/i;
const CLOSE = /^[ \t>]*#\+END_([A-Za-z]\w{0,30})[ \t]*$/i;
const CALLOUTS: ReadonlySet<string> = new Set([
	...['note', 'tip', 'important', 'warning', 'caution', 'info', 'danger', 'example', 'success'],
]);
/** Blocks in blocks; what lies deeper keeps its marks. */
const MAX_DEPTH = 16;

/** One block. */
interface Block {
	readonly kind: string;
	/** What stands behind the name. */
	readonly rest: string;
	/** What stands before the mark, with its bullet. */
	readonly lead: string;
	/** The same for the lines below it. */
	readonly indent: string;
	readonly head: Line;
	readonly inside: readonly Line[];
}

/** Blocks of Org mode. */
export const orgBlock: Meaning = {
	name: 'org-block',
	prepare: (lines, findings) =>
		lines.some(({ text }) => text.includes('#+') && OPEN.test(text))
			? readBlocks(lines, findings, 0)
			: lines,
};

function readBlocks(lines: readonly Line[], findings: Finding[], depth: number): readonly Line[] {
	const ends = endsOf(lines);
	const out: Line[] = [];
	let fence: Fence | undefined;
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index];
		if (!line) break;
		const open = fence || !line.text.includes('#+') ? null : OPEN.exec(line.text);
		fence = followFence(line.text, fence);
		if (!open) {
			out.push(line);
			continue;
		}
		const [, lead = '', name = '', rest = ''] = open;
		const kind = name.toLowerCase();
		const end = ends.get(kind)?.find((at) => at > index);
		if (end === undefined) {
			findings.push(unclosed(line, name));
			out.push({ ...line, text: `${lead}${rest}` });
			continue;
		}
		const inside = lines.slice(index + 1, end);
		const indent = lead.replace(/(?:[-*+]|\d{1,9}[.)])[ \t]+$/, (bullet) =>
			' '.repeat(bullet.length),
		);
		const block = { kind, rest: rest.trim(), lead, indent, head: line, inside };
		out.push(...rewrite(block, findings, depth), {
			...(lines[end] ?? line),
			text: indent.trimEnd(),
		});
		index = end;
	}
	return out;
}

/** Where blocks end, by kind. */
function endsOf(lines: readonly Line[]): ReadonlyMap<string, number[]> {
	const ends = new Map<string, number[]>();
	for (const [index, { text }] of lines.entries()) {
		const name = text.includes('#+') ? CLOSE.exec(text)?.[1]?.toLowerCase() : undefined;
		if (name === undefined) continue;
		const places = ends.get(name);
		if (places) places.push(index);
		else ends.set(name, [index]);
	}
	return ends;
}

function rewrite(block: Block, findings: Finding[], depth: number): readonly Line[] {
	const { kind, rest, head } = block;
	if (kind === 'comment') return [];
	if (kind === 'src') return fenced(block, rest.split(/\s/, 1)[0] ?? '');
	if (kind === 'export') return fenced(block, rest.split(/\s/, 1)[0] ?? '');
	if (kind === 'example') return fenced(block, '');
	if (kind === 'query') return fenced(block, 'logseq-query');
	const text = depth < MAX_DEPTH ? readBlocks(block.inside, findings, depth + 1) : block.inside;
	const read = { ...block, inside: text };
	if (CALLOUTS.has(kind)) return quoted(read, `[!${kind}] ${rest}`.trimEnd());
	if (kind === 'quote') return quoted(read, undefined);
	if (kind === 'verse') return quoted({ ...read, inside: brokenLines(text) }, undefined);
	if (kind !== 'center') findings.push(unknown(head, kind));
	return plain(read);
}

function fenced({ inside, head, lead, indent }: Block, info: string): readonly Line[] {
	const runs = inside.flatMap(({ text }) => text.match(/`{3,}/g) ?? []);
	const ticks = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
	const last = inside.at(-1) ?? head;
	return [
		{ ...head, text: `${lead}${ticks}${info}` },
		...inside.map((line) => moved(line, indent, '')),
		{ ...last, text: `${indent}${ticks}` },
	];
}

function quoted({ inside, head, lead, indent }: Block, title: string | undefined): readonly Line[] {
	const begin = title === undefined ? [] : [{ ...head, text: `${lead}> ${title}` }];
	const blank = title === undefined ? [] : [{ ...head, text: `${indent}>` }];
	const body = inside.map((line, index) =>
		index === 0 && title === undefined
			? { ...head, text: `${lead}> ${line.text.trim()}`, line: line.line }
			: moved(line, indent, '> '),
	);
	return [...begin, ...blank, ...body];
}

/** The text of a block whose marks say nothing. */
function plain({ inside, lead, indent }: Block): readonly Line[] {
	return inside.map((line, index) => {
		const at = moved(line, indent, '');
		return index === 0 ? { ...at, text: `${lead}${line.text.trim()}` } : at;
	});
}

/** A line of the block behind the marks that stand before it. */
function moved(line: Line, indent: string, mark: string): Line {
	const own = line.text.startsWith(indent)
		? line.text.slice(indent.length)
		: cutIndent(line.text, indentOf(indent));
	const text = `${indent}${mark}${own}`.trimEnd();
	return { ...line, text, shift: line.shift + line.text.length - text.length };
}

/** Lines that end where the author ended them. */
const brokenLines = (lines: readonly Line[]): readonly Line[] =>
	lines.map((line, index) => {
		const breaks = line.text.trim() !== '' && (lines[index + 1]?.text ?? '').trim() !== '';
		return breaks ? { ...line, text: `${line.text}\\` } : line;
	});

const placeOf = ({ line, text, shift }: Line): Pick<Finding, 'line' | 'column'> => ({
	line,
	column: Math.max(1, text.indexOf('#+') + 1 + shift),
});

const unclosed = (line: Line, name: string): Finding => ({
	level: 'warning',
	code: 'org-block-unclosed',
	...placeOf(line),
	message: `Nothing closes the block \u201C${name}\u201D; its text is shown without it.`,
	hint: `Write #+END_${name} on a line of its own below it.`,
});

const unknown = (line: Line, kind: string): Finding => ({
	level: 'info',
	code: 'org-block-unknown',
	...placeOf(line),
	message: `The marks of the block \u201C${kind}\u201D were left out; what stands in it is shown.`,
	hint: 'Use NOTE, TIP, IMPORTANT, WARNING, CAUTION, QUOTE, SRC or EXAMPLE.',
});
