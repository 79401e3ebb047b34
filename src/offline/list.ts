/**
 * What of a site can be kept on a reader's device: one list of files, made when the build is finished, that the
 * service worker keeps to. A file is kept under its address and its digest, so that each build finds its own
 * files and no other's, and what did not change between builds stays where it is.
 */

/** Folder of what only this needs, without slashes. */
export const FOLDER = '_offline';

/** Path of the list. */
export const LIST_FILE = `${FOLDER}/files.json`;

/** Path of a {@link VersionFile}, which tells of which build the server is. */
export const VERSION_FILE = `${FOLDER}/version.json`;

/** Path of the service worker: its folder is all that it may answer for. */
export const WORKER_FILE = 'sw.js';

/** Path of the description with which the site can be installed. */
export const MANIFEST_FILE = 'manifest.webmanifest';

/** A file: path from the site's root, decoded (a page ends with `/`, home is empty); bytes; digest. */
export type Row = readonly [path: string, bytes: number, digest: string];

/** What {@link VERSION_FILE} says. */
export interface VersionFile {
	/** Changes whenever any file of the list does. */
	readonly version: string;
}

/** What a worker is made with. */
export interface Build extends VersionFile {
	/** Starts and ends with `/`. */
	readonly base: string;
	/** Path of the page on what is kept. */
	readonly page: string;
	/** Digest of {@link LIST_FILE}. */
	readonly list: string;
	/** Files without which there is no reading and no searching. */
	readonly shell: readonly Row[];
}

/** What a page asks of the worker; it answers on the port that comes with the question, with {@link Kept}. */
export type Question =
	| { readonly type: 'activate' }
	/** The page that is open, and those that it links to; nothing more is got where `frugal`. */
	| { readonly type: 'read'; readonly paths: readonly string[]; readonly frugal: boolean }
	| { readonly type: 'keep'; readonly paths: readonly string[] }
	/** From now on, keep all of every build; or no more. */
	| { readonly type: 'everything'; readonly on: boolean };

/** What became of files that were to be kept. */
export interface Kept {
	/** Files that are there. */
	readonly kept: number;
	/** `full`: no room; `other`: the server has another build; `lost`: no network. Absent where all went well. */
	readonly fault?: 'full' | 'other' | 'lost';
}

/** Whether a row is a page. */
export const isPage = (path: string): boolean => path === '' || path.endsWith('/');

/** The address of a path; its parts are escaped. */
export const addressOf = (base: string, path: string): string =>
	base + path.split('/').map(encodeURIComponent).join('/');

/** The path of an address of the site; undefined for what is not below the base or cannot be decoded. */
export function pathOf(base: string, pathname: string): string | undefined {
	if (!pathname.startsWith(base)) return undefined;
	try {
		return decodeURIComponent(pathname.slice(base.length)).replace(/(^|\/)index\.html$/, '$1');
	} catch {
		return undefined;
	}
}

/** Parameter of the address that a file is kept under. */
const MARK = 'steelyard';

/** The address that a file is kept under. */
export const keyOf = (base: string, [path, digest]: readonly [string, string]): string =>
	`${addressOf(base, path)}?${MARK}=${digest}`;

/** Path and digest of a file by the address that it is kept under. */
export function readKey(base: string, address: string): readonly [string, string] | undefined {
	const { pathname, searchParams } = new URL(address);
	const path = pathOf(base, pathname);
	return path === undefined ? undefined : [path, searchParams.get(MARK) ?? ''];
}

/** Name of a store of a site: sites that share a host share nothing else. */
export const storeName = (base: string, part: 'shell' | 'kept' | 'state'): string =>
	`steelyard:${base}:${part}`;

/** Bytes of a digest that are kept: enough to tell builds apart. */
const DIGEST_BYTES = 6;

/** A digest (SHA-256) as the list has it: 8 letters and digits that addresses may hold. */
export const shortDigest = (bytes: Uint8Array): string =>
	btoa(String.fromCharCode(...bytes.subarray(0, DIGEST_BYTES)))
		.replaceAll('+', '-')
		.replaceAll('/', '_');
