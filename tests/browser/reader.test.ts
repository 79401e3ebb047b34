import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { axe, LOOKS } from './axe.ts';
import { onOwnSite, type Here } from './on-own-site.ts';
import { PAGES, type OwnSite } from './own-site.ts';

const NOTE = PAGES.note;
const VIDEO = PAGES['note on a video'];
const CALCULATOR = PAGES.calculator;
const TRADE_OFF = PAGES['trade-off'];

let own: OwnSite;
let page: Page;
let elsewhere: readonly string[];
let open: Here['open'];

onOwnSite((here) => {
	({ own, page, elsewhere, open } = here);
});
const active = (): Promise<string> => page.evaluate(() => document.activeElement?.className ?? '');

describe('the search', () => {
	const field = '.search input';
	const selected = (): Promise<string> =>
		page.$eval('[role=option][aria-selected=true]', (option) => (option as HTMLAnchorElement).href);
	const type = async (words: string): Promise<void> => {
		await page.fill(field, words);
		await page.waitForSelector('[role=option][aria-selected=true]');
	};

	test.each(['/', 'Control+k'])(
		'opens with %s and finds a section below the base',
		async (keys) => {
			await open('');
			await page.keyboard.press(keys);
			await page.waitForSelector(`${field}:focus`);
			await type('cold start');
			while (!(await selected()).includes('#')) await page.keyboard.press('ArrowDown');
			const wanted = new URL(await selected());
			expect(wanted.pathname).toMatch(/^\/kb\/.+\/$/);
			await page.keyboard.press('Enter');
			await page.waitForURL(wanted.href);
			const id = decodeURIComponent(wanted.hash.slice(1));
			expect(await page.evaluate((name) => document.getElementById(name)?.tagName, id)).toMatch(
				/^H[2-6]$/,
			);
			expect(elsewhere).toEqual([]);
		},
		60_000,
	);

	test('moves with the arrow keys, around the ends too', async () => {
		await open('');
		await page.keyboard.press('/');
		await type('server');
		const first = await selected();
		await page.keyboard.press('ArrowDown');
		const second = await selected();
		expect(second).not.toBe(first);
		await page.keyboard.press('ArrowUp');
		expect(await selected()).toBe(first);
		await page.keyboard.press('ArrowUp');
		const last = await selected();
		await page.keyboard.press('ArrowDown');
		expect([await selected(), last === first]).toEqual([first, false]);
	}, 60_000);

	test.each(['light', 'dark', 'forced colours'] as const)(
		'has nothing that axe finds while open, %s',
		async (look) => {
			await page.emulateMedia(LOOKS[look]);
			await open(NOTE);
			await page.keyboard.press('/');
			await type('lambda');
			expect(await axe(page)).toEqual([]);
		},
		60_000,
	);

	test('gives the focus back on Escape', async () => {
		await open(NOTE);
		await page.focus('.site-nav a');
		await page.keyboard.press('/');
		await page.waitForSelector(`${field}:focus`);
		await page.keyboard.press('Escape');
		expect(await page.isVisible(field)).toBe(false);
		expect(await page.evaluate(() => document.activeElement?.closest('nav')?.className)).toBe(
			'site-nav',
		);
		await page.click('.search-open');
		await page.waitForSelector(`${field}:focus`);
		await page.keyboard.press('Escape');
		expect(await active()).toBe('search-open');
	}, 60_000);

	test('says so where nothing is found, with a way on', async () => {
		await open(NOTE);
		await page.keyboard.press('/');
		await page.fill(field, 'xyzzyplugh');
		await page.waitForSelector('.search-note [role=status] a');
		expect(await page.innerText('.search-note')).toContain('Nothing found for “xyzzyplugh”.');
		expect(await page.getAttribute('.search-note [role=status] a', 'href')).toBe('/kb/tags/');
	}, 60_000);

	test('does not open while one types elsewhere', async () => {
		await open(CALCULATOR);
		await page.waitForSelector('steelyard-calculator fieldset:not([disabled])');
		await page.locator('[name=requests]').first().focus();
		await page.keyboard.press('/');
		expect(await page.locator(field).count()).toBe(0);
	}, 60_000);
});

/** What is computed is loaded with the first touch. */
const PATIENT = { timeout: 20_000 };

