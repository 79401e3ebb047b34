import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { completeOffline } from '../../src/offline/complete.ts';
import type { Row } from '../../src/offline/list.ts';
import { filesIn, snapshot, write, type Files } from '../site/support.ts';

const PAGES: Files = {
	'index.html': 'home',
	'offline/index.html': 'offline',
	'notes/a b/index.html': 'a',
	'notes/a b/preview.json': '{}',
	'_astro/x.js': 'x',
	'pagefind/index.json': '{}',
	'talk.mp4': 'film',
	'pan.png': 'picture',
	'notes/a.md': 'twin',
	'feed.xml': 'feed',
	'sitemap-0.xml': 'sitemap',
	'cards/0123456789abcdef0123.png': 'card',
	'404.html': 'not found',
	'build.json': '{}',
	_redirects: '',
};

const SITE = {
	title: 'Servers and serverless, weighed with care',
	description: 'What it costs',
	lang: 'en',
	offline: '/offline/',
};

let dir: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'offline-'));
	write(dir, PAGES);
});
afterEach(() => {
	rmSync(dir, { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));
const version = (): string => (json('_offline/version.json') as { version: string }).version;

test('the list has every file that a page may load, with size and digest', async () => {
	await completeOffline(dir, SITE, '/kb/');
	const rows = json('_offline/files.json') as readonly Row[];
	expect(rows.map(([path]) => path)).toEqual([
		'',
		'_astro/x.js',
		'notes/a b/',
		'notes/a b/preview.json',
		'offline/',
		'pagefind/index.json',
		'pan.png',
	]);
	// printf home | openssl dgst -sha256 -binary | head -c 6 | base64
	expect(rows[0]).toEqual(['', 4, 'TqFAWIFQ']);
});

test('the same site gives the same bytes, and another one another version', async () => {
	await completeOffline(dir, SITE, '/kb/');
	const first = snapshot(dir);
	const before = version();
	await completeOffline(dir, SITE, '/kb/');
	expect(snapshot(dir)).toEqual(first);
	write(dir, { 'notes/a b/index.html': 'changed' });
	await completeOffline(dir, SITE, '/kb/');
	expect(version()).not.toBe(before);
	expect(read('sw.js')).toContain(version());
});

test('the worker knows its build before its program begins', async () => {
	await completeOffline(dir, SITE, '/kb/');
	const [head = '', program = ''] = read('sw.js').split(/\n([^]*)/);
	const self: Record<string, unknown> = {};
	runInNewContext(head, { self });
	expect(self['steelyard']).toMatchObject({ base: '/kb/', page: 'offline/', version: version() });
	expect(program).not.toMatch(/process\.env|import\.meta|\bimport\(/);
});

describe('the manifest', () => {
	interface Icon {
		readonly src: string;
		readonly sizes: string;
		readonly purpose: string;
	}

	test('holds below the base, and names a site in few letters', async () => {
		await completeOffline(dir, SITE, '/kb/');
		const manifest = json('manifest.webmanifest');
		expect(manifest).toMatchObject({
			id: '/kb/',
			start_url: '/kb/',
			scope: '/kb/',
			name: SITE.title,
			short_name: 'Servers and serverless',
			display: 'standalone',
			lang: 'en',
		});
	});

	test('its pictures are there in the sizes that it says', async () => {
		await completeOffline(dir, SITE, '/kb/');
		const { icons } = json('manifest.webmanifest') as { readonly icons: readonly Icon[] };
		expect(icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable', 'maskable']);
		for (const { src, sizes } of icons) {
			const { width, height, format } = await sharp(join(dir, src.slice(4))).metadata();
			expect([`${String(width)}x${String(height)}`, format]).toEqual([sizes, 'png']);
		}
	});

	test('what a system may cut fills the square and has its sign in the middle', async () => {
		await completeOffline(dir, SITE, '/kb/');
		const image = sharp(join(dir, '_offline/maskable-512.png')).removeAlpha();
		const { data } = await image.raw().toBuffer({ resolveWithObject: true });
		const paper = [0xfb, 0xf8, 0xf1];
		const outside: unknown[] = [];
		for (let y = 0; y < 512; y += 4) {
			for (let x = 0; x < 512; x += 4) {
				const at = 3 * (y * 512 + x);
				const same = paper.every((value, channel) => data[at + channel] === value);
				if (!same && Math.hypot(x - 256, y - 256) > 0.4 * 512) outside.push([x, y]);
			}
		}
		expect(outside).toEqual([]);
	});
});

test('a site that is not to be kept has only a worker that takes its leave', async () => {
	await completeOffline(dir, { ...SITE, offline: undefined }, '/kb/');
	expect(filesIn(dir).filter((path) => !(path in PAGES))).toEqual(['sw.js']);
	const program = read('sw.js');
	expect(program).toContain('registration.unregister()');
	expect(program).toContain('"steelyard:/kb/:kept"');
	expect(() => {
		runInNewContext(program, { addEventListener: () => undefined });
	}).not.toThrow();
});
