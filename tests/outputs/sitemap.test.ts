import { describe, expect, test } from 'vitest';
import { sitemap, sitemapFiles } from '../../src/outputs/sitemap.ts';
import { filesOf, publishedOf } from './published.ts';
import { readXml } from './xml.ts';

const locate = (url: string): string => `https://example.org${url}`;

describe('the sitemap', () => {
	test('names every page once with the day of its last change, and no ghosts', async () => {
		const files = {
			'a.md': '---\ndate: 2024-01-02\nupdated: 2024-05-06T07:08:09\n---\n[[nobody]] #x',
			"it's & b.md": '',
			'held.md': '---\ndraft: true\n---\n',
		};
		const made = await filesOf(sitemap, publishedOf(files, { site: 'https://example.org' }));
		const urls = readXml(made.get('sitemap.xml') ?? '').children.map(({ children }) =>
			children.map(({ text }) => text).join(' '),
		);
		expect(urls).toEqual([
			'https://example.org/',
			'https://example.org/a/ 2024-05-06',
			'https://example.org/its-b/',
			'https://example.org/all/',
			'https://example.org/tags/',
			'https://example.org/kinds/note/',
			'https://example.org/tags/x/',
			'https://example.org/new/',
		]);
		expect(made.get('robots.txt')).toContain('\nSitemap: https://example.org/sitemap.xml\n');
	});

	test('comes in parts where it is too long for one file', async () => {
		const places = Array.from({ length: 5 }, (_, n) => ({ url: `/${String(n)}/` }));
		const files = await sitemapFiles(places, locate, 2);
		expect(files.map(({ path }) => path)).toEqual([
			'sitemap.xml',
			'sitemap-1.xml',
			'sitemap-2.xml',
			'sitemap-3.xml',
		]);
		const [index, first] = files.map(({ content }) => readXml(String(content)));
		expect(index?.name).toBe('sitemapindex');
		expect(index?.children.map(({ children }) => children[0]?.text)).toEqual([
			'https://example.org/sitemap-1.xml',
			'https://example.org/sitemap-2.xml',
			'https://example.org/sitemap-3.xml',
		]);
		expect(first?.children).toHaveLength(2);
	});

	test('is left out where the site does not know its address', async () => {
		const made = await filesOf(sitemap, publishedOf({ 'a.md': '' }));
		expect([...made]).toEqual([['robots.txt', 'User-agent: *\nAllow: /\n']]);
	});
});
