/** Words of the expressions of Dataview and Bases, read one at a time. */
import { refuse } from './fault.ts';

/** Whose expressions are read: a `-` is part of a name in Dataview. */
export type Dialect = 'dataview' | 'base';

/** One word. */
export interface Token {
	readonly kind: 'number' | 'string' | 'name' | 'link' | 'embed' | 'tag' | 'operator' | 'end';
	/** Of strings and links what stands inside. */
	readonly text: string;
	/** Offset. */
	readonly start: number;
	readonly end: number;
}

const NAMES: Readonly<Record<Dialect, RegExp>> = {
	dataview: /[\p{L}\p{Extended_Pictographic}_][\p{L}\p{N}\p{M}\p{Extended_Pictographic}_-]*/uy,
	base: /[\p{L}_$][\p{L}\p{N}\p{M}_$]*/uy,
};
const NUMBER = /\d+(?:\.\d+)?/y;
const LINK = /!?\[\[([^[\]\n]*)\]\]/y;
const TAG = /#[\p{L}\p{N}\p{M}\p{Cf}\p{Extended_Pictographic}_/-]+/uy;
const OPERATOR = /=>|==|!=|<=|>=|&&|\|\||[=<>!+\-*/%()[\]{}.,:&|]/y;
const BLANK = /\s*/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

/** Reads a word of a text; moves nothing. */
export function tokenAt(source: string, from: number, dialect: Dialect): Token {
	const start = from + (matchAt(BLANK, source, from)?.[0].length ?? 0);
	const token = (kind: Token['kind'], text: string, length: number): Token => ({
		kind,
		text,
		start,
		end: start + length,
	});
	const char = source.charAt(start);
	if (char === '') return token('end', '', 0);
	if (char === '"' || char === "'") return stringAt(source, start);
	const number = matchAt(NUMBER, source, start);
	if (number) return token('number', number[0], number[0].length);
	const link = matchAt(LINK, source, start);
	if (link) {
		return token(char === '!' ? 'embed' : 'link', link[1] ?? '', link[0].length);
	}
	const tag = char === '#' ? matchAt(TAG, source, start) : null;
	if (tag) return token('tag', tag[0], tag[0].length);
	const name = matchAt(NAMES[dialect], source, start);
	if (name) return token('name', name[0], name[0].length);
	const operator = matchAt(OPERATOR, source, start);
	if (operator) return token('operator', operator[0], operator[0].length);
	return refuse(
		`“${source.slice(start, start + 12)}” is not part of an expression`,
		'Put texts in double quotes.',
	);
}

function stringAt(source: string, start: number): Token {
	const mark = source.charAt(start);
	let text = '';
	let at = start + 1;
	while (at < source.length && source.charAt(at) !== mark) {
		if (source.charAt(at) === '\\') {
			at += 1;
			text += ESCAPES[source.charAt(at)] ?? source.charAt(at);
		} else text += source.charAt(at);
		at += 1;
	}
	if (at >= source.length) {
		refuse(`A text opens with ${mark} and does not close`, `Close the text with ${mark}.`);
	}
	return { kind: 'string', text, start, end: at + 1 };
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(source);
}
