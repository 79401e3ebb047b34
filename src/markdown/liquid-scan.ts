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
	let raw: string | undefined;
	let at = nextBrace(text, 0);
	while (at !== -1) {
		const tag = tagAt(text, at);
		if (!tag || (raw !== undefined && tag.name !== raw)) {
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

function tagAt(text: string, at: number): Tag | undefined {
	if (text.charAt(at + 1) === '%') return readTag(text, at, ['{%', '%}', 'tag']);
	const third = text.charAt(at + 2);
	if (third === '<') return readTag(text, at, ['{{<', '>}}', 'shortcode']);
	if (third === '%') return readTag(text, at, ['{{%', '%}}', 'shortcode']);
	return readVariable(text, at);
}

function readTag(
	text: string,
	at: number,
	[open, close, kind]: readonly [string, string, Tag['kind']],
): Tag | undefined {
	const piece = text.slice(at, at + LONGEST);
	const end = piece.indexOf(close);
	if (end === -1 || piece.slice(0, end).includes('\n\n')) return undefined;
	const source = piece.slice(0, end + close.length).replaceAll(/\s+/g, ' ');
	const inner = piece
		.slice(open.length, end)
		.replace(/^[-/*\s]*(?=[^/\s*-])/, '')
		.replace(/[-/\s]+$/, '');
	const name = NAME.exec(inner);
	if (!name?.[1]) return undefined;
	const closing = /^\{(?:%-?\s*end|\{[<%]\s*\/(?!\*))/.test(piece);
	const args = inner.slice(name[0].length);
	return { start: at, end: at + end + close.length, kind, name: name[1], args, closing, source };
}

/** `{{ page.title | upcase }}` on one line; Logseq's `{{video …}}` has a name. */
function readVariable(text: string, at: number): Tag | undefined {
	if (BEFORE.test(text.charAt(at - 1))) return undefined;
	const piece = text.slice(at, at + LONGEST);
	const end = piece.indexOf('}}');
	const inner = piece.slice(2, Math.max(end, 2)).replace(/^-/, '').trim();
	if (end === -1 || piece.slice(0, end).includes('\n') || !EXPRESSION.test(inner)) return undefined;
	const video = /^(?:video|youtube)\s+(?=\S)/.exec(inner);
	return {
		start: at,
		end: at + end + 2,
		kind: 'variable',
		name: video ? 'youtube' : '',
		args: video ? inner.slice(video[0].length) : inner,
		closing: false,
		source: piece.slice(0, end + 2),
	};
}

function wholeComment(text: string, tag: Tag): Tag {
	const close = /\{%-?\s?endcomment\s?-?%\}/g;
	close.lastIndex = tag.end;
	const match = close.exec(text);
	return match ? { ...tag, end: close.lastIndex, kind: 'comment' } : tag;
}
