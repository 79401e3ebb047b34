/** The provider of this page, opened when search is first asked for. */
import { FOLDER } from '../../lookup/files.ts';
import type { SearchProvider } from '../../lookup/provider.ts';
import { folder as folderOf } from '../href.ts';
import type { PagefindModule } from './engine.ts';
import { openIndex } from './host.ts';
import { staticProvider } from './provider.ts';

let opened: Promise<SearchProvider> | undefined;

/** Rejects where the site has no index; the next call tries again. */
export function openProvider(): Promise<SearchProvider> {
	opened ??= open().catch((error: unknown) => {
		opened = undefined;
		throw error;
	});
	return opened;
}

async function open(): Promise<SearchProvider> {
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
