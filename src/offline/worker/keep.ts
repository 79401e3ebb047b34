/** Files of this build beyond the shell: from the store, else from the network and then into the store. */
import { WorkboxError } from 'workbox-core/_private/WorkboxError.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { keyOf, readKey, storeName, type Kept, type Row } from '../list.ts';
import { rows } from './rows.ts';
import { build, scope, type LastingEvent } from './scope.ts';
import { fromShell } from './shell.ts';
import { OtherBuild, Refused, requestFor, verified } from './verified.ts';

const { base } = build;
const cacheName = storeName(base, 'kept');

/** Address → digest, of what is being asked for. */
const asked = new Map<string, string>();

const strategy = new CacheFirst({
	cacheName,
	matchOptions: { ignoreVary: true },
	plugins: [
		{
			cacheKeyWillBeUsed: ({ params }) => Promise.resolve((params as { key: string }).key),
		},
		verified((address) => asked.get(address)),
	],
});

/** A file on its way: the answer, and when it is kept. */
export interface Coming {
	readonly response: Promise<Response>;
	/** Rejects where it cannot be kept. */
	readonly done: Promise<unknown>;
}

/** Gets a file that the list has. */
export function get([path, , digest]: Row, event: LastingEvent): Coming {
	const request = requestFor(path);
	asked.set(request.url, digest);
	const key = keyOf(base, [path, digest]);
	const [response, done] = strategy.handleAll({ event, request, params: { key } });
	// Whoever does not wait for it must not be told of it as an accident.
	done.catch(() => undefined);
	return { response, done };
}

/** Files that are asked for at once. */
const AT_ONCE = 4;

/**
 * Keeps files until there is no room, no network, or a newer build.
 *
 * @param paths Those that are not in the list are passed over.
 */
export async function keep(paths: Iterable<string>, event: LastingEvent): Promise<Kept> {
	const list = await rows();
	const wanted = [...paths].map((path) => list.get(path)).values();
	let kept = 0;
	let fault: Kept['fault'];
	const work = async (): Promise<void> => {
		for (const row of wanted) {
			// A newer worker cannot take its place while this one is at work.
			if (scope.registration.waiting) fault = 'other';
			if (fault) return;
			if (!row || (await fromShell(row[0]))) continue;
			const wrong = await keepOne(row, event);
			if (wrong === undefined) kept += 1;
			else if (wrong !== 'refused') fault ??= wrong;
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return fault ? { kept, fault } : { kept };
}

async function keepOne(
	row: Row,
	event: LastingEvent,
): Promise<NonNullable<Kept['fault']> | 'refused' | undefined> {
	try {
		const { response, done } = get(row, event);
		await response;
		await done;
		return undefined;
	} catch (thrown) {
		const error = causeOf(thrown);
		if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
		if (error instanceof OtherBuild) return 'other';
		return error instanceof Refused ? 'refused' : 'lost';
	}
}

/** Why a strategy has no answer. */
export const causeOf = (error: unknown): unknown =>
	error instanceof WorkboxError ? (error.details as { error?: unknown }).error : error;

/** A kept file; undefined where it is not kept. */
export async function kept([path, , digest]: Row): Promise<Response | undefined> {
	const store = await caches.open(cacheName);
	return store.match(keyOf(base, [path, digest]), { ignoreVary: true });
}

/** Paths of files that are not kept, those of the shell aside. */
export async function absent(): Promise<string[]> {
	const store = await caches.open(cacheName);
	const keys = await store.keys();
	const there = new Map(keys.flatMap(({ url }) => [readKey(base, url) ?? ['', '']]));
	const missing = [...(await rows()).values()].filter(
		([path, , digest]) => there.get(path) !== digest,
	);
	return missing.map(([path]) => path);
}

/**
 * Removes what only builds before had.
 *
 * @returns Paths of which an older content was kept: their readers will want the new one.
 */
export async function tidy(): Promise<string[]> {
	const list = await rows();
	const store = await caches.open(cacheName);
	const stale: string[] = [];
	for (const { url } of await store.keys()) {
		const [path, digest] = readKey(base, url) ?? ['', ''];
		if (list.get(path)?.[2] === digest) continue;
		await store.delete(url);
		if (list.has(path)) stale.push(path);
	}
	return stale;
}
