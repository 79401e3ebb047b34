import { describe, expect, test } from 'vitest';
import { listPages } from '../../src/pages/list-pages.ts';
import { listData } from '../../src/schema.ts';
import { knowledgeOf } from './knowledge.ts';

const listsOf = (files: Readonly<Record<string, string>>) =>
	new Map(listPages(knowledgeOf(files)).map((list) => [list.url, listData.parse(list)]));
const titles = (list: { items: readonly { title: string }[] } | undefined) =>
	list?.items.map(({ title }) => title);

describe('lists', () => {
	test('have 100 notes a page and lead to one another', () => {
		const files = Object.fromEntries(
			Array.from({ length: 201 }, (_, n) => [`n${String(n).padStart(3, '0')}.md`, 'x']),
		);
		const lists = listsOf(files);
		expect([...lists.keys()]).toEqual([
			...['/all/', '/all/2/', '/all/3/', '/tags/'],
			...['/kinds/note/', '/kinds/note/2/', '/kinds/note/3/'],
		]);
		const second = lists.get('/all/2/');
		expect(second).toMatchObject({
			count: 201,
			page: 2,
			pages: 3,
			newer: '/all/',
			older: '/all/3/',
		});
		expect(second?.items).toHaveLength(100);
		expect(lists.get('/all/')).not.toHaveProperty('newer');
		expect(titles(lists.get('/all/3/'))).toEqual(['n200']);
		expect(lists.get('/all/3/')).not.toHaveProperty('older');
	});

	test('begin with the newest; notes without a date come last, by title', () => {
		const files = {
			'a.md': '---\ntitle: Old\ndate: 2020-01-01\n---\n',
			'b.md': '---\ntitle: Changed\ndate: 2019-01-01\nupdated: 2024-05-06\n---\n',
			'c.md': '---\ntitle: Z\n---\n',
			'd.md': '---\ntitle: Y\n---\n',
		};
		expect(titles(listsOf(files).get('/all/'))).toEqual(['Changed', 'Old', 'Y', 'Z']);
	});

	test('of kinds exist for kinds that exist', () => {
		const lists = listsOf({ 'a.md': '---\nkind: critique\n---\n', 'b.md': '' });
		expect(lists.get('/kinds/critique/')).toMatchObject({
			name: 'Critiques',
			kind: 'critique',
			count: 1,
		});
		expect(lists.has('/kinds/thought/')).toBe(false);
	});

	test('of tags hold those below them', () => {
		const lists = listsOf({ 'a.md': '#Cost/Idle', 'b.md': '#cost', 'c.md': '#cost/idle' });
		expect(titles(lists.get('/tags/cost/'))).toEqual(['a', 'b', 'c']);
		expect(lists.get('/tags/cost/')?.children).toMatchObject([
			{ url: '/tags/cost/idle/', count: 2 },
		]);
		expect(lists.get('/tags/cost/idle/')).toMatchObject({
			type: 'tag',
			count: 2,
			trail: [
				{ name: 'Tags', url: '/tags/' },
				{ name: '#Cost', url: '/tags/cost/' },
			],
		});
	});

	test('of folders name their folders and leave out the folder’s own page', () => {
		const lists = listsOf({
			'_posts/index.md': '# Posts',
			'_posts/a.md': '',
			'_posts/Über uns/b.md': '',
			'deep/er/c.md': '',
		});
		expect(lists.get('/posts/')).toMatchObject({
			name: 'posts',
			count: 1,
			trail: [],
			children: [{ name: 'Über uns', url: '/posts/%C3%BCber-uns/', count: 1 }],
		});
		expect(lists.get('/posts/%C3%BCber-uns/')?.trail).toEqual([{ name: 'posts', url: '/posts/' }]);
		expect(lists.get('/deep/')).toMatchObject({ count: 0, children: [{ url: '/deep/er/' }] });
		expect(lists.has('/all/')).toBe(true);
	});

	test('of tags name the tags above them, and the index names all, the most used first', () => {
		const lists = listsOf({ 'a.md': '#Cost/Idle/Night', 'b.md': '#cost/idle', 'c.md': '#zoo' });
		expect(lists.get('/tags/cost/idle/night/')?.trail).toEqual([
			{ name: 'Tags', url: '/tags/' },
			{ name: '#Cost', url: '/tags/cost/' },
			{ name: '#Cost/Idle', url: '/tags/cost/idle/' },
		]);
		expect(lists.get('/tags/')?.children.map(({ url, count }) => [url, count])).toEqual([
			['/tags/cost/', 2],
			['/tags/cost/idle/', 2],
			['/tags/cost/idle/night/', 1],
			['/tags/zoo/', 1],
		]);
	});

	test('never grow: what is below them goes on, on the next page', () => {
		const files = Object.fromEntries(
			Array.from({ length: 450 }, (_, n) => [`in/f${String(n)}/n.md`, `#t/t${String(n)}`]),
		);
		const lists = listsOf(files);
		for (const url of ['/tags/', '/tags/t/', '/in/']) {
			const pages = [...lists.values()].filter((page) => page.url.startsWith(url));
			const own = pages.filter((page) => page.name === lists.get(url)?.name);
			expect(Math.max(...own.map((page) => page.children.length))).toBe(
				url === '/tags/t/' ? 60 : 200,
			);
			expect(new Set(own.flatMap((page) => page.children).map((one) => one.url)).size).toBe(
				url === '/tags/' ? 451 : 450,
			);
		}
		expect(lists.get('/in/3/')).toMatchObject({ pages: 3, items: [] });
	});

	test('leave alone the addresses of notes and of tags that are numbers', () => {
		const files = Object.fromEntries(
			Array.from({ length: 101 }, (_, n) => [`f/n${String(n)}.md`, '#y #y/2']),
		);
		const lists = listsOf({ ...files, 'f/2.md': 'Two' });
		expect(lists.get('/f/')?.older).toBe('/f/page-2/');
		expect(lists.get('/f/page-2/')).toMatchObject({ page: 2, newer: '/f/' });
		expect(lists.get('/tags/y/2/')).toMatchObject({ name: 'y/2', page: 1 });
		expect(lists.get('/tags/y/')?.older).toBe('/tags/y/page-2/');
	});

	test('of all notes name the years and the page each begins on', () => {
		const year = (n: number) => (n < 120 ? 2024 : 2023);
		const files = Object.fromEntries(
			Array.from({ length: 150 }, (_, n) => [
				`n${String(n)}.md`,
				n === 149 ? '' : `---\ndate: ${String(year(n))}-01-01\n---\n`,
			]),
		);
		expect(listsOf(files).get('/all/')?.children).toEqual([
			{ name: '2024', url: '/all/#year-2024', count: 120 },
			{ name: '2023', url: '/all/2/#year-2023', count: 29 },
		]);
		expect(listsOf({ 'a.md': '---\ndate: 2024-01-01\n---\n' }).get('/all/')?.children).toEqual([]);
	});

	test('of what is new hold the newest, and apart from them what was changed later', () => {
		const list = listsOf({
			'old.md': '---\ndate: 2019-01-01\nupdated: 2024-05-06\n---\n',
			'new.md': '---\ndate: 2024-01-01\nupdated: 2024-01-01\n---\n',
			'only.md': '---\nupdated: 2023-02-03\n---\n',
			'undated.md': '',
		}).get('/new/');
		expect(list?.items.map(({ title, date }) => [title, date])).toEqual([
			['new', '2024-01-01'],
			['old', '2019-01-01'],
		]);
		expect(list?.changed?.map(({ title, date }) => [title, date])).toEqual([
			['old', '2024-05-06'],
			['only', '2023-02-03'],
		]);
		expect(listsOf({ 'a.md': '' }).has('/new/')).toBe(false);
	});

	test('name their feeds where the site knows its address', () => {
		const files = {
			'a.md': '---\ndate: 2024-01-01\ntags: [t]\n---\n',
			'b.md': '---\ndate: 2024-01-01\ntags: [t, one]\n---\n',
			'c.md': '---\nkind: thought\n---\n',
		};
		const feedsOf = (options: Readonly<Record<string, unknown>>) =>
			listPages(knowledgeOf(files, options)).flatMap(({ feed }) => feed ?? []);
		const site = 'https://example.org';
		expect(feedsOf({ site })).toEqual(['/kinds/note/', '/tags/t/']);
		expect(feedsOf({ site, feeds: 'none' })).toEqual([]);
		expect(feedsOf({})).toEqual([]);
	});

	test('with one address are one page', () => {
		const urls = listPages(knowledgeOf({ 'a b/x.md': '', 'a-b/y.md': '' })).map(({ url }) => url);
		expect(urls).toEqual([...new Set(urls)]);
	});
});
