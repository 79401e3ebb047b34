/** Which notes come first where a few stand for many. */
import { compareText } from '../graph/paths.ts';
import type { Note } from '../vault/note.ts';
import { lastDate } from './site.ts';

/** The most linked first; then the newest, then by path. */
export function byInbound(
	a: { readonly note: Note; readonly inbound: number },
	b: { readonly note: Note; readonly inbound: number },
): number {
	return (
		b.inbound - a.inbound ||
		compareText(lastDate(b.note) ?? '', lastDate(a.note) ?? '') ||
		compareText(a.note.path, b.note.path)
	);
}
