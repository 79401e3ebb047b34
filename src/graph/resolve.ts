/**
 * From a link to where it leads. Nothing here fails: a name nobody knows is a ghost, a file that is not there is
 * absent, and what should be looked at is a finding.
 */
import type { Finding } from '../diagnostic.ts';
import type { Link } from '../markdown/document.ts';
import type { Note, VaultPath } from '../vault/note.ts';
import { isHost, isTemplate, readDendron } from './dialect-target.ts';
import { namesFile } from './file-target.ts';
import { foldCase, foldName } from './fold.ts';
import type { Resolution } from './graph.ts';
import { findPartial, isPartial } from './partial.ts';
import { withoutNoteExtension } from './paths.ts';
import { readQuery, type Query } from './query.ts';
import * as report from './report.ts';
import { resolveForm, resolveOtherwise, swapped } from './resolve-dialect.ts';
import { absent, resolveNote, toNote, type Resolved } from './resolve-note.ts';
import { findFile, type Found } from './target.ts';
import { nameKey, type TargetIndex } from './target-index.ts';

/**
 * Resolves one link; the cost does not depend on the size of the vault. In order: an attachment for a target with
 * the extension of a file; a note by path, name, alias, title, address or identifier; any other attachment; a tag,
 * if the target is written as one (`#x`, `tag:x`, `tags/x`), for a bare word is a wish for a note even where a tag
 * has that name; a page of the site's own by its address, `/prices/`; else the target is missing.
 *
 * @param index The vault's names.
 * @param from The note that the link stands in.
 * @param link The link.
 * @returns The resolution and the findings.
 */
export function resolveLink(index: TargetIndex, from: Note, link: Link): Resolved {
	if (link.target.trim() === '') return toNote(index, from, link);
	if (isPartial(link)) return toPartial(index, from, link) ?? absentPartial(index, link);
	const form = resolveForm(index, from, link);
	if (form) return form;
	const dendron = readDendron(index.paths, from, link);
	if (dendron) return swapped(resolveAsWritten(index, from, dendron));
	const resolved = resolveAsWritten(index, from, link);
	const isMissing = resolved.resolution.status === 'missing';
	const isNowhere = isMissing || resolved.resolution.status === 'absent-file';
	return (
		(isMissing ? resolveOtherwise(index, from, link) : undefined) ??
		(isNowhere ? toPartial(index, from, link) : undefined) ??
		resolved
	);
}

function toPartial(index: TargetIndex, from: Note, link: Link): Resolved | undefined {
	const path = findPartial(index, from, link);
	return path === undefined ? undefined : { resolution: { status: 'partial', path }, findings: [] };
}

const absentPartial = (index: TargetIndex, link: Link): Resolved =>
	absent(report.absentFile(link, index.leftOut.get(nameKey(link.target))));

function resolveAsWritten(index: TargetIndex, from: Note, link: Link): Resolved {
	const query = readQuery(from, link);
	if (query.outside) return resolveOutside(index, query);
	return (
		resolveExactName(index, query) ??
		(namesFile(query) ? resolveFile(index, query) : undefined) ??
		resolveNote(index, query) ??
		resolveHashName(index, query) ??
		resolveFile(index, query) ??
		resolveTag(index, query.link) ??
		resolvePage(index, query.link) ??
		unresolved(index, query)
	);
}

/** `../x/` may still be right as an address; a file is looked for where browsers and Obsidian stop climbing. */
function resolveOutside(index: TargetIndex, query: Query): Resolved {
	const page = resolveNote(index, query);
	if (page) return page;
	if (isTemplate(query.link)) return absent(report.template(query.link));
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

/** A file may be called `C# in depth`, which looks like a heading of `C`. */
function resolveExactName(index: TargetIndex, query: Query): Resolved | undefined {
	const { fragment } = query.link;
	if (fragment?.type !== 'heading') return undefined;
	// Blanks behind # were trimmed from the heading.
	const name = ['#', '# ']
		.map((mark) => [query.name, ...fragment.path].join(mark))
		.find((one) => index.suffixes.has(foldCase(one)));
	return name === undefined ? undefined : resolveWhole(index, query, name);
}

/** A title or alias may; and `[[C#]]` is `C` where no note is called `C#`. */
function resolveHashName(index: TargetIndex, query: Query): Resolved | undefined {
	const { fragment, target } = query.link;
	if (fragment?.type === 'heading') {
		return resolveWhole(index, query, [query.name, ...fragment.path].join('#'));
	}
	const bare = target.replace(/[#\s]+$/u, '');
	return target.endsWith('#') && bare !== '' ? resolveWhole(index, query, bare) : undefined;
}

function resolveWhole(index: TargetIndex, query: Query, name: string): Resolved | undefined {
	const link = { ...query.link, target: name, fragment: undefined };
	return resolveNote(index, { ...query, link, name, paths: [], urls: [] });
}

const TAG_TARGET = /^(?:#|tag:|\/?tags\/)(.+?)\/?$/iu;

function resolveTag(index: TargetIndex, link: Link): Resolved | undefined {
	const tag = foldCase(TAG_TARGET.exec(link.target)?.[1] ?? '');
	return index.tags.has(tag) ? { resolution: { status: 'tag', tag }, findings: [] } : undefined;
}

/** `/prices/#aws-lambda/requests`, where no note has that address. */
function resolvePage({ pages }: TargetIndex, { target, fragment }: Link): Resolved | undefined {
	const address = `${target.replace(/\/+$/u, '')}/`;
	if (!pages.has(address)) return undefined;
	const place = fragment?.type === 'heading' ? fragment.path.join('#') : '';
	const hash = place === '' ? '' : `#${encodeURI(place)}`;
	return { resolution: { status: 'page', url: address + hash }, findings: [] };
}

function unresolved(index: TargetIndex, query: Query): Resolved {
	const { link } = query;
	if (isTemplate(link)) return absent(report.template(link));
	if (isHost(link)) return absent(report.withoutScheme(link));
	if (namesFile(query))
		return absent(report.absentFile(link, index.leftOut.get(nameKey(link.target))));
	return { resolution: { status: 'missing', ghost: ghostKey(query) }, findings: [] };
}

/** The key that all spellings of a missing target share. */
function ghostKey(query: Query): string {
	const path = /^\.{1,2}(?:\/|$)/u.test(query.link.target) ? query.paths[0] : undefined;
	const name = withoutNoteExtension(path ?? query.name);
	return foldName(name) || foldCase(query.link.target);
}
