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
/** One model for each kind of picture, and the one with most inputs. */
const SHAPES = ['bill', 'break-even', 'evenness', 'fan-out', 'ownership'];
const BASE = '/kb/';

/** Bytes after gzip that a calculator adds to the page it stands on. */
const WITH_THE_PAGE = 12_000;
/** All that a touched calculator loads of its own: fields, address, its kind of picture. */
const TOUCHED = 12 * 1024;
/** The same with what it asks: the model, its tariffs and its prices. */
const WITH_MODEL = 28_000;
const OF_CALCULATORS = /\/(?:element|act|live|calculator|axes|pattern|[a-z]+-chart)\./;

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
/** Scripts of a page without a calculator. */
let plain: readonly string[];

beforeAll(async () => {
	site = await buildSite(FILES, '--base', BASE, '--lenient');
	expect(site.code, site.stderr).toBe(0);
	served = await serve(site.out, BASE);
	browser = await launchBrowser();
	await using open = await visit('plain/');
	plain = await scriptsOf(open.page);
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
		serviceWorkers: 'block',
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
	test('works on a phone by keys, keeps its state in the address, answers in ranges and on paper', async () => {
		await using open = await visit(`${id}/`, { viewport: { width: 320, height: 700 } });
		const { page, faults } = open;
		const before = await answerOf(page);
		expect(await wordsOutside(page)).toEqual([]);
		await touch(page);
		await page.locator('.calculator-fields .calculator-slider').first().focus();
		for (const key of ['Home', 'PageUp', 'PageUp']) await page.keyboard.press(key);
		await page.waitForURL(/calc-/u);
		expect(await answerOf(page)).not.toMatch(/NaN|Infinity|undefined/u);
		expect(await wordsOutside(page)).toEqual([]);
		const loaded = (await scriptsOf(page)).filter((path) => !plain.includes(path));
		expect(weightOf(loaded.filter((path) => OF_CALCULATORS.test(path)))).toBeLessThan(TOUCHED);
		expect(weightOf(loaded)).toBeLessThan(WITH_MODEL);
		for (const fold of await page.locator('.calculator summary').all()) await fold.click();
		await page.locator('[data-range]').first().check();
		await page.waitForSelector('.calculator-spread');
		expect(page.workers()).toHaveLength(1);
		expect(await page.innerText('.calculator')).not.toMatch(/NaN|Infinity|undefined/u);
		expect(await axe(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		await page.goBack();
		await page.waitForFunction(
			(text) => document.querySelector('.calculator-answer')?.textContent === text,
			before,
		);
		await page.emulateMedia({ media: 'print' });
		await expectValuesAlone(page, id);
		expect(faults).toEqual([]);
	});

	test('answers without scripts', async () => {
		await using still = await visit(`${id}/`, { javaScriptEnabled: false });
		await expectValuesAlone(still.page, id);
		expect(await answerOf(still.page)).not.toBe('');
	});

	test('adds little to the page it stands on', () => {
		const scripts = (page: string): number => weigh({ read: readPage }, page).scripts;
		const added = scripts(`${id}/index.html`) - scripts('plain/index.html');
		expect(added).toBeGreaterThan(0);
		expect(added).toBeLessThan(WITH_THE_PAGE);
	});
});

describe.each(SHAPES)('%s', { timeout: 120_000 }, (id) => {
	test('keeps its answer against a hostile address, and is accessible at night', async () => {
		const evil = encodeURIComponent('"><script>document.title=1</script>');
		const inputs = MODELS.get(id)?.inputs ?? [];
		const search = inputs.map((input) => `calc-${id}.${input.id}=${evil}`).join('&');
		const options = { colorScheme: 'dark' } as const;
		await using open = await visit(`${id}/?${search}&calc-${id}.nothing=1&v=1`, options);
		await open.page.waitForSelector('.calculator-notice:not([hidden])');
		const built = await open.page.evaluate(
			(html) =>
				new DOMParser().parseFromString(html, 'text/html').querySelector('.calculator-answer')
					?.textContent,
			site.read(`${id}/index.html`),
		);
		expect(await open.page.textContent('.calculator-answer')).toBe(built);
		expect(await open.page.title()).not.toBe('1');
		expect(await axe(open.page)).toEqual([]);
		expect(open.faults).toEqual([]);
	});
});

/** Texts of pictures that stick out of them. */
function wordsOutside(page: Page): Promise<readonly (string | null)[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('.calculator-svg text')].flatMap((text) => {
			const word = text.getBoundingClientRect();
			const frame = text.closest('svg')?.getBoundingClientRect();
			if (!frame) return [];
			const inside =
				word.left >= frame.left - 2 &&
				word.right <= frame.right + 2 &&
				word.top >= frame.top - 4 &&
				word.bottom <= frame.bottom + 4;
			return inside ? [] : [text.textContent];
		}),
	);
}

async function expectValuesAlone(page: Page, id: string): Promise<void> {
	const controls = page.locator('.calculator').locator('input, select, button');
	expect(await controls.filter({ visible: true }).count()).toBe(0);
	expect(await page.locator('.calculator-given dd').filter({ visible: true }).count()).toBe(
		MODELS.get(id)?.inputs.length,
	);
}

test('a page without a calculator loads nothing of one', () => {
	expect(plain.length).toBeGreaterThan(0);
	expect(plain.join('\n')).not.toMatch(/calculator|element|axes/u);
});

/** A file of the site by its path below the base, which stands in front of the addresses on pages. */
function readPage(path: string): string {
	return site.read(path.startsWith(BASE.slice(1)) ? path.slice(BASE.length - 1) : path);
}

/** Bytes of files of the site after gzip, each by itself. */
function weightOf(paths: readonly string[]): number {
	return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(site.out, path))).length, 0);
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
