import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';

let files = new Map<string, string>();
beforeAll(async () => {
	files = await buildSite();
}, 120_000);

/** Pages that the hand-made data has links to and does not hold. */
const LEFT_OUT = ['/base/graph/', '/base/new/', '/base/tags/', '/base/x/y/'];

const page = (url: string) => files.get(`${url.slice(1)}index.html`) ?? '';
const pages = () => [...files].filter(([name]) => name.endsWith('.html'));
const thought = () => page('/x/thought/');

test('every address of the data has its page', () => {
	const names = pages().map(([name]) => `/${name.replace(/index\.html$/, '')}`);
	expect(names).toEqual(
		expect.arrayContaining([
			'/',
			'/404.html',
			'/ar/',
			'/kinds/thought/',
			'/all/2/',
			'/tags/aws/lambda/',
			'/tags/تكلفة/',
			'/ugly/',
			'/wanted/',
			'/wanted/step-functions/',
			'/x/',
			'/x/serverless-or-servers/',
			'/x/thought/',
		]),
	);
});

test('every page is valid HTML', async () => {
	const validate = new HtmlValidate({
		extends: ['html-validate:recommended'],
		rules: { 'long-title': 'off' },
	});
	const wrong: string[] = [];
	for (const [name, html] of pages()) {
		const report = await validate.validateString(html, name);
		const messages = report.results.flatMap((result) => result.messages);
		wrong.push(...messages.map((message) => `${name}:${message.line} ${message.message}`));
	}
	expect(wrong).toEqual([]);
});

test('every link inside the site has the base and leads somewhere', () => {
	const dead: string[] = [];
	for (const [name, html] of pages()) {
		const targets = [...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, url = '']) => url);
		const known = new Set(
			[...files.keys()].map((file) => `/base/${file.replace(/index\.html$/, '')}`),
		);
		const missing = targets.filter(
			(url) => !known.has(decodeURIComponent(url)) && !url.endsWith('.svg'),
		);
		dead.push(...missing.map((url) => `${name} → ${url}`));
	}
	expect(new Set(dead.map((line) => line.replace(/^.* → /, '')))).toEqual(new Set(LEFT_OUT));
});

test('no page asks anyone else for anything, or carries a style attribute', () => {
	for (const [name, html] of pages()) {
		const loads =
			/<(?:script|link|img|iframe|source)\b[^>]*(?:src|href)="https?:(?!\/\/example\.org)/;
		expect(loads.test(html), name).toBe(false);
		expect(html, name).not.toContain(' style="');
	}
});

describe('weight', () => {
	const size = (text: string) => gzipSync(text, { level: 9 }).length;
	const scripts = (html: string) => {
		const entries = [...html.matchAll(/src="\/base\/([^"]+\.js)"/g)].map(([, name = '']) => name);
		return entries.map((name) => files.get(name) ?? '');
	};

	test('styles of a page', () => {
		const linked = [...thought().matchAll(/href="\/base\/([^"]+\.css)"/g)];
		const styles = linked.map(([, name = '']) => files.get(name) ?? '');
		expect(styles.filter((css) => css === '')).toEqual([]);
		expect(size(styles.join('\n'))).toBeLessThan(12_000);
	});

	test('scripts of a plain note', () => {
		const loaded = scripts(page('/ugly/'));
		const helper = [...files].filter(([name]) => name.includes('preload-helper'));
		const total = size([...loaded, ...helper.map(([, text]) => text)].join('\n'));
		expect(total).toBeGreaterThan(0);
		expect(total).toBeLessThan(3000);
	});

	test('the player only where there is a video', () => {
		expect(scripts(thought()).length).toBe(scripts(page('/ugly/')).length + 1);
	});
});

describe('a note', () => {
	test('says what it answers and what answers it', () => {
		const headings = [...thought().matchAll(/<h[23][^>]*>([^<]+)</g)].map(([, text]) => text);
		expect(headings).toEqual([
			'What they measured',
			'In answer',
			'Supports',
			'Opposed by',
			'Weighs',
			'Mentioned in 1 note',
		]);
	});

	test('has its moments as links that work without scripts', () => {
		expect(thought()).toMatch(
			/<a class="moment" href="https:\/\/www\.youtube\.com\/watch\?v=abcdefghijk(?:&amp;|&#38;|&)t=60s"/,
		);
	});

	test('is marked for the search, and its frame is not', () => {
		expect(thought()).toContain('data-pagefind-filter="kind:thought"');
		expect(thought()).toMatch(/<aside class="margin" data-pagefind-ignore/);
		expect(page('/all/')).not.toContain('data-pagefind-body');
	});

	test('speaks its own language in a frame that speaks it too', () => {
		expect(page('/ar/')).toContain('<html lang="ar" dir="rtl"');
		expect(page('/ar/')).toMatch(/<header class="site-head bounds ui">/);
		expect(page('/ar/')).toContain('يناير');
	});

	test('marks where the reader is', () => {
		expect(thought()).toMatch(/<a href="\/base\/kinds\/thought\/" aria-current="true"/);
		expect(page('/all/')).toMatch(/<a href="\/base\/all\/" aria-current="page"/);
	});

	test('folds a long list of mentions', () => {
		expect(page('/x/serverless-or-servers/')).toContain('<summary>18 more notes</summary>');
	});
});

test('a trade-off weighs, and its gaps say what would fill them', () => {
	const html = page('/x/serverless-or-servers/');
	expect(html).toContain('The computed verdicts lean clearly towards servers.');
	expect(html).toContain('rotate(2 300 30)');
	expect(html.match(/class="gap"/g)).toHaveLength(2);
	expect(html).toContain('2 cells wait for a claim.');
});

test('a wanted note says who wants it and how to write it', () => {
	const html = page('/wanted/step-functions/');
	expect(html).toContain('5 notes want it.');
	expect(html).toMatch(/<code[^>]*>step-functions\.md<\/code>/);
	expect(html).toContain('name="robots" content="noindex"');
});

test('the home page begins with what this is', () => {
	const html = page('/');
	expect(html).toContain('<p class="lede">Notes that weigh.</p>');
	expect(html).toContain('It flips at 62 million.');
	expect(html).toContain('aria-label="5 notes on a line and 5 links between them"');
	expect(html).toContain('<link rel="canonical" href="https://example.org/base/">');
});
