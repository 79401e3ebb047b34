/** A built index, asked as the browser asks it, without a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from '../../src/lookup/files.ts';
import type { Answer, Request, SearchProvider } from '../../src/lookup/provider.ts';
import type { SearchFile } from '../../src/search/pagefind.ts';
import type { PagefindModule } from '../../src/theme/search/engine.ts';
import { openIndex } from '../../src/theme/search/host.ts';
import { staticProvider } from '../../src/theme/search/provider.ts';

const ORIGIN = 'http://site.test';

/** Reads a file of the index by its path below its folder; undefined where there is none. */
type Read = (path: string) => Uint8Array | undefined;

/** The files of an index in memory. */
export const inMemory = (files: readonly SearchFile[]): Read => {
	const known = new Map(files.map(({ path, content }) => [path, content]));
	return (path) => known.get(path);
};

/** The files of a built site. */
export const onDisk =
	(site: string): Read =>
	(path) => {
		try {
			return readFileSync(join(site, FOLDER, path));
		} catch {
			return undefined;
		}
	};

/** What was asked for, path by path, with the bytes of each. */
export type Log = { readonly path: string; readonly bytes: number }[];

/** Each address is a module of its own. */
let modules = 0;

const { fetch } = globalThis;

/** Takes back what `openSearch` gives the process of a browser: other test files run in it. */
export function closeSearch(): void {
	Object.assign(globalThis, { fetch });
	Reflect.deleteProperty(globalThis, 'location');
	Reflect.deleteProperty(globalThis, 'document');
}

/** A reader on a page in a language; `closeSearch` ends it. */
export async function openSearch(read: Read, lang = 'en', log: Log = []): Promise<SearchProvider> {
	const folder = `/${FOLDER}/`;
	const serve = (path: string): Uint8Array | undefined => {
		const content = read(path);
		log.push({ path, bytes: content?.length ?? 0 });
		return content;
	};
	const page = { lang };
	Object.assign(globalThis, {
		location: { href: `${ORIGIN}/`, origin: ORIGIN },
		document: {
			currentScript: null,
			documentElement: page,
			querySelector: () => ({ getAttribute: () => page.lang }),
		},
		fetch: (url: string) => {
			const path = decodeURIComponent(new URL(url, ORIGIN).pathname).slice(folder.length);
			const content = serve(path);
			return Promise.resolve(
				content ? new Response(new Uint8Array(content)) : new Response('', { status: 404 }),
			);
		},
	});
	const index = await openIndex({
		folder,
		base: '/',
		pagefind: async () => {
			const script = Buffer.from(serve('pagefind.js') ?? []).toString('base64');
			modules += 1;
			const url = `data:text/javascript;base64,${script}#${String(modules)}`;
			return (await import(/* @vite-ignore */ url)) as PagefindModule;
		},
	});
	return staticProvider(index, lang);
}

/** Asks and waits for all languages. */
export async function askAll(
	provider: SearchProvider,
	query: string,
	more: Partial<Request> = {},
): Promise<Answer> {
	const first = await provider.search({ query, filters: {}, sort: 'relevance', limit: 8, ...more });
	return (await first.more) ?? first;
}
