/** The files without which there is no reading and no searching: kept before the worker takes its place. */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { addressOf, LIST_FILE, storeName, type Row } from '../list.ts';
import { build, type LastingEvent } from './scope.ts';
import { isHashed, verified } from './verified.ts';

const { base, list } = build;
const rows: readonly Row[] = [...build.shell, [LIST_FILE, 0, list]];
const digests = new Map(
	rows.map(([path, , digest]) => [new URL(addressOf(base, path), location.href).href, digest]),
);

const controller = new PrecacheController({
	cacheName: storeName(base, 'shell'),
	plugins: [verified((address) => digests.get(address))],
});
controller.addToCacheList(
	rows.map(([path, , digest]) => ({
		url: addressOf(base, path),
		revision: isHashed(path) ? null : digest,
	})),
);

/** Keeps them; rejects where one cannot be had or kept. */
export const install = (event: LastingEvent): Promise<unknown> => controller.install(event);

/** Removes those of builds before. */
export const activate = (event: LastingEvent): Promise<unknown> => controller.activate(event);

/** One of them as it is kept; undefined for any other, and where a browser has thrown it away. */
export const fromShell = (path: string): Promise<Response | undefined> =>
	controller.matchPrecache(addressOf(base, path));
