/** Finds the tags of template languages in a text. */

/** One tag. */
export interface Tag {
	readonly start: number;
	readonly end: number;
	readonly kind: 'tag' | 'variable' | 'shortcode' | 'comment';
	/** First word, empty for a variable. */
	readonly name: string;
	/** What follows the name. */
	readonly args: string;
	/** An `{% end… %}` or `{{< /… >}}`. */
	readonly closing: boolean;
	/** As written, on one line. */
	readonly source: string;
}

/** Longer ones are prose with braces. */
const LONGEST = 2000;
const NAME = /^\/?\s*([\p{L}_][\w./-]*)\s*/u;
/** What a variable of a template begins with. */
const EXPRESSION = /^[\p{L}_"'$.[(]/u;
/** TeX groups, `${{…}}` of workflows and words are no templates. */
const BEFORE = /[\\\w}^$]/;

/** Tags in order, without overlaps. Between `raw` and `endraw` there are none but these two. */
export function scanTags(text: string): readonly Tag[] {
	const tags: Tag[] = [];
	const lastComment = text.lastIndexOf('endcomment');
	const find = finder(text);
	let raw: string | undefined;
	let at = nextBrace(text, 0);
	while (at !== -1) {
		const tag = tagAt(text, at, find);
		const isText =
			tag?.kind === 'variable' && tags.at(-1)?.end !== at && BEFORE.test(text.charAt(at - 1));
		if (!tag || isText || (raw !== undefined && tag.name !== raw)) {
			at = nextBrace(text, at + 1);
			continue;
		}
		const isComment = raw === undefined && tag.name === 'comment' && tag.end < lastComment;
		const whole = isComment ? wholeComment(text, tag) : tag;
		tags.push(whole);
		raw = tag.name === 'raw' || tag.name === 'verbatim' ? `end${tag.name}` : undefined;
		at = nextBrace(text, whole.end);
	}
	return tags;
}

function nextBrace(text: string, from: number): number {
	for (let at = text.indexOf('{', from); at !== -1; at = text.indexOf('{', at + 1)) {
		const next = text.charAt(at + 1);
		if (next === '%' || next === '{') return at;
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
	if (text.charAt(at + 1) === '%') return readTag(text, at, ['{%', find('%}', at), 'tag']);
	const third = text.charAt(at + 2);
	if (third === '<') return readTag(text, at, ['{{<', find('>}}', at), 'shortcode']);
	if (third === '%') return readTag(text, at, ['{{%', find('%}}', at), 'shortcode']);
	return readVariable(text, at, find('}}', at));
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
	const inner = text
		.slice(at + open.length, close)
		.replace(/^[-/*\s]*(?=[^/\s*-])/, '')
		.replace(/[-/*\s]+$/, '');
	const name = NAME.exec(inner);
	if (!name?.[1]) return undefined;
	const closing = /^\{(?:%-?\s*end|\{[<%]\s*\/(?!\*))/.test(source);
	const args = inner.slice(name[0].length);
	return { start: at, end, kind, name: name[1], args, closing, source: oneLine(source) };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** `{{ page.title | upcase }}` on one line; Logseq's `{{video …}}` has a name. */
function readVariable(text: string, at: number, close: number): Tag | undefined {
	if (close === -1 || close - at > LONGEST) return undefined;
	const source = text.slice(at, close + 2);
	const inner = source.slice(2, -2).replace(/^-/, '').trim();
	if (source.includes('\n') || !EXPRESSION.test(inner)) return undefined;
	const video = /^(?:video|youtube)\s+(?=\S)/.exec(inner);
	return {
		start: at,
		end: close + 2,
		kind: 'variable',
		name: video ? 'youtube' : '',
		args: video ? inner.slice(video[0].length) : inner,
		closing: false,
		source,
	};
}

function wholeComment(text: string, tag: Tag): Tag {
	const close = /\{%-?\s?endcomment\s?-?%\}/g;
	close.lastIndex = tag.end;
	const match = close.exec(text);
	return match ? { ...tag, end: close.lastIndex, kind: 'comment' } : tag;
}
