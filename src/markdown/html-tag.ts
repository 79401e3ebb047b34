/** Tags of raw HTML, as far as notes need them understood. */

/** One tag. */
export interface Tag {
	/** Lower-case. */
	readonly name: string;
	readonly closes: boolean;
	/** Offset of its `<`. */
	readonly from: number;
	/** Offset behind its `>`. */
	readonly to: number;
}

/** Values by lower-case name, character references decoded; `''` where only the name is given. */
export type Attributes = ReadonlyMap<string, string>;

const NAME = /<\/?([A-Za-z][\w:-]*)/y;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));/g;
const NAMED: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', '\u00A0'],
]);

/** The tag that begins at an offset; `undefined` where none does or it never ends. Linear. */
export function tagAt(text: string, from: number): Tag | undefined {
	NAME.lastIndex = from;
	const name = NAME.exec(text)?.[1];
	if (name === undefined) return undefined;
	let quote = '';
	for (let at = NAME.lastIndex; at < text.length; at += 1) {
		const char = text.charAt(at);
		if (quote !== '') quote = char === quote ? '' : quote;
		else if (char === '>') {
			return { name: name.toLowerCase(), closes: text.charAt(from + 1) === '/', from, to: at + 1 };
		} else if (char === '"' || char === "'") quote = char;
	}
	return undefined;
}

/** @param tag A whole start tag. Of two attributes with one name the first counts. */
export function attributesOf(tag: string): Attributes {
	const found = new Map<string, string>();
	const inside = tag.replace(/^<[^\s/>]+/, '').replace(/\/?>$/, '');
	for (const [, name = '', double, single, bare] of inside.matchAll(ATTRIBUTE)) {
		const key = name.toLowerCase();
		if (!found.has(key)) found.set(key, decode(double ?? single ?? bare ?? ''));
	}
	return found;
}

/** A start tag with these attributes. */
export function startTag(name: string, attributes: Iterable<readonly [string, string]>): string {
	const written = [...attributes].map(([key, value]) => ` ${key}="${escapeValue(value)}"`);
	return `<${name}${written.join('')}>`;
}

/** Text for an attribute's value between double quotes. */
export const escapeValue = (value: string): string =>
	value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function decode(value: string): string {
	if (!value.includes('&')) return value;
	return value.replace(REFERENCE, (whole, ...groups: (string | undefined)[]) => {
		const [decimal, hex, name] = groups;
		if (name !== undefined) return NAMED.get(name) ?? whole;
		const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
	});
}
