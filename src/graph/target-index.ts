/** Every name a note answers to, in Maps that are built once, so that resolving a link never walks the vault. */
import type { LeftOut, Note, NoteId, Vault, VaultPath } from '../vault/note.ts';
import { blockOwners } from './dialect-target.ts';
import { foldCase, foldLoose, foldName } from './fold.ts';
import {
	baseOf,
	compareText,
	decodePercent,
	folderOf,
	suffixesOf,
	withoutNoteExtension,
} from './paths.ts';
import { tagKeys } from './tags.ts';

/** Folded name → the notes (or files) that answer to it, sorted by path. */
export type Names<Id extends string = NoteId> = ReadonlyMap<string, readonly Id[]>;

/** The Maps of a vault. */
export interface TargetIndex {
	readonly notes: ReadonlyMap<NoteId, Note>;
	/** Path from the root as written, with and without extension. */
	readonly paths: ReadonlyMap<string, NoteId>;
	/** Folder → the note that is its page. */
	readonly folders: ReadonlyMap<string, NoteId>;
	readonly suffixes: Names;
	readonly looseSuffixes: Names;
	readonly aliases: Names;
	readonly titles: Names;
	/** File names, ends of paths, titles and aliases without punctuation. */
	readonly words: Names;
	/** Addresses of pages, and those they had, with a leading slash. */
	readonly urls: Names;
	readonly folderSuffixes: Names;
	/** Identifiers at the front of file names. */
	readonly identifiers: Names;
	/** Folded tags and their parents. */
	readonly tags: ReadonlySet<string>;
	/** Folded name → the file by that name that is not published. */
	readonly leftOut: ReadonlyMap<string, LeftOut>;
	/** Wiki links are written `[[label|target]]`. */
	readonly labelFirst: boolean;
	/** See {@link LinkOptions}. */
	readonly pages: ReadonlySet<string>;
	/** Logseq's block ids. */
	readonly blocks: ReadonlyMap<string, NoteId>;
	/** Texts that notes include. */
	readonly partials: Names<VaultPath>;
	readonly texts: ReadonlyMap<VaultPath, Note>;
	readonly files: ReadonlyMap<string, VaultPath>;
	readonly fileSuffixes: Names<VaultPath>;
}

/** Names of the note that is its folder's page, the strongest first. */
const FOLDER_PAGES: readonly string[] = ['index', '_index', 'readme'];

/** `201705091531 Title`, `2024-05-01 Title` (eight digits or more), `12a3 Title`. */
const IDENTIFIER = /^(?:\d{6,}|\d{4}-\d{2}-\d{2}|\d+[a-z]+\d[0-9a-z]*)(?=[\s_.-])/iu;

/** Jekyll's and Eleventy's posts: the date is not part of the name. */
const DATE_PREFIX = /^\d{4}-\d{2}-\d{2}-(?=.)/u;

/** What the author of a vault says about its links. */
export interface LinkOptions {
	/** Wiki links are written `[[label|target]]`. */
	readonly labelFirst?: boolean;
	/** Addresses of pages that the site makes by itself, with slashes at both ends: `/prices/`. */
	readonly pages?: readonly string[];
}

/**
 * @param vault Everything below the folder.
 * @param options What its links mean.
 * @returns The Maps; a vault of n notes costs n times the depth of its folders.
 */
export function buildTargetIndex(vault: Vault, options: LinkOptions = {}): TargetIndex {
	const notes = [...vault.notes].sort((a, b) => compareText(a.path, b.path));
	const files = [...vault.attachments.keys()].sort(compareText);
	const folders = folderPages(notes);
	return {
		notes: new Map(notes.map((note) => [note.id, note])),
		paths: pathsOf(notes),
		folders,
		suffixes: names(notes, (note) => spellingsOf(note).map(foldCase)),
		looseSuffixes: names(notes, (note) => spellingsOf(note).map(foldName)),
		aliases: names(notes, (note) => note.aliases.map(foldName)),
		titles: names(notes, (note) => [foldName(note.title)]),
		words: names(notes, wordsOf),
		urls: addresses(notes),
		folderSuffixes: folderNames(folders),
		identifiers: names(notes, (note) => identifierOf(baseOf(note.id))),
		tags: new Set(notes.flatMap((note) => note.tags.flatMap(tagKeys))),
		leftOut: leftOutByName([...vault.skipped, ...vault.failed, ...vault.held]),
		labelFirst: options.labelFirst ?? false,
		pages: new Set(options.pages),
		blocks: blockOwners(notes),
		texts: vault.partials,
		partials: fileNames([...vault.partials.keys()].sort(compareText)),
		files: new Map(files.map((path) => [path, path])),
		fileSuffixes: fileNames(files),
	};
}

