/**
 * Sites whose search asks a server, in a real browser. Typesense, Meilisearch and OpenSearch do not run here:
 * a server of ours answers as they are documented to (see tests/theme/search/contracts).
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildSite, type Site } from '../site/support.ts';
import {
	keyFor,
	searchesIn,
	startContract,
	type ContractServer,
} from '../theme/search/contract-server.ts';
import type { SearchServer } from '../../src/lookup/server.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const PATIENCE = 240_000;
const NOTES = {
	'talk.md':
		'---\ntitle: A talk on starts\nkind: source\nvideoId: dQw4w9WgXcQ\n---\nFirst.\n\n[3:34] Every start is slow.\n',
	'cold.md': '# Cold starts\nA cold start is slow. See [[talk]].\n\n## Who waits\nSlow for one.\n',
};

interface Running extends AsyncDisposable {
	readonly server: ContractServer;
	readonly site: Site;
	readonly served: Served;
}

/** A site below `/kb/` that asks a server of its own. */
async function start(provider: SearchServer['provider'], fallback: boolean): Promise<Running> {
	const server = await startContract(provider);
	const search = { provider, url: `${server.url}/`, key: keyFor(provider), fallback };
	const config = JSON.stringify({ title: 'Served notes', search });
	const site = await buildSite({ ...NOTES, 'steelyard.config.yaml': config }, '--base', '/kb/');
	expect([site.code, site.stderr]).toEqual([0, '']);
	const served = await serve(site.out, '/kb/');
	return {
		server,
		site,
		served,
		[Symbol.asyncDispose]: async () => {
			await served.close();
			await server[Symbol.asyncDispose]();
			site[Symbol.dispose]();
		},
	};
}

let browser: Browser;
let failures: string[] = [];
beforeAll(async () => {
	browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
	await browser.close();
});
afterEach(() => {
	expect(failures).toEqual([]);
});

async function visit({ served }: Running, path: string): Promise<Page> {
	const page = await browser.newPage({
		serviceWorkers: 'block',
		viewport: { width: 1200, height: 800 },
	});
	page.setDefaultTimeout(30_000);
	failures = [];
	page.on('pageerror', ({ message }) => failures.push(message));
	await page.goto(served.url + path);
	return page;
}

async function ask(page: Page, words: string): Promise<void> {
	await page.keyboard.press('/');
	await page.waitForSelector('.search input:focus');
	await page.keyboard.type(words);
	await page.waitForSelector('[role=option][aria-selected=true]');
}

const said = (page: Page, words: RegExp): Promise<unknown> =>
	expect
		.poll(() => page.innerText('.search-note [role=status]'), { timeout: 20_000 })
		.toMatch(words);

/** What any of the three must do. */
async function asks(running: Running): Promise<Page> {
	const { server, served } = running;
	const page = await visit(running, 'cold/');
	expect(server.asked).toEqual([]);
	await ask(page, 'slow');
	await said(page, /^3 pages\./);
	expect(await page.$$eval('[role=option] .page', (all) => all.map((one) => one.textContent)))
		// Titles are text, whatever they hold.
		.toEqual(['A talk on starts', 'Cold <i>starts</i>', 'The first visitor waits']);
	expect(await page.innerText('.moment-hit mark')).toBe('slow');
	expect(await page.$$('.search img')).toEqual([]);
	expect(served.log.filter((line) => line.includes('pagefind'))).toEqual([]);
	expect(searchesIn(server.asked.at(-1)?.body)).toHaveLength(1);
	await page.click('.moment-hit');
	await page.waitForURL(/\/kb\/talk\/\?highlight=slow#t-214$/);
	await page.waitForSelector('.found-bar');
	return page;
}

test(
	'Meilisearch is asked by dialog and page; where it fails, the index of the site answers',
	async () => {
		await using running = await start('meilisearch', true);
		const { server, site } = running;
		const page = await asks(running);
		await page.goto(`${running.served.url}search/?q=slow&kind=note`);
		await expect.poll(() => page.$$('.search-hits > li').then(({ length }) => length)).toBe(3);
		expect(await page.innerText('[data-facet=tag]')).toMatch(/servers\s*2/);
		const filters = server.asked.map(({ body }) => (body as { filter: unknown }).filter);
		expect(filters).toContainEqual([['kind = "note"'], ['type != name']]);
		server.mood = 'refused';
		await page.goto(`${running.served.url}talk/`);
		await ask(page, 'cold');
		await said(page, /^The search server 127\.0\.0\.1:\d+ refuses the key of this site\. This is/);
		expect(await page.innerText('[role=option] .page')).toBe('Cold starts');
		const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
			site.read('cold/index.html'),
		)?.[1];
		expect(policy?.replaceAll('&#39;', "'")).toContain(`connect-src 'self' ${server.url};`);
		await page.close();
	},
	PATIENCE,
);

test(
	'Typesense is asked where there is no index, and what is wrong is said',
	async () => {
		await using running = await start('typesense', false);
		const { server, site } = running;
		expect(site.files().filter((path) => path.startsWith('pagefind/'))).toEqual([]);
		const page = await asks(running);
		for (const [mood, words] of [
			['missing', /^The search server \S+ has no index notes\. Until then: all notes$/],
			['broken', /^The search server \S+ answers with error 200\./],
		] as const) {
			server.mood = mood;
			await page.goto(`${running.served.url}talk/`);
			await page.keyboard.press('/');
			await page.waitForSelector('.search input:focus');
			await page.keyboard.type('cold');
			await said(page, words);
		}
		await page.close();
	},
	PATIENCE,
);

test(
	'a site without a server has none of this',
	async () => {
		const site = await buildSite(NOTES);
		const scripts = site.files().filter((path) => path.endsWith('.js'));
		const naming = scripts.filter((path) =>
			/typesense|_multi_search|\/_search`|matchingStrategy/.test(site.read(path)),
		);
		expect([site.code, naming]).toEqual([0, []]);
		expect(site.read('cold/index.html')).not.toContain('connect-src');
		site[Symbol.dispose]();
	},
	PATIENCE,
);
