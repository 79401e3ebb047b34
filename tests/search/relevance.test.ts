import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchProvider } from '../../src/lookup/provider.ts';
import { indexSite } from '../../src/search/index-site.ts';
import { CONTENT } from '../site/support.ts';
import { searchableIn } from './content.ts';
import { askAll, closeSearch, inMemory, openSearch } from './in-node.ts';
import { RELEVANCE, TOPICS } from './relevance.ts';

const providers = new Map<string, SearchProvider>();
let read: ReturnType<typeof inMemory>;
afterAll(closeSearch);
beforeAll(async () => {
	read = inMemory(await indexSite(await searchableIn(CONTENT)));
}, 120_000);

async function placeOf(query: string, url: string, lang = 'en'): Promise<number> {
	const provider = providers.get(lang) ?? (await openSearch(read, lang));
	providers.set(lang, provider);
	const { hits } = await askAll(provider, query);
	return hits.findIndex((hit) => hit.url === url) + 1;
}

describe.each(TOPICS)('a question by %s', (topic) => {
	const rows = RELEVANCE.filter(({ about }) => about === topic);
	test.each(rows)('“$query” finds $url within $within', async ({ query, url, within, lang }) => {
		const place = await placeOf(query, url, lang);
		expect(place).toBeGreaterThan(0);
		expect(place).toBeLessThanOrEqual(within);
	});
});

test('of all questions, nine in ten have the page in the first place, and nearly all in the first three', async () => {
	const places: number[] = [];
	for (const { query, url, lang } of RELEVANCE) places.push(await placeOf(query, url, lang));
	const share = (most: number): number =>
		places.filter((place) => place > 0 && place <= most).length / places.length;
	expect(RELEVANCE.length).toBeGreaterThan(50);
	expect(share(1)).toBeGreaterThan(0.85);
	expect(share(3)).toBeGreaterThan(0.95);
});
