import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawl, type Crawl } from './crawl.ts';
import { DIALECTS } from './dialects.ts';
import { buildSite, buildVault, CONTENT, type Site } from './support.ts';

describe.each([
	['the own notes below /kb/', '/kb/', () => buildVault(CONTENT, '--base', '/kb/', ...PUBLISHED)],
	['a vault of dialects at the root', '/', () => buildSite(DIALECTS)],
] as const)('%s', (_name, base, build) => {
	let site: Site;
	let crawled: Crawl;
	beforeAll(async () => {
		site = await build();
		expect(site.code, site.stderr).toBe(0);
		crawled = crawl(site.out, base);
	}, 120_000);
	afterAll(() => {
		site[Symbol.dispose]();
	});

	test('every link, script, style, image and anchor of every page leads somewhere', () => {
		expect(crawled.pages.length).toBeGreaterThan(20);
		expect(crawled.addresses.length).toBeGreaterThan(300);
		expect(crawled.dead).toEqual([]);
	});

	test('what scripts and styles load is there', () => {
		const loaded = site
			.files()
			.filter((path) => /^_astro\/.*\.(?:js|css)$/.test(path))
			.flatMap((path) => [
				...site.read(path).matchAll(/(?:from|import\(?)\s*["'`]\.\/([^"'`]+)["'`]/g),
			])
			.map(([, name = '']) => `_astro/${name}`);
		expect(loaded.length).toBeGreaterThan(0);
		expect(loaded.filter((path) => !site.files().includes(path))).toEqual([]);
		for (const path of site.files().filter((name) => name.endsWith('.css'))) {
			expect(site.read(path), path).not.toMatch(/url\((?!["']?data:)/);
		}
	});

	test('what the search finds has a page', () => {
		const urls = site
			.files()
			.filter((path) => path.startsWith('pagefind/fragment/'))
			.map((path) => gunzipSync(readFileSync(join(site.out, path))).toString())
			.flatMap((text) => [...text.matchAll(/"url":"(\/[^"#]*)/g)])
			.map(([, url = '']) => `${decodeURIComponent(url).slice(1)}index.html`);
		expect(urls.length).toBeGreaterThan(4);
		expect(urls.filter((path) => !site.files().includes(path))).toEqual([]);
	});

	test('the nodes of graph.json have pages', () => {
		const { nodes } = JSON.parse(site.read('graph.json')) as { nodes: { url: string }[] };
		const paths = nodes.map(({ url }) => `${decodeURIComponent(url).slice(1)}index.html`);
		expect(paths.length).toBeGreaterThan(4);
		expect(paths.filter((path) => !site.files().includes(path))).toEqual([]);
	});

	test('the build says for which base it was made', () => {
		expect(JSON.parse(site.read('build.json'))).toMatchObject({ generator: 'steelyard', base });
	});

	test('pages name their address on the web where it is known', () => {
		const canonical = /<link rel="canonical" href="([^"]+)">/.exec(site.read('index.html'));
		expect(canonical?.[1]).toBe(base === '/' ? undefined : 'https://example.org/kb/');
	});
});

const PUBLISHED = ['--site', 'https://example.org', '--lenient'];
