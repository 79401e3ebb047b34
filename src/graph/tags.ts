/** Which notes carry a tag. A nested tag, `cloud/aws`, is also its parent's: `cloud`. */
import type { Note, NoteId } from '../vault/note.ts';
import { foldCase } from './fold.ts';
import { compareText } from './paths.ts';

/** A tag as shown, and the notes that carry it, sorted by path. */
export interface TaggedNotes {
	readonly name: string;
	readonly notes: readonly NoteId[];
}

/**
 * @param tag As written, without `#`.
 * @returns The folded tag and its parents, innermost first: `a/b`, `a`.
 */
export function tagKeys(tag: string): readonly string[] {
	return lineage(tag).map(foldCase);
}

function lineage(tag: string): readonly string[] {
	const segments = tag.split('/').filter(Boolean);
	return segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
}

/**
 * @param notes Sorted by path: the first note's spelling is the one shown.
 * @returns Folded tag → {@link TaggedNotes}, sorted by key.
 */
export function buildTags(notes: readonly Note[]): ReadonlyMap<string, TaggedNotes> {
	const tags = new Map<string, { name: string; notes: Set<NoteId> }>();
	for (const note of notes) {
		for (const name of note.tags.flatMap(lineage)) {
			const key = foldCase(name);
			const known = tags.get(key);
			if (known) known.notes.add(note.id);
			else tags.set(key, { name, notes: new Set([note.id]) });
		}
	}
	return new Map(
		[...tags]
			.sort(([a], [b]) => compareText(a, b))
			.map(([key, { name, notes }]) => [key, { name, notes: [...notes] }] as const),
	);
}
