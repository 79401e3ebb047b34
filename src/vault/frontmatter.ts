/**
 * The one door to gray-matter. Text of strangers becomes a list of keys: no language that would have to be run
 * is reachable under any spelling, nothing is cached, and what cannot be parsed is read line by line.
 */
import matter from 'gray-matter';
import type { Finding, Place } from '../diagnostic.ts';
import { findBlock, looksLikeData, type Block } from './block.ts';
import { NOTHING, readBare, readJson, readToml, readYaml, type Parsed } from './dialects.ts';
import { describe, finding, quote } from './finding.ts';
import { findMark, salvage, type Entry, type Salvage } from './salvage.ts';
import { reportSyntax } from './syntax-report.ts';

/** A file cut into what its frontmatter says and its body. */
export interface Frontmatter {
	/** There is a block of frontmatter, be it an empty one. */
	readonly present: boolean;
	/** In order of the file; a key may be there twice only where the block is broken. */
	readonly entries: readonly Entry[];
	/** In the file, by dotted path: `tags`, `tags.0`, `image.src`. */
	readonly places: ReadonlyMap<string, Place>;
	/** Unquoted YAML scalars as written, by the same names. */
	readonly texts: ReadonlyMap<string, string>;
	/** Where something looks like a mark that holds the note back, but could not be read. */
	readonly suspect: Place | undefined;
	readonly body: string;
	/** File line of the body's first line. */
	readonly firstLine: number;
	readonly findings: readonly Finding[];
}

const MAX_LENGTH = 64 * 1024;
const MAX_BLANK_LINES = 200;

/**
 * Reads YAML (`---`), TOML (`+++`) or JSON (`{`) frontmatter and never throws.
 *
 * @param text A file's text with `\n` line ends.
 * @returns Without frontmatter: no entries, and the whole text as body.
 */
export function readFrontmatter(text: string): Frontmatter {
	const block = findBlock(text);
	if (!block) return wholeBody(text, []);
	if (block.language === 'code') return refuseCode(block);
	const isMarked = block.language !== 'yaml' && block.closed;
	const isData = isMarked || looksLikeData(block.text);
	if (!block.closed && !isData) return wholeBody(text, [startsWithRule(block)]);
	const parsed = parseBlock(block);
	if (parsed.broken) {
		const saved = isData ? salvage(block.text, firstLineOf(block)) : undefined;
		if (saved && saved.unread.length < saved.entries.length) return salvaged(block, parsed, saved);
		const report = block.language === 'json' ? brokenJson(parsed.broken) : startsWithRule(block);
		return { ...wholeBody(text, [report]), suspect: markIn(block) };
	}
	if (!isMapping(parsed.value) && !(parsed.value === null && isBlank(block))) {
		return { ...wholeBody(text, [notMapping(block, parsed.value)]), suspect: markIn(block) };
	}
	return complete(block, parsed);
}

function complete(block: Block, { value, places, texts, findings }: Parsed): Frontmatter {
	const start = { line: block.line, column: 1 };
	const entries = Object.entries(isMapping(value) ? value : {}).map(([key, entry]) => ({
		key,
		value: entry,
		place: places.get(key) ?? start,
	}));
	return {
		present: true,
		entries,
		places,
		texts,
		suspect: doubtful(block, findings) ?? markBelow(block),
		body: block.body,
		firstLine: block.bodyLine,
		findings: [...findings.map(({ key: _key, ...rest }) => rest), ...unclosed(block)],
	};
}

/** A mark whose value was dropped, or any mark where a limit cut the block. */
function doubtful(block: Block, findings: Parsed['findings']): Place | undefined {
	const cut = findings.some(({ code }) => code === 'frontmatter-limit');
	if (cut) return markIn(block);
	return findings.find(({ key }) => findMark(`${key.split('.', 1)[0] ?? ''}:`, 1) !== undefined);
}

