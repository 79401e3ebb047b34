/**
 * Lines that authors write and YAML reads otherwise: templates without quotes, and hashtags, which are comments
 * there. They get the quotes that are missing. Keys and lines keep their places.
 */

const TEMPLATE =
	/^([ \t]*(?:- +)?[\p{L}_$][\p{L}\p{N}_$ .-]{0,60}:[ \t]+|[ \t]*-[ \t]+)(\{[{%].*[}%]\}.*?)[ \t]*$/u;
const HASHTAGS =
	/^([ \t]*(?:tags?|keywords|categories|category|topics?)[ \t]*:[ \t]+|[ \t]*-[ \t]+)(#[^\s#].*?)[ \t]*$/iu;
const HASHTAG_LIST =
	/^([ \t]*(?:tags?|keywords|categories|category|topics?)[ \t]*:[ \t]+\[)([^[\]"']*#[^[\]"']*)(\][ \t]*)$/iu;

/** A block as YAML reads it the way it was meant. */
export interface Mended {
	readonly text: string;
	/** Index of the first line with a hashtag that YAML takes for a comment. */
	readonly hashtag: number | undefined;
}

/** Puts values in quotes that YAML would lose. Linear; a block without such lines comes back as it is. */
export function mendYaml(text: string): Mended {
	const templates = text.includes('{{') || text.includes('{%');
	if (!templates && !text.includes('#')) return { text, hashtag: undefined };
	let hashtag: number | undefined;
	const lines = text.split('\n').map((line, index) => {
		if (line.length > 500) return line;
		const template = templates ? TEMPLATE.exec(line) : null;
		if (template) return `${template[1] ?? ''}${quoted(template[2] ?? '')}`;
		if (!line.includes('#')) return line;
		const mended = mendHashtags(line);
		if (mended !== line) hashtag ??= index;
		return mended;
	});
	return { text: lines.join('\n'), hashtag };
}

function mendHashtags(line: string): string {
	const plain = HASHTAGS.exec(line);
	if (plain) return `${plain[1] ?? ''}${quoted(plain[2] ?? '')}`;
	const list = HASHTAG_LIST.exec(line);
	if (!list) return line;
	const items = (list[2] ?? '').split(',').map((item) => quoted(item.trim()));
	return `${list[1] ?? ''}${items.join(', ')}${list[3] ?? ''}`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
