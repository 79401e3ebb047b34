/** `sitemap.xml` for search engines, in parts where a site has more pages than one may hold; `robots.txt` names it. */
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { locator, type Locate } from './locate.ts';
import type { Output, Published, SiteFile } from './output.ts';

/** Addresses that one sitemap may hold, by the protocol. */
const MOST = 50_000;
const NO_EXTENSIONS = { news: false, video: false, image: false, xhtml: false } as const;

interface Place {
	readonly url: string;
	/** `2025-03-29` */
	readonly day?: string | undefined;
}

/** The sitemap: notes, lists, models and prices, no ghosts. Without a site's address, only `robots.txt`. */
export const sitemap: Output = async function* (published): AsyncIterable<SiteFile> {
	const locate = locator(published.knowledge.config);
	const rule = 'User-agent: *\nAllow: /\n';
	if (!locate) {
		yield { path: 'robots.txt', content: rule };
		return;
	}
	yield { path: 'robots.txt', content: `${rule}\nSitemap: ${locate('/sitemap.xml')}\n` };
	yield* await sitemapFiles(placesOf(published), locate);
};

/**
 * The files of a sitemap.
 *
 * @param most Addresses in one file; more of them are put into parts, which `sitemap.xml` then lists.
 */
export async function sitemapFiles(
	places: readonly Place[],
	locate: Locate,
	most = MOST,
): Promise<SiteFile[]> {
	if (places.length <= most) {
		return [{ path: 'sitemap.xml', content: await urlSet(places, locate) }];
	}
	const parts: SiteFile[] = [];
	for (let at = 0; at < places.length; at += most) {
		const path = `sitemap-${String(parts.length + 1)}.xml`;
		parts.push({ path, content: await urlSet(places.slice(at, at + most), locate) });
	}
	const index = new SitemapIndexStream();
	const content = textOf(index);
	for (const { path } of parts) index.write({ url: locate(`/${path}`) });
	index.end();
	return [{ path: 'sitemap.xml', content: await content }, ...parts];
}

function placesOf({ notes, lists, models }: Published): Place[] {
	const places = new Map<string, Place>([['/', { url: '/' }]]);
	for (const { data } of notes) {
		const day = (data.updated ?? data.date)?.slice(0, 10);
		places.set(data.url, { url: data.url, day });
	}
	for (const { url } of [...lists, ...models]) {
		if (!places.has(url)) places.set(url, { url });
	}
	return [...places.values()];
}

async function urlSet(places: readonly Place[], locate: Locate): Promise<string> {
	const stream = new SitemapStream({ lastmodDateOnly: true, xmlns: NO_EXTENSIONS });
	const content = textOf(stream);
	for (const { url, day } of places) {
		stream.write({ url: locate(url), ...(day !== undefined && { lastmod: day }) });
	}
	stream.end();
	return content;
}

const textOf = async (stream: SitemapStream | SitemapIndexStream): Promise<string> =>
	(await streamToPromise(stream)).toString();
