/** Notes, read one by one, become a vault: one address each, every file in exactly one list. */
import type { Diagnostic } from '../diagnostic.ts';
import { byPath } from './files.ts';
import { FILE_START, finding, quote } from './finding.ts';
import type { Attachment, LeftOut, Note, Vault } from './note.ts';
import type { NoteOutcome } from './read-note.ts';
import { foldSlug, slugOfFile, slugPath } from './slug.ts';

/** What was found and read, in any order. */
export interface Parts {
	readonly outcomes: readonly NoteOutcome[];
	/** Texts that notes include. What is wrong with one is told where a note shows it. */
	readonly partials: readonly NoteOutcome[];
	readonly attachments: readonly Attachment[];
	readonly skipped: readonly LeftOut[];
	readonly failed: readonly LeftOut[];
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Sorts everything by path and settles collisions: of two notes with one address (letter case and Unicode form
 * do not count) or one name, the first by path is published and the other fails with an error naming both.
 */
export function assembleVault(parts: Parts): Vault {
	const failed = [...parts.failed];
	const diagnostics = [
		...parts.diagnostics,
		...parts.outcomes.flatMap((outcome) => outcome.diagnostics),
	];
	const notes = new Map<string, Note>();
	const ids = new Map<string, Note>();
	const files = new Set(parts.attachments.map(({ path }) => foldSlug(path)));
	for (const found of inOrder(parts.outcomes.flatMap((outcome) => outcome.note ?? []))) {
		const read = files.has(foldSlug(found.slug)) ? besideFile(found) : found;
		const taken = notes.has(foldSlug(read.slug));
		const note = taken && isFolderPage(read) ? besideIndex(read) : read;
		const first = notes.get(foldSlug(note.slug)) ?? ids.get(note.id);
		if (first === undefined) {
			notes.set(foldSlug(note.slug), note);
			ids.set(note.id, note);
			continue;
		}
		const shared = first.id === note.id ? 'name' : 'address';
		failed.push({ path: note.path, reason: `has the same ${shared} as ${first.path}` });
		diagnostics.push(shared === 'name' ? sameName(note, first) : sameAddress(note, first));
	}
	const attachments = new Map(parts.attachments.toSorted(byPath).map((file) => [file.path, file]));
	return {
		notes: [...notes.values()].sort(byPath),
		partials: new Map(parts.partials.flatMap(({ note }) => (note ? [[note.path, note]] : []))),
		attachments,
		held: parts.outcomes.flatMap(({ held }) => held ?? []).sort(byPath),
		skipped: [...parts.skipped].sort(byPath),
		failed: [...failed, ...parts.outcomes.flatMap((outcome) => outcome.failed ?? [])].sort(byPath),
		diagnostics: diagnostics.sort(byPlace),
	};
}

/** Paths of folders that have an index, so that a `README` there is a note like any other. */
export function foldersWithIndex(paths: readonly string[]): ReadonlySet<string> {
	return new Set(paths.filter((path) => INDEX.test(path)).map(folderOf));
}

/** Folder of a path, empty for the root. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

const INDEX = /(?:^|\/)_?index\.[a-z]+$/i;

/** By path, a `README` after all others: it gives way to a note that was given its folder's address. */
function inOrder(notes: readonly Note[]): readonly Note[] {
	return notes.toSorted((a, b) => Number(isReadme(a)) - Number(isReadme(b)) || byPath(a, b));
}

function isReadme({ path }: Note): boolean {
	return /(?:^|\/)readme\.[a-z]+$/i.test(path);
}

/** Whether it stands for its folder by its name, not by an address that its author gave it. */
function isFolderPage(note: Note): boolean {
	return isReadme(note) || (INDEX.test(note.path) && note.slug === slugOfFile(note.path, true));
}

/** `a.md` has the address of `a/index.md`, which gets its own name for an address. */
function besideIndex(note: Note): Note {
	return { ...note, slug: slugPath(note.path.replace(/\.[^./]+$/, '')) };
}

/** `a.pdf.md` cannot have the address of the file `a.pdf` that it is about. */
const besideFile = (note: Note): Note => ({ ...note, slug: `${note.slug}-note` as Note['slug'] });

function sameAddress(note: Note, first: Note): Diagnostic {
	const address = note.slug === '' ? '/' : `/${note.slug}/`;
	const message = `${quote(note.path)} and ${quote(first.path)} have the same address, ${address}; only the second is published.`;
	const hint = `Rename one of them, or give one a "permalink:" of its own, for example permalink: /${note.slug || 'start'}-2/`;
	return { ...finding('error same-address', FILE_START, { message, hint }), path: note.path };
}

/** `a.md` and `a.txt`: a link to `a` could mean either. */
function sameName(note: Note, first: Note): Diagnostic {
	const message = `${quote(note.path)} and ${quote(first.path)} have the same name; only the second is published.`;
	const hint = 'Rename one of them: links name a note without its extension.';
	return { ...finding('error same-name', FILE_START, { message, hint }), path: note.path };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
	return byPath(a, b) || a.line - b.line || a.column - b.column;
}
