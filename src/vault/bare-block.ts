/** Headers without marks, as MultiMarkdown and Pelican have them: `Title: x` from the first line to the first blank one. */
import { foldKey } from './keys.ts';

const KNOWN: ReadonlySet<string> = new Set([
	...['title', 'author', 'authors', 'date', 'modified', 'tags', 'keywords', 'category'],
	...['categories', 'slug', 'summary', 'description', 'status', 'layout', 'lang', 'draft'],
	...['created', 'updated', 'published', 'template', 'aliases', 'permalink'],
]);
const LINE = /^([\p{L}][\p{L}\p{N} _-]{0,40}):(?:[ \t]+(\S.*))?$/u;
const MOST = 40;

/** A file cut behind its header; the header has no opening line. */
export interface BareBlock {
	readonly language: 'bare';
	readonly name: '';
	readonly text: string;
	readonly line: 0;
	readonly closed: true;
	readonly body: string;
	readonly bodyLine: number;
}

/**
 * Finds such a header: it has a title, all its lines are `key: value` or indented below one, and most of its keys
 * are known. One line alone is prose, unless it is `Title:` and a blank line follows.
 */
export function findBareBlock(text: string): BareBlock | undefined {
	const first = LINE.exec(text.slice(0, Math.min(300, lineEnd(text, 0))));
	if (!first || !KNOWN.has(foldKey(first[1] ?? ''))) return undefined;
	const lines = header(text);
	if (!lines) return undefined;
	const keys = lines.flatMap((line) => LINE.exec(line)?.[1] ?? []).map(foldKey);
	const known = keys.filter((key) => KNOWN.has(key));
	if (!keys.includes('title') || known.length * 2 < keys.length) return undefined;
	const block = lines.join('\n');
	const body = text.slice(block.length + 1);
	return {
		language: 'bare',
		name: '',
		text: block,
		line: 0,
		closed: true,
		body,
		bodyLine: lines.length + 1,
	};
}

/** The lines before the first blank one, if each is of a header. */
function header(text: string): readonly string[] | undefined {
	const lines = text.split('\n', MOST + 1);
	const count = lines.findIndex((line) => line.trim() === '');
	const head = lines.slice(0, count === -1 ? lines.length : count);
	const sound = head.every(
		(line, index) => LINE.test(line) || (index > 0 && /^[ \t]+\S/.test(line)),
	);
	return sound && head.length <= MOST ? head : undefined;
}

function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
}
