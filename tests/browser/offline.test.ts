/** A site on the road: what readers have after a first visit, when a new build comes, and when there is no room. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { farewell } from '../../src/offline/farewell.ts';
import { buildSite, write, type Site } from '../site/support.ts';
import { axe } from './axe.ts';
import { launchBrowser } from './chromium.ts';
import { photo } from './nasty.ts';
import { BASE, CHANGES, forget, kept, NOTES, search, settled, shows, text } from './on-the-road.ts';
import { serveSwitched, type Switched } from './switched.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let served: Switched;
/** Copies of the two builds. */
let older: string;
let newer: string;

beforeAll(async () => {
	const picture = { 'pan.png': await photo(320, 200) };
	site = await buildSite({ ...NOTES, ...picture }, '--base', BASE);
	expect(site.code, site.stderr).toBe(0);
	older = mkdtempSync(join(tmpdir(), 'older-'));
	cpSync(site.out, older, { recursive: true });
	write(site.vault, CHANGES);
	const again = await site.build('--base', BASE);
	expect(again.code, again.stderr).toBe(0);
	newer = site.out;
	browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
	await browser.close();
	rmSync(older, { recursive: true, force: true });
	site[Symbol.dispose]();
});
beforeEach(async () => {
	served = await serveSwitched(older, BASE);
	context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
	page = await open();
}, 60_000);
afterEach(async () => {
	await context.close();
	await served[Symbol.asyncDispose]();
}, 60_000);

async function open(): Promise<Page> {
	const made = await context.newPage();
	made.setDefaultTimeout(20_000);
	return made;
}

/** Opens a page, and waits until what it links to is kept with it, and the search. */
async function visit(path: string, wanted: string): Promise<void> {
	await page.goto(served.url + path);
	await settled(page, wanted);
}

describe('after a first visit, without a network', () => {
	beforeEach(async () => {
		await visit('beam/', 'lever/');
		served.cut = true;
	}, 60_000);

	test('the page opens again, with its picture', async () => {
		await page.reload();
		expect(await text(page)).toContain('A beam carries a pan.');
		const width = () =>
			page.locator('main img').evaluate((one) => (one as HTMLImageElement).naturalWidth);
		await page.locator('main img').scrollIntoViewIfNeeded();
		await expect.poll(width).toBeGreaterThan(0);
	}, 60_000);

	test('the search finds, and opens what it found', async () => {
		await page.reload();
		expect(await search(page, 'archimedes')).toContain('The lever');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/lever\//);
		expect(await text(page)).toContain('a place to stand');
	}, 60_000);

	test('what is found and cannot be loaded is told', async () => {
		const forgotten = await forget(page, '/fragment/');
		expect(forgotten).toBeGreaterThan(0);
		await page.reload();
		await page.locator('.search-open').click();
		await page.locator('dialog input[type=search]').fill('archimedes');
		await expect
			.poll(() => text(page, 'dialog [role=status]'))
			.toContain('1 page. 1 of them cannot be loaded');
	}, 60_000);

	test('a calculator computes', async () => {
		await page.goto(`${served.url}sum/`);
		const answer = page.locator('.calculator-answer').first();
		const before = await answer.innerText();
		const field = page.locator('steelyard-calculator input[inputmode="decimal"]').first();
		await field.fill('7');
		await field.press('Tab');
		await expect.poll(() => answer.innerText(), { timeout: 20_000 }).not.toBe(before);
	}, 60_000);

	test('a page that is not kept says so, offers what is, and comes when the network does', async () => {
		const answer = await page.goto(`${served.url}alone/`);
		expect(answer?.status()).toBe(503);
		expect(await text(page, 'h1')).toBe('This page is not saved here');
		const links = page.locator('.offline-kept a');
		await links.first().waitFor();
		expect(await links.allInnerTexts()).toEqual(expect.arrayContaining(['The beam', 'The lever']));
		expect(await axe(page)).toEqual([]);
		await links.getByText('The lever').click();
		expect(await text(page, 'h1')).toBe('The lever');
		await page.goBack();
		served.cut = false;
		await page.getByRole('button', { name: 'Try again' }).click();
		await shows(page, 'obsidian cliffs');
	}, 60_000);
});

describe('when a new build comes', () => {
	const said = (of: Page) => of.locator('.newer');

	test('one tab goes over to it with the next page', async () => {
		await visit('beam/', 'lever/');
		await served.swap(newer);
		await page.reload();
		await said(page).waitFor();
		expect(await text(page, '.newer')).toContain('There is a newer version of this site.');
		expect(await axe(page)).toEqual([]);
		await page.goto(`${served.url}lever/`);
		await shows(page, 'fulcrum of granite');
		expect(await search(page, 'syracuse')).toContain('The lever');
		expect(await said(page).count()).toBe(0);
	}, 90_000);

	test('open tabs stay with theirs until a reader asks for it', async () => {
		await visit('beam/', 'lever/');
		const second = await open();
		await second.goto(`${served.url}beam/`);
		await served.swap(newer);
		await second.reload();
		await said(second).waitFor();
		expect(await search(page, 'archimedes')).toContain('a place to stand');
		await second.goto(`${served.url}lever/`);
		expect(await text(second)).toContain('a place to stand');
		const both = [page, second].map((one) => one.waitForEvent('load'));
		await said(second).getByRole('button', { name: 'Show it' }).click();
		await Promise.all(both);
		await shows(second, 'fulcrum of granite');
		expect(await search(page, 'syracuse')).toContain('The lever');
	}, 90_000);

	test('a page that only the new build has brings its own search along', async () => {
		await visit('beam/', 'lever/');
		const second = await open();
		await second.goto(`${served.url}beam/`);
		await served.swap(newer);
		// Nothing of this page is kept: it comes from the server, which has the new build.
		await second.goto(`${served.url}other/`);
		expect(await text(second)).toContain('It was written anew.');
		expect(await search(second, 'syracuse')).toContain('The lever');
		expect(await search(page, 'archimedes')).toContain('a place to stand');
	}, 90_000);

	test('what was kept and did not change is not fetched again', async () => {
		await visit('beam/', 'lever/');
		await served.swap(newer);
		await page.reload();
		await said(page).waitFor();
		const from = served.log.length;
		await page.goto(`${served.url}lever/`);
		await shows(page, 'fulcrum of granite');
		served.cut = true;
		await page.goto(`${served.url}beam/`);
		await shows(page, 'A beam carries');
		const asked = served.log.slice(from);
		expect(asked.filter((line) => / \/kb\/(?:beam\/|sum\/|_astro\/\S*)$/.test(line))).toEqual([]);
	}, 90_000);
});

