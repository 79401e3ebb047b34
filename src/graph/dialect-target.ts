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
 * @returns The link with label and target in their places; `undefined` elsewhere.
 */
export function readDendron(
	paths: ReadonlyMap<string, NoteId>,
	from: Note,
	link: Link,
): Link | undefined {
	if (link.label === undefined) return undefined;
	const folder = folderOf(from.path);
	const inFolder = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
	const foreign = !paths.has(inFolder('root')) || paths.has(inFolder(link.target));
	return foreign ? undefined : swapSides(link);
}

/**
 * @param link A link of any dialect.
 * @returns The wiki link with what stands behind its pipe as the target; `undefined` where nothing does.
 */
export function swapSides(link: Link): Link | undefined {
	if (link.syntax !== 'wiki' && link.syntax !== 'embed') return undefined;
	const [target = '', ...path] = (link.label ?? '').split('#').map((part) => part.trim());
	if (target === '' && path.length === 0) return undefined;
	const fragment = path.length > 0 ? fragmentOf(path) : undefined;
	return { ...link, target, fragment, label: link.target };
}

function fragmentOf(path: readonly string[]): Fragment {
	const last = path.at(-1) ?? '';
	const block = last.startsWith('^') && path.length === 1;
	return block ? { type: 'block', id: last.slice(1) } : { type: 'heading', path };
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
const BLOCK_REFERENCE = /^\(\(([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\)\)$/iu;

/**
 * Logseq points to blocks by their `id::`, `((63b70dc8-58a5-4a43-ae19-28143edb7752))`.
 *
 * @param link A link of any dialect.
 * @returns The id, or `undefined` for any other target.
 */
export function blockReference(link: Link): string | undefined {
	return BLOCK_REFERENCE.exec(link.target.trim())?.[1]?.toLowerCase();
}

/**
 * @param notes Sorted by path.
 * @returns Logseq's block ids and the notes they stand in.
 */
export function blockOwners(notes: readonly Note[]): ReadonlyMap<string, NoteId> {
	const owners = new Map<string, NoteId>();
	for (const note of notes) {
		for (const id of note.document.blocks) {
			if (UUID.test(id) && !owners.has(id.toLowerCase())) owners.set(id.toLowerCase(), note.id);
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

/**
 * Hugo's documentation links to terms of its glossary by their label alone, `[shortcodes](g)`.
 *
 * @param link A link of any dialect.
 * @returns Names that the term may have, the likeliest first; none for any other link.
 */
export function glossaryTerms(link: Link): readonly string[] {
	const { label } = link;
	if (link.syntax !== 'markdown' || link.target !== 'g' || label === undefined) return [];
	return [
		label,
		label.replace(/ies$/iu, 'y'),
		label.replace(/s$/iu, ''),
		label.replace(/es$/iu, ''),
	];
}

const HIERARCHY = /^(.+)\.\*$/u;

/**
 * @param link A link of any dialect.
 * @returns `a.b` of the embed `![[a.b.*]]`, which shows all notes below it.
 */
export function hierarchyOf(link: Link): string | undefined {
	return link.syntax === 'embed' ? HIERARCHY.exec(link.target.trim())?.[1] : undefined;
}

/** A post of Jekyll as its address names it. */
export interface PostAddress {
	readonly date: string;
	/** Its file's name behind the date. */
	readonly name: string;
	/** Path of a note that would lie there. */
	readonly path: string;
}

const POST = /(?:^|\/)((\d{4})\/(\d{2})\/(\d{2})\/([^/]{1,200}?))(?:\.html?|\/)?$/iu;

/**
 * Jekyll gives `_posts/2024-03-01-name.md` the address `/category/2024/03/01/name.html`.
 *
 * @param link A link of any dialect.
 * @returns What its target says; `undefined` for any other.
 */
export function postAddress(link: Link): PostAddress | undefined {
	const [, path, year = '', month = '', day = '', name] = POST.exec(link.target.trim()) ?? [];
	if (path === undefined || name === undefined) return undefined;
	return { date: [year, month, day].join('-'), name, path };
}
