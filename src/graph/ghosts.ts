/** Notes that are wanted but not written, gathered from every link that asks for them. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Note, NoteId, Slug } from '../vault/note.ts';
import { slugPath } from '../vault/slug.ts';
import { sortBacklinks } from './backlinks.ts';
import type { Backlink, Ghost, Resolution } from './graph.ts';
import type { Link } from '../markdown/document.ts';
import { foldName } from './fold.ts';
import { buildNear, nearest } from './near.ts';
import { baseOf, compareText, folderOf, withoutNoteExtension } from './paths.ts';
import { correctedLink } from './report.ts';
import { nameKey, type TargetIndex } from './target-index.ts';

/** The ghosts of a vault and one remark for each. */
export interface Ghosts {
	readonly ghosts: ReadonlyMap<string, Ghost>;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param index The vault's names.
 * @param resolutions Where the links lead.
 * @returns Ghosts by key, in the order of the keys.
 */
export function buildGhosts(
	index: TargetIndex,
	resolutions: ReadonlyMap<Link, Resolution>,
): Ghosts {
	const notes = [...index.notes.values()];
	const mentions = mentionsByKey(notes, resolutions);
	const folders = foldersOf(notes);
	const titles = new Map(notes.map((note) => [note.id, note.title]));
	const named = notesByName(notes);
	const near = buildNear(named.keys());
	const taken = new Set<string>();
	const ghosts = new Map<string, Ghost>();
	const diagnostics: Diagnostic[] = [];
	for (const [key, wanted] of [...mentions].sort(([a], [b]) => compareText(a, b))) {
		const [first] = wanted;
		const target = first ? sidesOf(key, first.link).target : key;
		const meant = nearest(near, baseOf(withoutNoteExtension(target)));
		diagnostics.push(...missingNote(index, wanted, { target, meant }));
		sortBacklinks(wanted, titles);
		const name = nameOf(key, wanted, folders);
		const slug = freeSlug(slugPath(key), taken);
		const labels = labelsOf(key, wanted);
		const other = meant === undefined ? undefined : named.get(meant);
		const known = other === undefined ? {} : { near: other };
		ghosts.set(key, { key, slug, name, labels, mentions: wanted, ...known });
	}
	return { ghosts, diagnostics };
}

function mentionsByKey(
	notes: readonly Note[],
	resolutions: ReadonlyMap<Link, Resolution>,
): ReadonlyMap<string, Backlink[]> {
	const mentions = new Map<string, Backlink[]>();
	for (const note of notes) {
		for (const link of note.links) {
			const resolution = resolutions.get(link);
			if (resolution?.status !== 'missing') continue;
			const mention = { from: note.id, role: link.role, link };
			const known = mentions.get(resolution.ghost);
			if (known) known.push(mention);
			else mentions.set(resolution.ghost, [mention]);
		}
	}
	return mentions;
}

function foldersOf(notes: readonly Note[]): ReadonlySet<string> {
	const folders = new Set<string>();
	for (const note of notes) {
		for (let folder = folderOf(note.path); folder !== ''; folder = folderOf(folder)) {
			if (folders.has(folder)) break;
			folders.add(folder);
		}
	}
	return folders;
}

/** `c` and `c++` have one slug: the second becomes `c-2`. */
function freeSlug(slug: Slug, taken: Set<string>): Slug {
	const base = slug === '' ? 'unnamed' : slug;
	let free = base;
	for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${base}-${String(count)}`;
	taken.add(free.toLowerCase());
	return free as Slug;
}

function nameOf(key: string, mentions: readonly Backlink[], folders: ReadonlySet<string>): string {
	const spellings = mentions.map(({ link }) => spellingOf(sidesOf(key, link).target, folders));
	return readable(byFrequency(spellings)[0] ?? '');
}

/** Which side of `|` is the target: Dendron has it behind, and only the key tells. */
function sidesOf(key: string, link: Link): { target: string; label: string | undefined } {
	const { target, label } = link;
	const behind = label?.split('#')[0]?.replace(/^.*:\/\/[^/]*\//u, '') ?? '';
	const swapped = behind !== '' && isNamed(key, behind) && !isNamed(key, target);
	return swapped ? { target: behind, label: target } : { target, label };
}

function isNamed(key: string, target: string): boolean {
	return key.endsWith(foldName(baseOf(withoutNoteExtension(target.replace(/\/$/u, '')))));
}

/** The path goes where it names a folder of the vault; else `/` belongs to the name, as in `CI/CD`. */
function spellingOf(target: string, folders: ReadonlySet<string>): string {
	const path = withoutNoteExtension(target.replace(/^(?:\.{0,2}\/)+/u, '').replace(/\/$/u, ''));
	const [first = ''] = path.split('/');
	return folders.has(first) || target.startsWith('.') ? baseOf(path) : path;
}

function readable(name: string): string {
	if (/\s/u.test(name)) return name;
	const spaced = name.replaceAll('_', ' ');
	return /^[\p{Ll}\p{N}-]+$/u.test(spaced) ? spaced.replaceAll('-', ' ').trim() || name : spaced;
}

function labelsOf(key: string, mentions: readonly Backlink[]): readonly string[] {
	return byFrequency(mentions.flatMap(({ link }) => sidesOf(key, link).label ?? []));
}

function byFrequency(texts: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([text]) => text);
}

/** What a missing target is called, and the known name that is close to it. */
interface Missing {
	readonly target: string;
	readonly meant: string | undefined;
}

function missingNote(
	index: TargetIndex,
	mentions: readonly Backlink[],
	missing: Missing,
): readonly Diagnostic[] {
	const [first] = mentions;
	const note = first && index.notes.get(first.from);
	if (!first || !note) return [];
	const { link } = first;
	const count = new Set(mentions.map(({ from }) => from)).size;
	const said: Diagnostic = {
		path: note.path,
		line: link.place.line,
		column: link.place.column,
		level: 'info',
		code: 'missing-note',
		message: `Nobody has written “${missing.target}” yet; ${countNotes(count)}.`,
		hint: hintFor(index, link, missing),
	};
	return [said];
}

function countNotes(count: number): string {
	return count === 1 ? 'one note wants it' : `${String(count)} notes want it`;
}

function hintFor(index: TargetIndex, link: Link, { target, meant }: Missing): string {
	const leftOut = index.leftOut.get(nameKey(target));
	if (leftOut) return `${leftOut.path} has that name and is not published: ${leftOut.reason}.`;
	if (meant === undefined) {
		return 'Write the note when you are ready; until then its page lists who mentions it.';
	}
	const advice = link.syntax === 'markdown' ? `“${meant}”` : correctedLink(link, meant);
	return `Did you mean ${advice}?`;
}

/** Of several notes of one name, the first. */
function notesByName(notes: readonly Note[]): ReadonlyMap<string, NoteId> {
	const named = new Map<string, NoteId>();
	for (const { id, title, aliases } of notes) {
		for (const name of [baseOf(id), title, ...aliases]) {
			if (!named.has(name)) named.set(name, id);
		}
	}
	return named;
}
