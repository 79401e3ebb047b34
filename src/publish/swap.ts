/**
 * A site is built in a folder beside the served one and put in its place by renaming, so that a reader meets
 * the old build or the new one and never half of either.
 */
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { alive } from './lock.ts';

const name = (out: string, state: 'new' | 'old'): string =>
	join(dirname(out), `.${basename(out)}.${state}-${String(process.pid)}`);

/** Where the next build of `out` waits for its turn. */
export const stagingFolder = (out: string): string => name(out, 'new');

/**
 * Clears up after builds that were killed: their half-made folders go; if one was killed between the two
 * renames, the site it had moved aside comes back.
 */
export function recover(out: string): void {
	const folder = dirname(out);
	if (!existsSync(folder)) return;
	const prefix = `.${basename(out)}.`;
	for (const entry of readdirSync(folder)) {
		const [, state, pid] = /^(new|old)-(\d+)$/.exec(entry.slice(prefix.length)) ?? [];
		if (!entry.startsWith(prefix) || state === undefined || runs(Number(pid))) continue;
		const path = join(folder, entry);
		if (state === 'old' && !existsSync(out)) renameSync(path, out);
		else rmSync(path, { recursive: true, force: true });
	}
}

/** In a container, a build that was killed may have had this process's own id. */
const runs = (pid: number): boolean => pid !== process.pid && alive(pid);

/** Brings a finished site from where it was made to the staging folder of `out`, on the same disk as `out`. */
export function stage(site: string, out: string): void {
	const staging = stagingFolder(out);
	rmSync(staging, { recursive: true, force: true });
	try {
		renameSync(site, staging);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		cpSync(site, staging, { recursive: true });
		rmSync(site, { recursive: true, force: true });
	}
}

/** Puts the finished build in the place of the served one; the old one is deleted afterwards. */
export function swap(out: string): void {
	const old = name(out, 'old');
	if (existsSync(out)) renameSync(out, old);
	renameSync(stagingFolder(out), out);
	rmSync(old, { recursive: true, force: true });
}
