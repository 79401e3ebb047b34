/** The folders above a page. */
import { folderOf } from '../graph/paths.ts';
import type { Note } from '../vault/note.ts';
import { encodePath } from '../html/url.ts';
import { slugPath } from '../vault/slug.ts';

/** A folder of the vault as shown: `_posts` → `posts`. */
export const folderName = (segment: string): string => segment.replace(/^_+/, '') || segment;

/** Address of a folder's list. */
export const folderUrl = (folder: string): string =>
	folder === '' ? '/all/' : `/${encodePath(slugPath(folder))}/`;

/** Folders above a note, outermost first; the folder that the note itself stands for is left out. */
export function folderTrail(note: Note): { name: string; url: string }[] {
	const segments = folderOf(note.path).split('/').filter(Boolean);
	const trail = segments.map((segment, index) => ({
		name: folderName(segment),
		url: folderUrl(segments.slice(0, index + 1).join('/')),
	}));
	const own = note.slug === '' ? '/' : `/${encodePath(note.slug)}/`;
	return trail.filter((entry) => entry.url !== own);
}
