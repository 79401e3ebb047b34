/** What readers do with a site that is kept on their devices, and what they find there. */
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Files } from '../site/support.ts';

/** Where the site is served. */
export const BASE = '/kb/';

/** A home page, three notes that hang together, and two that nobody links to. */
export const NOTES: Files = {
	'index.md': '# Railway notes\n\nOf [[beam]] and of [[lever]].\n',
	'beam.md': '# The beam\n\nA beam carries a pan. See [[lever]] and [[sum]]. ![[pan.png]]\n',
	'lever.md': '# The lever\n\nArchimedes asked for a place to stand.\n',
	'sum.md': '# The sum\n\n```scenario\nid: sum\nmodel: break-even\n```\n',
	'alone.md': '# Far from all\n\nNobody links here: obsidian cliffs.\n',
	'other.md': '# Another one\n\nNobody links here either.\n',
};

/** What changes with the next build. */
export const CHANGES: Files = {
	'lever.md': '# The lever\n\nArchimedes of Syracuse wanted a fulcrum of granite.\n',
	'other.md': '# Another one\n\nIt was written anew.\n',
};

/** The text of a part of a page. */
export const text = (of: Page, selector = 'main'): Promise<string> =>
	of.locator(selector).innerText();

/** Waits until a page has some words, however many times it loads until then. */
export const shows = (of: Page, words: string): Promise<void> =>
	of.locator('main', { hasText: words }).waitFor();

/** Paths of what is kept beyond the shell. */
export const kept = (page: Page): Promise<readonly string[]> =>
	page.evaluate(async (base) => {
		const store = await caches.open(`steelyard:${base}:kept`);
		return (await store.keys()).map(({ url }) =>
			decodeURIComponent(new URL(url).pathname.slice(base.length)),
		);
	}, BASE);

/** Whether all files of the search are kept. */
const searchable = (page: Page): Promise<boolean> =>
	page.evaluate(async (base) => {
		const list = (await (await fetch(`${base}_offline/files.json`)).json()) as [string][];
		const names = await Promise.all(
			['shell', 'kept'].map(async (part) => {
				const store = await caches.open(`steelyard:${base}:${part}`);
				return (await store.keys()).map(({ url }) => new URL(url).pathname);
			}),
		);
		const all = new Set(names.flat());
		return list.every(([path]) => !path.startsWith('pagefind/') || all.has(base + path));
	}, BASE);

/** Waits until the search and a page are kept, and the page that is open gets its files from the worker. */
export async function settled(page: Page, wanted: string): Promise<void> {
	const patience = { timeout: 60_000 };
	await page.evaluate(async () => navigator.serviceWorker.ready);
	await expect.poll(() => kept(page), patience).toContain(wanted);
	await expect.poll(() => searchable(page), patience).toBe(true);
	const controlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
	await expect.poll(controlled, patience).toBe(true);
}

/** Removes what is kept under addresses with some words; gives how many files that were. */
export const forget = (page: Page, words: string): Promise<number> =>
	page.evaluate(async (part) => {
		let count = 0;
		for (const name of await caches.keys()) {
			const store = await caches.open(name);
			for (const { url } of await store.keys())
				if (url.includes(part) && (await store.delete(url))) count += 1;
		}
		return count;
	}, words);

/** Asks the dialog, and gives what it lists. */
export async function search(of: Page, words: string): Promise<string> {
	await of.locator('.search-open').click();
	await of.locator('dialog input[type=search]').fill(words);
	const found = of.locator('dialog [role=option]');
	await found.first().waitFor();
	return text(of, 'dialog [role=listbox]');
}
