import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawl, type Crawl } from './crawl.ts';
import { DIALECTS } from './dialects.ts';
import { ownNotes, type BuiltNotes } from './own-notes.ts';
import { buildSite } from './support.ts';

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:recommended'],
	rules: {
		// Titles are the author's; browsers and search engines shorten them by themselves.
		'long-title': 'off',
		// Ids follow the headings, in every script: combining marks are letters to a reader.
		'valid-id': ['error', { relaxed: true }],
	},
});

/** Elements that fetch something when a page is loaded; a link of another relation does not. */
const LOADING: ReadonlySet<string> = new Set([
	'script',
	'img',
	'iframe',
	'source',
	'video',
	'audio',
]);
const FETCHED_LINKS: ReadonlySet<string> = new Set([
	'stylesheet',
	'icon',
	'preload',
	'modulepreload',
]);

describe.each([
	['the own notes', () => ownNotes('--lenient')],
	['a vault of dialects', () => buildSite(DIALECTS)],
] as const)('every page of %s', (_name, build) => {
	let site: BuiltNotes;
	let crawled: Crawl;
	beforeAll(async () => {
		site = await build();
		expect(site.code, site.stderr).toBe(0);
		crawled = crawl(site.out, '/');
	}, 240_000);
	afterAll(() => {
		site[Symbol.dispose]();
	});

	test('is valid HTML', async () => {
		const wrong: string[] = [];
		for (const path of crawled.pages) {
			const { results } = await validator.validateString(site.read(path), path);
			const messages = results.flatMap((result) => result.messages);
			wrong.push(
				...messages.map(
					({ line, ruleId, message }) => `${path}:${String(line)} ${ruleId}: ${message}`,
				),
			);
		}
		expect(crawled.pages.length).toBeGreaterThan(20);
		expect(wrong).toEqual([]);
	}, 120_000);

	test('loads nothing from elsewhere but images of its author, late and without referrer', () => {
		const elsewhere = crawled.addresses.filter(({ element, url }) => {
			const relations = [element.properties.rel ?? []].flat().map(String);
			const fetches =
				LOADING.has(element.tagName) || relations.some((name) => FETCHED_LINKS.has(name));
			return fetches && url.protocol.startsWith('http') && url.origin !== 'https://example.org';
		});
		const loud = elsewhere.filter(
			({ element: { tagName, properties } }) =>
				tagName !== 'img' ||
				properties.loading !== 'lazy' ||
				properties.referrerPolicy !== 'no-referrer',
		);
		expect(loud.map(({ page, written }) => `${page}: ${written}`)).toEqual([]);
		for (const path of crawled.pages) {
			expect(site.read(path), path).not.toMatch(
				/<(?:iframe|object|embed)\b| style="| on\w+="|@import/,
			);
		}
	});

	test('is light: 4 KB of scripts, 11 KB of styles, 16 KB more for a calculator', () => {
		const heavy = crawled.pages.flatMap((page) => {
			const { script, style } = weigh(site, crawled, page);
			const calculator = site.read(page).includes('<steelyard-calculator');
			const isTool = /^(?:search|offline)\//.test(page);
			const most = calculator
				? { script: 4 + 16, style: 11 + 16 }
				: { script: isTool ? 15 : 4, style: 11 };
			const sum = calculator ? script + style > 4 + 11 + 16 : false;
			const over = script > most.script || style > most.style || sum;
			return over
				? [`${page}: ${script.toFixed(1)} KB scripts, ${style.toFixed(1)} KB styles`]
				: [];
		});
		expect(heavy).toEqual([]);
	});
});

/** Kilobytes (1,000 bytes) after gzip of what a page loads by itself, with what its scripts import at once. */
function weigh(
	site: BuiltNotes,
	{ addresses }: Crawl,
	page: string,
): { script: number; style: number } {
	const own = addresses.filter((address) => address.page === page);
	const pathOf = (url: URL): string => decodeURIComponent(url.pathname.slice(1));
	const scripts = own
		.filter(({ element }) => element.tagName === 'script')
		.map(({ url }) => pathOf(url));
	const styles = own
		.filter(({ element }) => [element.properties.rel].flat().includes('stylesheet'))
		.map(({ url }) => pathOf(url));
	const size = (paths: Iterable<string>): number =>
		[...paths].reduce((sum, path) => sum + gzipSync(site.read(path)).length / 1000, 0);
	return { script: size(withImports(site, scripts)), style: size(new Set(styles)) };
}

function withImports(site: BuiltNotes, entries: readonly string[]): ReadonlySet<string> {
	const all = new Set<string>(entries);
	for (const path of all) {
		for (const [, name = ''] of site
			.read(path)
			.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g)) {
			all.add(join('_astro', name));
		}
	}
	return all;
}
