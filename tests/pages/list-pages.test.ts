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
			...['/all/', '/all/2/', '/all/3/'],
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
			trail: [{ name: 'Tags', url: '/tags/' }],
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

	test('with one address are one page', () => {
		const urls = listPages(knowledgeOf({ 'a b/x.md': '', 'a-b/y.md': '' })).map(({ url }) => url);
		expect(urls).toEqual([...new Set(urls)]);
	});
});
