/** Places in a folder at which nothing stands yet: what was there first is never written over. */
import { lstatSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/**
 * Where a file can be written.
 *
 * @param folder Absolute path.
 * @param path From the folder.
 * @returns The absolute path; `undefined` where a file or folder has the name, or a file stands where one of
 * its folders would.
 * @throws Error naming the path, where it leads out of the folder.
 */
export function freePath(folder: string, path: string): string | undefined {
	const root = resolve(folder);
	const file = resolve(root, path);
	if (!file.startsWith(root + sep)) throw new Error(`${path} is outside of the site.`);
	if (sortOf(file) !== undefined) return undefined;
	for (let above = dirname(file); above !== root; above = dirname(above)) {
		const sort = sortOf(above);
		if (sort === 'folder') break;
		if (sort === 'file') return undefined;
	}
	return file;
}

/** A name that no disk can have is taken by nothing, and cannot be written: it counts as a file. */
function sortOf(file: string): 'file' | 'folder' | undefined {
	try {
		const stats = lstatSync(file, { throwIfNoEntry: false });
		if (!stats) return undefined;
		return stats.isDirectory() ? 'folder' : 'file';
	} catch (error) {
		// Something below a file.
		return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? undefined : 'file';
	}
}
