/** The player in a real browser, with a stand-in for YouTube's frame that answers messages as theirs does. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSite, type Site } from '../site/support.ts';
import { axe } from './axe.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const ID = 'M7lc1UVf-VE';
const OTHER = 'aqz-KE-bpKQ';
const paragraphs = Array.from(
	{ length: 60 },
	(_, index) => `Point ${String(index)} of the talk, at some length [${String(index)}:30].`,
);
const FILES = {
	'talk.md': `---\ntitle: A talk\nvideoId: ${ID}\nduration: 1:10:00\n---\n\n${paragraphs.join('\n\n')}\n\nhttps://www.youtube.com/watch?v=${OTHER}\n`,
	'also.md': `---\nvideoId: ${ID}\n---\n\nAlso [2:10]; see [[talk#t-90]].\n`,
};

/** Answers `listening` and commands; what it was told stands in its title. */
const FRAME = `<!doctype html><title>silent</title><script>
const told = [];
const say = (info) => parent.postMessage(JSON.stringify({ event: 'infoDelivery', info }), '*');
addEventListener('message', ({ data }) => {
	const { event, func, args } = JSON.parse(data);
	if (event === 'listening') {
		document.title = JSON.stringify(told);
		say({ currentTime: 0 });
	}
	if (event !== 'command') return;
	told.push([func, ...args]);
	document.title = JSON.stringify(told);
	if (func === 'seekTo') say({ currentTime: args[0] + 0.4 });
});
</script>`;

let site: Site;
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let asked: string[];

beforeAll(async () => {
	site = await buildSite(FILES);
	served = await serve(site.out, '/');
	browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
	await browser.close();
	await served.close();
	site[Symbol.dispose]();
});
beforeEach(async () => {
	await visit({ width: 1400, height: 800 });
});
afterEach(async () => {
	await context.close();
});

async function visit(size: { width: number; height: number }, calm = false): Promise<void> {
	context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: size,
		reducedMotion: calm ? 'reduce' : 'no-preference',
	});
	page = await context.newPage();
	page.setDefaultTimeout(30_000);
	asked = [];
	await context.route(
		(url) => url.origin !== new URL(served.url).origin,
		async (route) => {
			asked.push(route.request().url());
			await route.fulfill({ contentType: 'text/html', body: FRAME });
		},
	);
}

const open = (path: string): Promise<unknown> => page.goto(served.url + path);
const docked = (): Promise<number> => page.locator('.video[data-docked]').count();

/** What the frame was told; undefined before it was called. */
async function told(): Promise<unknown> {
	const frame = page.frames().find((one) => one.url().includes('youtube-nocookie'));
	const title = (await frame?.title()) ?? 'silent';
	return title === 'silent' ? undefined : JSON.parse(title);
}

/** Plays the talk and waits until its frame has answered. */
async function playing(): Promise<void> {
	await page.click(`#video-${ID} .video-open`);
	await page.waitForSelector(`#video-${ID} iframe`);
	await expect.poll(told, { timeout: 20_000 }).toEqual([]);
	await page.waitForTimeout(300);
}

describe('the player', () => {
	test('asks nobody for anything before a click, and then one host', async () => {
		await open('talk/');
		await page.waitForTimeout(300);
		expect([asked, await page.locator('iframe').count()]).toEqual([[], 0]);
		await playing();
		const [first] = asked;
		expect(first).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/M7lc1UVf-VE\?start=0&/);
		expect(new Set(asked.map((url) => new URL(url).host))).toEqual(
			new Set(['www.youtube-nocookie.com']),
		);
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
	}, 60_000);

	test('is moved by a moment without being loaded again, and the moment is marked everywhere', async () => {
		await open('talk/');
		await playing();
		await page.locator('#t-330').focus();
		await page.keyboard.press('Enter');
		await expect.poll(told, { timeout: 10_000 }).toEqual([['seekTo', 330, true], ['playVideo']]);
		await page.waitForSelector('#t-330[aria-current=true]');
		expect(await page.locator('.moments a[data-seconds="330"][aria-current=true]').count()).toBe(1);
		expect(asked).toHaveLength(1);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('t-330');
	}, 60_000);

	test('believes nobody but its frame', async () => {
		await open('talk/');
		await playing();
		await page.evaluate(() => {
			postMessage(JSON.stringify({ event: 'infoDelivery', info: { currentTime: 400 } }), '*');
		});
		await page.waitForTimeout(300);
		expect(await page.locator('#t-390[aria-current]').count()).toBe(0);
	}, 60_000);

	test('marks nothing for readers who asked for less motion', async () => {
		await context.close();
		await visit({ width: 1400, height: 800 }, true);
		await open('talk/');
		await playing();
		await page.locator('#t-330').focus();
		await page.keyboard.press('Enter');
		await expect.poll(told, { timeout: 10_000 }).toEqual([['seekTo', 330, true], ['playVideo']]);
		expect(await page.locator('[aria-current=true]').count()).toBe(0);
	}, 60_000);

	test('plays one video at a time', async () => {
		await open('talk/');
		await playing();
		// Right after scrolling, a click may still go to where the frame of another process was.
		await page.locator(`#video-${OTHER} .video-open`).focus();
		await page.keyboard.press('Enter');
		await page.waitForSelector(`#video-${OTHER} iframe`);
		expect(await page.locator('iframe').count()).toBe(1);
		expect(await page.locator(`#video-${ID} .video-open`).count()).toBe(1);
	}, 60_000);
});

