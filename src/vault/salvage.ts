/** What can be saved of a block that is not valid as a whole, and what in it looks like a mark. */
import type { Place } from '../diagnostic.ts';
import { parseYaml } from '../yaml.ts';

/** One key with its value as read. */
export interface Entry {
	/** As written. */
	readonly key: string;
	readonly value: unknown;
	/** In the file. */
	readonly place: Place;
}

/** The lines of a block that say something. */
export interface Salvage {
	/** In order; a key may be there more than once. */
	readonly entries: readonly Entry[];
	/** A line that looks like a mark which holds the note back, but is no entry. */
	readonly suspect: Place | undefined;
	/** Lines that are neither a key nor below one, comments apart. */
	readonly unread: readonly number[];
}

/** A block with more keys is no frontmatter: the rest is left unread. */
const MAX_ENTRIES = 500;
const KEY = /^(["']?)([\p{L}_$][\p{L}\p{N}_$ ./-]{0,60})\1[ \t]*(?::(?:[ \t]+|$)|=)/u;
const MARK =
	/(?:^|[{,])[\s"'-]*(?:draft|publish|published|private|status|visibility|hidden|unlisted|public|dg-publish)["']?\s*[:=]/i;

interface Chunk {
	readonly key: string | undefined;
	readonly first: number;
	readonly lines: string[];
}

/**
 * Reads a block line by line: `key: value`, with the indented lines and list items below a key.
 *
 * @param text The block.
 * @param line File line of its first line.
 */
export function salvage(text: string, line: number): Salvage {
	const chunks = chunksOf(text.split('\n'));
	const entries: Entry[] = [];
	const unread: number[] = [];
	let suspect: Place | undefined;
	for (const { key, first, lines } of chunks) {
		const [head = '', ...below] = lines;
		const place = { line: line + first, column: 1 };
		const isRead = key !== undefined && entries.length < MAX_ENTRIES;
		if (isRead) entries.push({ key, value: valueOf(head, below), place });
		else if (/^[^#\s]/.test(head)) unread.push(place.line);
		const doubtful = isRead ? [head.replace(KEY, ''), ...below] : lines;
		const mark = doubtful.findIndex((candidate) => MARK.test(candidate));
		if (mark !== -1) suspect ??= { line: place.line + mark, column: 1 };
	}
	return { entries, suspect, unread };
}

/** The first place in a block that looks like a mark: `draft: true` in a list, in prose, in code. */
export function findMark(text: string, line: number): Place | undefined {
	const index = text.split('\n').findIndex((candidate) => MARK.test(candidate));
	return index === -1 ? undefined : { line: line + index, column: 1 };
}

function chunksOf(lines: readonly string[]): readonly Chunk[] {
	const chunks: Chunk[] = [];
	for (const [first, line] of lines.entries()) {
		const key = KEY.exec(line)?.[2]?.trim();
		const open = chunks.at(-1);
		if (key === undefined && open && /^(?:[ \t]|-[ \t]|$)/.test(line)) open.lines.push(line);
		else chunks.push({ key, first, lines: [line] });
	}
	return chunks;
}

/** The value as YAML where its own lines are valid, else the text behind the colon. */
function valueOf(head: string, below: readonly string[]): unknown {
	const raw = head.replace(KEY, '').trim();
	const spaced = below.map((line) => line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)));
	const { value } = parseYaml([`value: ${raw}`, ...spaced].join('\n'));
	if (
		typeof value === 'object' &&
		value !== null &&
		'value' in value &&
		Object.keys(value).length === 1
	) {
		return value.value;
	}
	return unquote(raw);
}

function unquote(raw: string): string {
	const quoteMark = raw.charAt(0);
	const quoted = raw.length > 1 && /["']/.test(quoteMark) && raw.endsWith(quoteMark);
	return quoted ? raw.slice(1, -1) : raw.replace(/^["']/, '');
}
