/** What a built site has besides its pages: feeds, cards, Markdown, old addresses. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readXml } from '../outputs/xml.ts';
import { buildSite, differences, snapshot, type Site } from './support.ts';

const FILES = {
	'index.md': '---\ntitle: Home\n---\n[[a]]\n',
	'a.md':
		'---\ntitle: "A & B"\ndate: 2024-01-02\ntags: [x/y]\naliases: [/old/a/, Another]\n---\nSee [[b]]. %%hidden%%\n',
	'b.md': '---\ndate: 2024-02-03\ntags: [x/y]\n---\nSee [[a]].\n',
	'held.md': '---\ndraft: true\ntitle: HELDBACK\naliases: [Held]\ntags: [x]\n---\nHELDBACK\n',
};
const FLAGS = ['--site', 'https://example.org', '--base', '/kb/'] as const;

let site: Site;

beforeAll(async () => {
	site = await buildSite(FILES, ...FLAGS);
	expect(site.code).toBe(0);
}, 240_000);

afterAll(() => {
	site[Symbol.dispose]();
});

/** The file that an absolute address of the site leads to. */
function fileOf(url: string): string {
	const path = decodeURIComponent(new URL(url).pathname).replace(/^\/kb\//, '');
	return join(site.out, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

test('every address that feeds, the sitemap, heads and llms.txt name is there', () => {
	const files = site.files().filter((path) => /\.(?:xml|html)$|llms\.txt$/.test(path));
	const urls = files.flatMap((path) => [
		...(site.read(path).match(/https:\/\/example\.org\/[^\s"'<>()\]]*/g) ?? []),
	]);
	expect(urls.length).toBeGreaterThan(50);
	expect([...new Set(urls)].filter((url) => !existsSync(fileOf(url)))).toEqual([]);
});

test('links in heads lead to feeds, cards and Markdown', () => {
	for (const path of ['index.html', 'a/index.html', 'tags/x/y/index.html']) {
		const named = [...site.read(path).matchAll(/rel="alternate"[^>]*href="([^"]*)"/g)];
		expect(named.length).toBeGreaterThan(0);
		for (const [, href = ''] of named) {
			expect(existsSync(fileOf(`https://example.org${href}`))).toBe(true);
		}
	}
});

test('XML is well-formed', () => {
	for (const path of site.files().filter((one) => one.endsWith('.xml'))) {
		expect(readXml(site.read(path)).children.length).toBeGreaterThan(0);
	}
});

test('Markdown has no comments, and a held note is nowhere', () => {
	expect(site.read('a.md')).toContain('See [b](https://example.org/kb/b.md).');
	const texts = site.files().filter((path) => !/\.(?:png|pf_\w+)$/.test(path));
	expect(texts.filter((path) => /HELDBACK|%%hidden/.test(site.read(path)))).toEqual([]);
	expect(existsSync(join(site.out, 'held'))).toBe(false);
});

test('old addresses lead to the note', () => {
	for (const path of ['old/a/index.html', 'another/index.html']) {
		expect(site.read(path)).toContain('content="0; url=/kb/a/"');
	}
	expect(site.read('_redirects')).toBe('/kb/another/ /kb/a/ 301\n/kb/old/a/ /kb/a/ 301\n');
});

test('a build with an empty cache makes the same bytes', { timeout: 240_000 }, async () => {
	const again = await site.clean(...FLAGS);
	expect(differences(snapshot(site.out), snapshot(again))).toEqual([]);
});
