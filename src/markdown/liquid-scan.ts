/** Finds the tags of template languages in a text. */

/** One tag. */
export interface Tag {
	readonly start: number;
	readonly end: number;
	/** A `literal` is a tag that its author wants to be seen: inside `raw`, escaped, or of a workflow. */
	readonly kind: 'tag' | 'variable' | 'shortcode' | 'comment' | 'literal';
	/** First word, empty for a variable. */
	readonly name: string;
	/** What follows the name. */
	readonly args: string;
	/** An `{% end… %}`, `{% /… %}`, `{{< /… >}}` or `{{/…}}`. */
	readonly closing: boolean;
	/** As written, on one line; of a literal what is to be seen. */
	readonly source: string;
}

/** Longer ones are prose with braces. */
const LONGEST = 2000;
const NAME = /^\/?\s*([\p{L}_][\w./-]*)\s*/u;
/** What a variable of a template begins with; blocks, partials and comments of Handlebars too. */
const EXPRESSION = /^[\p{L}_"'$.[(#/^>!&@\d]/u;
/** A group of TeX: behind a command, `^` or `_`; or an escaped brace. */
const TEX = /(?:\\|\\[A-Za-z]{1,30}(?:\{{1,2}[^{}]{0,60}\}{1,2}){0,2}|[\^_])$/;
const HANDLEBARS = /^([#/^])\s*([\p{L}_][\w.-]*)\s*/u;
const ESCAPED = /^(\{\{[<%])\s*\/\*(.*?)\*\/\s*[>%]\}\}$/s;

/** Tags in order, without overlaps. */
export function scanTags(text: string): readonly Tag[] {
	const tags: Tag[] = [];
	const lastComment = text.lastIndexOf('endcomment');
	const find = finder(text);
	let raw: string | undefined;
	for (let at = nextBrace(text, 0); at !== -1;) {
		const tag = tagAt(text, at, find);
		if (!tag || isTeX(text, at, { tag, before: tags.at(-1) })) {
			at = nextBrace(text, at + 1);
			continue;
		}
		const read =
			raw !== undefined && tag.name !== raw
				? literal(text, tag)
				: tag.name === 'comment' && tag.kind === 'tag' && tag.end < lastComment
					? wholeComment(text, tag)
					: tag;
		tags.push(read);
		if (tag.name === raw) raw = undefined;
		else raw ??= rawEnd(tag, find);
		at = nextBrace(text, read.end);
	}
	return tags;
}

/** The name of the tag that ends a stretch without tags, where there is such an end. */
function rawEnd({ kind, name, end }: Tag, find: Find): string | undefined {
	if (kind !== 'tag' || (name !== 'raw' && name !== 'verbatim')) return undefined;
	return find(`end${name}`, end) === -1 ? undefined : `end${name}`;
}

function isTeX(
	text: string,
	at: number,
	{ tag, before }: { tag: Tag; before: Tag | undefined },
): boolean {
	if (tag.kind !== 'variable' || before?.end === at || at === 0) return false;
	return TEX.test(text.slice(Math.max(0, at - 160), at));
}

const literal = (text: string, tag: Tag): Tag => ({
	...tag,
	kind: 'literal',
	closing: false,
	source: text.slice(tag.start, tag.end),
});

function nextBrace(text: string, from: number): number {
	for (let at = text.indexOf('{', from); at !== -1; at = text.indexOf('{', at + 1)) {
		const next = text.charAt(at + 1);
		if (next === '%' || next === '{' || (next === '#' && /[\s-]/.test(text.charAt(at + 2)))) {
			return at;
		}
	}
	return -1;
}

/** Finds the next occurrence of a mark; asked in rising order, it searches the text once for each mark. */
type Find = (mark: string, from: number) => number;

function finder(text: string): Find {
	const found = new Map<string, number>();
	return (mark, from) => {
		const known = found.get(mark);
		if (known !== undefined && (known === -1 || known >= from)) return known;
		const next = text.indexOf(mark, from);
		found.set(mark, next);
		return next;
	};
}

function tagAt(text: string, at: number, find: Find): Tag | undefined {
	const second = text.charAt(at + 1);
	if (second === '%') return readTag(text, at, ['{%', find('%}', at), 'tag']);
	if (second === '#') return readComment(text, at, find('#}', at) + 2);
	if (text.startsWith('{{!--', at)) return readComment(text, at, find('--}}', at) + 4);
	if (text.startsWith('{{!', at)) return readComment(text, at, find('}}', at) + 2);
	const third = text.charAt(at + 2);
	if (third === '<') return readTag(text, at, ['{{<', find('>}}', at), 'shortcode']);
	if (third === '%') return readTag(text, at, ['{{%', find('%}}', at), 'shortcode']);
	return readVariable(text, at, find('}}', at + (third === '{' ? 3 : 2)));
}

/** @param form The opening mark, where the closing one stands (-1: nowhere) and what it is. */
function readTag(
	text: string,
	at: number,
	form: readonly [open: string, close: number, kind: Tag['kind']],
): Tag | undefined {
	const [open, close, kind] = form;
	if (close === -1 || close - at > LONGEST) return undefined;
	const end = close + (kind === 'tag' ? 2 : 3);
	const source = text.slice(at, end);
	if (source.includes('\n\n')) return undefined;
	const escaped = kind === 'shortcode' && source.includes('/*') ? ESCAPED.exec(source) : null;
	const inner = text
		.slice(at + open.length, close)
		.replace(/^[-/*\s]*(?=[^/\s*-])/, '')
		.replace(/[-/*\s]+$/, '');
	const name = NAME.exec(inner);
	if (!name?.[1]) return undefined;
	const args = inner.slice(name[0].length);
	const known = { start: at, end, name: name[1], args };
	if (escaped) {
		const shown = `${open} ${(escaped[2] ?? '').trim()} ${text.slice(close, end)}`;
		return { ...known, kind: 'literal', closing: false, source: shown };
	}
	const closing = /^\{(?:%-?\s*(?:end|\/)|\{[<%]\s*\/)/.test(source);
	return { ...known, kind, closing, source: oneLine(source) };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** @param end Offset behind its closing mark; hardly more than 0 where there is none. */
function readComment(text: string, start: number, end: number): Tag | undefined {
	if (end <= start || end - start > LONGEST) return undefined;
	const written = text.slice(start, end);
	if (written.includes('```')) return undefined;
	const source = oneLine(written);
	return {
		start,
		end,
		kind: 'comment',
		name: text.charAt(start + 1),
		args: '',
		closing: false,
		source,
	};
}

/** `{{ page.title | upcase }}` on one line; Logseq's `{{video …}}` has a name, and blocks of Handlebars have. */
function readVariable(text: string, at: number, close: number): Tag | undefined {
	if (close === -1 || close - at > LONGEST) return undefined;
	const end = close + (text.startsWith('{{{', at) && text.charAt(close + 2) === '}' ? 3 : 2);
	const source = text.slice(at, end);
	const inner = source
		.replace(/^\{{2,3}[-~]?/, '')
		.replace(/[-~]?\}{2,3}$/, '')
		.trim();
	if (source.includes('\n') || !EXPRESSION.test(inner)) return undefined;
	const found = { start: at, end, source, closing: false };
	// A sum of numbers is no text, and nothing is reckoned here.
	if (/^\d/.test(inner)) return { ...found, kind: 'literal', name: '', args: inner };
	if (text.charAt(at - 1) === '$') {
		return {
			...found,
			start: at - 1,
			source: `$${source}`,
			kind: 'literal',
			name: '',
			args: inner,
		};
	}
	const block = HANDLEBARS.exec(inner);
	if (block) {
		const args = inner.slice(block[0].length);
		return { ...found, kind: 'tag', name: block[2] ?? '', args, closing: block[1] === '/' };
	}
	const video = /^(?:video|youtube)\s+(?=\S)/.exec(inner);
	return {
		...found,
		kind: 'variable',
		name: video ? 'youtube' : '',
		args: video ? inner.slice(video[0].length) : inner,
	};
}

function wholeComment(text: string, tag: Tag): Tag {
	const close = /\{%-?\s?endcomment\s?-?%\}/g;
	close.lastIndex = tag.end;
	const match = close.exec(text);
	return match ? { ...tag, end: close.lastIndex, kind: 'comment' } : tag;
}
