/** One file's bytes become a note. Pure: no disk, no clock, no knowledge of other notes. */
import { createHash } from 'node:crypto';
import type { Diagnostic, Finding } from '../diagnostic.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { readAddress } from './address.ts';
import { dateOfName, parseDate } from './dates.ts';
import { decodeNote } from './decode.ts';
import { fileFormatOf, type FileFormat } from './file-readers.ts';
import { FILE_START, finding } from './finding.ts';
import { readFrontmatter, type Frontmatter } from './frontmatter.ts';
import { foldKey } from './keys.ts';
import { readKind } from './kind.ts';
import { readImage, readLanguage, readLength, readSource, readVideo } from './media.ts';
import type { Kind, LeftOut, Note, NoteId, VaultPath } from './note.ts';
import type { VaultOptions } from './options.ts';
import { withPageProperties } from './page-properties.ts';
import { isMark, judgeDate, judgeExpiry, judgeMarks, type Hold } from './publication.ts';
import { readRelations } from './relations.ts';
import { slugOfFile } from './slug.ts';
import { readTags, shownTags } from './tags.ts';
import { bodyMojibake, readableName, readTitle } from './title.ts';
import {
	dateText,
	given,
	newReader,
	readDate,
	readList,
	readText,
	textOf,
	type Reader,
} from './values.ts';

/** A file as found. */
export interface NoteFile {
	/** From the vault's root, `/` between folders. */
	readonly path: string;
	readonly bytes: Uint8Array;
	/** Whether a `README` stands for its folder; false when an index lies beside it. */
	readonly folderPage?: boolean;
}

/** Exactly one of `note`, `held` and `failed` is there. */
export interface NoteOutcome {
	readonly note?: Note;
	/** Its own mark holds it back. */
	readonly held?: LeftOut;
	/** It could not be read; a diagnostic of level error says why. */
	readonly failed?: LeftOut;
	readonly diagnostics: readonly Diagnostic[];
}

/** Reads one note and never throws. */
export function readNote(file: NoteFile, options: VaultOptions): NoteOutcome {
	const path = file.path.normalize('NFC');
	try {
		return readSafely({ ...file, path }, options);
	} catch (error) {
		const message = `The note could not be read: ${error instanceof Error ? error.message : String(error)}.`;
		const hint = 'This is a fault of Steelyard: please report it with the note.';
		return failure(path, 'could not be read', [
			finding('error unreadable-note', FILE_START, { message, hint }),
		]);
	}
}

function readSafely(file: NoteFile, options: VaultOptions): NoteOutcome {
	const { path, bytes } = file;
	if (bytes.length > options.maxBytes) return tooLarge(path, bytes.length, options.maxBytes);
	const { text, findings } = decodeNote(bytes);
	if (text === undefined) return failure(path, 'is no text', findings);
	const fileFormat = fileFormatOf(path);
	const reader = newReader(withPageProperties(readFrontmatter(fileFormat ? '' : text)));
	reader.findings.unshift(...findings);
	const hold = options.drafts ? undefined : holdOf(reader, path, options.today);
	if (hold) {
		const reported = hold.finding ? [hold.finding] : [];
		return { held: { path, reason: hold.reason }, diagnostics: located(path, reported) };
	}
	const source = fileFormat ? otherSource(fileFormat, file, text) : noteSource(file, reader);
	const note = makeNote(file, { reader, source }, options);
	return { note, diagnostics: located(path, [...reader.findings, ...note.document.findings]) };
}

/** The outcome of a note over the limit; its bytes need not be read for it. */
export function tooLarge(path: string, size: number, limit: number): NoteOutcome {
	const message = `The note has ${size} bytes; the limit is ${limit}.`;
	const hint = 'Split the note, or raise "maxNoteBytes" in the configuration.';
	return failure(path, 'is too large', [
		finding('error note-too-large', FILE_START, { message, hint }),
	]);
}

type Sourced = 'id' | 'slug' | 'format' | 'body' | 'document' | 'source' | 'video';

/** What of a note depends on the format of its file. */
interface Source extends Pick<Note, Sourced> {
	readonly firstLine: number;
	/** Where the file's name, and nothing in it, is the title. */
	readonly title?: string;
}

function noteSource({ path, folderPage = true }: NoteFile, reader: Reader): Source {
	const { frontmatter } = reader;
	const { body, firstLine } = frontmatter;
	const source = readSource(reader);
	const named = readVideo(reader, source);
	const lasts = named && readLength(reader);
	const video = named && lasts !== undefined ? { ...named, lasts } : named;
	const format = formatOf(path, frontmatter);
	return {
		id: path.replace(/\.[^./]+$/, '') as NoteId,
		slug: slugOfFile(path, folderPage),
		format,
		body,
		document: parseMarkdown(body, {
			format,
			firstLine,
			video: video && { id: video.id, lasts },
			lookup: (key) => plainValue(reader, key),
		}),
		firstLine,
		source,
		video,
	};
}

