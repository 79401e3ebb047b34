import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSite, type Site } from '../site/support.ts';
import { axe, LOOKS } from './axe.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const PARAGRAPHS = Array.from(
	{ length: 40 },
	(_, index) => `Paragraph ${String(index)} keeps what is below out of the window.\n\n`,
).join('');

const VAULT = {
	'start.md':
		`# Start\n\nTo [[other]], to [[other#Second part]], to [[other#^x]] and to [[nobody]].` +
		` A footnote.[^1] To [what is far](#far-away) and [what is near](#near-by). To [[rechts]].\n\n` +
		`## Near by\n\n${PARAGRAPHS}To [[other]].\n\n## Far away\n\nFar words.\n\n[^1]: Words of the [[other|footnote]].\n`,
	'other.md':
		'---\nkind: critique\n---\n# Other\n\nFirst words, with a link [[start|back]] and one [[rechts|more]].\n\n## Second part\n\nSecond words.\n\nA block. ^x\n',
	'rechts.md': '---\nlang: ar\n---\n# يمين\n\nنص عربي يشير إلى [[other]].\n',
};

const OPEN = '.preview:popover-open';

let site: Site;
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
	site = await buildSite(VAULT, '--base', '/kb/');
	expect(site.code, site.stderr).toBe(0);
	served = await serve(site.out, '/kb/');
	browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
	await browser.close();
	await served.close();
	site[Symbol.dispose]();
}, 60_000);
beforeEach(async () => {
	context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 1200, height: 800 },
	});
	page = await context.newPage();
	await page.goto(`${served.url}start/`);
});
afterEach(async () => {
	await context.close();
});

const link = (text: string) => page.locator('.prose a', { hasText: text }).first();
const isOpen = (): Promise<boolean> => page.isVisible(OPEN);
const closed = () => page.waitForSelector('.preview', { state: 'hidden' });

async function shown(text: string): Promise<string> {
	await link(text).hover();
	await page.waitForSelector(OPEN);
	return page.innerText(OPEN);
}

describe('the pointer rests on a link', () => {
	test('to a note: its kind, title and first words', async () => {
		const text = await shown('other');
		expect(text).toMatch(/Critique[\s\S]*Linked from 2 notes[\s\S]*Other\s+First words/);
		expect(await link('other').getAttribute('aria-describedby')).toBe('link-preview');
		expect(await page.getAttribute('.preview', 'role')).toBe('tooltip');
	});

	test.each([
		['Second part', /^\s*Critique[\s\S]*Second words\.\s+A block\.$/],
		['nobody', /1 note wants this\s+nobody\s+To Other/i],
	])('to %s', async (text, expected) => {
		expect(await shown(text)).toMatch(expected);
	});

	test('to a footnote, whose mark stays described as one', async () => {
		await page.locator('[data-footnote-ref]').first().hover();
		await page.waitForSelector(OPEN);
		expect(await page.innerText(OPEN)).toBe('Words of the footnote.');
		expect(await page.locator('[data-footnote-ref]').first().getAttribute('aria-describedby')).toBe(
			'footnote-label link-preview',
		);
		await page.keyboard.press('Escape');
		expect(await page.locator('[data-footnote-ref]').first().getAttribute('aria-describedby')).toBe(
			'footnote-label',
		);
	});

	test('to a part of the page that is out of sight, and not to one in sight', async () => {
		await link('what is near').hover();
		await page.waitForTimeout(700);
		expect(await isOpen()).toBe(false);
		expect(await shown('what is far')).toMatch(/^Far away\s+Far words\.$/);
	});

	test('the preview stays while the pointer is on it, its links work, and it goes when the pointer leaves', async () => {
		await shown('other');
		await page.hover(`${OPEN} .preview-title`);
		await page.waitForTimeout(500);
		expect(await isOpen()).toBe(true);
		await page.mouse.move(2, 2);
		await closed();
		expect(await link('other').getAttribute('aria-describedby')).toBeNull();
		await shown('other');
		await page.click(`${OPEN} .note-link`);
		await page.waitForURL(/\/kb\/(?:start|rechts)\/$/);
	});

	test('Escape closes it, and the pointer need not move', async () => {
		await shown('other');
		await page.keyboard.press('Escape');
		await closed();
	});

	test('it is fetched once, and moves nothing on the page', async () => {
		const before = await page.evaluate(() => document.documentElement.scrollHeight);
		await shown('other');
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
		await page.mouse.move(2, 2);
		await closed();
		await shown('Second part');
		const asked = served.log.filter((line) => line.endsWith('/kb/other/preview.json'));
		expect(new Set(asked).size).toBe(1);
	});

	test('switched off, nothing opens, and the browser remembers it', async () => {
		await page.keyboard.press('?');
		await page.click('[data-choice=previews]');
		await page.keyboard.press('Escape');
		await page.reload();
		await link('other').hover();
		await page.waitForTimeout(700);
		expect(await page.locator('.preview').count()).toBe(0);
		await page.keyboard.press('?');
		await page.waitForSelector('.keys[open]');
		expect(await page.isChecked('[data-choice=previews]')).toBe(false);
	});
});