/** Nothing but comments. */
function isBlank({ text }: Block): boolean {
	return text.split('\n').every((line) => /^[ \t]*(?:#|$)/.test(line));
}

function salvaged(block: Block, { broken }: Parsed, saved: Salvage): Frontmatter {
	const { entries, suspect, unread } = saved;
	const at = broken ?? { line: block.line, column: 1, message: '' };
	const lines = block.text.split('\n');
	const report = reportSyntax(at, { text: lines[at.line - firstLineOf(block)] ?? '', unread });
	return {
		present: true,
		entries,
		places: new Map(entries.map(({ key, place }) => [key, place])),
		texts: new Map(),
		suspect: suspect ?? markBelow(block),
		body: block.body,
		firstLine: block.bodyLine,
		findings: [report, ...unclosed(block)],
	};
}

/** Code is never run and never shown; what it may say about drafts is respected. */
function refuseCode(block: Block): Frontmatter {
	const message = `The frontmatter is code (${quote(`---${block.name}`)}) and was not run.`;
	const hint = 'Write it as YAML between two lines of "---".';
	return {
		...wholeBody(block.body, [
			finding('error frontmatter-code', { line: block.line, column: 1 }, { message, hint }),
		]),
		present: true,
		suspect: /\b(?:draft|publish|private|status|visibility|hidden)/i.test(block.text)
			? { line: firstLineOf(block), column: 1 }
			: undefined,
		firstLine: block.bodyLine,
	};
}

function wholeBody(text: string, findings: readonly Finding[]): Frontmatter {
	return {
		present: false,
		entries: [],
		places: new Map(),
		texts: new Map(),
		suspect: undefined,
		body: text,
		firstLine: 1,
		findings,
	};
}

function markIn(block: Block): Place | undefined {
	return findMark(block.text, firstLineOf(block));
}

/** Without a closing line nobody knows where the data was meant to end. */
function markBelow({ closed, body, bodyLine }: Block): Place | undefined {
	return closed ? undefined : findMark(body.slice(0, 4000), bodyLine);
}

function firstLineOf(block: Block): number {
	return block.line + 1;
}

function startsWithRule({ line }: Block): Finding {
	const message = 'The text starts with a rule ("---") that opens no frontmatter.';
	const hint = 'Write "***" for a rule at the top, or add "key: value" lines and a closing "---".';
	return finding('info frontmatter-rule', { line, column: 1 }, { message, hint });
}

function brokenJson(at: Place & { readonly message: string }): Finding {
	const message = `The note begins with JSON that cannot be parsed (${quote(at.message)}); it is shown as text.`;
	const hint = 'Check its commas and quotes, or write it as YAML between two lines of "---".';
	return finding('warning frontmatter-json', at, { message, hint });
}

function notMapping(block: Block, value: unknown): Finding {
	const message = `Frontmatter must be "key: value" lines, but it is ${describe(value)}; it is shown as text.`;
	const hint = 'Give each value a key, for example "title: My note".';
	return finding(
		'warning frontmatter-not-mapping',
		{ line: firstLineOf(block), column: 1 },
		{ message, hint },
	);
}

function unclosed({ closed, line, bodyLine }: Block): readonly Finding[] {
	if (closed) return [];
	const message = `The frontmatter that opens on line ${line} has no closing line.`;
	const hint = `Write "---" on a line of its own before line ${bodyLine}.`;
	return [finding('error frontmatter-unclosed', { line, column: 1 }, { message, hint })];
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const PARSERS = { yaml: readYaml, toml: readToml, json: readJson, bare: refuse, code: refuse };

/** Hands a block to gray-matter with our parsers in all of its engines. */
function parseBlock(block: Block): Parsed {
	if (block.text.length > MAX_LENGTH || hasBlankRun(block.text)) {
		const message = `it is longer than ${MAX_LENGTH} characters or has ${MAX_BLANK_LINES} blank lines in a row`;
		return { ...NOTHING, broken: { line: block.line, column: 1, message } };
	}
	let parsed = NOTHING;
	const parse = PARSERS[block.language];
	const engine = (text: string): object => {
		parsed = parse(text, block.line);
		return {};
	};
	if (block.language === 'bare') return readBare(block.text);
	matter(`---\n${block.text}\n---\n`, {
		language: block.language,
		delimiters: ['---', '---\n'],
		engines: enginesWith(engine),
	});
	return parsed;
}

function enginesWith(engine: (text: string) => object): Record<string, (text: string) => object> {
	const engines = Object.create(null) as Record<string, (text: string) => object>;
	for (const name of ['js', 'javascript', 'coffee', 'coffeescript', 'cson']) engines[name] = refuse;
	for (const name of ['yaml', 'toml', 'json']) engines[name] = engine;
	return engines;
}

function refuse(): never {
	throw new Error('Frontmatter is never run.');
}

function hasBlankRun(text: string): boolean {
	let run = 0;
	for (const line of text.split('\n')) {
		run = line.trim() === '' ? run + 1 : 0;
		if (run > MAX_BLANK_LINES) return true;
	}
	return false;
}
