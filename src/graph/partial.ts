/** Includes of generators, `{% include "x.md" %}`: which of the vault's partials one shows. */
import type { Link } from '../markdown/document.ts';
import type { Note, VaultPath } from '../vault/note.ts';
import { foldCase } from './fold.ts';
import type { TargetIndex } from './target-index.ts';

const MARKDOWN = /\.(?:md|markdown)$/i;
const FROM = /^(?:\.{0,2}\/)+/;

/** Whether a target names a partial and nothing else: a file or folder with `_` at the front. */
export const isPartial = ({ syntax, target }: Link): boolean =>
	syntax === 'embed' && MARKDOWN.test(target) && /(?:^|\/)_/.test(target);

/**
 * @param index The vault's names.
 * @param from The note that includes it.
 * @param link An embed with the extension of a note; generators search their own folders for it.
 * @returns The partial whose path ends so; of several the one that shares most folders with the note.
 */
export function findPartial(index: TargetIndex, from: Note, link: Link): VaultPath | undefined {
	if (link.syntax !== 'embed' || !MARKDOWN.test(link.target)) return undefined;
	const paths = index.partials.get(foldCase(link.target.replace(FROM, ''))) ?? [];
	const [nearest] = paths.toSorted((a, b) => shared(b, from.path) - shared(a, from.path));
	return nearest;
}

/** Folders at the front that two paths have in common. */
function shared(path: string, other: string): number {
	const theirs = other.split('/');
	const differs = path.split('/').findIndex((segment, index) => segment !== theirs[index]);
	return differs === -1 ? theirs.length : differs;
}