/** What a template in the body shows for `{{ page.key }}`; no text that is a template itself. */
function plainValue(reader: Reader, key: string): string | undefined {
	const entry = reader.frontmatter.entries.find((one) => one.key === key);
	const text = entry && textOf(reader, entry);
	const value = text ?? valueBelow(reader, key.split('.'));
	return value === undefined || /\{\{|[{<]%/.test(value) ? undefined : value;
}

/** `nav.title`: a value inside a map of the frontmatter. */
function valueBelow(reader: Reader, [first, ...more]: readonly string[]): string | undefined {
	let value = reader.frontmatter.entries.find((one) => one.key === first)?.value;
	for (const key of more) {
		const isMap = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
		value = isMap ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
	}
	if (more.length === 0) return undefined;
	const isPlain = typeof value === 'number' || typeof value === 'boolean';
	return typeof value === 'string' ? value : isPlain ? String(value) : undefined;
}

function otherSource({ format, read }: FileFormat, { path }: NoteFile, text: string): Source {
	const id = path as NoteId;
	const slug = slugOfFile(`${path}.md`, false);
	const title = readableName(path);
	const about = { source: undefined, video: undefined };
	return { id, slug, format, ...read(text), ...about, firstLine: 1, title };
}

function makeNote(
	{ path, bytes }: NoteFile,
	{ reader, source }: { readonly reader: Reader; readonly source: Source },
	options: VaultOptions,
): Note {
	const { id, slug, format, body, document } = source;
	const tags = readTags(reader);
	const kind = readKind(reader, { path, tags }, options.kinds);
	reader.findings.push(...bodyMojibake(body, source.firstLine));
	return {
		path: path as VaultPath,
		id,
		slug: readAddress(reader, slug),
		format,
		title: source.title ?? readTitle(reader, document, path),
		kind,
		...readDates(reader, path),
		tags: shownTags(tags, document.tags, { kind, kinds: options.kinds }),
		aliases: readLists(reader, 'aliases', /,/),
		description: readText(reader, 'description'),
		image: readImage(reader),
		lang: readLanguage(reader),
		video: source.video,
		source: source.source,
		...readTradeoff(reader, kind),
		links: [...readRelations(reader), ...document.links],
		properties: properties(reader),
		frontmatter: wholeFrontmatter(reader),
		document,
		body,
		digest: createHash('sha256').update(bytes).digest('hex'),
	};
}

/** Plain text has rules of its own; a `.txt` with frontmatter was written as Markdown. */
function formatOf(path: string, { present }: Frontmatter): 'md' | 'mdx' | 'txt' {
	if (/\.mdx$/i.test(path)) return 'mdx';
	return /\.txt$/i.test(path) && !present ? 'txt' : 'md';
}

function holdOf({ frontmatter }: Reader, path: string, today: string): Hold | undefined {
	const dates = (meaning: 'date' | 'expires'): readonly string[] =>
		given({ frontmatter }, meaning).flatMap((entry) => {
			const reading = parseDate(dateText({ frontmatter }, entry) ?? '');
			return reading.status === 'date' ? [reading.date] : [];
		});
	const posted = /(?:^|\/)_posts\//.test(path) ? [dateOfName(nameOf(path))?.date] : [];
	return (
		judgeMarks(frontmatter) ??
		[...dates('date'), ...posted].map((date) => judgeDate(date, today)).find(Boolean) ??
		judgeExpiry(dates('expires')[0], today)
	);
}

function readDates(reader: Reader, path: string): Pick<Note, 'date' | 'updated'> {
	const date = readDate(reader, 'date') ?? readDate(reader, 'created');
	const updated = readDate(reader, 'updated')?.date;
	return { date: date?.date ?? dateOfName(nameOf(path))?.date, updated };
}

function readLists(reader: Reader, meaning: 'aliases', separator: RegExp): readonly string[] {
	return [
		...new Set(given(reader, meaning).flatMap((entry) => readList(reader, entry, separator))),
	];
}

/** Other tools have `options` too: only a trade-off page's must be a list. */
function readTradeoff(reader: Reader, kind: Kind): Pick<Note, 'options' | 'criteria'> {
	const list = (meaning: 'options' | 'criteria'): readonly string[] =>
		given(reader, meaning)
			.filter(({ value }) => kind === 'tradeoff' || Array.isArray(value))
			.flatMap((entry) => readList(reader, entry, /,/));
	return kind === 'tradeoff'
		? { options: list('options'), criteria: list('criteria') }
		: { options: [], criteria: [] };
}

function properties({ frontmatter, used }: Reader): Readonly<Record<string, unknown>> {
	const rest = Object.create(null) as Record<string, unknown>;
	for (const entry of frontmatter.entries) {
		const isOurs = used.has(entry) || (isMark(entry.key) && foldKey(entry.key) !== 'status');
		if (!isOurs && entry.value !== null && entry.value !== '' && !Object.hasOwn(rest, entry.key))
			rest[entry.key] = entry.value;
	}
	return rest;
}

function wholeFrontmatter({ frontmatter }: Reader): Readonly<Record<string, unknown>> {
	const all = Object.create(null) as Record<string, unknown>;
	for (const { key, value } of frontmatter.entries) {
		if (!Object.hasOwn(all, key)) all[key] = value;
	}
	return all;
}

function nameOf(path: string): string {
	return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}

function failure(path: string, reason: string, findings: readonly Finding[]): NoteOutcome {
	return { failed: { path, reason }, diagnostics: located(path, findings) };
}

function located(path: string, findings: readonly Finding[]): readonly Diagnostic[] {
	return findings.map((found) => ({ ...found, path }));
}
