/** Addresses for files that are read away from the site: feeds, the sitemap, twins. */
import type { SiteConfig } from '../config.ts';
import { withBase } from '../html/url.ts';

/** From an address without base to an absolute one. */
export type Locate = (url: string) => string;

/** What makes addresses absolute; undefined where nobody said where the site is published. */
export function locator({ site, base }: Pick<SiteConfig, 'site' | 'base'>): Locate | undefined {
	if (site === undefined) return undefined;
	return (url) => new URL(withBase(base, url), site).href;
}

/** Absolute where it can be, else from the root of the host. */
export const locateOrRoot = (config: Pick<SiteConfig, 'site' | 'base'>): Locate =>
	locator(config) ?? ((url) => withBase(config.base, url));

/** Path of a file in the site from its address without base. */
export const filePath = (url: string): string => decodeURIComponent(url).slice(1);
