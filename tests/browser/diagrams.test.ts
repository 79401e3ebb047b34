/** Diagrams that the build leaves to the browser, drawn by it under the site's own policy. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, type Site } from '../site/support.ts';
import { axe } from './axe.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const mermaid = (source: string): string => `\`\`\`mermaid\n${source}\n\`\`\`\n\n`;
const GANTT = 'gantt\n  dateFormat YYYY-MM-DD\n  section One\n  First :a1, 2026-01-01, 30d';
const HOSTILE =
	'pie title <img src=x onerror=alert(1)>\n  "<script>alert(1)</script>" : 3\n  "rest" : 2';
const VAULT = {
	'later.md': `# Later\n\n${mermaid(GANTT)}Words.\n\n${mermaid('gantt\n  ]]] [[')}${mermaid(HOSTILE)}`,
	'now.md': `# Now\n\n${mermaid('graph LR\n  A --> B')}`,
};

let site: Site;
let served: Served;
let browser: Browser;

beforeAll(async () => {
	site = await buildSite(VAULT, '--base', '/kb/');
	expect(site.code, site.stderr).toBe(0);
	served = await serve(site.out, '/kb/');
	browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
	await browser.close();
	await served.close();
	site[Symbol.dispose]();
});

async function open(path: string, javaScriptEnabled = true): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled });
	const page = await context.newPage();
	await page.goto(served.url + path);
	return page;
}

test('what comes near is drawn, and no script of a note runs', async () => {
	const page = await open('later/');
	const errors: string[] = [];
	page.on('dialog', (dialog) => {
		errors.push(dialog.message());
		void dialog.dismiss();
	});
	const frame = page.frameLocator('.diagram-later >> nth=0 >> iframe');
	await frame.locator('svg text', { hasText: 'First' }).waitFor();
	expect(await page.locator('.diagram-later').first().getAttribute('class')).toContain('is-drawn');
	const last = page.locator('.diagram-later').last();
	await last.scrollIntoViewIfNeeded();
	await page.frameLocator('.diagram-later >> nth=2 >> iframe').locator('svg').waitFor();
	expect(errors).toEqual([]);
	expect(await axe(page)).toEqual([]);
	await page.context().close();
}, 60_000);

test('where a diagram cannot be drawn its source is open', async () => {
	const page = await open('later/');
	const wrong = page.locator('.diagram-later').nth(1);
	await wrong.scrollIntoViewIfNeeded();
	await wrong.locator('details[open]').waitFor();
	expect(await wrong.locator('iframe').count()).toBe(0);
	expect(await wrong.locator('pre').isVisible()).toBe(true);
	await page.context().close();
}, 60_000);

test('without JavaScript the source is there to read', async () => {
	const page = await open('later/', false);
	expect(await page.locator('.diagram-later pre').first().isVisible()).toBe(true);
	expect(await page.locator('.diagram-room').first().isVisible()).toBe(false);
	await page.context().close();
}, 60_000);

test('a page whose diagrams were drawn at build loads nothing of Mermaid', async () => {
	const before = served.log.length;
	const page = await open('now/');
	await page.waitForLoadState('networkidle');
	expect(served.log.slice(before).filter((line) => line.includes('_mermaid'))).toEqual([]);
	await page.context().close();
}, 60_000);
