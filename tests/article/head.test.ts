import { describe, expect, test } from 'vitest';
import { noteHead, pageHead } from '../../src/article/head.ts';
import { note, poison, without } from './sample.ts';

const site = {
	title: 'Notes',
	lang: 'en',
	address: 'https://example.org',
	feeds: true,
	card: { url: '/cards/site.png', alt: 'Notes' },
};
const href = (url: string): string => `/base${url}`;
const input = { site, href };
const tagged = {
	...note,
	lang: 'de-CH',
	twin: '/a.md',
	card: { url: '/cards/a.png', alt: 'Functions — Notes' },
};

describe('the head of a note', () => {
	test('names its Markdown, the feed of the site, and what other sites show', () => {
		const head = noteHead(tagged, input);
		for (const line of [
			'<link rel="alternate" type="text/markdown" href="/base/a.md">',
			'<link rel="alternate" type="application/rss+xml" title="Notes" href="/base/feed.xml">',
			'<meta property="og:title" content="Functions">',
			'<meta property="og:description" content="About functions.">',
			'<meta property="og:type" content="article">',
			'<meta property="og:url" content="https://example.org/base/a/">',
			'<meta property="og:locale" content="de_CH">',
			'<meta property="og:image" content="https://example.org/base/cards/a.png">',
			'<meta property="og:image:width" content="1200">',
			'<meta property="og:image:height" content="630">',
			'<meta property="og:image:alt" content="Functions — Notes">',
			'<meta name="twitter:card" content="summary_large_image">',
			'<meta property="article:published_time" content="2025-01-02">',
			'<meta property="article:modified_time" content="2025-02-03">',
		]) {
			expect(head).toContain(line);
		}
	});

	test('without the address of the site holds no absolute address', () => {
		const head = noteHead(tagged, { href, site: { title: 'Notes', lang: 'en' } });
		expect(head).toBe('<link rel="alternate" type="text/markdown" href="/base/a.md">');
	});

	test('says nothing that it does not know', () => {
		const bare = { ...without(note, 'date', 'updated'), description: '' };
		const head = noteHead(bare, { href, site: without(site, 'card', 'feeds') });
		expect(head).not.toMatch(/_time|og:description|og:image|alternate/);
		expect(head).toContain('<meta name="twitter:card" content="summary">');
	});

	test('holds nothing of a note as HTML', () => {
		const text = '"><script>alert(1)</script>';
		expect(noteHead(poison(tagged, text), input)).not.toContain('<script');
	});
});

describe('the head of a list', () => {
	const list = { url: '/tags/2024/', title: '#2024', feed: '/tags/2024/' };

	test('names its own feeds and that of the site', () => {
		const head = pageHead(list, input);
		const feeds = [...head.matchAll(/rel="alternate"[^>]*href="([^"]*)"/g)].map(([, url]) => url);
		expect(feeds).toEqual([
			'/base/tags/2024/feed.xml',
			'/base/tags/2024/atom.xml',
			'/base/tags/2024/feed.json',
			'/base/feed.xml',
		]);
		expect(head).toContain('<meta property="og:type" content="website">');
	});

	test('without feeds of its own names that of the site; the home page names it once', () => {
		const feedsOf = (page: Parameters<typeof pageHead>[0]) =>
			[...pageHead(page, input).matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
		expect(feedsOf({ url: '/x/', title: 'x' })).toEqual(['/base/feed.xml']);
		expect(feedsOf({ url: '/', title: 'Notes' })).toEqual([
			'/base/feed.xml',
			'/base/atom.xml',
			'/base/feed.json',
		]);
	});
});
