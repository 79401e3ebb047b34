import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { onOwnSite } from './on-own-site.ts';
import type { OwnSite } from './own-site.ts';

let own: OwnSite;
let page: Page;

onOwnSite(async (here) => {
	({ own, page } = here);
	await page.emulateMedia({ reducedMotion: 'reduce' });
});

const asked = (): readonly string[] =>
	own.served.log.filter((line) => /explore|graph\/data\.json/.test(line));

test('nothing of the picture is loaded before a reader asks for it', async () => {
	const before = asked().length;
	await page.goto(`${own.served.url}graph/`, { waitUntil: 'networkidle' });
	expect(asked()).toHaveLength(before);
	await page.click('.graph-open');
	await page.waitForSelector('.graph-buttons');
	expect(asked().length).toBeGreaterThan(before);
	expect(await axe(page)).toEqual([]);
}, 60_000);

test('keys walk from note to note, show what is around one, and open it', async () => {
	await page.goto(`${own.served.url}graph/`);
	await page.focus('.graph-open');
	await page.keyboard.press('Enter');
	await page.waitForSelector('.graph-buttons');
	await page.keyboard.press('ArrowDown');
	const [first = ''] = (await page.textContent('.graph-status'))?.split(',') ?? [];
	await page.keyboard.press('Space');
	expect(page.url()).toContain('#focus=/');
	await page.keyboard.press('Enter');
	await page.waitForSelector('article.note');
	expect(await page.textContent('h1')).toBe(first);
}, 60_000);

test('a link to a place in the graph opens it there', async () => {
	await page.goto(`${own.served.url}graph/#focus=/trade-offs/serverless-or-servers/`);
	await page.waitForSelector('.graph-buttons');
	expect(await page.textContent('.graph-around')).toBe('Serverless or servers?');
}, 60_000);

test('without a script, lists lead to the notes', async () => {
	const plain = await own.browser.newContext({ javaScriptEnabled: false });
	const still = await plain.newPage();
	await still.goto(`${own.served.url}graph/`);
	expect(await still.locator('.graph-lists ul a').count()).toBeGreaterThan(10);
	expect(await still.locator('.graph-open').isVisible()).toBe(false);
	await plain.close();
}, 60_000);
