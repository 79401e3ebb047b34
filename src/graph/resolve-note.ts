/** A link that leads to a note: which one, and to what part of it. */
import type { Finding } from '../diagnostic.ts';
import type { Link } from '../markdown/document.ts';
import type { Note } from '../vault/note.ts';
import { findAnchor } from './anchor.ts';
import { readDendron } from './dialect-target.ts';
import type { Resolution } from './graph.ts';
import { findPartial } from './partial.ts';
import { readQuery, type Query } from './query.ts';
import * as report from './report.ts';
import { findNote } from './target.ts';
import type { TargetIndex } from './target-index.ts';

/** Where a link leads and what is to be said about it. */
export interface Resolved {
	readonly resolution: Resolution;
	readonly findings: readonly Finding[];
}

/**
 * @param index The vault's names.
 * @param query The link.
 * @returns `undefined` when no note answers to the name.
 */
export function resolveNote(index: TargetIndex, query: Query): Resolved | undefined {
	const found = findNote(index, query);
	const note = found && index.notes.get(found.taken);
	if (!found || !note) return undefined;
	const { link } = query;
	const { resolution, findings } = toNote(index, note, link);
	const resolved = { resolution: { ...resolution, by: found.rule }, findings };
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

/**
 * @param index The vault's names.
 * @param note The note that a link leads to.
 * @param link The link, for its fragment.
 * @returns The resolution, and a finding where the note has no such part.
 */
export function toNote(index: TargetIndex, note: Note, link: Link): ResolvedNote {
	const { id, exists, near, range } = findAnchor(note, link.fragment);
	const found = {
		status: 'found',
		note: note.id,
		anchor: id,
		...(range ? { range } : {}),
	} as const;
	if (exists) return { resolution: found, findings: [] };
	const elsewhere = inEmbeds(index, note, link) ?? inPartials(index, note, link);
	if (elsewhere) return { resolution: elsewhere, findings: [] };
	return { resolution: found, findings: [report.missingAnchor(link, note, near)] };
}

/** Embeds of one note that are searched for a heading. */
const MAX_SEARCHED = 60;

/** The first of the notes that a note embeds which has the part that a link names. */
function searchEmbeds(
	note: Note,
	link: Link,
	shownBy: (embed: Link) => Note | undefined,
): { readonly shown: Note; readonly anchor: ReturnType<typeof findAnchor> } | undefined {
	const embeds = note.links.filter(({ syntax }) => syntax === 'embed').slice(0, MAX_SEARCHED);
	for (const embed of embeds) {
		const shown = shownBy(embed);
		const anchor = shown && findAnchor(shown, link.fragment);
		if (shown && anchor?.exists) return { shown, anchor };
	}
	return undefined;
}

/** A heading that a page shows may stand in a note that it embeds. */
function inEmbeds(
	index: TargetIndex,
	note: Note,
	link: Link,
): ResolvedNote['resolution'] | undefined {
	const found = searchEmbeds(note, link, (embed) => {
		const target = readDendron(index.paths, note, embed) ?? embed;
		const taken = findNote(index, readQuery(note, target))?.taken;
		return taken === undefined || taken === note.id ? undefined : index.notes.get(taken);
	});
	if (!found) return undefined;
	const { shown, anchor } = found;
	const range = anchor.range ? { range: anchor.range } : {};
	return { status: 'found', note: shown.id, anchor: anchor.id, ...range };
}

/** The headings of a partial are those of each page that includes it. */
function inPartials(
	index: TargetIndex,
	note: Note,
	link: Link,
): ResolvedNote['resolution'] | undefined {
	const found = searchEmbeds(note, link, (embed) => {
		const path = findPartial(index, note, embed);
		return path === undefined ? undefined : index.texts.get(path);
	});
	return found && { status: 'found', note: note.id, anchor: found.anchor.id };
}

/**
 * @param finding What is to be said.
 * @returns The resolution of a link that leads nowhere and wants no note.
 */
export function absent(finding: Finding): Resolved {
	return { resolution: { status: 'absent-file' }, findings: [finding] };
}
