/** Pages that came from a newer build than this worker's: they get all their files from the server. */
import { recall, remember } from './state.ts';

/** Pages that are remembered at most: far more than anybody has open. */
const MOST = 50;

let known: Promise<Set<string>> | undefined;

const load = async (): Promise<Set<string>> =>
	new Set(((await recall('outside')) ?? []) as string[]);

/** Whether a page is one of them. */
export async function isOutside(client: string): Promise<boolean> {
	return (await (known ??= load())).has(client);
}

/** From now on a page is one of them; an empty name is none. */
export async function markOutside(client: string): Promise<void> {
	if (client === '') return;
	const all = await (known ??= load());
	all.add(client);
	await remember('outside', [...all].slice(-MOST));
}
