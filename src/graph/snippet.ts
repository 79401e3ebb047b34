/** PyMdown's `--8<-- "file.md:part"`: which note, file or part of a note one shows. */
import type { Fragment, Link, Section } from '../markdown/document.ts';
import { SNIPPET_TARGET } from '../markdown/snippet.ts';
import type { Note, NoteId } from '../vault/note.ts';
import { choose } from './candidates.ts';
import { foldCase } from './fold.ts';
import type { Range } from './graph.ts';
import { findPartial } from './partial.ts';
import { folderOf, joinPath, withoutNoteExtension } from './paths.ts';
import { readQuery } from './query.ts';
import * as report from './report.ts';
import { absent, toNote, type Resolved } from './resolve-note.ts';
import { findFile } from './target.ts';
import type { TargetIndex } from './target-index.ts';

/** `:4:6` lines, `:4` from a line on, `::6` up to one, `:name` a section. */
const PART = /^(.+?)(?::(\d{1,7})?(?::(\d{1,7}))?|:([a-z][\w-]*))?$/iu;

interface Snippet {
	readonly path: string;
	readonly name: string | undefined;
	readonly lines: readonly [number, number] | undefined;
}

/**
 * @param index The vault's names.
 * @param from The note that includes it.
 * @param link A link of any dialect.
 * @returns What a snippet shows: a file is meant, so letter case counts; `undefined` for any other link.
 */
export function resolveSnippet(index: TargetIndex, from: Note, link: Link): Resolved | undefined {
	const snippet = readSnippet(link);
	if (!snippet) return undefined;
	const note = findIncluded(index, from, snippet);
	if (note) return partOf(index, note, { link, snippet });
	const plain: Link = { ...link, target: snippet.path };
	const partial = findPartial(index, from, plain);
	if (partial) return { resolution: { status: 'partial', path: partial }, findings: [] };
	const file = findFile(index, readQuery(from, plain));
	if (file) return { resolution: { status: 'attachment', path: file.taken }, findings: [] };
	return absent(report.absentSnippet(link, snippet.path));
}

function readSnippet({ syntax, target }: Link): Snippet | undefined {
	if (syntax !== 'embed' || !target.startsWith(SNIPPET_TARGET)) return undefined;
	const [, path, first, last, name] = PART.exec(target.slice(SNIPPET_TARGET.length)) ?? [];
	if (path === undefined) return undefined;
	const isRange = first !== undefined || last !== undefined;
	return {
		path,
		name,
		lines: isRange ? [Number(first ?? 1), Number(last ?? Infinity)] : undefined,
	};
}

/** Only a part of its own can a note show inside itself. */
function findIncluded(
	index: TargetIndex,
	from: Note,
	{ path, name, lines }: Snippet,
): Note | undefined {
	const own = folderOf(from.path);
	const whole = name === undefined && lines === undefined;
	const known = (id: NoteId | undefined): Note | undefined => {
		const note = id === undefined ? undefined : index.notes.get(id);
		return note && !(whole && note.id === from.id) && isPath(note, path) ? note : undefined;
	};
	const clean = joinPath('', path) ?? path;
	const exact = known(index.paths.get(clean)) ?? known(index.paths.get(joinPath(own, path) ?? ''));
	if (exact) return exact;
	const ids = index.suffixes.get(foldCase(withoutNoteExtension(clean))) ?? [];
	const choice = choose(
		ids.filter((id) => known(id)),
		withoutNoteExtension(clean),
		own,
	);
	return choice && index.notes.get(choice.taken);
}

const isPath = (note: Note, path: string): boolean =>
	`/${note.path}`.endsWith(`/${path.replace(/^(?:\.{0,2}\/)+/u, '')}`);

/** A section that no marks begin may be a heading. */
function partOf(
	index: TargetIndex,
	note: Note,
	{ link, snippet }: { readonly link: Link; readonly snippet: Snippet },
): Resolved {
	const { name } = snippet;
	const section = note.document.sections?.find((one) => one.name === name);
	const lines = snippet.lines ?? (section && edges(section));
	const isHeading = name !== undefined && !lines;
	const fragment: Fragment | undefined = isHeading ? { type: 'heading', path: [name] } : undefined;
	const { resolution, findings } = toNote(index, note, { ...link, fragment });
	if (!lines && resolution.anchor === undefined && isHeading) {
		return absent(report.absentSection(link, note, name));
	}
	if (!lines) return { resolution, findings };
	const range: Range = { headless: false, until: undefined, lines };
	return { resolution: { ...resolution, range }, findings };
}

const edges = ({ from, to }: Section): readonly [number, number] => [from, to];
