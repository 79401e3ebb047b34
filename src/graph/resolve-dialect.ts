/** Links that other programs read in their own way: labels first, patterns, blocks by their id, terms. */
import type { Link } from '../markdown/document.ts';
import type { Note, NoteId } from '../vault/note.ts';
import {
	blockReference,
	glossaryTerms,
	hierarchyOf,
	postAddress,
	swapSides,
} from './dialect-target.ts';
import { foldCase } from './fold.ts';
import { baseOf, compareText, withoutNoteExtension } from './paths.ts';
import { readQuery } from './query.ts';
import * as report from './report.ts';
import { absent, resolveNote, toNote, type Resolved } from './resolve-note.ts';
import { resolveSnippet } from './snippet.ts';
import type { TargetIndex } from './target-index.ts';

/**
 * @param index The vault's names.
 * @param from The note that the link stands in.
 * @param link A link of any dialect.
 * @returns What a link means that is no name at all; `undefined` for any other.
 */
export function resolveForm(index: TargetIndex, from: Note, link: Link): Resolved | undefined {
	return (
		resolveSnippet(index, from, link) ??
		resolveBlock(index, link) ??
		resolveHierarchy(index, link) ??
		resolvePost(index, link) ??
		(index.labelFirst ? resolveSwapped(index, from, link) : undefined)
	);
}

function resolveSwapped(index: TargetIndex, from: Note, link: Link): Resolved | undefined {
	const other = swapSides(link);
	const query = other && readQuery(from, other);
	const resolved = query && !query.outside ? resolveNote(index, query) : undefined;
	return resolved && swapped(resolved);
}

/**
 * @param resolved Where a link leads whose label stands first.
 * @returns The same, with a mark: what the link has for a target is its label.
 */
export function swapped({ resolution, findings }: Resolved): Resolved {
	const isName = 'note' in resolution || resolution.status === 'missing';
	return { resolution: isName ? { ...resolution, swapped: true } : resolution, findings };
}

/**
 * @param index The vault's names.
 * @param from The note that the link stands in.
 * @param link A link whose target no note answers to.
 * @returns Another reading of it that leads to a note.
 */
export function resolveOtherwise(index: TargetIndex, from: Note, link: Link): Resolved | undefined {
	return (
		resolvePath(index, from, link) ??
		resolveCaret(index, from, link) ??
		resolvePage(index, from, link) ??
		resolveTerm(index, from, link)
	);
}

/** `[[label|a.b.c]]` without any option: only the second part is the path of a note. */
function resolvePath(index: TargetIndex, from: Note, link: Link): Resolved | undefined {
	const other = link.label === undefined ? undefined : swapSides(link);
	if (!other || !/^[^\s.]+[./][^\s]+$/u.test(other.target)) return undefined;
	if (!index.suffixes.has(foldCase(withoutNoteExtension(other.target)))) return undefined;
	const resolved = resolveSwapped(index, from, link);
	return resolved && { ...resolved, findings: [...resolved.findings, report.labelFirst(link)] };
}

/** The date in front of a file's name, and that in its address, which may be of another day: frontmatter has one too. */
const DATED = /^(\d{4}-\d{2}-\d{2})-(.+)$/u;

function resolvePost(index: TargetIndex, link: Link): Resolved | undefined {
	const post = postAddress(link);
	if (!post || index.suffixes.has(foldCase(post.path))) return undefined;
	const name = foldCase(post.name);
	const posts = (index.suffixes.get(name) ?? []).flatMap((id) => {
		const [, date, rest = ''] = DATED.exec(baseOf(id)) ?? [];
		return foldCase(rest) === name ? [{ id, date }] : [];
	});
	const sameDay = posts.filter(({ date }) => date === post.date);
	const [only, ...others] = sameDay.length > 0 ? sameDay : posts;
	const note = only && others.length === 0 ? index.notes.get(only.id) : undefined;
	if (!note) return undefined;
	const { resolution, findings } = toNote(index, note, link);
	return { resolution: { ...resolution, by: 'address' }, findings };
}

/** Dendron's `![[a.b.*]]`: every note below `a.b`. */
function resolveHierarchy(index: TargetIndex, link: Link): Resolved | undefined {
	const parent = hierarchyOf(link);
	if (parent === undefined) return undefined;
	const prefix = `${foldCase(parent)}.`;
	const [note, ...also] = [...index.notes.keys()]
		.filter((id) => foldCase(baseOf(id)).startsWith(prefix))
		.sort(compareText);
	if (note === undefined) return undefined;
	return { resolution: { status: 'found', note, anchor: undefined, also }, findings: [] };
}

/** `[[a^b]]` is what Obsidian's search for blocks leaves behind. */
function resolveCaret(index: TargetIndex, from: Note, link: Link): Resolved | undefined {
	const caret = link.target.indexOf('^');
	if (caret < 1 || link.fragment) return undefined;
	const id = link.target.slice(caret + 1).trim();
	const target = link.target.slice(0, caret).trim();
	const meant: Link = { ...link, target, fragment: { type: 'block', id } };
	const resolved = resolveNote(index, readQuery(from, meant));
	return resolved && { ...resolved, findings: [report.caret(link, meant)] };
}

/** SilverBullet's `[[page@123]]` and `[[page@L12c4]]`, and `[[^page]]` of its library. */
const POSITION = /@(?:\d{1,9}|L\d{1,9}(?:c\d{1,9})?)$/iu;

function resolvePage(index: TargetIndex, from: Note, link: Link): Resolved | undefined {
	const target = link.target.replace(POSITION, '').replace(/^\^/u, '').trim();
	if (target === link.target || target === '') return undefined;
	return resolveNote(index, readQuery(from, { ...link, target }));
}

function resolveTerm(index: TargetIndex, from: Note, link: Link): Resolved | undefined {
	for (const target of glossaryTerms(link)) {
		const resolved = resolveNote(index, readQuery(from, { ...link, target, syntax: 'wiki' }));
		if (resolved) return { ...resolved, findings: [] };
	}
	return undefined;
}

/** Logseq's `((id))`. */
function resolveBlock(index: TargetIndex, link: Link): Resolved | undefined {
	const id = blockReference(link);
	if (id === undefined) return undefined;
	const note = index.notes.get(index.blocks.get(id) ?? ('' as NoteId));
	if (!note) return absent(report.absentBlock(link, id));
	return toNote(index, note, { ...link, fragment: { type: 'block', id } });
}