describe.each([
	['a wide window', { width: 1400, height: 800 }],
	['a phone', { width: 360, height: 740 }],
])('docked on %s', (_, size) => {
	beforeEach(async () => {
		await context.close();
		await visit(size);
		await open('talk/');
		await playing();
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		await page.locator('#t-1530').scrollIntoViewIfNeeded();
		await page.waitForSelector('.video[data-docked]');
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
	});

	test('it stays in the window and has names for its buttons', async () => {
		const box = await page.locator('iframe').boundingBox();
		expect(box?.y).toBeGreaterThanOrEqual(0);
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
		expect(await axe(page)).toEqual([]);
	}, 60_000);

	test('it covers nothing that has the focus', async () => {
		for (let step = 0; step < 12; step += 1) {
			await page.locator('#t-1530').evaluate((link, by) => {
				const links = [...document.querySelectorAll<HTMLElement>('.prose a')];
				links[links.indexOf(link as HTMLElement) - by]?.focus();
			}, step);
			const hidden = await page.evaluate(() => {
				const link = document.activeElement?.getBoundingClientRect();
				const boxes = ['iframe', '.video-bar'].map((name) =>
					document.querySelector(name)?.getBoundingClientRect(),
				);
				return boxes.some(
					(box) =>
						link &&
						box &&
						link.top < box.bottom &&
						link.bottom > box.top &&
						link.left < box.right &&
						link.right > box.left,
				);
			});
			expect(hidden).toBe(false);
		}
	}, 60_000);

	test('Escape sends it back, and it goes on playing', async () => {
		await page.locator('#t-1530').focus();
		await page.keyboard.press('Escape');
		expect([await docked(), await page.locator('iframe').count()]).toEqual([0, 1]);
	}, 60_000);

	test('its buttons lead back and close it', async () => {
		await page.click('[data-player=back]');
		await expect.poll(docked).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
		await page.locator('#t-1530').scrollIntoViewIfNeeded();
		await page.waitForSelector('.video[data-docked]');
		await page.click('[data-player=close]');
		expect([await docked(), await page.locator('iframe').count()]).toEqual([0, 0]);
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('video-open');
	}, 60_000);
});

describe('an address with a moment', () => {
	const target = (): Promise<string | undefined> =>
		page.evaluate(() => document.querySelector(':target')?.id);

	test.each(['talk/#t-330', 'talk/#t=330', 'talk/#t=5m30s', 'talk/?t=340', 'talk/#t=359'])(
		'%s leads to it',
		async (path) => {
			await open(path);
			await expect.poll(target).toBe('t-330');
			expect(await page.locator('#t-330').isVisible()).toBe(true);
		},
		60_000,
	);

	test('is what the video then plays from', async () => {
		await open('talk/?t=340');
		await page.click(`#video-${ID} .video-open`);
		await expect.poll(() => asked[0], { timeout: 20_000 }).toContain('start=340&');
	}, 60_000);

	test('is what links of other notes lead to', async () => {
		await open('also/');
		await page.click('.prose .note-link');
		await expect.poll(target, { timeout: 20_000 }).toBe('t-90');
	}, 60_000);
});

test('without a script every tick and every moment is a link to its second', async () => {
	await context.close();
	context = await browser.newContext({ javaScriptEnabled: false });
	page = await context.newPage();
	await open('talk/');
	const links = await page.$$eval('.timeline a, .prose .moment, .moments .moment', (all) =>
		all.map((link) => [link.getAttribute('href'), (link as HTMLElement).dataset['seconds']]),
	);
	expect(links.length).toBeGreaterThan(20 + 2 * 60);
	for (const [href, seconds] of links)
		expect(href).toBe(`https://www.youtube.com/watch?v=${ID}&t=${seconds ?? 'none'}s`);
}, 60_000);
