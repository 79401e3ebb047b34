/** Titles and descriptions are text: what authors mark up in them is shown without its marks. */

const MARKED = /[*_`[\\~&<]|==|\$/;
const CODE = /(`+)([^`]+)\1(?!`)/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const BREAK = /<br\s*\/?>/gi;
const FORMATTING =
	/<(a|abbr|b|big|center|code|del|em|font|i|ins|kbd|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,500})?>([^<]{0,500})<\/\1>/gi;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|#\d{1,7}|#x[\da-f]{1,6});/gi;
const NAMED: ReadonlyMap<string, string> = new Map([
	...([
		['amp', '&'],
		['lt', '<'],
		['gt', '>'],
		['quot', '"'],
		['apos', "'"],
	] as const),
	...([
		['nbsp', '\u00A0'],
		['ndash', '–'],
		['mdash', '—'],
		['hellip', '…'],
	] as const),
]);
/** In order: links before the emphasis inside their labels. Bounded, so that they stay linear. */
const MARKS: readonly (readonly [RegExp, string])[] = [
	[/!?\[\[([^[\]|]{1,300})\|([^[\]]{1,300})\]\]/g, '$2'],
	[/!?\[\[([^[\]|]{1,300})\|?\]\]/g, '$1'],
	[/!?\[([^[\]]{1,300})\]\([^()\s]{0,500}(?:\s"[^"]{0,200}")?\)/g, '$1'],
	[/\*\*([^\s*](?:[^*]{0,300}[^\s*])?)\*\*/g, '$1'],
	[/(?<![\p{L}\p{N}_])__([^\s_][^_]{0,300} [^_]{0,300})__(?![\p{L}\p{N}_])/gu, '$1'],
	[/(?<![\p{L}\p{N}*])\*([^\s*](?:[^*]{0,300}[^\s*])?)\*(?![\p{L}\p{N}*])/gu, '$1'],
	[/(?<![\p{L}\p{N}_])_([^\s_](?:[^_]{0,300}[^\s_])?)_(?![\p{L}\p{N}_])/gu, '$1'],
	[/~~([^\s~](?:[^~]{0,300}[^\s~])?)~~/g, '$1'],
	[/==([^\s=](?:[^=]{0,300}[^\s=])?)==/g, '$1'],
];
const LONGEST = 2000;
const HOLDERS = /[\uE000\uE001]\d*/g;

/**
 * Text without the marks of Markdown: emphasis, links as their labels, code as it is, escapes and entities
 * resolved, elements that only format. What is no pair stays.
 */
export function shownText(text: string): string {
	if (!MARKED.test(text) || text.length > LONGEST) return text;
	const kept: string[] = [];
	const hold = (verbatim: string): string => `\uE000${String(kept.push(verbatim) - 1)}\uE001`;
	let rest = text
		.replace(HOLDERS, '')
		.replace(CODE, (_, _ticks, code: string) => hold(code.trim()))
		.replace(ESCAPE, (_, char: string) => hold(char));
	for (const [mark, shown] of MARKS) rest = rest.replace(mark, shown);
	return rest
		.replace(BREAK, ' ')
		.replace(FORMATTING, '$2')
		.replace(FORMATTING, '$2')
		.replace(ENTITY, entity)
		.replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '')
		.trim();
}

function entity(whole: string): string {
	const name = whole.slice(1, -1).toLowerCase();
	if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
	const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
	const sound = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
	return sound ? String.fromCodePoint(code) : whole;
}
