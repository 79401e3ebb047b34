/** How the readers of a note report: each gets a list to add to. */
import type { Finding, Level, Place } from '../diagnostic.ts';

/** The first character of a file, for what is about the file as a whole. */
export const FILE_START: Place = { line: 1, column: 1 };

/** What is said and what to do about it. */
export interface Advice {
	readonly message: string;
	readonly hint: string;
}

/** Makes a {@link Finding}; `kind` is its level and code: `warning wrong-type`. */
export function finding(
	kind: `${Level} ${string}`,
	{ line, column }: Place,
	{ message, hint }: Advice,
): Finding {
	const space = kind.indexOf(' ');
	const level = kind.slice(0, space) as Level;
	return { level, code: kind.slice(space + 1), line, column, message, hint };
}

/** A stranger's text inside a sentence: one line, no control characters, at most 60 characters. */
export function quote(text: string): string {
	const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
	return `"${line.length > 60 ? `${line.slice(0, 57)}…` : line}"`;
}

/** A value of frontmatter inside a sentence; never throws, whatever the value is. */
export function describe(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'a map of keys';
	if (typeof value === 'string' && value !== '') return quote(value);
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'empty';
}
