/** Notes that try to run code, to frame, to lead away and to take over what pages fetch: in a browser nothing comes of it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, type Site } from '../site/support.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const RUN = '<img src=x onerror=alert(1)>';
const EVIL = `"><script>alert(1)</script>${RUN}`;
const y = JSON.stringify;

const VAULT = {
	'a.md':
		`---\ntitle: ${y(EVIL)}\naliases: [${y(EVIL)}]\ntags: [${y(EVIL)}]\ndescription: ${y(EVIL)}\ndate: 2024-01-01\n---\n` +
		`# ${EVIL}\n\nTo [[b]] and [[nobody ${RUN.replace(/[<>]/g, '')}]].\n\n<base href="https://evil.example/">\n\n` +
		`<meta http-equiv="refresh" content="0; url=https://evil.example/">\n\n<form action="https://evil.example/"><input name="q"><button>Go</button></form>\n\n` +
		`<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>\n\n<a href="javascript:alert(1)" onclick="alert(1)" target="_blank">leave</a>\n\n` +
		`<svg onload="alert(1)"><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>\n\n` +
		`<link rel="stylesheet" href="/kb/evil.css"><script src="/kb/evil.js"></script><p style="position:fixed" onmouseover="alert(1)">styled</p>\n\n` +
		`![x](x.png "${EVIL}") [js](evil.js) [css](evil.css) [p](b/preview.json) [k](_keys/en.json) <a class="note-link" href="/zzz/">forged</a> [z](zzz/preview.json)\n`,
	'b.md': `---\ntitle: ${y(`B ${EVIL}`)}\nkind: thought\nvideoId: aaaaaaaaaaa\nchannel: ${y(EVIL)}\n---\nWords ${RUN} of [[a]]. Searchable.\n\n- [00:10] ${EVIL}\n- [00:20] two\n`,
	't.md': `---\nkind: tradeoff\noptions: [${y(EVIL)}, b]\ncriteria: [${y(EVIL)}]\n---\n> [!claim] ${EVIL}\n> on:: [[t]]  side:: b\n\n[[a]] [[b]]\n`,
	'evil.js': 'alert(1)',
	'evil.css': 'body{display:none}',
	'b/preview.json': y({ facts: RUN, title: 'x', text: RUN }),
	'zzz/preview.json': y({ facts: RUN, title: 'x', text: RUN }),
	'_keys/en.json': y({ lang: 'en', dir: 'ltr', html: RUN }),
};

let site: Site;
let served: Served;
let browser: Browser;
beforeAll(async () => {
	site = await buildSite(VAULT, '--base', '/kb/', '--site', 'https://example.org', '--lenient');
	expect(site.code, site.stderr).toBe(0);
	served = await serve(site.out, '/kb/');
	browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
	await browser.close();
	await served.close();
	site[Symbol.dispose]();
}, 60_000);

interface Watched {
	readonly page: Page;
	/** Dialogs, refused loads, requests elsewhere, errors. */
	readonly seen: string[];
}

async function reader(): Promise<Watched> {
	const context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 1200, height: 800 },
	});
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	const seen: string[] = [];
	page.on('dialog', (dialog) => {
		seen.push(`dialog ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('pageerror', ({ message }) => seen.push(`error ${message}`));
	page.on('console', (message) => {
		if (/Content.Security.Policy/i.test(message.text())) seen.push(message.text());
	});
	await context.route(
		(url) => url.origin !== new URL(served.url).origin,
		async (route) => {
			seen.push(`elsewhere ${route.request().url()}`);
			await route.abort();
		},
	);
	return { page, seen };
}

test.each([
	'',
	'a/',
	'b/',
	't/',
	'all/',
	'new/',
	'tags/',
	'wanted/',
	'kinds/note/',
	'graph/',
	'no/such/page/',
])(
	'/%s runs nothing of a note and leads nowhere',
	async (path) => {
		const { page, seen } = await reader();
		await page.goto(served.url + path, { waitUntil: 'networkidle' });
		expect(new URL(page.url()).pathname).toBe(`/kb/${path}`);
		expect(await page.locator('main').isVisible()).toBe(true);
		const own = '[type="module"][src^="/kb/_astro/"]';
		const foreign = `iframe, base, main form, main link, main meta, main script:not(${own}), [onclick], [onerror], [srcdoc], [target]`;
		expect(await page.locator(foreign).count()).toBe(0);
		expect(seen).toEqual([]);
		await page.context().close();
	},
	90_000,
);

test('previews, search, keys and the graph show words', async () => {
	const { page, seen } = await reader();
	await page.goto(`${served.url}a/`);
	await page.locator('.prose .note-link[href="/kb/b/"]').first().hover();
	await page.waitForSelector('.preview:popover-open');
	expect(await page.locator('.preview img, .preview script').count()).toBe(0);
	expect(await page.innerText('.preview')).toContain('B "><script>');
	await page.mouse.move(0, 0);
	await page.locator('.keys-open').click();
	await page.waitForSelector('dialog.keys[open]');
	expect(await page.locator('dialog.keys img').count()).toBe(0);
	await page.keyboard.press('Escape');
	await page.locator('.search-open').click();
	await page.locator('dialog input[type="search"]').fill('searchable');
	await page.locator('dialog.search a[href]').first().waitFor();
	expect(await page.locator('dialog.search img, dialog.search script').count()).toBe(0);
	await page.goto(`${served.url}graph/`);
	const open = page.locator('.graph-open');
	if (await open.isVisible()) await open.click();
	await page.waitForLoadState('networkidle');
	expect(seen).toEqual([]);
	await page.context().close();
}, 120_000);
