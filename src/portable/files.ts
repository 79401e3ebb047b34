/** The files of a folder. */
import { globSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files that patterns name, sorted.
 *
 * @param cwd Absolute path of the folder.
 * @returns Paths from there with `/` between folders.
 */
export const filesOf = (cwd: string, patterns: readonly string[]): readonly string[] =>
	globSync(patterns, { cwd, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(cwd.length + 1))
		.map((path) => path.replaceAll('\\', '/'))
		.sort();
