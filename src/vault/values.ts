/** Typed values out of frontmatter. What has the wrong type is reported with advice and dropped. */
import type { Finding, Place } from '../diagnostic.ts';
import { parseDate } from './dates.ts';
import { describe, finding, quote } from './finding.ts';
import type { Frontmatter } from './frontmatter.ts';
import { entriesOf, foldKey, type Meaning } from './keys.ts';
import { cleanEntries } from './placeholders.ts';
import { isMark } from './publication.ts';
import type { Entry } from './salvage.ts';
import { shownText } from './shown-text.ts';

/** One note's frontmatter while it is read: who uses an entry says so, the rest are properties. */
export interface Reader {
	readonly frontmatter: Frontmatter;
	readonly findings: Finding[];
	readonly used: Set<Entry>;
}

/** Starts reading a note's frontmatter. */
export function newReader(frontmatter: Frontmatter): Reader {
	const { entries, findings } = cleanEntries(
		frontmatter.entries.flatMap((entry) => splitDates(frontmatter, entry)),
	);
	return {
		frontmatter: { ...frontmatter, entries },
		findings: [...frontmatter.findings, ...findings],
		used: new Set(),
	};
}

/** `date: { created: …, updated: … }`, as Material for MkDocs writes it. */
function splitDates({ places }: Frontmatter, entry: Entry): readonly Entry[] {
	const { value } = entry;
	const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
	if (foldKey(entry.key) !== 'date' || !isMap) return [entry];
	return Object.entries(value).map(([key, inner]) => ({
		key: foldKey(key) === 'created' ? entry.key : key,
		value: inner as unknown,
		place: places.get(`${entry.key}.${key}`) ?? entry.place,
	}));
}

/** The entries of one meaning that have a value. */
export function given(
	{ frontmatter }: Pick<Reader, 'frontmatter'>,
	meaning: Meaning,
): readonly Entry[] {
	const entries = entriesOf(frontmatter.entries, meaning);
	return entries.filter(({ value }) => value !== null && value !== '');
}

/** The first text of a meaning, blanks collapsed; numbers as written. */
export function readText(reader: Reader, meaning: Meaning): string | undefined {
	for (const entry of given(reader, meaning)) {
		reader.used.add(entry);
		const text = textOf(reader, entry);
		if (text !== undefined) return shownText(text.replace(UNSEEN, ' ').trim()) || undefined;
		wrongType(reader, entry, `text: ${entry.key}: Some words`);
	}
	return undefined;
}

/** All texts of one entry: a list of scalars, one scalar, or (split) a text with commas. */
export function readList(reader: Reader, entry: Entry, separator: RegExp | undefined): string[] {
	reader.used.add(entry);
	const items = Array.isArray(entry.value) ? (entry.value as unknown[]) : [entry.value];
	const refused: unknown[] = [];
	const texts = items.flatMap((value, index) => {
		const key = Array.isArray(entry.value) ? `${entry.key}.${index}` : entry.key;
		const inner = innermost(value);
		const nested = inner === undefined && Array.isArray(value) ? (value as unknown[]) : [inner];
		const found = [scalarText(reader, key, value) ?? nested]
			.flat()
			.filter((text) => typeof text === 'string');
		if (found.length === 0 && value !== null) refused.push(value);
		return found;
	});
	if (refused.length > 0) wrongType(reader, entry, `a list: ${entry.key}: [one, two]`);
	const split =
		separator && !Array.isArray(entry.value)
			? texts.flatMap((text) => text.split(separator))
			: texts;
	return split.map((text) => text.replace(UNSEEN, ' ').trim()).filter((text) => text !== '');
}

/** The first date of a meaning, with the entry it comes from. */
export function readDate(
	reader: Reader,
	meaning: Meaning,
): { readonly date: string; readonly entry: Entry } | undefined {
	for (const entry of given(reader, meaning)) {
		if (typeof entry.value === 'boolean') continue;
		const text = dateText(reader, entry);
		const reading = text === undefined ? undefined : parseDate(text);
		if (reading?.status === 'date') {
			reader.used.add(entry);
			return { date: reading.date, entry };
		}
		const isFlag = reading?.status === 'unknown' && isMark(entry.key);
		if (!isFlag) noDate(reader, entry, { text, status: reading?.status });
	}
	return undefined;
}

/** A scalar entry as text; `undefined` for lists and maps. */
export function textOf(
	{ frontmatter }: Pick<Reader, 'frontmatter'>,
	entry: Entry,
): string | undefined {
	return scalarText({ frontmatter }, entry.key, entry.value);
}

/** A date as text, also one in a list of its own: `[2025-03-29]`, `[[2025-03-29]]`. */
export function dateText(reader: Pick<Reader, 'frontmatter'>, entry: Entry): string | undefined {
	return textOf(reader, entry) ?? innermost(entry.value);
}

/** Reports a value that is not what its key needs; `wanted` says what to write. */
export function wrongType(reader: Reader, entry: Entry, wanted: string): void {
	const message = `${quote(entry.key)} is ${describe(entry.value)}; it was left out.`;
	reader.findings.push(
		finding('warning wrong-type', entry.place, { message, hint: `Write ${wanted}` }),
	);
}

/** Where an item of a list stands, else its key. */
export function placeOfItem({ frontmatter }: Reader, entry: Entry, index: number): Place {
	return frontmatter.places.get(`${entry.key}.${index}`) ?? entry.place;
}

/** Blanks, controls and what turns the direction of the text around it. */
const UNSEEN = /[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

function scalarText(
	{ frontmatter }: Pick<Reader, 'frontmatter'>,
	path: string,
	value: unknown,
): string | undefined {
	if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
	if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
	return frontmatter.texts.get(path) ?? String(value);
}

/** The text in `[[x]]` without quotes, which YAML reads as a list in a list. */
function innermost(value: unknown): string | undefined {
	if (!Array.isArray(value) || value.length !== 1) return undefined;
	const [inner] = value as unknown[];
	return typeof inner === 'string' ? inner : innermost(inner);
}

const NO_DATE: ReadonlyMap<string, string> = new Map([
	['impossible', 'is no day of the calendar'],
	['ambiguous', 'does not say which number is the month'],
	['partial', 'names no day'],
	['elsewhere', 'is a word for another program'],
]);

function noDate(
	reader: Reader,
	entry: Entry,
	{ text, status }: { readonly text: string | undefined; readonly status: string | undefined },
): void {
	reader.used.add(entry);
	if (text === undefined) {
		wrongType(reader, entry, `a date: ${entry.key}: 2025-03-29`);
		return;
	}
	const reason = (status && NO_DATE.get(status)) ?? 'is no date';
	const code = status === 'impossible' ? 'impossible-date' : 'not-a-date';
	const level = status === 'elsewhere' ? 'info' : 'warning';
	const message = `${quote(entry.key)}: ${quote(text)} ${reason}; it was left out.`;
	const hint = `Write year, month and day: ${entry.key}: 2025-03-29`;
	reader.findings.push(finding(`${level} ${code}`, entry.place, { message, hint }));
}
