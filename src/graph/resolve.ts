/**
 * From a link to where it leads. Nothing here fails: a name nobody knows is a ghost, a file that is not there is
 * absent, and what should be looked at is a finding.
 */
import type { Finding } from '../diagnostic.ts';
import type { Link } from '../markdown/document.ts';
import type { Note, NoteId, VaultPath } from '../vault/note.ts';
import { findAnchor } from './anchor.ts';
import { blockReference, isHost, isTemplate, readDendron } from './dialect-target.ts';
import { namesFile } from './file-target.ts';
import { foldCase, foldName } from './fold.ts';
import type { Resolution } from './graph.ts';
import { withoutNoteExtension } from './paths.ts';
import { readQuery, type Query } from './query.ts';
import * as report from './report.ts';
import { findFile, findNote, type Found } from './target.ts';
import { nameKey, type TargetIndex } from './target-index.ts';

/** Where a link leads and what is to be said about it. */
export interface Resolved {
	readonly resolution: Resolution;
	readonly findings: readonly Finding[];
}

/**
 * Resolves one link; the cost does not depend on the size of the vault. In order: an attachment for a target with
 * the extension of a file; a note by path, name, alias, title, address or identifier; any other attachment; a tag,
 * if the target is written as one (`#x`, `tag:x`, `tags/x`), for a bare word is a wish for a note even where a tag
 * has that name; else the target is missing.
 *
 * @param index The vault's names.
 * @param from The note that the link stands in.
 * @param link The link.
 * @returns The resolution and the findings.
 */
export function resolveLink(index: TargetIndex, from: Note, link: Link): Resolved {
	if (link.target.trim() === '') return toNote(from, link);
	const block = blockReference(link);
	if (block !== undefined) return resolveBlock(index, link, block);
	const query = readQuery(from, readDendron(index.paths, from, link));
	if (query.outside) return resolveOutside(index, query);
	return (
		(namesFile(query) ? resolveFile(index, query) : undefined) ??
		resolveNote(index, query) ??
		resolveHashName(index, query) ??
		resolveFile(index, query) ??
		resolveTag(index, query.link) ??
		unresolved(index, query)
	);
}

function resolveBlock(index: TargetIndex, link: Link, id: string): Resolved {
	const note = index.notes.get(index.blocks.get(id) ?? ('' as NoteId));
	return note ? toNote(note, link) : absent(report.absentBlock(link, id));
}

/** `../x/` may still be right as an address; a file is looked for where browsers and Obsidian stop climbing. */
function resolveOutside(index: TargetIndex, query: Query): Resolved {
	const page = resolveNote(index, query);
	if (page) return page;
	const file = resolveFile(index, query);
	if (file?.resolution.status !== 'attachment') return absent(report.outsideVault(query.link));
	const { path } = file.resolution;
	return { ...file, findings: [...file.findings, report.climbsTooFar(query.link, path)] };
}

function resolveFile(index: TargetIndex, query: Query): Resolved | undefined {
	const found = findFile(index, query);
	if (!found) return undefined;
	const resolution: Resolution = { status: 'attachment', path: found.taken };
	return { resolution, findings: found.ambiguous ? [ambiguousFile(query, found)] : [] };
}

function ambiguousFile(query: Query, found: Found<VaultPath>): Finding {
	return report.ambiguous(query.link, found.candidates, found.taken);
}

function resolveNote(index: TargetIndex, query: Query): Resolved | undefined {
	const found = findNote(index, query);
	const note = found && index.notes.get(found.taken);
	if (!found || !note) return undefined;
	const { link } = query;
	const resolved = toNote(note, link);
	if (!found.ambiguous) return resolved;
	const { candidates } = found;
	const paths = candidates.map((id) => index.notes.get(id)?.path ?? id);
	return {
		resolution: { ...resolved.resolution, status: 'ambiguous', candidates },
		findings: [report.ambiguous(link, paths, note.path), ...resolved.findings],
	};
}

/** A resolution to one note. */
interface ResolvedNote extends Resolved {
	readonly resolution: Extract<Resolution, { status: 'found' }>;
}

function toNote(note: Note, link: Link): ResolvedNote {
	const anchor = findAnchor(note, link.fragment);
	return {
		resolution: { status: 'found', note: note.id, anchor: anchor.id },
		findings: anchor.exists ? [] : [report.missingAnchor(link, note, anchor.near)],
	};
}

/** `[[C# in depth]]` is a name that looks like a heading of `C`. */
function resolveHashName(index: TargetIndex, query: Query): Resolved | undefined {
	const { fragment } = query.link;
	if (fragment?.type !== 'heading') return undefined;
	const name = [query.name, ...fragment.path].join('#');
	const link = { ...query.link, fragment: undefined };
	return resolveNote(index, { ...query, link, name, paths: [], urls: [] });
}

const TAG_TARGET = /^(?:#|tag:|\/?tags\/)(.+?)\/?$/iu;

function resolveTag(index: TargetIndex, link: Link): Resolved | undefined {
	const tag = foldCase(TAG_TARGET.exec(link.target)?.[1] ?? '');
	return index.tags.has(tag) ? { resolution: { status: 'tag', tag }, findings: [] } : undefined;
}

function unresolved(index: TargetIndex, query: Query): Resolved {
	const { link } = query;
	if (isTemplate(link)) return absent(report.template(link));
	if (isHost(link)) return absent(report.withoutScheme(link));
	if (namesFile(query))
		return absent(report.absentFile(link, index.leftOut.get(nameKey(link.target))));
	return { resolution: { status: 'missing', ghost: ghostKey(query) }, findings: [] };
}

function absent(finding: Finding): Resolved {
	return { resolution: { status: 'absent-file' }, findings: [finding] };
}

/** The key that all spellings of a missing target share. */
function ghostKey(query: Query): string {
	const path = /^\.{1,2}(?:\/|$)/u.test(query.link.target) ? query.paths[0] : undefined;
	const name = withoutNoteExtension(path ?? query.name);
	return foldName(name) || foldCase(query.link.target);
}
