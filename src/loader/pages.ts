/** Lists, ghosts and the site's own data → their collections. */
import type { LoaderContext } from 'astro/loaders';
import type { Atlas } from '../graph/atlas.ts';
import { graphJson } from '../graph/json.ts';
import { ghostUrl, noteUrl } from '../html/url.ts';
import { graphPage } from '../pages/graph-page.ts';
import type { Knowledge } from '../pages/site.ts';
import type { CostPage, ListData, SheetData, SiteData } from '../schema.ts';
import { digestOf } from './digest.ts';

type Entries = readonly { readonly id: string; readonly data: Record<string, unknown> }[];

/** Makes a collection hold exactly these entries. */
function replace({ store }: LoaderContext, entries: Entries): void {
	const stale = new Set(store.keys());
	for (const { id, data } of entries) {
		stale.delete(id);
		store.set({ id, data, digest: digestOf(JSON.stringify(data)) });
	}
	for (const id of stale) store.delete(id);
}

/** Lists whose address no note has. */
export function storeLists(
	context: LoaderContext,
	lists: readonly ListData[],
	taken: ReadonlySet<string>,
): void {
	const free = lists.filter((list) => !taken.has(list.url));
	replace(
		context,
		free.map((data) => ({ id: data.url, data })),
	);
}

/** Pages that no author wrote, where Astro renders them. */
export function storeSheets(context: LoaderContext, sheets: Iterable<SheetData>): void {
	replace(
		context,
		[...sheets].map((data) => ({ id: data.page.url, data })),
	);
}

/** Pages of models and prices whose address no note has. */
export function storeModels(
	context: LoaderContext,
	pages: readonly CostPage[],
	taken: ReadonlySet<string>,
): void {
	const free = pages.filter(({ url }) => !taken.has(url));
	replace(
		context,
		free.map((data) => ({ id: data.url, data })),
	);
}

const notesAt = ({ graph }: Knowledge, urls: readonly string[]): string[] =>
	[...graph.notes.values()].map(noteUrl).filter((url) => urls.includes(url));

/** The site's data, its graph, and which of the theme's own addresses a note has. */
export function storeSite(
	context: LoaderContext,
	knowledge: Knowledge,
	{ site, atlas }: { readonly site: SiteData; readonly atlas: Atlas },
): void {
	const graph = graphJson(knowledge.graph, (page) =>
		'key' in page ? ghostUrl(page) : noteUrl(page),
	);
	replace(context, [
		{ id: 'site', data: site },
		{ id: 'graph', data: { json: JSON.stringify(graph) } },
		{ id: 'atlas', data: { atlas: graphPage(atlas, site) } },
		{ id: 'taken', data: { taken: notesAt(knowledge, ['/graph/', '/search/', '/wanted/']) } },
	]);
}
