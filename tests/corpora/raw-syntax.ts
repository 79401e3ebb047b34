/** Markup that a reader should never see: marks of all dialects, searched in text that is not code. */

/** Name of a construct → what it looks like where nobody read it. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
	// `slice(list, [start, [end]])` and `a[b[i] + c[i]]` have brackets in brackets.
	'wiki link':
		/!?\[\[[^\]\n]{0,200}\]\]|\[\[|(?<!\[[^[\]\n]{1,80}\[[^[\]\n]{0,80}|\w\[[^\n]{1,80}\w\[\w{1,20})\]\]/g,
	'markdown link': /!?\[[^\]\n]{1,100}\]\((?:https?:|\.{0,2}\/|[\w-]+\.md)[^)\n]*\)/g,
	'reference link': /(?<![\w\]'"])\[[^[\]\n]{0,100}\]\[[A-Za-z_][\w.:-]+\](?![\w[(:])/g,
	'template tag': /\{%[\s\S]{0,80}?%\}|\{\{[\s\S]{0,80}?\}\}|\{%|%\}|\{\{|<%|%>|\{#[^#\n]*#\}/g,
	'shell template': /\$\{[A-Za-z_][^}\n]*\}/g,
	admonition: /^(?:!!!|\?\?\?\+?)\s*\w/gm,
	callout: /\[!\w[\w-]*(?:\|[^\]\n]*)?\][+-]?/g,
	container: /^:{3,}/gm,
	'block mark': /^\/{3,}\s*(?:\w|$)/gm,
	// `a --> b` is an arrow.
	comment: /%%|<!--|^[ \t]*-->/gm,
	'column mark':
		/^(?:-{3,}|={3,}) ?(?:(?:start|end)-multi-column|multi-column-(?:start|end)|column-break|(?:end-column|column-end))\b/gm,
	// `…w==; more` ends a text in base64.
	highlight: /(?<![=<>!])==(?![=>;,])\S[^=\n]*==(?!=)/g,
	'content tab': /^={3}[!+]?\s+["']/gm,
	snippet: /-{1,2}8<-{1,2}/g,
	keys: /\+\+[a-z]+(?:\+[a-z0-9]+)*\+\+/g,
	'attribute list': /\{:?\s*[.#][\w-]+[^}\n]*\}|\{:\s*\w[^}\n]*\}/g,
	icon: /:(?:material|fontawesome|octicons|simple|lucide)-[\w-]+:/g,
	emoji: /(?<![\w:]):[a-z][a-z_]{2,30}:(?![\w:])/g,
	'display math': /\$\$/g,
	// `(\)` is a backslash in parentheses.
	'inline math':
		/\\[([](?=.)|(?<![([])\\[)\]](?=.)|(?<![\w$\\])\$[^\s$][^$\n]{0,80}[\\^_{}][^$\n]{0,80}\$(?![\w$])/g,
	'block reference': /\(\([\da-f]{8}-[\da-f-]{27}\)\)/g,
	'block id': /(?<=\S)[ \t]\^[\w-]{2,40}$/gm,
	'critic mark': /\{(?:\+\+|--|~~|==|>>)[\s\S]{1,80}?(?:\+\+|--|~~|==|<<)\}/g,
	footnote: /\[\^[^\]\s]+\]|\^\[[^\]\n]+\]/g,
	abbreviation: /^\*\[[^\]\n]+\]:/gm,
	'reference definition': /^\[[^\]\n]+\]:\s*(?:<|https?:|\/|#)/gm,
	'table row': /^\|.*\|$/gm,
	'table rule': /^\|?\s*:?-{3,}:?\s*\|/gm,
	'code fence': /^(?:`{3,}|~{3,})/gm,
	'task box': /^(?:[-*+]\s)?\[[ xX/>!?*<-]\]\s/gm,
	heading: /^#{1,6}[ \t]+\S/gm,
	emphasis: /(?<![\w*])\*\*[^\s*][^*\n]*\*\*(?![\w*])|(?<![\w_/])__[^\s_][^_\n]*__(?![\w_])/g,
	'html tag':
		/<\/?(?:a|abbr|aside|b|br|center|dd|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|kbd|li|mark|ol|p|pre|script|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|u|ul|video)(?:\s[^>\n]*)?\/?>/gi,
	'html entity': /&(?:amp|lt|gt|quot|nbsp|#\d+);/g,
	'inline field': /(?:^|[([])[\w -]{1,40}::\s/gm,
	'frontmatter fence': /^(?:---|\+\+\+)$/gm,
	'contents marker': /^\[\[?_?toc_?\]?\]$/gim,
	'query keyword':
		/^(?:TABLE|LIST|TASK|CALENDAR)\b[^\n]{0,200}\b(?:WITHOUT ID[ \t]+\S|(?:FROM|WHERE)\b)/gm,
	'our own marks': /[\uFDD0-\uFDEF]|steelyard-component/g,
	'program value': /\[object \w+\]|(?<![\w.])undefined(?![\w.])(?=$|\n)/g,
};

/** Something raw on a page. */
export interface RawSyntax {
	readonly construct: string;
	readonly found: string;
	/** The text around it, on one line. */
	readonly around: string;
}

/** Finds raw markup in visible text without code, at most `limit` of each construct. */
export function findRaw(text: string, limit = 50): RawSyntax[] {
	return Object.entries(PATTERNS).flatMap(([construct, pattern]) =>
		[...text.matchAll(pattern)].slice(0, limit).map(({ 0: found, index }) => ({
			construct,
			found,
			around: text.slice(Math.max(0, index - 40), index + found.length + 40).replace(/\s+/g, ' '),
		})),
	);
}
