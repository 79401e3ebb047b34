/**
 * Colours for code. The grammars that a vault needs are loaded before its notes are rendered; from then on
 * reading code is synchronous, and the same code gives the same pieces. Patterns of grammars run in Oniguruma,
 * which gives up where a pattern would take forever.
 */
import type { GrammarState, HighlighterCore, ThemedToken } from 'shiki/core';
import { CLASSES, THEME } from './colours.ts';
import { grammarName } from './languages.ts';

/** A piece of a line of code; `className` is empty where it looks as the rest does. */
export interface Piece {
	readonly text: string;
	readonly className: string;
}

/** Lines of code in pieces, without their ends; nothing of the code is lost or added. */
export type Pieces = readonly (readonly Piece[])[];

/** Reads code in the languages that it was made for. */
export interface Highlighter {
	/** Names of its grammars: what it makes of code depends on nothing else. */
	readonly grammars: readonly string[];
	/** What a language is called: `js` → `JavaScript`; undefined for one that it does not know. */
	readonly nameOf: (language: string) => string | undefined;
	/** Undefined where the language is not known or the code too long to be worth it. */
	readonly read: (code: string, language: string) => Pieces | undefined;
}

const MOST_CHARACTERS = 100_000;
const MOST_LINES = 2000;
const LONGEST_LINE = 5000;
/** Lines read at a time. */
const STEP = 50;
/** Milliseconds for a line, a block, and all blocks that took too long: only hostile code meets them. */
const LINE_TIME = 2000;
const BLOCK_TIME = 5000;
const WASTED_TIME = 20_000;
const MOST_KEPT = 2000;

/**
 * A highlighter for these languages.
 *
 * @param languages By the names of {@link grammarName}; those that have no grammar are passed over.
 * @returns Undefined where none has: then nothing was loaded.
 */
export async function readHighlighter(
	languages: readonly string[],
): Promise<Highlighter | undefined> {
	if (languages.length === 0) return undefined;
	const { bundledLanguages, bundledLanguagesInfo } = await import('shiki/langs');
	const table: Readonly<Record<string, (typeof bundledLanguages)['js']>> = bundledLanguages;
	const loads = languages.flatMap((name) =>
		Object.hasOwn(table, name) && table[name] ? [table[name]] : [],
	);
	if (loads.length === 0) return undefined;
	const core = await createCore();
	for (const load of loads) await core.loadLanguage(load);
	const names = new Map(
		bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) =>
			[id, ...aliases].map((alias) => [alias, name] as const),
		),
	);
	const grammars = [...core.getLoadedLanguages()].sort();
	return {
		grammars,
		nameOf: (language) => names.get(grammarName(language)),
		read: reader(core, new Set(grammars)),
	};
}

async function createCore(): Promise<HighlighterCore> {
	const [{ createHighlighterCore }, { createOnigurumaEngine }] = await Promise.all([
		import('shiki/core'),
		import('shiki/engine/oniguruma'),
	]);
	return createHighlighterCore({
		engine: createOnigurumaEngine(import('shiki/wasm')),
		themes: [THEME],
		langs: [],
		warnings: false,
	});
}

/** Remembers what it read, and reads nothing any more when hostile code has taken too much time. */
function reader(core: HighlighterCore, known: ReadonlySet<string>): Highlighter['read'] {
	const read = new Map<string, Pieces | undefined>();
	let wasted = 0;
	return (code, language) => {
		const lang = grammarName(language);
		if (!known.has(lang) || wasted > WASTED_TIME || isTooLong(code)) return undefined;
		const key = `${lang}\n${code}`;
		if (read.has(key)) return read.get(key);
		const start = performance.now();
		const pieces = readCode(core, code, lang);
		if (pieces === undefined) wasted += performance.now() - start;
		if (read.size >= MOST_KEPT) read.clear();
		read.set(key, pieces);
		return pieces;
	};
}

function isTooLong(code: string): boolean {
	if (code.length > MOST_CHARACTERS) return true;
	const lines = code.split('\n');
	return lines.length > MOST_LINES || lines.some(({ length }) => length > LONGEST_LINE);
}

/** Undefined where the code takes too long. */
function readCode(core: HighlighterCore, code: string, lang: string): Pieces | undefined {
	const end = performance.now() + BLOCK_TIME;
	const lines = code.split('\n');
	const found: (readonly Piece[])[] = [];
	let state: GrammarState | undefined;
	for (let from = 0; from < lines.length; from += STEP) {
		if (performance.now() > end) return undefined;
		const part = lines.slice(from, from + STEP);
		const tokens = core.codeToTokensBase(part.join('\n'), {
			lang,
			theme: THEME.name ?? '',
			tokenizeTimeLimit: LINE_TIME,
			...(state && { grammarState: state }),
		});
		state = core.getLastGrammarState(tokens);
		for (const [index, line] of part.entries()) found.push(piecesOf(line, tokens[index] ?? []));
	}
	return found;
}

/** Neighbours of one class are one piece; blanks take the class of what stands before them. */
function piecesOf(line: string, tokens: readonly ThemedToken[]): readonly Piece[] {
	const pieces: { text: string; className: string }[] = [];
	for (const { content, color = '' } of tokens) {
		const className = CLASSES.get(color.toLowerCase()) ?? '';
		const last = pieces.at(-1);
		if (last && (last.className === className || content.trim() === '')) last.text += content;
		else pieces.push({ text: content, className });
	}
	return pieces.map(({ text }) => text).join('') === line
		? pieces
		: [{ text: line, className: '' }];
}
