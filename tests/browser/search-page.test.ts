/** The page of search. */
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { axe, LOOKS } from './axe.ts';
import { onOwnSite, type Here } from './on-own-site.ts';
import type { OwnSite } from './own-site.ts';

const FIELD = '.search-page input[type=search]';
const PATIENCE = 60_000;

let own: OwnSite;
let page: Page;
let elsewhere: readonly string[];
let failures: readonly string[];
let open: Here['open'];

onOwnSite((here) => {
	({ own, page, elsewhere, failures, open } = here);
});
afterEach(() => {
	expect([failures, elsewhere]).toEqual([[], []]);
});

const hits = (): Promise<string[]> =>
	page.$$eval('.search-hits > li > a:first-child .page', (titles) =>
		titles.map(({ textContent }) => textContent),
	);
const settled = (words: RegExp): Promise<unknown> =>
	expect.poll(() => page.innerText('.search-said'), { timeout: 20_000 }).toMatch(words);

test(
	'offers filters with counts before anything is asked',
	async () => {
		await open('search/');
		await settled(/^\d+ pages\.$/);
		expect(await page.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(
			true,
		);
		const critique = page.locator('label:has([name=kind][value=critique])');
		const count = Number(await critique.locator('.count').innerText());
		expect(count).toBeGreaterThan(2);
		await critique.click();
		await settled(new RegExp(`^${String(count)} pages\\.$`));
		expect(new URL(page.url()).search).toBe('?kind=critique');
		await page.locator('label:has([name=kind][value=thought])').click();
		await page.waitForURL(/(?=.*kind=critique)(?=.*kind=thought)/);
	},
	PATIENCE,
);

test(
	'has its question, filters and order in its address, and Back undoes a choice',
	async () => {
		await open('search/?q=server&kind=thought&sort=date');
		await settled(/pages\.$/);
		expect(await page.inputValue(FIELD)).toBe('server');
		expect(await page.isChecked('[name=kind][value=thought]')).toBe(true);
		const dates = await page.$$eval('.search-hits > li > a:first-child time', (all) =>
			all.map(({ textContent }) => textContent),
		);
		expect(dates.length).toBeGreaterThan(2);
		expect(dates).toEqual(dates.toSorted().reverse());
		const newest = await hits();
		await page.selectOption('select[name=sort]', 'backlinks');
		await expect.poll(hits).not.toEqual(newest);
		await page.uncheck('[name=kind][value=thought]');
		await page.waitForURL(/\?q=server&sort=backlinks$/);
		await page.goBack();
		await page.waitForURL(/kind=thought/);
		await page.goBack();
		await expect.poll(hits).toEqual(newest);
		expect(await page.inputValue('select[name=sort]')).toBe('date');
	},
	PATIENCE,
);

test(
	'comes back as it was from a page that was opened',
	async () => {
		await open('search/');
		await settled(/pages/);
		await page.fill(FIELD, 'blast radius');
		await page.waitForSelector('.search-hits > li:first-child .page:has-text("Blast radius")');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/highlight=/);
		await page.goBack();
		await settled(/pages\.$/);
		expect(await page.inputValue(FIELD)).toBe('blast radius');
		expect((await hits())[0]).toContain('Blast radius');
	},
	PATIENCE,
);

test(
	'keeps the result that the reader has walked to when more is known',
	async () => {
		await open('search/?q=server');
		await settled(/pages/);
		await page.focus(FIELD);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const focused = (): Promise<string | null> =>
			page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
		const second = await focused();
		expect(second).not.toBeNull();
		await page.evaluate(() => {
			document.querySelector('.search-hits > li')?.setAttribute('data-old', '');
			dispatchEvent(new PopStateEvent('popstate'));
		});
		await page.waitForSelector('.search-hits > li:not([data-old])');
		await expect.poll(() => page.locator('[data-old]').count()).toBe(0);
		expect(await focused()).toBe(second);
	},
	PATIENCE,
);

test(
	'walks through results by keys, back to the field too',
	async () => {
		await open('search/?q=server');
		await settled(/pages/);
		await page.focus(FIELD);
		await page.keyboard.press('ArrowDown');
		const focused = (): Promise<string> =>
			page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
		const first = await focused();
		await page.keyboard.press('End');
		expect(await focused()).not.toBe(first);
		await page.keyboard.press('Home');
		expect(await focused()).toBe(first);
		await page.keyboard.press('ArrowUp');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
	},
	PATIENCE,
);

test(
	'is where the key of the search leads',
	async () => {
		await open('search/?q=server');
		await settled(/pages/);
		await page.keyboard.press('/');
		await page.waitForSelector(`${FIELD}:focus`);
		expect(await page.locator('dialog.search').count()).toBe(0);
	},
	PATIENCE,
);

test.each(['light', 'dark', 'forced colours'] as const)(
	'has nothing that axe finds, %s, wide and narrow',
	async (look) => {
		await page.emulateMedia(LOOKS[look]);
		await open('search/?q=lambda');
		await settled(/pages/);
		expect(await axe(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 700 });
		expect(await axe(page)).toEqual([]);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(320);
	},
	PATIENCE,
);

test(
	'without JavaScript says so and offers lists',
	async () => {
		const plain = await own.browser.newContext({ javaScriptEnabled: false });
		const still = await plain.newPage();
		await still.goto(`${own.served.url}search/?q=server`);
		expect(await still.innerText('main')).toContain('The search needs JavaScript.');
		const ways = await still.$$eval('main noscript a, main nav a', (all) => all.length);
		expect(ways).toBeGreaterThan(4);
		expect(await still.locator('main form').isVisible()).toBe(false);
		await plain.close();
	},
	PATIENCE,
);
