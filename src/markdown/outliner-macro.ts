/**
 * Macros of outliners: `{{cloze x}}` shows its text, `{{tweet …}}` links, and what would have to be run
 * (`{{query …}}`, `{{renderer …}}`, `{{[[table]]}}`) is shown as code or left out, with a report. Roam's brackets
 * around a macro's name do not count.
 */
import type { Nodes } from 'mdast';
import type { Meaning } from './meaning.ts';
import { type Reading, reportOnce, type Span, type Where } from './reading.ts';

const OPEN = /\{\{[ \t]*(?:\[\[([\w /+-]{1,30})\]\]|([A-Za-z][\w-]{0,30}|=))(?=[:\s}])/g;
/** Longer ones are prose with braces. */
const LONGEST = 2000;

type What = 'code' | 'text' | 'link' | 'nothing';

const MACROS: ReadonlyMap<string, What> = new Map([
	...names('code', 'query function renderer namespace cards attr-table calc or date button'),
	...names('code', 'encrypt roam/js roam/css chart word-count = mentions zotero-linked-file'),
	...names('text', 'cloze c1 c2 c3 c4'),
	...names('link', 'tweet twitter bilibili vimeo pdf img iframe local-file audio'),
	...names('nothing', 'i table kanban diagram slider orphans toc todo done graph search'),
]);

function names(what: What, list: string): [string, What][] {
	return list.split(' ').map((name) => [name, what]);
}

/** Macros of Logseq and Roam. */
export const outlinerMacro: Meaning = {
	name: 'outliner-macro',
	notInMdx: true,
	mask: (text) => (text.includes('{{') ? findMacros(text) : []),
};

function findMacros(text: string): readonly Span[] {
	const spans: Span[] = [];
	OPEN.lastIndex = 0;
	for (let match = OPEN.exec(text); match; match = OPEN.exec(text)) {
		const bracketed = match[1] !== undefined;
		const name = (match[1] ?? match[2] ?? '').toLowerCase();
		const what = MACROS.get(name);
		const end =
			what && (bracketed || isLogseq(name, text, OPEN.lastIndex)) ? endOf(text, match.index) : -1;
		if (what === undefined || end === -1) continue;
		const inner = text
			.slice(OPEN.lastIndex, end - 2)
			.replace(/^:/, '')
			.trim();
		const raw = text.slice(match.index, end);
		const render: Span['render'] = (reading, where) =>
			renderMacro({ name, what, inner, program: bracketed ? 'Roam' : 'Logseq' }, reading, where);
		spans.push({ start: match.index, end, raw, render });
		OPEN.lastIndex = end;
	}
	return spans;
}

/** A word that a template's variable may have as well is a macro only with what macros have behind it. */
function isLogseq(name: string, text: string, at: number): boolean {
	const rest = text.slice(at, at + 60).trimStart();
	if (rest.startsWith('|') || rest.startsWith('.')) return false;
	if (MACROS.get(name) === 'link') return /^:?[ \t]*https?:/.test(rest) || name === 'tweet';
	if (name === 'i') return /^[\da-f]{4,5}\}\}/.test(rest);
	const bare = rest.startsWith('}}');
	if (bare) return ['cards', 'todo', 'done', 'word-count', 'orphans'].includes(name);
	return (
		!['date', 'search', 'graph', 'table', 'button', 'or', 'toc', 'chart'].includes(name) ||
		(name !== 'date' && rest.startsWith(':'))
	);
}

/** Offset behind the braces that close those at an offset; -1 where nothing does in the same paragraph. */
function endOf(text: string, start: number): number {
	let depth = 0;
	const limit = Math.min(text.length, start + LONGEST);
	for (let at = start; at < limit; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 123) depth += 1;
		else if (code === 125) depth -= 1;
		else if (code === 10 && text.charCodeAt(at + 1) === 10) return -1;
		if (depth === 0) return at + 1;
	}
	return -1;
}

interface Macro {
	readonly name: string;
	readonly what: What;
	readonly inner: string;
	/** What runs it. */
	readonly program: string;
}

function renderMacro(
	{ name, what, inner, program }: Macro,
	reading: Reading,
	{ at }: Where,
): Nodes[] {
	if (what === 'text') return [{ type: 'text', value: inner.split('\\\\', 1)[0]?.trim() ?? '' }];
	if (what === 'link') {
		const url = /https?:\/\/[^\s{}"'\])]+/.exec(inner)?.[0];
		if (url !== undefined) return [{ type: 'link', url, children: [{ type: 'text', value: url }] }];
	}
	const shown = what === 'nothing' ? [] : [`${name} ${inner.replaceAll(/\s+/g, ' ')}`.trim()];
	const fate = what === 'nothing' ? 'was left out' : 'is shown as code';
	tell(reading, at, {
		code:
			what === 'code' && /^(?:query|cards|attr-table)$/.test(name)
				? 'query-not-run'
				: 'macro-not-run',
		message: `The macro \u201C${name}\u201D of ${program} is not run here; it ${fate}.`,
	});
	return shown.map((value) => ({
		type: 'query',
		value,
		shown: program,
		query: undefined,
		inline: true,
	}));
}

function tell(
	reading: Reading,
	at: number,
	{ code, message }: { readonly code: string; readonly message: string },
): void {
	const hint = 'Write what it shows: text, a list of links, or a Markdown table.';
	reportOnce(reading, { level: 'info', code, message, hint, at });
}
