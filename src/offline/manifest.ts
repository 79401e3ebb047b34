/** What a system needs to know to install the site. */
import type { SiteData } from '../schema.ts';
import { COLOURS, ICONS } from './icons.ts';
import { addressOf, FOLDER } from './list.ts';

/** Letters below an icon. */
const SHORT = 24;

/** The web app manifest (W3C), as text. */
export function manifest(
	{ title, description, lang }: Pick<SiteData, 'title' | 'description' | 'lang'>,
	base: string,
): string {
	return JSON.stringify({
		id: base,
		name: title,
		short_name: shortName(title),
		...(description && { description }),
		lang,
		start_url: base,
		scope: base,
		display: 'standalone',
		background_color: COLOURS.paper,
		theme_color: COLOURS.paper,
		icons: ICONS.map(({ name, size, purpose }) => ({
			src: addressOf(base, `${FOLDER}/${name}`),
			sizes: `${String(size)}x${String(size)}`,
			type: 'image/png',
			purpose,
		})),
	});
}

/** Whole words of a name, as many as there is room for. */
function shortName(title: string): string {
	const words = title.split(/\s+/);
	const fitting = words.filter((_, at) => words.slice(0, at + 1).join(' ').length <= SHORT);
	return fitting.join(' ').replace(/[\p{P}\s]+$/u, '') || [...title].slice(0, SHORT).join('');
}
