/** Makes a finished site one that can be installed and kept: the last step of a build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteData } from '../schema.ts';
import { bundleWorker, workerOf } from './bundle.ts';
import { farewell } from './farewell.ts';
import { drawIcon, ICONS } from './icons.ts';
import {
	FOLDER,
	LIST_FILE,
	MANIFEST_FILE,
	VERSION_FILE,
	WORKER_FILE,
	type VersionFile,
} from './list.ts';
import { manifest } from './manifest.ts';
import { pickShell } from './shell.ts';
import { digestOf, surveySite } from './survey.ts';

/** What of a site this is made from. */
type Site = Pick<SiteData, 'title' | 'description' | 'lang'> & {
	readonly offline?: SiteData['offline'] | undefined;
};

/**
 * Writes the list of files, the worker, the manifest and its icons; for a site that is not to be kept, only a
 * worker that takes the place of a former one.
 *
 * @param dir Absolute path of the site, with all else that it has.
 */
export async function completeOffline(dir: string, site: Site, base: string): Promise<void> {
	const put = (path: string, content: string | Uint8Array): void => {
		const file = join(dir, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	};
	if (site.offline === undefined) {
		put(WORKER_FILE, farewell(base));
		return;
	}
	put(MANIFEST_FILE, manifest(site, base));
	for (const icon of ICONS) put(`${FOLDER}/${icon.name}`, await drawIcon(icon));
	const rows = surveySite(dir);
	const text = JSON.stringify(rows);
	const list = digestOf(text);
	const page = site.offline.slice(1);
	const shell = pickShell(rows, page, site.lang);
	const program = await bundleWorker();
	// What the worker does belongs to the build as well.
	const version = digestOf(list + program);
	put(LIST_FILE, text);
	put(VERSION_FILE, JSON.stringify({ version } satisfies VersionFile));
	put(WORKER_FILE, workerOf(program, { base, version, page, list, shell }));
}
