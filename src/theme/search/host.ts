/** Where the files of an index come from. */
import {
	INDEX_FILE,
	namesFile,
	ORDERS_FILE,
	wordsFile,
	type IndexFile,
	type Orders,
} from '../../lookup/files.ts';
import type { Name } from '../../lookup/names.ts';
import type { Vocabulary } from '../../lookup/vocabulary.ts';
import { startEngine, type Engine, type PagefindModule } from './engine.ts';

/** Gets files of an index. */
export interface Host {
	/** Path of the index's folder, with a slash at its end. */
	readonly folder: string;
	/** Path that addresses of pages are below, with a slash at its end. */
	readonly base: string;
	/** Pagefind's module, evaluated anew for each language. */
	readonly pagefind: (language: string) => Promise<PagefindModule>;
}

/** An index, each part of it loaded once and when it is asked for. */
export interface Index {
	readonly description: IndexFile;
	readonly base: string;
	readonly engine: (language: string) => Promise<Engine>;
	readonly names: (shard: number) => Promise<readonly Name[]>;
	/** What to sort pages by, from their ids: dates, empty where there is none, or numbers. */
	readonly orders: (sort: 'date' | 'backlinks') => Promise<(id: string) => string | number>;
	readonly vocabulary: (language: string) => Promise<Vocabulary>;
}

/** Opens an index. Rejects where there is none. */
export async function openIndex(host: Host): Promise<Index> {
	const { folder, base } = host;
	const description = (await (await get(folder + INDEX_FILE)).json()) as IndexFile;
	const { version } = description;
	const tagged = (path: string): string => `${folder}${path}?${version}`;
	const orders = once(async () => (await (await get(tagged(ORDERS_FILE))).json()) as Orders);
	return {
		description,
		base,
		engine: once(async (language: string) =>
			startEngine(await host.pagefind(language), language, { folder, version }),
		),
		names: once(
			async (shard: number) => (await (await get(tagged(namesFile(shard)))).json()) as Name[],
		),
		orders: async (sort) => {
			const known = await orders('');
			return (id) => known[id]?.[sort === 'date' ? 0 : 1] ?? (sort === 'date' ? '' : 0);
		},
		vocabulary: once(async (language: string) => {
			if (!description.words.includes(language)) return [];
			return (await (await get(tagged(wordsFile(language)))).text()).split('\n');
		}),
	};
}

async function get(url: string): Promise<Response> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
	return response;
}

/** What failed is tried again when it is asked for again. */
function once<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
	const loaded = new Map<Key, Promise<Value>>();
	return (key) => {
		const known = loaded.get(key) ?? load(key);
		loaded.set(key, known);
		known.catch(() => loaded.delete(key));
		return known;
	};
}