describe('without room', () => {
	async function limit(bytes: number): Promise<void> {
		const session = await context.newCDPSession(page);
		const { origin } = new URL(served.url);
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
	}

	test('a site is read and searched as ever, and says that nothing is kept', async () => {
		await page.goto(served.url);
		await page.evaluate(async () => {
			for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
			for (const name of await caches.keys()) await caches.delete(name);
		});
		await limit(20_000);
		await page.goto(`${served.url}beam/`);
		expect(await search(page, 'archimedes')).toContain('The lever');
		await page.goto(`${served.url}offline/`);
		await expect
			.poll(() => text(page, '.offline-said'), { timeout: 30_000 })
			.toContain('keeps no files');
		expect(await axe(page)).toEqual([]);
	}, 90_000);

	test('saving everything stops where there is none left, and the rest goes on', async () => {
		await visit('beam/', 'lever/');
		await page.goto(`${served.url}offline/`);
		await page.locator('.offline-save').waitFor();
		const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
		await limit(usage + 1000);
		await page.locator('.offline-save').click();
		await expect
			.poll(() => text(page, '.offline-said'), { timeout: 30_000 })
			.toContain('no room left');
		await page.goto(`${served.url}alone/`);
		expect(await text(page)).toContain('obsidian cliffs');
	}, 90_000);
});

describe('saving everything', () => {
	const sum = (): Promise<string> => text(page, '.offline-sum');

	test('shows the size, goes on after an interruption, and can be removed', async () => {
		await visit('beam/', 'lever/');
		await page.goto(`${served.url}offline/`);
		await expect.poll(() => text(page, '.offline-save')).toMatch(/^Save .*: [\d.]+ [kM]B$/);
		expect(await axe(page)).toEqual([]);

		let answered = 0;
		served.before = () => {
			answered += 1;
			if (answered > 3) served.cut = true;
			return undefined;
		};
		await page.locator('.offline-save').click();
		await expect.poll(() => text(page, '.offline-said')).toContain('The network is gone.');
		await page.close();
		const partly = answered;

		served.cut = false;
		served.before = () => undefined;
		served.log.length = 0;
		page = await open();
		await page.goto(`${served.url}offline/`);
		await expect.poll(sum, { timeout: 30_000 }).toContain('Everything is saved on this device');
		expect(partly).toBeGreaterThan(2);
		const fetched = served.log.filter((line) => / \/kb\/(?:beam|lever)\/$/.test(line));
		expect(fetched).toEqual([]);

		served.cut = true;
		await page.goto(`${served.url}alone/`);
		expect(await text(page)).toContain('obsidian cliffs');
		await page.goto(`${served.url}offline/`);
		await page.locator('.offline-remove').click();
		await expect.poll(() => text(page, '.offline-said')).toContain('Removed.');
		expect(await kept(page)).toEqual([]);
		expect(await sum()).toMatch(/^[\d.]+ [kM]B of /);
	}, 120_000);

	test('can be stopped', async () => {
		await visit('beam/', 'lever/');
		await page.goto(`${served.url}offline/`);
		await page.locator('.offline-save').waitFor();
		served.before = () => new Promise((resolve) => setTimeout(resolve, 60));
		await page.locator('.offline-save').click();
		await page.locator('progress').waitFor();
		await page.locator('.offline-stop').click();
		await page.locator('.offline-save').waitFor();
		expect(await sum()).toMatch(/ of .* are saved/);
		expect(await page.locator('progress').isVisible()).toBe(false);
	}, 90_000);
});

test('a site that is no longer kept takes its worker back', async () => {
	await visit('beam/', 'lever/');
	const gone = mkdtempSync(join(tmpdir(), 'gone-'));
	cpSync(older, gone, { recursive: true });
	writeFileSync(join(gone, 'sw.js'), farewell(BASE));
	const html = readFileSync(join(gone, 'beam/index.html'), 'utf8');
	writeFileSync(join(gone, 'beam/index.html'), html.replace(/<link rel="manifest"[^>]*>/, ''));
	await served.swap(gone);
	// A browser that is watched lets a worker live for as long as a page needs it: each visit lets it go.
	const left = async (): Promise<readonly number[]> => {
		await page.goto(`${served.url}beam/`);
		await page.waitForTimeout(1500);
		return page.evaluate(async () => [
			(await navigator.serviceWorker.getRegistrations()).length,
			(await caches.keys()).length,
		]);
	};
	await expect
		.poll(() => left().catch(() => undefined), { timeout: 60_000, interval: 500 })
		.toEqual([0, 0]);
	rmSync(gone, { recursive: true, force: true });
}, 90_000);
