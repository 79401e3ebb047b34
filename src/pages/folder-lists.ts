/** The lists of folders: the notes in each and the folders below it. */
import { compareText, folderOf } from '../graph/paths.ts';
import { noteUrl } from '../html/url.ts';
import type { Summary } from '../schema.ts';
import type { Note, NoteId } from '../vault/note.ts';
import type { List } from './paginate.ts';
import { folderName, folderUrl } from './trail.ts';

interface Folders {
	/** Folder → notes in it, without the one that stands for it. */
	readonly members: ReadonlyMap<string, readonly NoteId[]>;
	/** Folder → folders right below it. */
	readonly nested: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A list for each folder that holds a note, at whatever depth. */
export function folderLists(
	notes: readonly Note[],
	sorted: (ids: Iterable<NoteId>) => Summary[],
): List[] {
	const { members, nested } = gather(notes);
	const folders = [...new Set([...members.keys(), ...nested.keys()])].sort(compareText);
	return folders.map((folder) => {
		const segments = folder.split('/');
		return {
			url: folderUrl(folder),
			type: 'folder' as const,
			name: folderName(segments.at(-1) ?? folder),
			items: sorted(members.get(folder) ?? []),
			children: [...(nested.get(folder) ?? [])].sort(compareText).map((child) => ({
				name: folderName(child.split('/').at(-1) ?? child),
				url: folderUrl(child),
				count: members.get(child)?.length ?? 0,
			})),
			trail: segments.slice(0, -1).map((segment, index) => ({
				name: folderName(segment),
				url: folderUrl(segments.slice(0, index + 1).join('/')),
			})),
		};
	});
}

function gather(notes: readonly Note[]): Folders {
	const members = new Map<string, NoteId[]>();
	const nested = new Map<string, Set<string>>();
	for (const note of notes) {
		const folder = folderOf(note.path);
		if (folder === '') continue;
		const ids = members.get(folder) ?? [];
		members.set(folder, ids);
		if (noteUrl(note) !== folderUrl(folder)) ids.push(note.id);
		for (
			let own = folder, above = folderOf(own);
			above !== '';
			own = above, above = folderOf(own)
		) {
			const known = nested.get(above) ?? new Set();
			nested.set(above, known.add(own));
		}
	}
	return { members, nested };
}
