import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { onOwnSite, type Here } from './on-own-site.ts';
import { PAGES, type OwnSite } from './own-site.ts';

const NOTE = PAGES.note;
const VIDEO = PAGES['note on a video'];
const CALCULATOR = PAGES.calculator;

const LOOKS = [
	[{ colorScheme: 'light' }, 1200],
	[{ colorScheme: 'dark' }, 1200],
	[{ colorScheme: 'light' }, 320],
	[{ forcedColors: 'active' }, 1200],
] as const;

let own: OwnSite;
let page: Page;
let elsewhere: readonly string[];
let failures: readonly string[];
let open: Here['open'];

onOwnSite((here) => {
	({ own, page, elsewhere, failures, open } = here);
});

describe.each(Object.entries(PAGES))('%s', (_type, path) => {
	test('axe finds nothing and nothing sticks out: light, dark, on a phone, in forced colours', async () => {
		await open(path);
		for (const [look, width] of LOOKS) {
			await page.emulateMedia(look);
			await page.setViewportSize({ width, height: 800 });
			expect(await axe(page), JSON.stringify(look)).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(width);
		}
		expect([elsewhere, failures]).toEqual([[], []]);
		const missing = own.served.log.filter(
			(line) => line.startsWith('404') && !line.includes('/here/'),
		);
		expect(missing).toEqual([]);
		const current = page.locator('.site-nav [aria-current]').first();
		if ((await current.count()) === 0) return;
		// No colour alone says where one is.
		expect(await current.evaluate((link) => getComputedStyle(link).borderBlockEndStyle)).toBe(
			'solid',
		);
	}, 90_000);
});

describe('without JavaScript', () => {
	let still: Page;
	beforeEach(async () => {
		const plain = await own.browser.newContext({ javaScriptEnabled: false });
		still = await plain.newPage();
	});
	afterEach(async () => {
		await still.context().close();
	});

	test.each(Object.entries(PAGES))(
		'%s says no less',
		async (_type, path) => {
			await open(path);
			await still.goto(own.served.url + path);
			const words = (tab: Page): Promise<string[]> =>
				tab.$$eval('main :is(h1, h2, h3, p, li, td, .calculator-answer)', (blocks) =>
					blocks
						// A form that needs a script is not offered without one, nor is how to use it.
						.filter((block) => !block.closest('[hidden], #near, form'))
						.map((block) => block.textContent.replace(/\s+/g, ' ').trim()),
				);
			const shown = await words(page);
			expect(shown.length).toBeGreaterThan(2);
			expect(await words(still)).toEqual(expect.arrayContaining(shown));
		},
		60_000,
	);

	test('a calculator shows its answer, a video and its moments are links', async () => {
		await still.goto(own.served.url + CALCULATOR);
		expect(await still.locator('.calculator-answer').first().innerText()).toMatch(/\d/);
		expect(await still.locator('.calculator-chart svg').first().isVisible()).toBe(true);
		await still.goto(own.served.url + VIDEO);
		const href = (link: string) => still.locator(link).first().getAttribute('href');
		expect(await href('.video-open')).toMatch(
			/^https:\/\/www\.youtube\.com\/watch\?v=[\w-]{11}(?:&t=\d+s)?$/,
		);
		expect(await href('.prose a.moment')).toMatch(
			/^https:\/\/www\.youtube\.com\/watch\?v=[\w-]{11}&t=\d+s$/,
		);
	}, 60_000);

	test('no control is offered that does nothing', async () => {
		await still.goto(own.served.url + NOTE);
		expect(await still.locator('.search-open').isVisible()).toBe(false);
		expect(await still.locator('.theme-toggle').isVisible()).toBe(false);
	}, 60_000);
});
