/**
 * `[[target|label]]`. remark-wiki-link's tokenizer decides what is one; spans it accepts are masked before
 * parsing, so that tables, headings, code and HTML come out right. Embeds `![[…]]` are handed to `embed.ts`.
 */
import { isEscaped } from './backslash.ts';
import type { Nodes, PhrasingContent } from 'mdast';
import { renderEmbed } from './embed.ts';
import { parseLabel } from './label.ts';
import { isAddress, parseWikiTarget, readableTarget } from './link-target.ts';
import { addLink, linkNode, textNode } from './links.ts';
import { TOKEN } from './mask.ts';
import type { Meaning } from './meaning.ts';
import { toPlainText } from './plain.ts';
import { report, type Reading, type Scope, type Span, type Where } from './reading.ts';
import { judgeWikiLink } from './wiki-link-grammar.ts';

/** No name begins like this; a shell test, a list of numbers or a variable does. */
const NO_LINK = /^(?:[-$]|\d+[ \t]*,(?!\d{3}[^\d,\]]))|\[/;
const TEMPLATE = /\{\{|\{%|<%/;
/** Programs have brackets over lines too. */
const NO_PROSE = /[`{}()=;"]/;
const NEW_BLOCK = /^(?:[-*+#|]|\d{1,9}[.)]|:::|~~~)/;
/** A name that begins with a word in brackets. */
const BRACKETED = /\[\[(\[[^[\]|\n]{1,80}\][^[\]|\n]{0,80}\p{L}[^[\]|\n]{0,80})\]\](?!\])/uy;
/** Characters of a link. */
const LONGEST = 2000;
/** How far back a code span is looked for that may end inside a link. */
const LOOK_BACK = 2000;

/** Spans of a text that are wiki links or wiki embeds. Linear: a `[[` is judged up to the next `[[` at most. */
export function findWikiLinks(text: string): readonly Span[] {
	const spans: Span[] = [];
	let at = text.indexOf('[[');
	while (at !== -1) {
		const next = text.indexOf('[[', at + 1);
		const span = bracketedAt(text, at) ?? spanAt(text, at, next === -1 ? text.length : next);
		if (span) spans.push(span);
		at = span ? text.indexOf('[[', span.end) : next;
	}
	return spans;
}

/** `[[[Draft] Prices]]`; remark-wiki-link takes no brackets, and judges the name without them. */
function bracketedAt(text: string, at: number): Span | undefined {
	if (text.charAt(at + 2) !== '[' || text.charAt(at - 1) === '!') return undefined;
	BRACKETED.lastIndex = at;
	const [raw, target = ''] = BRACKETED.exec(text) ?? [];
	if (raw === undefined || isEscaped(text, at) || cutsCode(text, at, target)) return undefined;
	if (!judgeWikiLink(raw.replaceAll(/(?<=..)[[\]](?=..)/gs, ' '), 0)) return undefined;
	const wiki = { target, alias: undefined };
	return {
		start: at,
		end: at + raw.length,
		raw,
		wiki: target,
		render: (reading, where) => renderWikiLink(reading, where, wiki),
	};
}

function spanAt(text: string, at: number, limit: number): Span | undefined {
	if (isEscaped(text, at)) return undefined;
	const piece = text.slice(at, limit);
	const close = piece.indexOf(']]');
	if (close === -1 || close > LONGEST) return undefined;
	const written = piece.slice(2, close);
	const inner = written.includes('\n') ? joinLines(text, at, written) : written;
	if (inner === undefined) return undefined;
	if (NO_LINK.test(inner.trim()) || cutsCode(text, at, inner)) return undefined;
	// An empty label is none; remark-wiki-link would not take the link at all.
	const labelled = inner.replace(/\\?\|\s*$/, '');
	const cut = inner.length - labelled.length;
	const parts = judgeWikiLink(`[[${labelled}${piece.slice(close)}`, 0);
	if (!parts || isSubscript(text, at)) return undefined;
	const isEmbed = text.charAt(at - 1) === '!' && !isEscaped(text, at - 1);
	const tag = isTag(text, at) ? parts.target.trim() : undefined;
	const start = isEmbed || tag !== undefined ? at - 1 : at;
	const end = at + parts.end + cut + (written.length - inner.length);
	// A pipe without a label behind it asks for the title.
	const alias = parts.alias ?? (labelled.length < inner.trimEnd().length ? '' : undefined);
	const wiki = { target: unescapePipe(parts.target), alias };
	return {
		start,
		end,
		raw: text.slice(start, end),
		wiki: wiki.target,
		render: (reading, where) => {
			if (TEMPLATE.test(inner)) return dropTemplate(reading, where.at, text.slice(start, end));
			if (tag !== undefined) return tagNode(reading, where.at, tag);
			return isEmbed ? renderEmbed(reading, where, wiki) : renderWikiLink(reading, where, wiki);
		},
	};
}

/**
 * A link that a line end of its paragraph runs through, on one line.
 *
 * @returns `undefined` where the next line is not more of the same prose.
 */
function joinLines(text: string, at: number, written: string): string | undefined {
	const [first = '', second = '', ...more] = written.split('\n');
	const line = text.slice(Math.max(0, at - LONGEST, text.lastIndexOf('\n', at) + 1), at);
	const next = second.replace(/^[ \t>]+/, '');
	if (more.length > 0 || (first.trim() === '' && next.trim() === '')) return undefined;
	if (NO_PROSE.test(first) || NO_PROSE.test(next) || NEW_BLOCK.test(next)) return undefined;
	const none = /^[ \t>]*(?:#{1,6}[ \t]|\|)/.test(line);
	return none ? undefined : `${first.trimEnd()} ${next}`.trim();
}

/** Whether a backtick in the link may belong to a code span that begins or ends outside of it. */
function cutsCode(text: string, at: number, inner: string): boolean {
	if (!inner.includes('`')) return false;
	const line = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - LOOK_BACK), at);
	return inner.split('`').length % 2 === 0 || line.split('`').length % 2 === 0;
}

/** `arr[[1]]` belongs to a program. */
function isSubscript(text: string, at: number): boolean {
	return /[\w)]/.test(text.charAt(at - 1)) && /^\[\[\d/.test(text.slice(at, at + 3));
}

/** Logseq's `#[[tag of words]]`. */
function isTag(text: string, at: number): boolean {
	return text.charAt(at - 1) === '#' && (at < 2 || /[\s([{"',;]/.test(text.charAt(at - 2)));
}

function tagNode(reading: Reading, at: number, name: string): Nodes[] {
	reading.tags.push({ name, ...reading.placeAt(at) });
	return [{ type: 'hashtag', name }];
}

const unescapePipe = (target: string): string => target.replace(/\\$/, '');

/** What the link leads to is known only to the generator that the template was written for. */
function dropTemplate(reading: Reading, at: number, raw: string): Nodes[] {
	report(reading, {
		level: 'warning',
		code: 'liquid-tag',
		message: `The link \u201C${raw}\u201D holds a template tag and was left out.`,
		hint: 'Write the name of the note that it stands for.',
		at,
	});
	return [];
}

/** The two sides of the first `|`. */
export interface WikiParts {
	readonly target: string;
	readonly alias: string | undefined;
}

function renderWikiLink(
	reading: Reading,
	{ at, scope }: Where,
	{ target, alias }: WikiParts,
): Nodes[] {
	const label = alias === undefined ? [] : parseLabel(alias);
	const given = toPlainText(label) || undefined;
	if (isAddress(target.trim())) return externalLink(target.trim(), label, scope);
	const to = parseWikiTarget(target);
	const shown = label.length > 0 ? label : [textNode(readableTarget(to))];
	if (scope.inLink) return shown;
	const node = linkNode(addLink(reading, { syntax: 'wiki', to, label: given, at }), shown);
	if (alias !== undefined ? label.length === 0 : isHierarchy(to.target)) node.titled = true;
	if (alias !== undefined && isLabelFirst(target, alias)) node.said = target.trim();
	return [node];
}

const PATH = /^(?:dendron:\/\/[^/\s]+\/[\w.-]+|[a-z][\w-]*(?:\.[\w-]+)+)(?:#.*)?$/;

/** Dendron's `[[label|a.b.c]]`: only the graph knows, but no sentence has a path in it. */
function isLabelFirst(target: string, alias: string): boolean {
	return PATH.test(alias.trim()) && !target.includes('/') && !PATH.test(target.trim());
}

/** Dendron's `cloud.aws.lambda`: nobody reads such a path where the note has a title. */
function isHierarchy(target: string): boolean {
	return (
		target.includes('.') && /^[\w-]+(?:\.[\w-]+)+$/.test(target.replace(/^dendron:\/\/[^/]*\//, ''))
	);
}

function externalLink(url: string, label: PhrasingContent[], { inLink }: Scope): Nodes[] {
	const children = label.length > 0 ? label : [textNode(url.replace(/^(?:mailto|tel):/i, ''))];
	return inLink ? children : [{ type: 'link', url, children }];
}

/** Wiki links and every other masked span in prose. */
export const wikiLink: Meaning = {
	name: 'wiki-link',
	mask: findWikiLinks,
	text: {
		trigger: '\uFDD0',
		pattern: TOKEN,
		insideLinks: true,
		read: (match, reading, where) => reading.spans[Number(match[1])]?.render(reading, where),
	},
};
