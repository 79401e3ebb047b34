/** The entries of the collection `site`: what all pages share, and the graph. */
import { getEntry } from 'astro:content';
import type { GraphPage, SiteData } from '../schema.ts';

async function read<Data>(id: 'site' | 'graph' | 'atlas'): Promise<Data> {
	const entry: unknown = await getEntry('site', id);
	if (entry === undefined) throw new Error(`The content collection “site” has no entry “${id}”.`);
	return (entry as { data: Data }).data;
}

/** The knowledge base as a whole. */
export async function readSite(): Promise<SiteData> {
	return read<SiteData>('site');
}

/** The text of `graph.json`. */
export async function readGraph(): Promise<string> {
	return (await read<{ json: string }>('graph')).json;
}

/** The graph as its page shows it. */
export async function readAtlas(): Promise<GraphPage> {
	return (await read<{ atlas: GraphPage }>('atlas')).atlas;
}
