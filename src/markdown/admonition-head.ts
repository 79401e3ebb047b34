/** The head line of an admonition. Dialects contradict each other; what a person would read is taken. */

/** What a head line says. */
export interface AdmonitionHead {
	readonly type: string;
	/** Empty, or `|` and modifiers, as in the head of a callout. */
	readonly meta: string;
	/** `-` closed, `+` open, empty: not foldable. */
	readonly fold: '' | '-' | '+';
	/** Markdown. */
	readonly title: string;
	/** Where in the head the title begins. */
	readonly titleAt: number;
	/** The same head in the form that every program reads, where this one is not. */
	readonly better?: string;
}

const HEAD = /^(!!!|\?\?\?\+?)[ \t]*([\p{L}\p{N}_-]*)(:?)(?=[ \t"'{]|$)[ \t]*/u;
const QUOTED = /(?:^|[ \t])["'\u201C]/;
/** `{#id .class}` at the end. */
const ATTRIBUTES = /[ \t]*\{:?([^{}\n]{0,200})\}[ \t]*$/;
/** A colon, a dash or a bar between type and title. */
const SEPARATOR = /^(?:[|\u2013\u2014-][ \t]+)/;
const KEBAB = /^[a-z\d]+(?:-[a-z\d]+)+$/;

/** Words that style a box instead of naming it. */
const MODIFIERS: ReadonlySet<string> = new Set(['inline', 'end', 'annotate', 'highlight', 'blink']);

/** Metadata of a box that shall have no title bar. */
export const UNTITLED = 'untitled';

/**
 * @param text The line from its `!!!` or `???` on.
 * @returns What it says, or `undefined` where it is prose that only begins alike.
 */
export function parseAdmonitionHead(text: string): AdmonitionHead | undefined {
	const match = HEAD.exec(text);
	if (!match) return undefined;
	const [start, mark = '', type = '', colon = ''] = match;
	const list = ATTRIBUTES.exec(text.slice(start.length));
	const rest = text.slice(start.length, list ? start.length + list.index : undefined);
	if (type === '' && quoteIn(rest) !== 0) return undefined;
	const fold = mark === '!!!' ? '' : mark === '???+' ? '+' : '-';
	const found = titleOf(rest);
	const modifiers = [...found.modifiers, ...attributesOf(list?.[1] ?? '')];
	const meta = modifiers.length > 0 ? `|${modifiers.join(' ')}` : '';
	const { title, at } = found;
	const glued = !/^[!?+]+[ \t]/.test(text);
	const odd = glued || colon !== '' || rest.startsWith("'") || isUnclosed(rest, at);
	const quoted = title === '' ? '' : ` "${title}"`;
	const better = odd ? { better: `${mark} ${type || 'note'}${quoted}` } : {};
	return { type: type || 'note', meta, fold, title, titleAt: start.length + at, ...better };
}

function titleOf(rest: string): Title {
	const quote = quoteIn(rest);
	const words = quote === -1 ? rest : rest.slice(0, quote);
	return quote !== -1 && isModifiers(words) ? quotedTitle(rest, quote, words) : unquotedTitle(rest);
}

/** Whether a quoted title has no closing mark. */
function isUnclosed(rest: string, at: number): boolean {
	return /["\u201C]/.test(rest.charAt(at - 1)) && closingQuote(rest, at - 1) === rest.length;
}

/** `#id` and classes as modifiers. */
function attributesOf(list: string): readonly string[] {
	return wordsOf(list)
		.filter((word) => /^[.#][\p{L}\d_-]+$/u.test(word))
		.map((word) => word.replace(/^\./, ''));
}

function quoteIn(rest: string): number {
	const match = QUOTED.exec(rest);
	return match ? match.index + match[0].length - 1 : -1;
}

interface Title {
	readonly modifiers: readonly string[];
	readonly title: string;
	readonly at: number;
}

const wordsOf = (text: string): readonly string[] => text.split(/[ \t]+/).filter(Boolean);

/** Words before a quoted title are classes whatever they are, unless they read like a sentence. */
function isModifiers(words: string): boolean {
	return wordsOf(words).every((word) => /^[\p{Ll}\d_-]+$/u.test(word));
}

function quotedTitle(rest: string, quote: number, words: string): Title {
	const end = closingQuote(rest, quote);
	const inner = rest.slice(quote + 1, end);
	const behind = wordsOf(rest.slice(end + 1)).filter((word) => /^[\p{L}\d-]+$/u.test(word));
	const modifiers = [...wordsOf(words), ...behind];
	if (inner.trim() === '' && end < rest.length) modifiers.push(UNTITLED);
	return { modifiers, title: unescapeQuotes(inner).trim(), at: quote + 1 };
}

function closingQuote(rest: string, quote: number): number {
	const open = rest.charAt(quote);
	const close = open === '\u201C' ? '\u201D' : open;
	for (let at = quote + 1; at < rest.length; at += 1) {
		if (rest.charAt(at) === '\\') at += 1;
		else if (rest.charAt(at) === close) return at;
	}
	return rest.length;
}

const unescapeQuotes = (text: string): string => text.replaceAll(/\\(["'])/g, '$1');

function unquotedTitle(text: string): Title {
	const rest = text.replace(SEPARATOR, (mark) => ' '.repeat(mark.length));
	const words = wordsOf(rest);
	const first = words.findIndex((word) => !MODIFIERS.has(word));
	if (first === -1) return { modifiers: words, title: '', at: rest.length };
	const left = words.slice(first);
	if (left.length === 1 && KEBAB.test(left[0] ?? ''))
		return { modifiers: words, title: '', at: rest.length };
	const at = rest.indexOf(left[0] ?? '');
	return { modifiers: words.slice(0, first), title: rest.slice(at).trim(), at };
}
