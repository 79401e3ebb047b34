/** Where a file's frontmatter begins and ends, by its lines alone. Nothing is parsed here. */
import { findBareBlock } from './bare-block.ts';

/** How a block is written; `code` is a language that would have to be run, `bare` are lines without marks. */
export type Language = 'yaml' | 'toml' | 'json' | 'bare' | 'code';

/** A file cut in two. */
export interface Block {
	readonly language: Language;
	/** What stands behind the opening `---`, as written. */
	readonly name: string;
	/** Lines between the marks, or the JSON object itself. */
	readonly text: string;
	/** File line of the opening mark. */
	readonly line: number;
	/** False where the closing mark is missing: `text` then ends before the first line that is no data. */
	readonly closed: boolean;
	/** The rest of the file and the file line it begins on. */
	readonly body: string;
	readonly bodyLine: number;
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
	['', 'yaml'],
	['yaml', 'yaml'],
	['yml', 'yaml'],
	['toml', 'toml'],
	['json', 'json'],
]);
const CODE =
	/^(?:[cm]?js|javascript|[cm]?ts|typescript|coffee|coffeescript|cson|lisp|ruby|python)$/i;
const KEY_LINE = /^["']?[\p{L}_$][\p{L}\p{N}_$ ./-]{0,60}["']?[ \t]*[:=](?:\s|$)/u;
const MARKS: ReadonlyMap<string, Language> = new Map([
	['+++', 'toml'],
	[';;;', 'json'],
]);
const ODD_CLOSING = /^[ \t]{1,8}-{3,}[ \t]*$|^-{4,}[ \t]*$/m;
/** Blank lines and comments. */
const LEAD = /^(?:[ \t]*\n|<!--(?:(?!-->)[\s\S]){0,2000}-->[ \t]*\n)* {0,3}/;
const MAX_JSON = 64 * 1024;
const MAX_OPENING = 200;
const JSON_START = /^\{\s*(?:"|\})/;

/**
 * Finds the block of frontmatter at the top of a file.
 *
 * @param text With `\n` line ends.
 * @returns `undefined` where there is none: no mark on the first line, or a mark that is a thematic break.
 */
export function findBlock(text: string): Block | undefined {
	if (JSON_START.test(text)) return jsonBlock(text);
	const lead = LEAD.exec(text)?.[0].length ?? 0;
	const end = lineEnd(text, lead);
	if (end - lead > MAX_OPENING) return undefined;
	const opening = /^(-{3,}|\+{3}|;{3})([ \t]*)([\w$.+]*)[ \t]*(?:#.*)?$/.exec(
		text.slice(lead, end),
	);
	if (!opening) return lead === 0 ? findBareBlock(text) : undefined;
	const [, mark = '', gap = '', name = ''] = opening;
	const language = MARKS.get(mark) ?? LANGUAGES.get(name.toLowerCase()) ?? 'code';
	if (!mark.startsWith('-') && name !== '') return undefined;
	if (language === 'code' && gap !== '' && !CODE.test(name)) return undefined;
	const line = text.slice(0, lead).split('\n').length;
	const rest = text.slice(end + 1);
	if (mark.length > 3) return longBlock(rest, mark, { language, name, line });
	const block = fencedBlock(rest, { language, name, line });
	return lead > 0 && !looksLikeData(block.text) ? undefined : block;
}

/** Whether the first line that says something reads like `key: value`, so that the block is no prose. */
export function looksLikeData(text: string): boolean {
	const first = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
	return first.startsWith('{') || KEY_LINE.test(first);
}

/** `----` opens frontmatter only where it closes it too, around data. */
function longBlock(
	rest: string,
	mark: string,
	head: Pick<Block, 'language' | 'name' | 'line'>,
): Block | undefined {
	const at = `\n${rest}`.indexOf(`\n${mark}\n`);
	const text = rest.slice(0, Math.max(0, at - 1));
	if (at === -1 || head.language !== 'yaml' || !text.split('\n').every(isDataLine))
		return undefined;
	const body = rest.slice(at + mark.length + 1);
	return {
		...head,
		text,
		closed: true,
		body,
		bodyLine: head.line + 2 + countLines(rest.slice(0, at)),
	};
}

function fencedBlock(rest: string, head: Pick<Block, 'language' | 'name' | 'line'>): Block {
	const closing =
		head.language === 'toml' && head.name === ''
			? /^\+\+\+[ \t]*$/m
			: head.language === 'yaml'
				? /^(?:---|\.\.\.)[ \t]*$/m
				: head.language === 'json' && head.name === ''
					? /^;;;[ \t]*$/m
					: /^---[ \t]*$/m;
	const found = closing.exec(rest) ?? oddClosing(rest);
	if (!found) return openBlock(rest, head);
	const text = rest.slice(0, Math.max(0, found.index - 1));
	const closingLine = head.line + 1 + countLines(rest.slice(0, found.index));
	const body = rest.slice(found.index + found[0].length + 1);
	return { ...head, text, closed: true, body, bodyLine: closingLine + 1 };
}

/** No closing mark: the lines of data end where a line is neither key, item, continuation nor comment. */
function openBlock(rest: string, head: Pick<Block, 'language' | 'name' | 'line'>): Block {
	const lines = rest.split('\n');
	const isData = isDataLine;
	const end = lines.findIndex((line) => !isData(line));
	const count = end === -1 ? lines.length : end;
	return {
		...head,
		text: lines.slice(0, count).join('\n'),
		closed: false,
		body: lines.slice(count).join('\n'),
		bodyLine: head.line + 1 + count,
	};
}

/** An end that is indented or too long counts where all above it is data. */
function oddClosing(rest: string): RegExpExecArray | null {
	const found = ODD_CLOSING.exec(rest);
	const above = found ? rest.slice(0, Math.max(0, found.index - 1)) : '';
	return above.split('\n').every(isDataLine) ? found : null;
}

function isDataLine(line: string): boolean {
	return KEY_LINE.test(line) || /^(?:[ \t]+\S|- |#\S)/.test(line);
}

/** A JSON object at the very top; `undefined` when its braces never close or text follows on its last line. */
function jsonBlock(text: string): Block | undefined {
	const end = jsonEnd(text);
	if (end === undefined || !/^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200))) return undefined;
	const bodyStart = lineEnd(text, end) + 1;
	const object = text.slice(0, end);
	return {
		language: 'json',
		name: '',
		text: object,
		line: 0,
		closed: true,
		body: text.slice(bodyStart),
		bodyLine: countLines(object) + 2,
	};
}

/** Offset behind the brace that closes the first one. */
function jsonEnd(text: string): number | undefined {
	let depth = 0;
	let inString = false;
	for (let index = 0; index < Math.min(text.length, MAX_JSON); index += 1) {
		const char = text[index];
		if (inString && char === '\\') index += 1;
		else if (char === '"') inString = !inString;
		else if (!inString && char === '{') depth += 1;
		else if (!inString && char === '}') depth -= 1;
		if (depth === 0) return index + 1;
	}
	return undefined;
}

function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
}

function countLines(text: string): number {
	return text.split('\n').length - 1;
}
