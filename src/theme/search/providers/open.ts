/** The provider of a configured server: its adapter is loaded, those of others are not. */
import type { SearchProvider } from '../../../lookup/provider.ts';
import type { SearchServer } from '../../../lookup/server.ts';
import type { Adapter } from './adapter.ts';
import { withFallback } from './fallback.ts';
import { serverProvider } from './server.ts';

const ADAPTERS: Readonly<Record<SearchServer['provider'], () => Promise<Adapter>>> = {
	typesense: async () => (await import('./typesense.ts')).typesense,
	meilisearch: async () => (await import('./meilisearch.ts')).meilisearch,
	opensearch: async () => (await import('./opensearch.ts')).openSearch,
};

/** Where addresses begin, and who else answers. */
export interface Surroundings {
	/** Path that addresses of pages are below, with a slash at its end. */
	readonly base: string;
	/** Opens the index of the site; undefined where there is none. */
	readonly fallback: (() => Promise<SearchProvider>) | undefined;
}

/** Opens it. Nothing is asked yet. */
export async function openServer(
	server: SearchServer,
	{ base, fallback }: Surroundings,
): Promise<SearchProvider> {
	const adapter = await ADAPTERS[server.provider]();
	const provider = serverProvider(server, adapter, base);
	return fallback ? withFallback(provider, fallback) : provider;
}
