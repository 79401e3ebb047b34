import { describe, expect, test } from 'vitest';
import { redirects } from '../../src/outputs/redirects.ts';
import { redirectsOf } from '../../src/pages/redirects.ts';
import { knowledgeOf } from '../pages/knowledge.ts';
import { filesOf, publishedOf } from './published.ts';

const of = (files: Readonly<Record<string, string>>) => redirectsOf(knowledgeOf(files));
const waysOf = (files: Readonly<Record<string, string>>) =>
	of(files).redirects.map(({ from, to }) => `${from} ${to}`);

describe('redirects', () => {
	test('lead from aliases, from what Jekyll and Hugo call redirects, and from the file', () => {
		const note =
			'---\npermalink: /articles/one.html\naliases: [First Note, /old/one/]\nredirect_from:\n  - /older/one.html\n---\n';
		expect(waysOf({ 'posts/one.md': note })).toEqual([
			'/articles/one.html /articles/one/',
			'/first-note/ /articles/one/',
			'/old/one/ /articles/one/',
			'/older/one.html /articles/one/',
			'/older/one/ /articles/one/',
			'/posts/one/ /articles/one/',
		]);
	});

	test('never stand in the place of a page, nor lead round in a circle', () => {
		const ways = waysOf({
			'a.md':
				'---\naliases: [A, b, B, tags, /tags/cost/, x, /wanted/nobody/]\n---\n[[nobody]] #cost\n',
			'b.md': '---\naliases: [a]\n---\n',
			'x/y.md': '',
		});
		expect(ways).toEqual([]);
	});

	test('that two notes want lead nowhere; those that are addresses are reported', () => {
		const { redirects: ways, diagnostics } = of({
			'a.md': '---\naliases: [Same, /old/]\n---\n',
			'b.md': '---\naliases: [same]\nredirect_from: /old/\n---\n',
			'c.md': '---\nredirect_from: /a/\n---\n',
		});
		expect(ways).toEqual([]);
		expect(diagnostics.map(({ path, code, message }) => [path, code, message])).toEqual([
			['c.md', 'redirect', expect.stringContaining('is the address of a.md')],
			['a.md', 'redirect', expect.stringContaining('is asked for by b.md too')],
			['b.md', 'redirect', expect.stringContaining('is asked for by a.md too')],
		]);
	});

	test('neither leave the site nor come from another one', () => {
		const asked = [
			'https://evil.example/x',
			'//evil.example',
			'../../x',
			'/a/../../b',
			'/_astro/x',
		];
		const { redirects: ways, diagnostics } = of({
			'n.md': `---\nredirect_from: ${JSON.stringify(asked)}\nurl: https://evil.example/page.html\n---\n`,
		});
		expect(ways).toEqual([]);
		expect(diagnostics).toHaveLength(asked.length);
	});

	test('of a held note do not exist', () => {
		expect(waysOf({ 'a.md': '---\ndraft: true\naliases: [Secret]\n---\n' })).toEqual([]);
	});

	test('are small pages that nobody indexes, and lines for hosts that read them', async () => {
		const files = { 'a.md': '---\ntitle: <A> & "b"\naliases: [Old]\n---\n' };
		const made = await filesOf(
			redirects,
			publishedOf(files, { base: '/kb/', site: 'https://example.org' }),
		);
		expect([...made.keys()]).toEqual(['old/index.html', '_redirects']);
		expect(made.get('_redirects')).toBe('/kb/old/ /kb/a/ 301\n');
		const page = made.get('old/index.html') ?? '';
		expect(page).toContain('<meta http-equiv="refresh" content="0; url=/kb/a/">');
		expect(page).toContain('<link rel="canonical" href="https://example.org/kb/a/">');
		expect(page).toContain('content="noindex"');
		expect(page).toContain('<a href="/kb/a/">&lt;A&gt; &amp; &quot;b&quot;</a>');
		expect(page.length).toBeLessThan(600);
	});

	test('are no rules for hosts where a list or a page of one stands', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 130 }, (_, n) => [
				`n${String(n)}.md`,
				'video: [x](https://youtu.be/aaaaaaaaaaa)',
			]),
		);
		const note = '---\naliases: [/all/2/, /wanted/x/mentions/, /b/mentions/2/, /fine/]\n---\n';
		const published = publishedOf({ ...many, 'a.md': note });
		expect(published.lists.map(({ url }) => url)).toContain('/all/2/');
		const made = await filesOf(redirects, published);
		expect(made.get('_redirects')).toBe('/fine/ /a/ 301\n');
	});

	test('beyond what hosts read are pages without a line', async () => {
		const aliases = Array.from({ length: 2100 }, (_, n) => `/old/${String(n)}/`);
		const files = { 'a.md': `---\naliases: ${JSON.stringify(aliases)}\n---\n` };
		const made = await filesOf(redirects, publishedOf(files));
		expect(made.get('_redirects')?.trim().split('\n')).toHaveLength(2000);
		expect(made.size).toBe(2101);
		expect(of(files).diagnostics).toMatchObject([{ level: 'info', code: 'redirects-cut' }]);
	});
});