function fileNames(paths: readonly VaultPath[]): Names<VaultPath> {
	return collect(paths.map((path) => [path, suffixesOf(foldCase(path))] as const));
}

function leftOutByName(files: readonly LeftOut[]): ReadonlyMap<string, LeftOut> {
	return new Map(files.map((file) => [nameKey(file.path), file]));
}

/**
 * @param target A path or name.
 * @returns Its key in {@link TargetIndex.leftOut}.
 */
export function nameKey(target: string): string {
	return foldName(withoutNoteExtension(baseOf(target.replace(/\/$/u, ''))));
}

function pathsOf(notes: readonly Note[]): ReadonlyMap<string, NoteId> {
	const paths = new Map<string, NoteId>();
	for (const { id, path } of notes) paths.set(path, id).set(id, id);
	return paths;
}

/** The ends of a note's path, and of the path that its file name stands for (`a___b`, `what%3F`, `2025-01-02-x`). */
function spellingsOf(note: Note): readonly string[] {
	const written = suffixesOf(note.id);
	const base = baseOf(note.id);
	const meant = decodePercent(base).replaceAll('___', '/').replace(DATE_PREFIX, '');
	if (meant === base) return written;
	const folder = folderOf(note.id);
	const folders = folder === '' ? [] : suffixesOf(folder).map((end) => `${end}/${meant}`);
	return [...written, ...folders, meant];
}

/** Folders change their emoji; where a path has none, its ends are known by {@link TargetIndex.looseSuffixes}. */
function wordsOf({ id, title, aliases }: Note): readonly string[] {
	const ends = /[^\p{L}\p{N}\p{M}\s_/+#-]/u.test(id) ? suffixesOf(foldLoose(id)) : [];
	return [...ends, ...[baseOf(id), title, ...aliases].map(foldLoose)];
}

function identifierOf(base: string): readonly string[] {
	const match = IDENTIFIER.exec(base);
	return match ? [foldCase(match[0])] : [];
}

function names(notes: readonly Note[], namesOf: (note: Note) => readonly string[]): Names {
	return collect(notes.map((note) => [note.id, namesOf(note)] as const));
}

/** An alias with a slash at an end is an address; where a page stands, no other once stood. */
function addresses(notes: readonly Note[]): Names {
	const had = (alias: string): string[] =>
		/^\/|\/$/u.test(alias) ? [foldCase(`/${alias.replace(/^\/|\/$/gu, '')}`)] : [];
	const old = names(notes, ({ aliases }) => aliases.flatMap(had));
	return new Map([...old, ...names(notes, ({ slug }) => [foldCase(`/${slug}`)])]);
}

function collect<Id extends string>(
	entries: readonly (readonly [Id, readonly string[]])[],
): Names<Id> {
	const found = new Map<string, Id[]>();
	for (const [id, keys] of entries) {
		for (const key of new Set(keys)) {
			if (key === '') continue;
			const ids = found.get(key);
			if (ids) ids.push(id);
			else found.set(key, [id]);
		}
	}
	return found;
}

/** `a/index`, `a/_index`, `a/README`, else the note `a/a`. */
function folderPages(notes: readonly Note[]): ReadonlyMap<string, NoteId> {
	const ranked = new Map<string, { id: NoteId; rank: number }>();
	for (const { id } of notes) {
		const folder = folderOf(id);
		const rank = folderRank(baseOf(id), baseOf(folder));
		const best = ranked.get(folder);
		if (rank < (best?.rank ?? Infinity)) ranked.set(folder, { id, rank });
	}
	return new Map([...ranked].map(([folder, { id }]) => [folder, id]));
}

function folderRank(base: string, folder: string): number {
	const name = foldCase(withoutNoteExtension(base));
	const rank = FOLDER_PAGES.indexOf(name);
	if (rank >= 0) return rank;
	return folder !== '' && name === foldCase(folder) ? FOLDER_PAGES.length : Infinity;
}

function folderNames(folders: ReadonlyMap<string, NoteId>): Names {
	const entries = [...folders].sort(([a], [b]) => compareText(a, b));
	return collect(entries.map(([folder, id]) => [id, suffixesOf(foldName(folder))] as const));
}
