/** HTML as a serializer writes it, read from left to right: tags with quoted attributes, and the text between. */

/** A tag. */
export interface Tag {
	/** Lower case. */
	readonly name: string;
	readonly closing: boolean;
	/** As written. */
	readonly attributes: string;
}

/** A tag, or a stretch of text. */
export interface Token {
	readonly tag: Tag | undefined;
	readonly text: string;
	/** Where the next one begins. */
	readonly end: number;
}

const TAG = /<(\/?)([a-zA-Z][^\s/<>"']*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/y;
const ATTRIBUTE = /([^\s=/>"']+)(?:="([^"]*)"|='([^']*)'|=([^\s"'>]+))?/g;

/** The token at a place; anything that is no tag is text. */
export function nextToken(html: string, at: number): Token {
	if (html[at] === '<') {
		TAG.lastIndex = at;
		const match = TAG.exec(html);
		if (match) {
			const [whole, slash = '', name = '', attributes = ''] = match;
			const tag = { name: name.toLowerCase(), closing: slash === '/', attributes };
			return { tag, text: '', end: at + whole.length };
		}
	}
	const next = html.indexOf('<', at + 1);
	const end = next < 0 ? html.length : next;
	return { tag: undefined, text: html.slice(at, end), end };
}

/** Attributes by name; values stay escaped as they are. */
export function attributesOf(written: string): ReadonlyMap<string, string> {
	return new Map(
		[...written.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
			name.toLowerCase(),
			double ?? single ?? bare ?? '',
		]),
	);
}

/**
 * Where elements with these ids begin; an id inside a line leads to the block that the line is in.
 * @param ids - As they stand in HTML, unescaped.
 */
export function anchorsOf(html: string, ids: ReadonlySet<string>): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	let block = 0;
	for (let at = 0; at < html.length && found.size < ids.size;) {
		const { tag, end } = nextToken(html, at);
		if (tag && !tag.closing) {
			const inLine = INLINE.test(tag.name);
			if (!inLine) block = at;
			const id = tag.attributes.includes('id=')
				? attributesOf(tag.attributes).get('id')
				: undefined;
			const plain = id === undefined ? '' : unescape(id);
			if (ids.has(plain) && !found.has(plain)) found.set(plain, inLine ? block : at);
		}
		at = end;
	}
	return found;
}

const INLINE =
	/^(?:a|abbr|b|bdi|br|cite|code|em|i|img|kbd|mark|s|small|span|strong|sub|sup|time|u|var)$/;

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};

const ENTITY = /&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/gi;

/** Text with its entities resolved; unknown ones stay. */
export function unescape(value: string): string {
	return value.replace(ENTITY, (whole, name: string) => {
		if (!name.startsWith('#')) return NAMED[name] ?? whole;
		const code = Number(name.toLowerCase().replace('#x', '0x').replace('#', ''));
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}

/** Bytes of a text in UTF-8. */
export function sizeOf(text: string): number {
	let size = text.length;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		// Half of a pair counts two, so that both are four.
		if (code > 0x7ff) size += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
		else if (code > 0x7f) size += 1;
	}
	return size;
}

/** The first words of HTML text that fit; never half of a character or of an entity. */
export function cutText(text: string, bytes: number): string {
	let end = 0;
	for (let left = bytes; end < text.length; end += 1) {
		left -= sizeOf(text[end] ?? '');
		if (left < 0) break;
	}
	const cut = text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '');
	const entity = cut.lastIndexOf('&');
	const whole =
		entity > cut.lastIndexOf(';') && entity > cut.length - 12 ? cut.slice(0, entity) : cut;
	const space = whole.search(/\s\S*$/);
	return space > whole.length - 24 && space > 0 ? whole.slice(0, space) : whole;
}
