/**
 * Tags of templates that stand for blocks are rewritten before parsing: code into fences, boxes into the quotes
 * that `callout.ts` reads, figures into `<figure>`; what is not for readers goes, with a report.
 */
import type { Finding } from '../diagnostic.ts';
import { applyEdits, type Edit } from './liquid-edits.ts';
import { around, lineAt, mayBlock, sourceOf, type Source } from './liquid-lines.ts';
import { boxOf, callOf, codeOf, DROPPED, type BoxHead } from './liquid-names.ts';
import { pairTags, type Pair } from './liquid-pairs.ts';
import { reportTag } from './liquid-report.ts';
import { scanTags, type Tag } from './liquid-scan.ts';
import { imageIn } from './liquid-show.ts';
import type { Line } from './lines.ts';

const MARK = '`'.repeat(12);
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/;
const MATH_MARKS = /^\s*(?:\$\$|\\[[(])/;
const TAGS_ONLY = /^[ \t>]*(?:\{%-?[ \t]*(?:raw|verbatim)[ \t]*-?%\}[ \t]*)?$/;
/** Lines between the title of code and the code. */
const MAX_GAP = 4;
/** Characters of a loop in which its variable is looked for. */
const LOOK_AHEAD = 5000;

interface Preparing {
	readonly source: Source;
	readonly findings: Finding[];
}

/** Rewrites the lines of a note that has tags. */
export function prepareTags(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	if (!lines.some(({ text }) => text.includes('{') && /\{%|\{\{[<#]/.test(text))) return lines;
	const source = sourceOf(lines);
	const preparing = { source, findings };
	const tags = scanTags(source.text);
	const pairs = pairTags(tags).filter(({ open }) => open.kind !== 'literal');
	const paired = new Set(pairs.flatMap(({ open, close }) => [open, close]));
	const edits = [
		...pairs.flatMap((pair) => editsOf(preparing, pair)),
		...tags.flatMap((tag) => (paired.has(tag) ? [] : single(preparing, tag))),
	];
	if (edits.length === 0) return lines;
	return applyEdits(
		source,
		edits.sort((a, b) => a.start - b.start || b.end - a.end),
	);
}

function editsOf(preparing: Preparing, pair: Pair): readonly Edit[] {
	const { source } = preparing;
	const { open, close } = pair;
	if (open.name === 'raw' || open.name === 'verbatim') return rawInCode(source, pair);
	if (!mayBlock(source, open) || !mayBlock(source, close)) return [];
	const call = callOf(open);
	const info = codeOf(call);
	if (info !== undefined) return codeEdits(preparing, pair, info);
	const box = boxOf(call);
	if (box) return boxEdits(pair, box);
	return isDropped(source, pair, call.name) ? drop(preparing, pair) : [];
}

/** In the generator `raw` is gone before Markdown is read: no line of the code. */
function rawInCode(source: Source, { open, close }: Pair): readonly Edit[] {
	const fence = source.code[lineAt(source, open.start)];
	if (fence === 0 || fence !== source.code[lineAt(source, close.start)]) return [];
	const alone = [open, close].filter((tag) => around(source, tag).join('').trim() === '');
	return alone.map((tag) => ({ ...wholeLines(source, tag), kind: 'lines', texts: [] }));
}

function wholeLines(source: Source, tag: Tag): Pick<Edit, 'start' | 'end'> {
	const [before, behind] = around(source, tag);
	return {
		start: tag.start - before.length,
		end: Math.min(source.text.length, tag.end + behind.length + 1),
	};
}

function codeEdits(preparing: Preparing, pair: Pair, info: string): readonly Edit[] {
	const { source } = preparing;
	const { open, close } = pair;
	const body = source.text.slice(open.end, close.start);
	const [before] = around(source, open);
	const [, behind] = around(source, close);
	const oneLine = lineAt(source, open.start) === lineAt(source, close.start);
	const inline = oneLine && (before.replace(/^[ \t>]+/, '') !== '' || behind.trim() !== '');
	if (inline || (oneLine && /hl_inline|^hl$/i.test(`${open.name} ${open.args}`))) return [];
	if (FENCE.test(body.trimStart()) || (info === 'math' && MATH_MARKS.test(body))) {
		return [open, close].map(({ start, end }) => ({ start, end, kind: 'lines', texts: [] }));
	}
	const capture = open.name === 'macro' || /^(?:set|capture)/.test(open.name);
	if (capture) tell(preparing, open);
	const shown = capture ? uses(source.text, pair) : [];
	const lang = info || (/highlight\(["']([\w-]{1,20})/.exec(shown[0]?.args ?? '')?.[1] ?? '');
	const texts = ['', `${MARK}${lang}`, MARK];
	return [
		{ start: open.start, end: close.end, kind: 'lines', texts, body: [open.end, close.start] },
		...shown.map(({ start, end }): Edit => ({ start, end, kind: 'lines', texts: [] })),
	];
}

/** Where a template right below shows the text that was kept: it is shown already. */
function uses(text: string, { open, close }: Pair): readonly Tag[] {
	const name = /^\w+/.exec(open.args)?.[0];
	const [below] = scanTags(/^\s*[^\n]{0,300}/.exec(text.slice(close.end))?.[0] ?? '');
	if (name === undefined || below?.kind !== 'variable' || !below.args.startsWith(name)) return [];
	if (text.slice(close.end, close.end + below.start).trim() !== '') return [];
	return [{ ...below, start: below.start + close.end, end: below.end + close.end }];
}

function tell({ source, findings }: Preparing, tag: Tag): void {
	reportTag(findings, {
		tag,
		place: placeOf(source, tag),
		level: 'info',
		became: 'keeps a text for other templates; it is shown as code',
		hint: 'Write a fence of code where readers are to see it.',
	});
}

function boxEdits({ open, close }: Pair, { kind, fold, title }: BoxHead): readonly Edit[] {
	const head = `> [!${kind}]${fold} ${title}`.trimEnd();
	return [
		{ start: open.start, end: open.end, kind: 'open', texts: ['', head, '>'] },
		{ start: close.start, end: close.end, kind: 'close', texts: [] },
	];
}

/** A loop over data of the site repeats a text that only the generator can fill in. */
function isDropped(source: Source, { open, close }: Pair, name: string): boolean {
	if (open.kind !== 'tag') return false;
	if (DROPPED.has(name)) return true;
	const item = name === 'for' ? /^\(?\s*([A-Za-z_]\w*)/.exec(open.args)?.[1] : undefined;
	if (item === undefined) return name === 'each';
	const body = source.text.slice(open.end, Math.min(close.start, open.end + LOOK_AHEAD));
	const at = body.indexOf('{{');
	return at !== -1 && body.includes(item, at);
}

function drop({ source, findings }: Preparing, { open, close }: Pair): readonly Edit[] {
	reportTag(findings, {
		tag: open,
		place: placeOf(source, open),
		level: DROPPED.has(open.name) ? 'info' : 'warning',
		became: 'was left out with all that it encloses',
		hint: 'Templates do not run here: write out what readers are to see.',
	});
	return [{ start: open.start, end: close.end, kind: 'lines', texts: [] }];
}

function placeOf(source: Source, { start }: Tag): { line: number; column: number } {
	const index = lineAt(source, start);
	const line = source.lines[index];
	const column = start - (source.starts[index] ?? 0) + 1 + (line?.shift ?? 0);
	return { line: line?.line ?? 1, column: Math.max(1, column) };
}

/** A figure or the title of code that stands alone. */
function single({ source }: Preparing, tag: Tag): readonly Edit[] {
	if (tag.closing || (tag.kind !== 'tag' && tag.kind !== 'shortcode')) return [];
	if (!mayBlock(source, tag) || !/^[ \t>]*$/.test(around(source, tag).join(''))) return [];
	const call = callOf(tag);
	if (call.name === 'codetitle') return codeTitle(source, tag, call.args.positional[0] ?? '');
	const image = imageIn(call);
	if (!image) return [];
	const { start, end } = tag;
	return [{ start, end, kind: 'lines', texts: figureLines(image) }];
}

function figureLines(image: NonNullable<ReturnType<typeof imageIn>>): readonly string[] {
	const { alt, url, caption, link } = image;
	const shown = `![${escapeLabel(alt)}](<${escapeAddress(url)}>)`;
	const linked = link === undefined ? shown : `[${shown}](<${escapeAddress(link)}>)`;
	if (caption === '') return ['', linked, ''];
	const words = caption.replaceAll(/\s+/g, ' ');
	const body = ['<figcaption>', '', words, '', '</figcaption>', '</figure>', ''];
	return ['', '<figure>', '', linked, '', ...body];
}

const escapeLabel = (text: string): string =>
	text.replaceAll(/\s+/g, ' ').replaceAll(/[[\]\\]/g, (mark) => `\\${mark}`);
const escapeAddress = (url: string): string =>
	url.replaceAll(/\s+/g, ' ').replaceAll('<', '%3C').replaceAll('>', '%3E');

/** `{% codetitle "a.js" %}` names the code below it. */
function codeTitle(source: Source, tag: Tag, title: string): readonly Edit[] {
	if (title === '' || /["`]/.test(title)) return [];
	const first = lineAt(source, tag.end - 1) + 1;
	for (let index = first; index < first + MAX_GAP; index += 1) {
		const text = source.lines[index]?.text;
		if (text === undefined) return [];
		if (FENCE.test(text)) {
			const named = /[`~][ \t]*[^\s`~]/.test(text);
			const end = (source.starts[index] ?? 0) + text.length;
			const more = `${named ? '' : 'text'} title="${title}"`;
			return [
				{ start: tag.start, end: tag.end, kind: 'lines', texts: [] },
				{ start: end, end, kind: 'join', texts: [more] },
			];
		}
		if (!TAGS_ONLY.test(text)) return [];
	}
	return [];
}
