/** What the worker remembers while it sleeps, as small texts in a store of the site's own. */
import { addressOf, FOLDER, storeName } from '../list.ts';
import { build } from './scope.ts';

const open = (): Promise<Cache> => caches.open(storeName(build.base, 'state'));
const keyFor = (name: string): string => addressOf(build.base, `${FOLDER}/state/${name}`);

/** Remembers a value; without one, forgets it. Where there is no room, it is forgotten too. */
export async function remember(name: string, value: unknown): Promise<void> {
	try {
		const store = await open();
		if (value === undefined) await store.delete(keyFor(name));
		else await store.put(keyFor(name), new Response(JSON.stringify(value)));
	} catch {
		// No room, or storage is refused: it holds for nothing then.
	}
}

/** What was remembered, as it was. */
export async function recall(name: string): Promise<unknown> {
	const found = await (await open()).match(keyFor(name));
	return found?.json();
}
