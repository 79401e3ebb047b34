/** What stands behind the ticks of a code fence, in the spellings of all generators. */

/** Numbers of lines, from 1. */
export type LineNumbers = readonly number[];

/** What a fence says about its code. */
export interface FenceInfo {
	/** Lower-case; `undefined` where none is given. */
	readonly language: string | undefined;
	readonly title: string | undefined;
	readonly marked: LineNumbers;
	readonly inserted: LineNumbers;
	readonly deleted: LineNumbers;
	/** Number of the first line, where lines are to be numbered. */
	readonly firstNumber: number | undefined;
}

/** Longer info strings are prose that follows three ticks. */
const LONGEST = 1000;
/** Code has no more lines than that anyone would count. */
const MAX_LINE = 10_000;
/** A fence marks no more lines than that. */
const MAX_MARKED = 1000;

const VALUE = String.raw`"[^"\n]*"|'[^'\n]*'|\{[^{}\n]*\}|\[[^[\]\n]*\]|[^\s,{}]+`;
const ITEM = new RegExp(
	[
		String.raw`([A-Za-z_][\w-]*)[ \t]*=[ \t]*(${VALUE})`,
		String.raw`(showLineNumbers|numberLines)\{(\d{1,6})\}`,
		String.raw`\{[ \t]*(\d[\d\s,-]*)\}`,
		String.raw`"[^"\n]*"|'[^'\n]*'|/[^/\n]+/[a-z]*(?=\s|$)`,
		String.raw`\[([^[\]\n]*)\]`,
		String.raw`([.#]?[^\s{}"'[\],=]+)`,
	].join('|'),
	'g',
);

const TITLE_KEYS: ReadonlySet<string> = new Set([
	...['title', 'file', 'filename', 'name', 'caption', 'summary', 'path'],
]);
const MARK_KEYS: ReadonlySet<string> = new Set([
	...['hl_lines', 'mark', 'highlight', 'highlightlines', 'hl', 'hllines', 'emphasize-lines'],
]);
const START_KEYS: ReadonlySet<string> = new Set([
	...['linenums', 'linenostart', 'startlinenumber', 'start', 'data-linenum-start', 'startfrom'],
]);
const NUMBER_WORDS: ReadonlySet<string> = new Set([
	...['showlinenumbers', 'linenos', 'linenums', 'numberlines', '.numberlines', '.linenums'],
]);
const LANGUAGE = /^[a-z\d][\w+#.-]{0,30}$/i;

type Draft = { -readonly [Key in keyof FenceInfo]: FenceInfo[Key] };

/** Reads an info string; what it says about looks alone is passed over. */
export function parseFenceInfo(info: string): FenceInfo {
	const read: Draft = {
		language: undefined,
		title: undefined,
		marked: [],
		inserted: [],
		deleted: [],
		firstNumber: undefined,
	};
	let first = true;
	for (const match of info.slice(0, LONGEST).matchAll(ITEM)) {
		const [, key, value = '', , from, lines, box, word] = match;
		if (key !== undefined) readPair(read, key.toLowerCase(), value);
		else if (from !== undefined) read.firstNumber = Number(from);
		else if (lines !== undefined) read.marked = [...read.marked, ...parseLines(lines)];
		else if (box !== undefined) readBox(read, box);
		else if (word !== undefined) readWord(read, word, first);
		first = false;
	}
	return read;
}

/** A title is text: tags in it leave what they hold. */
function titleOf(value: string): string | undefined {
	const text = value.replace(/^["']|["']$/g, '');
	const plain = text.includes('</') ? text.replace(/<\/?[a-z][\w-]*>/gi, '') : text;
	return plain || undefined;
}

function readPair(read: Draft, key: string, value: string): void {
	const plain = value.replace(/^["'{[]|["'}\]]$/g, '').trim();
	if (TITLE_KEYS.has(key)) read.title ??= titleOf(plain);
	else if (MARK_KEYS.has(key)) read.marked = [...read.marked, ...parseLines(plain)];
	else if (key === 'ins') read.inserted = parseLines(plain);
	else if (key === 'del') read.deleted = parseLines(plain);
	else if (START_KEYS.has(key) && /^\d{1,6}$/.test(plain)) read.firstNumber = Number(plain);
	else if ((key === 'linenos' || key === 'showlinenumbers') && plain !== 'false') {
		read.firstNumber ??= 1;
	} else if (key === 'lang' || key === 'language') read.language ??= plain.toLowerCase();
}

/** `[1-3|5]` are lines in steps, `[config.js]` is a name. */
function readBox(read: Draft, box: string): void {
	if (/^[\d\s,|-]+$/.test(box)) read.marked = [...read.marked, ...parseLines(box)];
	else if (box.trim() !== '') read.title ??= box.trim();
}

function readWord(read: Draft, word: string, first: boolean): void {
	if (NUMBER_WORDS.has(word.toLowerCase())) {
		read.firstNumber ??= 1;
		return;
	}
	if (!first || read.language !== undefined) return;
	const [name = '', ...rest] = word.replace(/^\./, '').split(':');
	if (/[/\\]/.test(name)) {
		read.title ??= word;
		return;
	}
	if (!LANGUAGE.test(name)) return;
	read.language = name.toLowerCase();
	const title = rest.join(':');
	if (title !== '') read.title ??= title;
}

/** Lines of `1,3-5`, `1 3`, `"2-4"`, `1-3|5`; what is no line is left out. */
export function parseLines(text: string): LineNumbers {
	const lines: number[] = [];
	for (const [, from = '', to = from] of text.matchAll(
		/(?<!\d)(\d{1,5})(?:[ \t]*-[ \t]*(\d{1,5}))?/g,
	)) {
		const last = Math.min(Number(to), MAX_LINE);
		for (let line = Math.max(1, Number(from)); line <= last; line += 1) {
			if (lines.length < MAX_MARKED) lines.push(line);
		}
	}
	return lines;
}