describe('a calculator', () => {
	const said = (): Promise<string> => page.locator('.calculator-answer').first().innerText();
	const requests = '[name=requests]';
	beforeEach(async () => {
		await open(CALCULATOR);
		await page.waitForSelector('steelyard-calculator fieldset:not([disabled])');
	});

	test('says another sentence after a change, and the first again after a reset', async () => {
		const before = await said();
		await page.locator(requests).first().fill('90000000');
		await expect.poll(said, PATIENT).toContain('90 million');
		await page.locator('[data-reset-all]').first().click();
		await expect.poll(said, PATIENT).toBe(before);
	}, 60_000);

	test('puts what is wrong with an input beside it and keeps the last answer', async () => {
		const before = await said();
		const input = page.locator(requests).first();
		await input.fill('-1');
		await expect.poll(() => input.getAttribute('aria-invalid'), PATIENT).toBe('true');
		const problem = page.locator(
			`#${(await input.getAttribute('aria-describedby'))?.split(' ')[0] ?? ''}`,
		);
		expect(await problem.innerText()).toMatch(/below 0/);
		expect(await said()).toBe(before);
		await page.locator('[data-reset=requests]').first().click();
		await expect.poll(() => problem.isVisible(), PATIENT).toBe(false);
	}, 60_000);

	test('leaves the other calculator of the page as it was', async () => {
		const other = page.locator('.calculator-answer').last();
		const before = await other.innerText();
		await page.locator(requests).first().fill('90000000');
		await expect.poll(said, PATIENT).toContain('90 million');
		expect(await other.innerText()).toBe(before);
	}, 60_000);
});

describe('a video', () => {
	const frame = (): Promise<string | null> => page.getAttribute('figure.video iframe', 'src');

	test('loads from YouTube only after a click, and a moment moves it', async () => {
		await page.goto(own.served.url + VIDEO, { waitUntil: 'networkidle' });
		expect([await page.locator('iframe').count(), elsewhere]).toEqual([0, []]);
		await page.click('.video-open');
		await page.waitForSelector('figure.video iframe');
		expect(await frame()).toMatch(
			/^https:\/\/www\.youtube-nocookie\.com\/embed\/[\w-]{11}\?start=0&/,
		);
		const moment = page.locator('.prose a.moment').nth(1);
		const seconds = await moment.getAttribute('data-seconds');
		// Right after scrolling, a click may still go to where the frame of another process was.
		const clicked = expect.poll(() => moment.click().then(frame), { timeout: 20_000 });
		await clicked.toContain(`?start=${seconds ?? 'none'}&`);
		expect(elsewhere.every((url) => new URL(url).hostname === 'www.youtube-nocookie.com')).toBe(
			true,
		);
		expect(page.url()).toBe(own.served.url + VIDEO);
	}, 60_000);

	test('plays from a moment that is clicked first', async () => {
		await open(VIDEO);
		const moment = page.locator('.prose a.moment').first();
		await moment.click();
		expect(await frame()).toContain(
			`start=${(await moment.getAttribute('data-seconds')) ?? 'none'}&`,
		);
		expect(await moment.evaluate((link) => link === document.activeElement)).toBe(true);
	}, 60_000);
});

/** Touched once, a calculator has more to reach; then the focus is where it was, before all. */
async function wakeCalculators(): Promise<void> {
	for (const calculator of await page.locator('steelyard-calculator').all()) {
		await calculator.locator('.calculator-fields :is(input, select)').first().focus();
		await expect
			.poll(
				() => calculator.evaluate((element) => 'awake' in (element as HTMLElement).dataset),
				PATIENT,
			)
			.toBe(true);
	}
	await page.evaluate(() => {
		document.body.tabIndex = -1;
		document.body.focus();
		document.body.removeAttribute('tabindex');
	});
}

describe('by keyboard', () => {
	test('the first stop skips to the text', async () => {
		await open(NOTE);
		await page.keyboard.press('Tab');
		expect(await active()).toContain('skip');
		expect(await page.isVisible('.skip:focus')).toBe(true);
		await page.keyboard.press('Enter');
		expect(page.url()).toBe(`${own.served.url}${NOTE}#main`);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
	}, 60_000);

	test.each([NOTE, TRADE_OFF, VIDEO])(
		'every stop of %s is reached in order and can be seen',
		async (path) => {
			await open(path);
			await wakeCalculators();
			const stops = await page.evaluate(() => {
				const candidates = document.querySelectorAll<HTMLElement>(
					'a[href], button, input:enabled, select:enabled, summary, [tabindex="0"]',
				);
				const shown = [...candidates].filter(
					(stop) => stop.tabIndex >= 0 && stop.checkVisibility(),
				);
				shown.forEach((stop, index) => stop.setAttribute('data-stop', String(index)));
				return shown.length;
			});
			const reached: string[] = [];
			const unseen: string[] = [];
			for (let index = 0; index < stops; index += 1) {
				await page.keyboard.press('Tab');
				const [stop, seen, html] = await page.evaluate(() => {
					const focused = document.activeElement as HTMLElement;
					const { outlineStyle, outlineWidth } = getComputedStyle(focused);
					const visible = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
					return [
						focused.getAttribute('data-stop') ?? '',
						visible,
						focused.outerHTML.slice(0, 120),
					] as const;
				});
				reached.push(stop);
				if (!seen) unseen.push(html);
			}
			expect(reached).toEqual(Array.from({ length: stops }, (_, index) => String(index)));
			expect(unseen).toEqual([]);
		},
		120_000,
	);

	test('light and dark can be switched, and stay so on the next page', async () => {
		await page.emulateMedia({ colorScheme: 'light' });
		await open(NOTE);
		await page.focus('.theme-toggle');
		await page.keyboard.press('Enter');
		await open('');
		expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
	}, 60_000);
});
