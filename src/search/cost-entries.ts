/** Models and prices as search documents: found by their names and figures, each a hit of its own. */
import { priceUrl } from '../html/url.ts';
import type { CostPage, ModelPage, PricePage } from '../schema.ts';

/** Something that is no note and has a place of its own. Its texts are English. */
export interface SearchEntry {
	readonly kind: 'model' | 'price';
	/** Without base. */
	readonly url: string;
	readonly title: string;
	readonly text: string;
	/** Whose price it is. */
	readonly place?: string;
	/** Notes that use it. */
	readonly backlinks: number;
}

/** One of each model and price. A page whose address a note has is left out. */
export function costEntries(pages: readonly CostPage[], taken: ReadonlySet<string>): SearchEntry[] {
	return pages
		.filter(({ url }) => !taken.has(url))
		.flatMap((page) => {
			if (page.type === 'model') return [modelEntry(page)];
			return page.type === 'prices' ? priceEntries(page) : [];
		});
}

/** Addresses that these have, beside the index of models. */
export const costUrls = (pages: readonly CostPage[]): string[] => pages.map(({ url }) => url);

function modelEntry({
	url,
	title,
	question,
	instead,
	stories,
	limits,
	notes,
}: ModelPage): SearchEntry {
	const told = stories.flatMap(({ label, story, answer }) => [label, story, answer]);
	const text = [question, ...instead, ...told, ...limits].map(ended).join(' ');
	return { kind: 'model', url, title, text, backlinks: notes };
}

const ended = (text: string): string => (/[.!?:]$/.test(text) ? text : `${text}.`);

const priceEntries = ({ vendors }: PricePage): SearchEntry[] =>
	vendors.flatMap(({ name, prices }) =>
		prices.flatMap(({ id, item, unit, region, versions, notes }): SearchEntry[] => {
			const now = versions.find(({ current }) => current) ?? versions[0];
			if (!now) return [];
			const text = `Price: $${now.price} per ${unit}, ${region}, since ${now.validFrom}.`;
			const backlinks = notes.length;
			return [
				{
					kind: 'price',
					url: priceUrl(id),
					title: `${name}: ${item}`,
					text,
					place: name,
					backlinks,
				},
			];
		}),
	);
