/** The provider of a configured server: its adapter is loaded, those of others are not. */
import type { SearchProvider } from '../../../lookup/provider.ts';
import type { SearchServer } from '../../../lookup/server.ts';
import type { Adapter } from './adapter.ts';
import { serverProvider, type Surroundings } from './server.ts';

const ADAPTERS: Readonly<Record<SearchServer['provider'], () => Promise<Adapter>>> = {
	typesense: async () => (await import('./typesense.ts')).typesense,
	meilisearch: async () => (await import('./meilisearch.ts')).meilisearch,
	opensearch: async () => (await import('./opensearch.ts')).openSearch,
};

/** Opens it. Nothing is asked yet. */
export const openServer = async (
	server: SearchServer,
	surroundings: Surroundings,
): Promise<SearchProvider> =>
	serverProvider(server, await ADAPTERS[server.provider](), surroundings);
