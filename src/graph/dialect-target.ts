/** Targets that other programs write in their own way, read before they are taken for names. */
import type { Fragment, Link } from '../markdown/document.ts';
import type { Note, NoteId } from '../vault/note.ts';
import { folderOf } from './paths.ts';

/**
 * Dendron writes the label first, `[[label|a.b.c#heading]]`. A folder with a note named `root` is one of its vaults.
 *
 * @param paths Paths of the vault's notes, with and without extension.
 * @param from The note that links.
 * @param link A link of any dialect.
 * @returns The link with label and target in their places; the same link elsewhere.
 */
export function readDendron(paths: ReadonlyMap<string, NoteId>, from: Note, link: Link): Link {
	if ((link.syntax !== 'wiki' && link.syntax !== 'embed') || link.label === undefined) return link;
	const folder = folderOf(from.path);
	const inFolder = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
	if (!paths.has(inFolder('root')) || paths.has(inFolder(link.target))) return link;
	const [target = '', ...path] = link.label.split('#').map((part) => part.trim());
	const fragment = path.length > 0 ? fragmentOf(path) : link.fragment;
	return target === '' ? link : { ...link, target, fragment, label: link.target };
}

function fragmentOf(path: readonly string[]): Fragment {
	const last = path.at(-1) ?? '';
	return last.startsWith('^') ? { type: 'block', id: last.slice(1) } : { type: 'heading', path };
}

const BLOCK_REFERENCE = /^\(\(([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\)\)$/u;

/**
 * Logseq points to blocks by their `id::`, `((63b70dc8-58a5-4a43-ae19-28143edb7752))`.
 *
 * @param link A link of any dialect.
 * @returns The id, or `undefined` for any other target.
 */
export function blockReference(link: Link): string | undefined {
	return BLOCK_REFERENCE.exec(link.target.trim())?.[1];
}

/**
 * @param notes Sorted by path.
 * @returns Logseq's block ids and the notes they stand in.
 */
export function blockOwners(notes: readonly Note[]): ReadonlyMap<string, NoteId> {
	const owners = new Map<string, NoteId>();
	for (const note of notes) {
		for (const { key, value } of note.document.fields) {
			if (key === 'id' && !owners.has(value)) owners.set(value, note.id);
		}
	}
	return owners;
}

/**
 * @param link A link of any dialect.
 * @returns True for an expression of a template language, `{{ site.url }}/x`: no note has such a name.
 */
export function isTemplate(link: Link): boolean {
	return /\{[{%<]|<%/u.test(link.target);
}

const HOST = /^(?:www\.[\w-]|[\w-]+(?:\.[\w-]+)*\.(?:com|dev|edu|gov|io|net|org)(?:\/|$))/iu;

/**
 * @param link A link of any dialect.
 * @returns True for a Markdown link to a web address that lacks its scheme, `example.org/x`.
 */
export function isHost(link: Link): boolean {
	return link.syntax === 'markdown' && HOST.test(link.target);
}
