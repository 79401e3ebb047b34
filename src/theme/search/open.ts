/** The provider of this page, opened when search is first asked for. */
import { FOLDER } from '../../lookup/files.ts';
import type { SearchProvider } from '../../lookup/provider.ts';
import { folder as folderOf } from '../href.ts';
import type { PagefindModule } from './engine.ts';
import { openIndex } from './host.ts';
import { staticProvider } from './provider.ts';

/** Rejects where there is neither index nor server; the next call tries again. */
export const openProvider: () => Promise<SearchProvider> = once(open);

async function open(): Promise<SearchProvider> {
	if (import.meta.env.STEELYARD_SEARCH) {
		const server = import.meta.env.STEELYARD_SEARCH;
		const { openServer } = await import('./providers/open.ts');
		const fallback = server.fallback ? once(openSite) : undefined;
		return openServer(server, { base: folderOf('/'), fallback });
	}
	return openSite();
}

/** What failed is tried again when it is asked for again. */
function once(load: () => Promise<SearchProvider>): () => Promise<SearchProvider> {
	let loaded: Promise<SearchProvider> | undefined;
	return () => {
		loaded ??= load().catch((error: unknown) => {
			loaded = undefined;
			throw error;
		});
		return loaded;
	};
}

/** The index of the site. */
async function openSite(): Promise<SearchProvider> {
	const folder = folderOf(`/${FOLDER}/`);
	let loaded = 0;
	// Each address is a module of its own: the first language has the plain one, which is kept ready.
	const pagefind = async (language: string): Promise<PagefindModule> => {
		loaded += 1;
		const query = loaded > 1 ? `?${language}` : '';
		return (await import(/* @vite-ignore */ `${folder}pagefind.js${query}`)) as PagefindModule;
	};
	const index = await openIndex({ folder, base: folderOf('/'), pagefind });
	return staticProvider(index, document.documentElement.lang);
}
