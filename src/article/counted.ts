import type { SiteData } from '../schema.ts';
import { each, escapeHtml } from './escape.ts';
import type { Setting } from './setting.ts';

type Place = SiteData['tags'][number];

/** How a list of places looks. */
export interface CountedOptions {
	/** Stands before each name, for example `#`. */
	readonly mark?: string;
	/** Set the name larger the more it is used. Default: false. */
	readonly weigh?: boolean;
}

/** Tags, folders or wanted notes with how often each is used. */
export function counted(
	places: readonly Place[],
	{ href, say }: Pick<Setting, 'href' | 'say'>,
	{ mark = '', weigh = false }: CountedOptions = {},
): string {
	const most = places.reduce((highest, { count }) => Math.max(highest, count), 2);
	const items = each(places, ({ name, url, count }) => {
		const weight = weigh ? ` data-weight="${String(weightOf(count, most))}"` : '';
		const link = `<a href="${escapeHtml(href(url))}"><bdi>${escapeHtml(mark + name)}</bdi></a>`;
		return `<li${weight}>${link} <span class="count">${say.number(count)}</span></li>`;
	});
	return `<ul class="places ui${weigh ? ' weights' : ''}">${items}</ul>`;
}

/** 1 to 4, by the logarithm of the count. */
function weightOf(count: number, most: number): number {
	return 1 + Math.round((3 * Math.log(count || 1)) / Math.log(most));
}