describe('the keyboard', () => {
	test('opens a preview where the focus rests, and not in passing', async () => {
		await page.keyboard.press('Tab');
		await link('other').focus();
		await page.keyboard.press('Tab');
		await page.waitForSelector(OPEN);
		expect(await page.innerText(OPEN)).toContain('Second words');
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Shift+Tab');
		await closed();
	});

	test('goes into it with Alt and arrow down, through its links, and back', async () => {
		await link('other').focus();
		await page.keyboard.press('Alt+ArrowDown');
		await page.waitForSelector(`${OPEN}:focus`);
		const box = page.locator(OPEN);
		expect([await box.getAttribute('role'), await box.getAttribute('aria-label')]).toEqual([
			'dialog',
			'Other',
		]);
		const focused = (): Promise<string> =>
			page.evaluate(() => document.activeElement?.textContent ?? '');
		const seen: string[] = [];
		for (let count = 0; count < 3; count += 1) {
			await page.keyboard.press('Tab');
			seen.push(await focused());
		}
		expect(seen).toEqual(['Other', 'back', 'more']);
		await page.keyboard.press('Tab');
		expect(await isOpen()).toBe(false);
		expect(await focused()).toBe('other');
		await page.keyboard.press('Alt+ArrowDown');
		await page.waitForSelector(`${OPEN}:focus`);
		await page.keyboard.press('Escape');
		expect([await isOpen(), await focused()]).toEqual([false, 'other']);
	});
});

describe('the box', () => {
	test.each([
		[1200, 800],
		[320, 480],
		[320, 256],
	])(
		'stays in a window of %i by %i and off its link',
		async (width, height) => {
			await page.setViewportSize({ width, height });
			for (const text of ['other', 'Second part', 'nobody', 'rechts']) {
				await link(text).scrollIntoViewIfNeeded();
				await shown(text);
				await page.waitForTimeout(150);
				const box = await page.locator(OPEN).boundingBox();
				const own = await link(text).boundingBox();
				if (!box || !own) throw new Error('It is not shown.');
				expect(box.x).toBeGreaterThanOrEqual(0);
				expect(box.x + box.width).toBeLessThanOrEqual(width);
				expect(box.y).toBeGreaterThanOrEqual(0);
				expect(box.y + box.height).toBeLessThanOrEqual(height);
				expect(box.y >= own.y + own.height - 1 || box.y + box.height <= own.y + 1).toBe(true);
				await page.keyboard.press('Escape');
				await page.mouse.move(1, 1);
			}
		},
		60_000,
	);

	test('is right to left where its note is, and on a page that is', async () => {
		await shown('rechts');
		expect(await page.locator(OPEN).evaluate((box) => getComputedStyle(box).direction)).toBe('rtl');
		await page.goto(`${served.url}rechts/`);
		await shown('other');
		const [box, own] = [await page.locator(OPEN).boundingBox(), await link('other').boundingBox()];
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo((own?.x ?? 0) + (own?.width ?? 0), -1);
	});

	test.each(['light', 'dark', 'forced colours'] as const)(
		'has nothing that axe finds, %s',
		async (look) => {
			await page.emulateMedia(LOOKS[look]);
			await shown('other');
			await page.waitForTimeout(200);
			expect(await axe(page)).toEqual([]);
			await page.keyboard.press('Escape');
			await link('other').focus();
			await page.keyboard.press('Alt+ArrowDown');
			await page.waitForSelector(`${OPEN}:focus`);
			expect(await axe(page)).toEqual([]);
		},
		60_000,
	);

	test('is not printed', async () => {
		await shown('other');
		await page.emulateMedia({ media: 'print' });
		expect(await page.isVisible('.preview')).toBe(false);
	});

	test('does not open by touch', async () => {
		await context.close();
		context = await browser.newContext({
			hasTouch: true,
			isMobile: true,
			serviceWorkers: 'block',
		});
		page = await context.newPage();
		await page.goto(`${served.url}start/`);
		await link('nobody').tap();
		await page.waitForURL(/\/wanted\/nobody\/$/);
		expect(await page.locator(OPEN).count()).toBe(0);
	});
});
