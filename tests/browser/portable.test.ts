/** The own notes in a folder, opened as files: what a reader without a server can do. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildVault, CONTENT, filesIn, type Site } from '../site/support.ts';
import { launchBrowser } from './chromium.ts';

let site: Site;
let browser: Browser;
let page: Page;
let failures: string[];

beforeAll(async () => {
	site = await buildVault(CONTENT, '--portable', '--lenient');
	expect(site.code, site.stderr).toBe(0);
	browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
	await browser.close();
	rmSync(`${site.out}.zip`, { force: true });
	site[Symbol.dispose]();
});
beforeEach(async () => {
	page = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage();
	failures = [];
	page.on('pageerror', ({ message }) => failures.push(message));
	page.on('requestfailed', (request) => {
		// What a page that is left still waits for is given up.
		if (request.failure()?.errorText !== 'net::ERR_ABORTED') failures.push(request.url());
	});
});
afterEach(async () => {
	await page.context().close();
});

const open = (path: string): Promise<unknown> =>
	page.goto(pathToFileURL(join(site.out, path)).href);

test('no file names a root, nothing for servers is there, and all is packed', () => {
	const files = filesIn(site.out);
	const texts = files.filter((path) => /\.(?:html|css|md|js)$/.test(path));
	const rooted = texts.filter(
		(path) =>
			!path.startsWith('_portable/') &&
			readFileSync(join(site.out, path), 'utf8').includes('_steelyard-root_'),
	);
	expect(rooted).toEqual([]);
	expect(files.filter((path) => /^(?:robots\.txt|_redirects|sw\.js|sitemap)/.test(path))).toEqual(
		[],
	);
	expect(existsSync(`${site.out}.zip`)).toBe(true);
});

test('every link of every page leads to a file', () => {
	const dead: string[] = [];
	for (const path of filesIn(site.out).filter((one) => one.endsWith('.html'))) {
		const html = readFileSync(join(site.out, path), 'utf8');
		for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"#?]+)[^"]*"/g)) {
			if (/^[a-z][a-z\d+.-]*:/.test(address)) continue;
			const target = new URL(address, pathToFileURL(join(site.out, path)));
			if (!existsSync(target) || address.endsWith('/')) dead.push(`${path}: ${address}`);
		}
	}
	expect(dead).toEqual([]);
});

test('links lead from page to page, and previews come', async () => {
	await open('index.html');
	await page.locator('main a[href*="serverless-or-servers"]').first().click();
	expect(page.url()).toContain('trade-offs/serverless-or-servers/index.html');
	await page.locator('main .note-link:not([href*=serverless-or-servers])').first().hover();
	await page.locator('.preview').first().waitFor();
	expect(failures).toEqual([]);
}, 60_000);

test('search finds and opens what it found', async () => {
	await open('trade-offs/serverless-or-servers/index.html');
	await page.keyboard.press('/');
	await page.keyboard.type('scale to zero');
	const found = page.locator('dialog[open] a[href*="scale-to-zero"]').first();
	await found.click();
	await page.waitForURL(/scale-to-zero\/index\.html/);
	expect(await page.title()).toContain('zero');
	expect(failures).toEqual([]);
}, 60_000);

test('a calculator computes', async () => {
	await open('notes/calculator/index.html');
	const answer = page.locator('.calculator-answer').first();
	const before = await answer.innerText();
	const field = page.locator('steelyard-calculator input[inputmode="decimal"]').first();
	await field.fill('7');
	await field.press('Tab');
	await expect.poll(() => answer.innerText(), { timeout: 20_000 }).not.toBe(before);
	expect(await answer.innerText()).not.toMatch(/NaN|Infinity/);
}, 60_000);

test('the graph opens', async () => {
	await open('graph/index.html');
	await page.locator('.graph-open').click();
	await page.locator('canvas').first().waitFor();
	expect(failures).toEqual([]);
}, 60_000);
