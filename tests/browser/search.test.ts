import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { onOwnSite, type Here } from './on-own-site.ts';
import { PAGES, type OwnSite } from './own-site.ts';

const FIELD = '.search input';
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

async function ask(words: string): Promise<void> {
	await page.keyboard.press('/');
	await page.waitForSelector(`${FIELD}:focus`);
	await page.keyboard.type(words);
	await page.waitForSelector('[role=option][aria-selected=true]');
}

test(
	'nothing of the search is fetched before the reader opens it',
	async () => {
		const before = own.served.log.length;
		await page.goto(own.served.url + PAGES.note, { waitUntil: 'networkidle' });
		const asked = own.served.log.slice(before);
		expect(asked.filter((line) => /pagefind|dialog|_words/.test(line))).toEqual([]);
	},
	PATIENCE,
);

test(
	'what is typed before the dialog is there is asked, and does nothing else',
	async () => {
		await page.route(/\/dialog\.[^/]*js/, async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 1000));
			await route.continue();
		});
		await open('');
		await page.keyboard.press('/');
		await page.keyboard.type('nothing at rest');
		expect(await page.locator('dialog').count()).toBe(0);
		await page.keyboard.press('Backspace');
		await page.waitForSelector(`${FIELD}:focus`);
		expect(await page.inputValue(FIELD)).toBe('nothing at res');
		expect(await page.getAttribute('html', 'data-theme')).toBeNull();
		await page.keyboard.type('t');
		await expect.poll(() => page.getAttribute('.search-whole', 'href')).toContain('at+rest');
		await page.waitForSelector('[role=option][aria-selected=true]');
	},
	PATIENCE,
);

test(
	'from the key to a passage, its words marked and one to the next, without a mouse',
	async () => {
		await open('');
		await ask('promise under test');
		const first = page.locator('[role=option]').first();
		expect(await first.locator('.page').innerText()).toContain('Fireship');
		expect(await first.locator('mark').count()).toBeGreaterThan(0);
		expect(await page.innerText('.search-note [role=status]')).toMatch(/^\d+ pages?\./);
		await page.keyboard.press('End');
		const last = await page.getAttribute(FIELD, 'aria-activedescendant');
		await page.keyboard.press('Home');
		expect(await page.getAttribute(FIELD, 'aria-activedescendant')).toBe('found-0');
		expect(last).not.toBe('found-0');
		await page.keyboard.press('Enter');
		await page.waitForURL(/highlight=/);
		await page.waitForSelector('.found-bar');
		expect(await page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(1);
		const place = (): Promise<string> => page.innerText('.found-bar [role=status]');
		const before = await place();
		await page.locator('.found-bar button').nth(1).focus();
		await page.keyboard.press('Enter');
		expect(await place()).not.toBe(before);
		expect(await axe(page)).toEqual([]);
		await page.locator('.found-bar button').last().click();
		expect(await page.locator('.found-bar').count()).toBe(0);
		expect(page.url()).not.toContain('highlight');
		expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false);
	},
	PATIENCE,
);

test(
	'a hit in a video note leads to its second, and the player begins there',
	async () => {
		await open(PAGES.note);
		await ask('resellers of AWS capacity');
		const moment = page.locator('a.moment-hit').first();
		expect(await moment.locator('.sub').innerText()).toMatch(/^0:45 · Vercel and Netlify/);
		await moment.click();
		await page.waitForURL(/#t-45$/);
		const figure = page.locator('figure.video').first();
		await expect.poll(() => figure.getAttribute('data-start')).toBe('45');
		await page.click('.video-open');
		const frame = page.locator('figure.video iframe');
		expect(await frame.getAttribute('src')).toContain('start=45');
		(elsewhere as string[]).length = 0;
	},
	PATIENCE,
);

test(
	'a mistyped word is understood, and the reader is told',
	async () => {
		await open('');
		await ask('orchestartion');
		expect(await page.innerText('.search-note [role=status]')).toContain(
			'Nothing for “orchestartion”: shown is “orchestration”.',
		);
		expect(await page.locator('[role=option] .page').first().innerText()).toBe(
			'Orchestration is the bill',
		);
	},
	PATIENCE,
);

test(
	'what nobody has written says so',
	async () => {
		await open('');
		await ask('fireship');
		const ghost = page.locator('[role=option]:has([data-kind=ghost])');
		await ghost.waitFor();
		expect(await ghost.innerText()).toContain('not written yet');
		expect(await ghost.getAttribute('href')).toBe('/kb/wanted/fireship/');
	},
	PATIENCE,
);

test(
	'notes in other languages are found from here',
	async () => {
		await open('');
		for (const [words, title] of [
			['服务器', '空闲的价格'],
			['Kaltstarts', 'Wen der Kaltstart trifft'],
			['الخادم', 'ثمن الخمول'],
		] as const) {
			await page.keyboard.press('/');
			await page.fill(FIELD, words);
			await page.waitForSelector(`[role=option] .page:text-is("${title}")`);
			await page.keyboard.press('Escape');
		}
	},
	PATIENCE,
);
