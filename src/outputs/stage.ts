/** Files of the site are written to a folder of their own first: Astro empties the site's folder later. */
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { freePath } from './free-path.ts';
import type { Output, Published } from './output.ts';

/**
 * Makes a folder hold exactly the files of all outputs. Of two that want one place, the first has it.
 *
 * @param folder Absolute path; what is in it is removed.
 * @throws Error naming the path, where an output would write outside of the folder.
 */
export async function stageOutputs(
	folder: string,
	outputs: readonly Output[],
	published: Published,
): Promise<void> {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const output of outputs) {
		for await (const { path, content } of output(published)) {
			const file = freePath(folder, path);
			if (file === undefined) continue;
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, content);
		}
	}
}

/**
 * Moves the staged files into the site. A file that is there already stays.
 *
 * @returns Paths of the files that were not moved, in code-unit order.
 */
export function moveOutputs(folder: string, site: string): string[] {
	if (!existsSync(folder)) return [];
	const refused: string[] = [];
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
	for (const path of files.sort()) {
		const target = freePath(site, path);
		if (target === undefined) {
			refused.push(path.replaceAll(sep, '/'));
			continue;
		}
		mkdirSync(dirname(target), { recursive: true });
		move(join(folder, path), target);
	}
	return refused;
}

function move(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		copyFileSync(from, to);
	}
}
