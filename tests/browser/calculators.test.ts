/** Every calculator of a built site, as readers meet it: by keys, on a phone, in the dark, on paper, without scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MODELS } from '../../src/cost-model/models.ts';
import { buildSite, type Site } from '../site/support.ts';
import { weigh } from '../site/weight.ts';
import { axe } from './axe.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const IDS = [...MODELS.keys()];
const BASE = '/kb/';

/** Bytes after gzip that a calculator adds to the page it stands on. */
const WITH_THE_PAGE = 12_000;
/** The same with all that a touched calculator loads to answer: its model, its prices, its picture. */
const TOUCHED = 26_000;

const FILES = {
	'plain.md': '# Plain\n\nNothing computes here.\n',
	...Object.fromEntries(
		IDS.map((id) => [
			`${id}.md`,
			`# The model ${id}\n\n\`\`\`scenario\nid: ${id}\nmodel: ${id}\n\`\`\`\n`,
		]),
	),
};

let site: Site;
let served: Served;
let browser: Browser;

beforeAll(async () => {
	site = await buildSite(FILES, '--base', BASE, '--lenient');
	expect(site.code, site.stderr).toBe(0);
	served = await serve(site.out, BASE);
	browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
	await browser.close();
	await served.close();
	site[Symbol.dispose]();
});

interface Visit extends AsyncDisposable {
	readonly page: Page;
	readonly faults: readonly string[];
}

type Options = Parameters<Browser['newContext']>[0];

/** Opens a page; what goes wrong on it is gathered. */
async function visit(address: string, options: Options = {}): Promise<Visit> {
	const context: BrowserContext = await browser.newContext({
		viewport: { width: 1400, height: 900 },
		...options,
	});
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	await page.goto(`${served.url}${address}`);
	return { page, faults, [Symbol.asyncDispose]: () => context.close() };
}

async function touch(page: Page): Promise<void> {
	await page.locator('.calculator-fields input, .calculator-fields select').first().focus();
	await page.waitForSelector('steelyard-calculator[data-awake]');
}

const answerOf = (page: Page): Promise<string> => page.innerText('.calculator-answer');

