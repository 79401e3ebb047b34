import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSite, type Site } from '../site/support.ts';
import { axe, LOOKS } from './axe.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const PARAGRAPHS = 'Words that fill the window, one after another.\n\n'.repeat(30);
const VAULT = {
	'start.md': `---\ntags: [one]\n---\n# Start\n\n${PARAGRAPHS}## First\n\n${PARAGRAPHS}## Second\n\n${PARAGRAPHS}[[start]]\n`,
	'deutsch.md': '---\nlang: de\n---\n# Deutsch\n\nEin Satz.\n',
};
const LIST = 'dialog.keys[open]';

let site: Site;
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
	site = await buildSite(VAULT, '--base', '/kb/');
	expect(site.code, site.stderr).toBe(0);
	served = await serve(site.out, '/kb/');
	browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
	await browser.close();
	await served.close();
	site[Symbol.dispose]();
}, 60_000);
beforeEach(async () => {
	context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 1200, height: 800 },
	});
	page = await context.newPage();
	page.setDefaultTimeout(10_000);
	await page.goto(`${served.url}start/`);
});
afterEach(async () => {
	await context.close();
});

const focused = (): Promise<string> =>
	page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

describe('the list of keys', () => {
	test('opens with ? and closes with Escape, and the focus is back where it was', async () => {
		await page.focus('.site-nav a');
		const before = await focused();
		await page.keyboard.press('?');
		await page.waitForSelector(LIST);
		await page.keyboard.press('Escape');
		expect(await page.isVisible(LIST)).toBe(false);
		expect(await focused()).toBe(before);
	});

	test('opens by its button in the foot of the page', async () => {
		await page.click('.keys-open');
		await page.waitForSelector(LIST);
		await page.click(`${LIST} [data-close]`);
		expect(await page.isVisible(LIST)).toBe(false);
	});

	test('speaks the language of the page', async () => {
		await page.goto(`${served.url}deutsch/`);
		await page.keyboard.press('?');
		await page.waitForSelector(LIST);
		expect(await page.getAttribute(LIST, 'lang')).toBe('de');
		expect(await page.innerText(`${LIST} h2`)).toBe('Tasten');
	});

	test.each([
		['light', 1200],
		['dark', 1200],
		['light', 320],
		['forced colours', 1200],
	] as const)(
		'has nothing that axe finds, %s, %i px',
		async (look, width) => {
			await page.emulateMedia(LOOKS[look]);
			await page.setViewportSize({ width, height: 600 });
			await page.keyboard.press('?');
			await page.waitForSelector(LIST);
			expect(await axe(page)).toEqual([]);
			const box = page.locator(LIST);
			expect(await box.evaluate((list) => list.scrollWidth <= list.clientWidth)).toBe(true);
		},
		60_000,
	);
});

describe('a key', () => {
	test.each([
		['h', ''],
		['a', 'all/'],
		['t', 'tags/'],
		['g', 'graph/'],
	])('g and then %s goes to /%s', async (key, path) => {
		await page.keyboard.press('g');
		await page.keyboard.press(key);
		await page.waitForURL(served.url + path);
		expect(page.url()).toBe(served.url + path);
	});

	test('n and p go from heading to heading', async () => {
		const seen: string[] = [];
		for (const key of ['n', 'n', 'n', 'p']) {
			const before = await focused();
			await page.keyboard.press(key);
			await page.waitForFunction(
				(text) => document.activeElement?.textContent.trim() !== text,
				before,
			);
			seen.push(await focused());
		}
		expect(seen).toEqual(['Start', 'First', 'Second', 'First']);
		const isAtTop = (): Promise<boolean> =>
			page.evaluate(() => {
				const { top = -1 } = document.activeElement?.getBoundingClientRect() ?? {};
				return top >= 0 && top < 120;
			});
		await expect.poll(isAtTop, { timeout: 10_000 }).toBe(true);
	});

	test('t switches light and dark', async () => {
		await page.emulateMedia({ colorScheme: 'light' });
		await page.keyboard.press('t');
		await page.waitForSelector('html[data-theme=dark]');
	});

	test('does nothing with a modifier, in a field or in a dialog', async () => {
		await page.keyboard.press('Alt+t');
		await page.keyboard.press('Control+Shift+?');
		await page.keyboard.press('/');
		await page.waitForSelector('.search input:focus');
		await page.keyboard.type('t?ngg');
		expect(await page.inputValue('.search input')).toBe('t?ngg');
		await page.keyboard.press('Escape');
		await page.keyboard.press('?');
		await page.waitForSelector(LIST);
		await page.keyboard.press('t');
		expect(await page.locator('html[data-theme]').count()).toBe(0);
		expect(page.url()).toBe(`${served.url}start/`);
	});

	test('is heard right after a dialog was closed, before the next frame', async () => {
		await page.keyboard.press('/');
		await page.waitForSelector('.search input:focus');
		await page.evaluate(() => {
			for (const key of ['Escape', '?']) {
				const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
				document.activeElement?.dispatchEvent(event);
			}
		});
		await page.waitForSelector(LIST);
		expect(await page.inputValue('.search input')).toBe('');
	});

	test('of one character does nothing once they are switched off; Ctrl K stays', async () => {
		await page.click('.keys-open');
		await page.click('[data-choice=keys]');
		await page.keyboard.press('Escape');
		await page.reload();
		for (const key of ['?', '/', 't', 'n', 'g', 'h']) await page.keyboard.press(key);
		await page.waitForTimeout(300);
		expect(await page.locator('dialog').count()).toBe(0);
		expect(await page.locator('html[data-theme]').count()).toBe(0);
		expect(page.url()).toBe(`${served.url}start/`);
		await page.keyboard.press('Control+k');
		await page.waitForSelector('.search input:focus');
	});
});
