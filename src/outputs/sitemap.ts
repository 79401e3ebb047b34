/** `sitemap.xml` for search engines, in parts where a site has more pages than one may hold; `robots.txt` names it. */
import { xmlText } from './feed-content.ts';
import { locator, type Locate } from './locate.ts';
import type { Output, Published, SiteFile } from './output.ts';

/** Addresses that one sitemap may hold, by the protocol. */
const MOST = 50_000;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

interface Place {
	readonly url: string;
	/** `2025-03-29` */
	readonly day?: string | undefined;
}

/** The sitemap: notes and lists, no ghosts. Without a site's address, only `robots.txt`. */
export const sitemap: Output = function* (published): Iterable<SiteFile> {
	const locate = locator(published.knowledge.config);
	const rule = 'User-agent: *\nAllow: /\n';
	if (!locate) {
		yield { path: 'robots.txt', content: rule };
		return;
	}
	yield { path: 'robots.txt', content: `${rule}\nSitemap: ${locate('/sitemap.xml')}\n` };
	yield* sitemapFiles(placesOf(published), locate);
};

/**
 * The files of a sitemap.
 *
 * @param most Addresses in one file; more of them are put into parts, which `sitemap.xml` then lists.
 */
export function sitemapFiles(places: readonly Place[], locate: Locate, most = MOST): SiteFile[] {
	if (places.length <= most) return [{ path: 'sitemap.xml', content: urlSet(places, locate) }];
	const parts = Array.from({ length: Math.ceil(places.length / most) }, (_, index) => ({
		path: `sitemap-${String(index + 1)}.xml`,
		content: urlSet(places.slice(index * most, (index + 1) * most), locate),
	}));
	const list = parts.map(({ path }) => `<sitemap>${loc(`/${path}`, locate)}</sitemap>\n`).join('');
	const content = `${HEAD}<sitemapindex ${SPACE}>\n${list}</sitemapindex>\n`;
	return [{ path: 'sitemap.xml', content }, ...parts];
}

function placesOf({ notes, lists }: Published): Place[] {
	const places = new Map<string, Place>([['/', { url: '/' }]]);
	for (const { data } of notes) {
		const day = (data.updated ?? data.date)?.slice(0, 10);
		places.set(data.url, { url: data.url, day });
	}
	for (const url of lists.map((list) => list.url)) {
		if (!places.has(url)) places.set(url, { url });
	}
	return [...places.values()];
}

function urlSet(places: readonly Place[], locate: Locate): string {
	const urls = places.map(({ url, day }) => {
		const changed = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
		return `<url>${loc(url, locate)}${changed}</url>\n`;
	});
	return `${HEAD}<urlset ${SPACE}>\n${urls.join('')}</urlset>\n`;
}

const loc = (url: string, locate: Locate): string =>
	`<loc>${xmlText(locate(url)).replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('<', '&lt;')}</loc>`;