describe.each(IDS)('%s', { timeout: 120_000 }, (id) => {
	test('is driven by keys alone, and keeps its state in the address', async () => {
		await using open = await visit(`${id}/`);
		const { page, faults } = open;
		const before = await answerOf(page);
		await touch(page);
		const sliders = page.locator('.calculator-fields > div > span > .calculator-slider');
		await sliders.first().focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('PageUp');
		await page.keyboard.press('PageUp');
		await page.waitForURL(/calc-/u);
		const after = await answerOf(page);
		expect(after).not.toMatch(/NaN|Infinity|undefined/u);
		await page.reload();
		await page.waitForSelector('steelyard-calculator[data-awake]');
		expect(await answerOf(page)).toBe(after);
		await page.goBack();
		await page.waitForFunction(
			(text) => document.querySelector('.calculator-answer')?.textContent === text,
			before,
		);
		expect(faults).toEqual([]);
	});

	test('is accessible on a phone by day and on a desk by night; nothing sticks out', async () => {
		await using phone = await visit(`${id}/`, { viewport: { width: 320, height: 700 } });
		await touch(phone.page);
		for (const fold of await phone.page.locator('.calculator summary').all()) await fold.click();
		expect(await axe(phone.page)).toEqual([]);
		expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		await using desk = await visit(`${id}/`, { colorScheme: 'dark' });
		expect(await axe(desk.page)).toEqual([]);
		expect([...phone.faults, ...desk.faults]).toEqual([]);
	});

	test('has all its words inside of its picture', async () => {
		await using open = await visit(`${id}/`, { viewport: { width: 390, height: 800 } });
		const outside = await open.page.evaluate(() =>
			[...document.querySelectorAll('.calculator-svg text')].flatMap((text) => {
				const [word, frame] = [text, text.closest('svg')].map((one) =>
					one?.getBoundingClientRect(),
				);
				if (!word || !frame) return [];
				const inside =
					word.left >= frame.left - 2 &&
					word.right <= frame.right + 2 &&
					word.bottom <= frame.bottom + 2;
				return inside ? [] : [text.textContent];
			}),
		);
		expect(outside).toEqual([]);
	});

	test('answers without scripts and on paper, with its inputs and no controls', async () => {
		await using still = await visit(`${id}/`, { javaScriptEnabled: false });
		const paper = await visit(`${id}/`);
		await paper.page.emulateMedia({ media: 'print' });
		for (const { page } of [still, paper]) {
			const controls = page.locator('.calculator').locator('input, select, button');
			expect(await controls.filter({ visible: true }).count()).toBe(0);
			expect(await page.locator('.calculator-given dd').filter({ visible: true }).count()).toBe(
				MODELS.get(id)?.inputs.length,
			);
			expect(await answerOf(page)).not.toBe('');
		}
		await paper[Symbol.asyncDispose]();
	});

	test('keeps its answer against a hostile address', async () => {
		const evil = encodeURIComponent('"><script>document.title=1</script>');
		const inputs = MODELS.get(id)?.inputs ?? [];
		const search = inputs.map((input) => `calc-${id}.${input.id}=${evil}`).join('&');
		await using plain = await visit(`${id}/`);
		await using open = await visit(`${id}/?${search}&calc-${id}.nothing=1&v=1`);
		await open.page.waitForSelector('.calculator-notice:not([hidden])');
		expect(await answerOf(open.page)).toBe(await answerOf(plain.page));
		expect(await open.page.title()).toBe(await plain.page.title());
		expect(open.faults).toEqual([]);
	});

	test('answers in ranges from a worker of the site', async () => {
		await using open = await visit(`${id}/`);
		await touch(open.page);
		const more = open.page.locator('.calculator-more > summary');
		if ((await more.count()) > 0) await more.click();
		await open.page.locator('[data-range]').first().check();
		await open.page.waitForSelector('.calculator-spread');
		expect(open.page.workers()).toHaveLength(1);
		expect(await open.page.innerText('.calculator-ranges')).not.toMatch(/NaN|Infinity|undefined/u);
		expect(open.faults).toEqual([]);
	});

	test('is light', async () => {
		const loaded = (page: string): number => weigh({ read: readPage }, page).scripts;
		expect(loaded(`${id}/index.html`) - loaded('plain/index.html')).toBeLessThan(WITH_THE_PAGE);
		await using plain = await visit('plain/');
		const without = await scriptsOf(plain.page);
		await using open = await visit(`${id}/`);
		await touch(open.page);
		await open.page.locator('.calculator-slider').first().press('PageUp');
		await open.page.waitForURL(/calc-/u);
		const more = (await scriptsOf(open.page)).filter((path) => !without.includes(path));
		expect(more.reduce((sum, path) => sum + zipped(path), 0)).toBeLessThan(TOUCHED);
	});
});

test('a page without a calculator loads nothing of one', async () => {
	await using open = await visit('plain/');
	expect((await scriptsOf(open.page)).join('\n')).not.toMatch(/calculator|element|axes/u);
});

/** A file of the site by its path below the base, which stands in front of the addresses on pages. */
function readPage(path: string): string {
	return site.read(path.startsWith(BASE.slice(1)) ? path.slice(BASE.length - 1) : path);
}

function zipped(path: string): number {
	return gzipSync(readFileSync(join(site.out, path))).length;
}

/** Scripts that a page has loaded so far, by path below the base. */
function scriptsOf(page: Page): Promise<readonly string[]> {
	return page.evaluate(
		(base) =>
			performance
				.getEntriesByType('resource')
				.map(({ name }) => new URL(name).pathname)
				.filter((path) => path.endsWith('.js'))
				.map((path) => path.slice(base.length)),
		BASE,
	);
}
