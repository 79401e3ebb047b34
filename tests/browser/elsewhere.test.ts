/** What pages fetch of other sites before a reader asks, what they break of their own policy, and how they jump. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownNotes } from '../site/own-notes.ts';
import { buildSite } from '../site/support.ts';
import { launchBrowser } from './chromium.ts';
import { nasty, photo } from './nasty.ts';
import { PAGES } from './own-site.ts';
import { serve, type Served } from './serve.ts';

let browser: Browser;
const cleanups: (() => unknown)[] = [];
beforeAll(async () => {
	browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
	await browser.close();
	for (const clean of cleanups) await clean();
});

/** Builds a site and serves it below `/kb/`. */
async function onAir(
	build: () => Promise<{ code: number; stderr: string; out: string; [Symbol.dispose]: () => void }>,
): Promise<Served> {
	const site = await build();
	if (site.code !== 0) throw new Error(site.stderr);
	const served = await serve(site.out, '/kb/');
	cleanups.push(
		() => served.close(),
		() => {
			site[Symbol.dispose]();
		},
	);
	return served;
}

interface Reader {
	readonly page: Page;
	/** `image https://…` of other sites. */
	readonly elsewhere: string[];
	/** What the content security policy refused. */
	readonly refused: () => Promise<readonly string[]>;
	readonly leave: () => Promise<void>;
}

declare global {
	interface Window {
		refusedHere?: string[];
	}
}

/** A fresh reader; other sites answer with `far`, late. */
async function reader(served: Served, far: Uint8Array): Promise<Reader> {
	const context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 1000, height: 700 },
	});
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	const elsewhere: string[] = [];
	await context.route(
		(url) => url.origin !== new URL(served.url).origin,
		async (route) => {
			elsewhere.push(`${route.request().resourceType()} ${route.request().url()}`);
			await new Promise((resolve) => setTimeout(resolve, 150));
			await route.fulfill({ contentType: 'image/png', body: Buffer.from(far) });
		},
	);
	await page.addInitScript(() => {
		window.refusedHere = [];
		addEventListener('securitypolicyviolation', (event) => {
			window.refusedHere?.push(`${event.effectiveDirective} ${event.blockedURI}`);
		});
	});
	return {
		page,
		elsewhere,
		refused: () => page.evaluate(() => window.refusedHere ?? []),
		leave: () => context.close(),
	};
}

/** Reads a page to its end, so that what is lazy is fetched too. */
async function readOn(page: Page, address: string): Promise<void> {
	await page.goto(address, { waitUntil: 'load' });
	await page.evaluate(async () => {
		for (let y = 0; y < document.body.scrollHeight; y += 400) {
			scrollTo(0, y);
			await new Promise((resolve) => setTimeout(resolve, 30));
		}
	});
	await page.waitForLoadState('networkidle');
}

describe('the own notes', () => {
	let served: Served;
	beforeAll(async () => {
		served = await onAir(() => ownNotes('--base', '/kb/', '--lenient'));
	}, 240_000);

	test.each(Object.entries(PAGES))(
		'%s asks nobody for anything and keeps its own policy',
		async (_type, path) => {
			const { page, elsewhere, refused, leave } = await reader(served, await photo(8, 8));
			await readOn(page, served.url + path);
			expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
			expect(elsewhere).toEqual([]);
			expect(await refused()).toEqual([]);
			await leave();
		},
		90_000,
	);

	test('the search and the player work under the policy', async () => {
		const { page, elsewhere, refused, leave } = await reader(served, await photo(8, 8));
		await page.goto(served.url + PAGES['note on a video']);
		await page.locator('.search-open').click();
		await page.locator('dialog input[type="search"]').fill('serverless');
		await page.locator('dialog a[href]').first().waitFor();
		await page.keyboard.press('Escape');
		expect(elsewhere).toEqual([]);
		await page.locator('.video-open').first().click();
		await expect
			.poll(() => elsewhere.filter((one) => one.includes('youtube-nocookie.com')).length)
			.toBeGreaterThan(0);
		expect(await refused()).toEqual([]);
		await leave();
	}, 90_000);
});

describe.each(['show', 'ask'] as const)('hostile notes with `remoteMedia: %s`', (remoteMedia) => {
	let served: Served;
	let far: Uint8Array;
	beforeAll(async () => {
		const files = await nasty(`remoteMedia: ${remoteMedia}\n`);
		served = await onAir(() => buildSite(files, '--base', '/kb/', '--lenient'));
		far = await photo(640, 480);
	}, 240_000);

	test.each(['markdown/', 'html/', 'jumpy/', 'all/', ''])(
		'/%s fetches nothing but what is allowed',
		async (path) => {
			const { page, elsewhere, refused, leave } = await reader(served, far);
			await readOn(page, served.url + path);
			const others =
				remoteMedia === 'show' ? elsewhere.filter((one) => !one.startsWith('image ')) : elsewhere;
			expect(others).toEqual([]);
			expect(await refused()).toEqual([]);
			await leave();
		},
		90_000,
	);

	test('nothing jumps while a page is fetched slowly', async () => {
		const { page, leave } = await reader(served, far);
		await page.route(/\.(?:png|webp|svg)$/, async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 200));
			await route.fallback();
		});
		await page.addInitScript(() => {
			const shifts: unknown[] = [];
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const { value, sources = [] } = entry as PerformanceEntry & {
						value: number;
						sources?: readonly { node?: Node | null }[];
					};
					const names = sources.map(({ node }) =>
						node instanceof Element ? node.outerHTML.slice(0, 90) : (node?.nodeName ?? ''),
					);
					shifts.push([value, ...names]);
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await readOn(page, `${served.url}jumpy/`);
		await page.waitForTimeout(600);
		expect(await page.evaluate('window.shifts')).toEqual([]);
		const images = await page.$$eval('main img', (all) =>
			all.map((one) => (one as HTMLImageElement).naturalWidth > 0),
		);
		expect(images.length).toBeGreaterThan(3);
		expect(images).not.toContain(false);
		await leave();
	}, 90_000);
});

describe('what a reader asks for', () => {
	let served: Served;
	beforeAll(async () => {
		const files = await nasty('remoteMedia: ask\n');
		served = await onAir(() => buildSite(files, '--base', '/kb/', '--lenient'));
	}, 240_000);

	test('is fetched from there and shown in its place', async () => {
		const { page, elsewhere, refused, leave } = await reader(served, await photo(64, 48));
		await page.goto(`${served.url}markdown/`);
		await page.locator('.remote-open').first().click();
		await page.locator('img[src="https://a.example/a.png"]').waitFor();
		expect(await page.locator('img[src="https://a.example/a.png"]').getAttribute('alt')).toBe(
			'Alt words',
		);
		await page.locator('a.frame').first().click();
		await page.locator('iframe[src^="https://player.vimeo.com/video/76979871"]').waitFor();
		expect(elsewhere.map((one) => one.split('?')[0])).toEqual([
			'image https://a.example/a.png',
			'document https://player.vimeo.com/video/76979871',
		]);
		expect(await refused()).toEqual([]);
		await leave();
	}, 90_000);

	test('is a link to it without JavaScript', async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${served.url}markdown/`);
		expect(await page.locator('.remote-open').first().getAttribute('href')).toBe(
			'https://a.example/a.png',
		);
		expect(await page.locator('a.frame').first().getAttribute('href')).toBe(
			'https://vimeo.com/76979871',
		);
		await context.close();
	}, 60_000);
});
