import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type Site } from '../site/support.ts';
import { axe } from './axe.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';
import { UGLY_PAGES, ugly } from './ugly.ts';

let site: Site;
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
	site = await buildSite(await ugly(), '--lenient');
	expect(site.code, site.stderr).toBe(0);
	served = await serve(site.out);
	browser = await launchBrowser();
	// The style that a test adds is not one that the page allows.
	context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
	page = await context.newPage();
	page.setDefaultTimeout(30_000);
	await context.route(
		(url) => url.origin !== new URL(served.url).origin,
		(route) => route.abort(),
	);
}, 240_000);
afterAll(async () => {
	await browser.close();
	await served.close();
	site[Symbol.dispose]();
}, 60_000);

async function open(path: string, width: number): Promise<void> {
	await page.setViewportSize({ width, height: 640 });
	await page.goto(served.url + encodeURI(path));
}

const PLAIN = { forcedColors: 'none', colorScheme: 'light', media: 'screen' } as const;

afterEach(async () => {
	await page.emulateMedia({ ...PLAIN, reducedMotion: 'no-preference' });
});

/** Pixels by which the page is wider than its window. */
const tooWide = (): Promise<number> =>
	page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);

/** What says something and is cut off; an excerpt in a list may be, and what scrolls is not. */
const cutOff = (): Promise<readonly string[]> =>
	page.$$eval('body *:not(.visually-hidden, .about, svg, svg *, math, math *)', (all) =>
		all.flatMap((element) => {
			const { overflowX, overflowY } = getComputedStyle(element);
			const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
			const isCut =
				(/hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 2) ||
				(/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 2);
			const says =
				element.textContent.trim() !== '' && clientWidth > 1 && element.checkVisibility();
			return isCut && says ? [element.outerHTML.slice(0, 120)] : [];
		}),
	);

/** Text spacing as WCAG 1.4.12 has it. */
const SPACED =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

describe.each(UGLY_PAGES)('/%s with ugly content', (path) => {
	// 640 pixels are a window of 1,280 at 200 %.
	test('scrolls one way only in every window, with wide spacing too', async () => {
		await page.emulateMedia(PLAIN);
		for (const width of [1200, 640, 320]) {
			await open(path, width);
			expect(await tooWide(), `${String(width)} px`).toBeLessThanOrEqual(0);
			if (width === 320) expect(await cutOff()).toEqual([]);
			await page.addStyleTag({ content: SPACED });
			expect(await tooWide(), `${String(width)} px, spaced`).toBeLessThanOrEqual(0);
			if (width === 320) expect(await cutOff()).toEqual([]);
		}
	}, 120_000);

	test('has nothing that axe finds, narrow and light, wide and dark, and one title', async () => {
		await page.emulateMedia(PLAIN);
		await open(path, 320);
		expect(await axe(page)).toEqual([]);
		expect(await page.locator('h1').count()).toBe(1);
		await page.emulateMedia({ colorScheme: 'dark' });
		await open(path, 1200);
		expect(await axe(page)).toEqual([]);
	}, 120_000);
});

describe.each(['ugly/', 'talk/', 'six/', 'عربي/', 'graph/'])('/%s', (path) => {
	test.each([
		['in forced colours', { forcedColors: 'active' }],
		['in forced colours of the night', { forcedColors: 'active', colorScheme: 'dark' }],
		['on paper', { media: 'print' }],
	] as const)(
		'%s has nothing that axe finds',
		async (_name, media) => {
			await page.emulateMedia({ ...PLAIN, ...media });
			await open(path, 1000);
			const found = await axe(page);
			const onPaper = 'media' in media;
			expect(found.filter(({ rule }) => !(onPaper && rule === 'target-size'))).toEqual([]);
		},
		60_000,
	);
});

test('every part that scrolls can be scrolled by keyboard', async () => {
	await open('ugly/', 320);
	const stuck = await page.$$eval('main *', (all) =>
		all
			.filter((element) => {
				const { overflowX } = getComputedStyle(element);
				const scrolls = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth;
				return scrolls && (element as HTMLElement).tabIndex < 0;
			})
			.map((element) => element.outerHTML.slice(0, 80)),
	);
	expect(stuck).toEqual([]);
}, 60_000);

describe('by keyboard', () => {
	const press = async (place: string): Promise<void> => {
		await page.locator(place).first().focus();
		await page.keyboard.press('Enter');
	};
	const target = (): Promise<string | undefined> =>
		page.evaluate(() => document.querySelector(':target')?.id);

	test('a footnote is gone to and come back from', async () => {
		await open('footnotes/', 1200);
		const mark = await page.getAttribute('[data-footnote-ref]', 'id');
		await press('[data-footnote-ref]');
		await expect.poll(target).toMatch(/fn/);
		await page.keyboard.press('Tab');
		const inside = await page.evaluate(
			() => document.activeElement?.closest('li') === document.querySelector(':target'),
		);
		expect(inside).toBe(true);
		await press(':target [data-footnote-backref]');
		await expect.poll(target).toBe(mark);
	}, 60_000);

	test.each([
		['ugly/', 'details.callout'],
		['ugly/', '.toc'],
		['hub/', '.local-graph'],
		['talk/', '.moments'],
	])(
		'on a phone %s opens %s',
		async (path, fold) => {
			await open(path, 390);
			await press(`${fold} > summary`);
			expect(await page.locator(fold).first().getAttribute('open')).not.toBeNull();
			await page.keyboard.press('Tab');
			const inside = await page.evaluate(
				(name) => document.activeElement?.closest(name) !== null,
				fold,
			);
			expect(inside).toBe(true);
		},
		60_000,
	);

	test('a tick says its moment when it has the focus', async () => {
		await open('talk/', 1200);
		await page.locator('.timeline a').nth(3).focus();
		await page.keyboard.press('Tab');
		const said = page.locator('.timeline a:focus > span');
		expect(await said.evaluate((span) => getComputedStyle(span).opacity)).toBe('1');
		expect(await said.innerText()).toMatch(/^\d+:\d\d\D\d+:\d\d \d+ moments/);
	}, 60_000);
});

test('nothing moves where the reader wants no motion', async () => {
	await page.emulateMedia({ ...PLAIN, reducedMotion: 'reduce' });
	for (const path of ['ugly/', 'talk/', 'six/', 'graph/']) {
		await open(path, 1200);
		const moving = await page.$$eval('*', (all) =>
			all
				.filter((element) => {
					const { animationName, scrollBehavior, transitionDuration } = getComputedStyle(element);
					const eases = transitionDuration.split(', ').some((time) => time !== '0s');
					return animationName !== 'none' || scrollBehavior === 'smooth' || eases;
				})
				.map((element) => element.outerHTML.slice(0, 80)),
		);
		expect(moving, path).toEqual([]);
	}
}, 60_000);
