/** Paths inside a vault, as text: `/` between folders, no leading slash, the root is empty. */

const NOTE_EXTENSION = /\.(?:mdx?|markdown|txt)$/iu;

/**
 * @param path A path or name.
 * @returns It without the extension of a note; other extensions stay (`Node.js`).
 */
export function withoutNoteExtension(path: string): string {
	return path.replace(NOTE_EXTENSION, '');
}

/**
 * @param path A path.
 * @returns The folder it lies in; empty for the root.
 */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/**
 * @param path A path.
 * @returns What stands behind the last `/`.
 */
export function baseOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Walks `.`, `..` and empty segments.
 *
 * @param folder Where the walk starts.
 * @param target Path as written; a leading `/` starts at the root.
 * @returns Path from the root, or `undefined` when it leaves the vault.
 */
export function joinPath(folder: string, target: string): string | undefined {
	const segments = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
	for (const segment of target.split('/')) {
		if (segment === '' || segment === '.') continue;
		if (segment !== '..') segments.push(segment);
		else if (segments.pop() === undefined) return undefined;
	}
	return segments.join('/');
}

/**
 * @param path A path, `a/b/c`.
 * @returns Its ends from the longest to the shortest: `a/b/c`, `b/c`, `c`.
 */
export function suffixesOf(path: string): readonly string[] {
	const segments = path.split('/');
	return segments.map((_, index) => segments.slice(index).join('/'));
}

/**
 * @param text Perhaps percent-encoded.
 * @returns It decoded; as it was where the encoding is malformed.
 */
export function decodePercent(text: string): string {
	if (!text.includes('%')) return text;
	try {
		return decodeURIComponent(text).normalize('NFC');
	} catch {
		return text;
	}
}

/**
 * Orders text by code units, the same on every machine.
 *
 * @param a One text.
 * @param b Another.
 * @returns Negative, zero or positive, as `sort` wants it.
 */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
