import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { launchBrowser } from './chromium.ts';
import { serve } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));

beforeAll(() => {
	mkdirSync(join(folder, 'a b'));
	writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Home</title><h1>Home</h1>');
	writeFileSync(join(folder, 'a b', 'index.html'), 'inside');
	writeFileSync(join(folder, '404.html'), 'our own 404');
	writeFileSync(join(folder, 'x.wasm'), '');
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

async function ask(url: string): Promise<string> {
	const response = await fetch(url, { redirect: 'manual' });
	const type = response.headers.get('location') ?? response.headers.get('content-type');
	return `${String(response.status)} ${String(type)} ${await response.text()}`.trim();
}

test('a folder is served below its base, with types, redirects and its own 404', async () => {
	await using site = await serve(folder, '/some/base/');
	const html = 'text/html; charset=utf-8';
	expect(await ask(`${site.url}a%20b/?q=1`)).toBe(`200 ${html} inside`);
	expect(await ask(`${site.url}a%20b`)).toBe('301 /some/base/a%20b/');
	expect(await ask(`${site.url}x.wasm`)).toBe('200 application/wasm');
	expect(await ask(`${site.url}gone`)).toBe(`404 ${html} our own 404`);
	expect(await ask(`${site.url}..%2f..%2fetc%2fpasswd`)).toBe(`404 ${html} our own 404`);
	expect(await ask(`${site.url}%E0%A4%A`)).toBe('404 text/plain; charset=utf-8 not found');
	expect(await ask(new URL('/', site.url).href)).toBe('404 text/plain; charset=utf-8 not found');
	expect(site.log[0]).toBe('200 /some/base/a%20b/?q=1');
});

test('axe finds what is wrong with a page that Chromium shows', async () => {
	await using site = await serve(folder);
	const browser = await launchBrowser();
	try {
		const page = await browser.newPage();
		await page.goto(site.url);
		expect(await page.title()).toBe('Home');
		expect((await axe(page)).map(({ rule }) => rule)).toContain('html-has-lang');
	} finally {
		await browser.close();
	}
}, 60_000);
