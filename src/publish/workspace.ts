/**
 * The folder that Astro works in: outside the vault and outside the site, one for each pair of both. What it
 * holds is a cache; it may be deleted at any time.
 */
import { createHash } from 'node:crypto';
import {
	accessSync,
	constants,
	lstatSync,
	mkdirSync,
	realpathSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * The workspace of a vault and an output folder, made where there is none.
 *
 * @returns Its absolute path. Astro is reachable from it as a package.
 */
export function workspaceFor(vault: string, out: string): string {
	const key = createHash('sha256')
		.update(`${resolve(vault)}\0${resolve(out)}`)
		.digest('hex');
	const workspace = join(cacheRoot(), key.slice(0, 16));
	mkdirSync(workspace, { recursive: true });
	linkPackages(workspace);
	return realpathSync(workspace);
}

function cacheRoot(): string {
	const chosen = process.env['STEELYARD_CACHE'];
	if (chosen) return resolve(chosen);
	const modules = dirname(astroFolder());
	if (writable(modules)) return join(modules, '.cache', 'steelyard');
	const own =
		process.env['XDG_CACHE_HOME'] ?? process.env['LOCALAPPDATA'] ?? join(homedir(), '.cache');
	try {
		mkdirSync(join(own, 'steelyard'), { recursive: true });
		return join(own, 'steelyard');
	} catch {
		return join(tmpdir(), 'steelyard');
	}
}

const astroFolder = (): string =>
	dirname(createRequire(import.meta.url).resolve('astro/package.json'));

function writable(folder: string): boolean {
	try {
		accessSync(folder, constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/** Astro looks for itself from the folder it works in. */
function linkPackages(workspace: string): void {
	const link = join(workspace, 'node_modules');
	if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link, { recursive: true, force: true });
	symlinkSync(dirname(astroFolder()), link, 'junction');
}
