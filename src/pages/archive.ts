/** The years of the list of all notes, as ways to the page on which each begins. */
import type { ListData } from '../schema.ts';

/** Years shown, the newest. */
const MOST = 40;
/** Fewer notes are seen at a glance. */
const FEWEST_PAGES = 2;

/** Gives the first page of all notes its years; any other list comes back as it is. */
export function archive(pages: readonly ListData[]): readonly ListData[] {
	const [first, ...others] = pages;
	if (first?.type !== 'all' || pages.length < FEWEST_PAGES) return pages;
	const years = new Map<string, ListData['children'][number]>();
	for (const { url, items } of pages) {
		for (const { date } of items) {
			const name = date?.slice(0, 4);
			if (name === undefined) continue;
			const known = years.get(name) ?? { name, url: `${url}#year-${name}`, count: 0 };
			years.set(name, { ...known, count: known.count + 1 });
		}
	}
	if (years.size < 2) return pages;
	return [{ ...first, children: [...years.values()].slice(0, MOST) }, ...others];
}
