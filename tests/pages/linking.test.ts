import { describe, expect, test } from 'vitest';
import { ghostPages, wantedPages } from '../../src/pages/ghost-page.ts';
import { sheets } from '../../src/pages/sheets.ts';
import type { MentionsData } from '../../src/schema.ts';
import { sheetData } from '../../src/schema.ts';
import { knowledgeOf, pageOf } from './knowledge.ts';

const linking = (count: number, text: (n: number) => string): Record<string, string> =>
	Object.fromEntries(
		Array.from({ length: count }, (_, n) => [`n${String(n).padStart(5, '0')}.md`, text(n)]),
	);

const mentionsOf = (files: Readonly<Record<string, string>>): MentionsData[] => {
	const knowledge = knowledgeOf(files);
	return [...sheets(knowledge, ghostPages(knowledge), new Set())].flatMap((sheet) =>
		sheetData.parse(sheet).type === 'mentions' && sheet.type === 'mentions' ? sheet.page : [],
	);
};

describe('a page that many notes link to', () => {
	const files = {
		'hub.md': '',
		...linking(
			250,
			(n) =>
				`---\ndate: 2024-01-${String(10 + (n % 20))}\n${n === 3 ? 'supports: "[[hub]]"\n' : ''}---\n\nSee [[hub]].`,
		),
	};

	test('shows the strongest roles, then the newest, and says where the rest is', () => {
		const { backlinks, inbound } = pageOf(knowledgeOf(files), 'hub.md');
		expect(backlinks).toHaveLength(30);
		expect(backlinks[0]).toMatchObject({ role: 'supports', note: { title: 'n00003' } });
		expect(backlinks[1]?.note.date).toBe('2024-01-29');
		expect(inbound).toEqual({ notes: 251, plain: 250, all: '/hub/mentions/' });
	});

	test('has them all on pages of a hundred, each note once', () => {
		const pages = mentionsOf(files);
		expect(pages.map(({ url, items }) => [url, items.length])).toEqual([
			['/hub/mentions/', 100],
			['/hub/mentions/2/', 100],
			['/hub/mentions/3/', 51],
		]);
		expect(pages[1]).toMatchObject({ newer: '/hub/mentions/', older: '/hub/mentions/3/' });
		const notes = pages.flatMap(({ items }) =>
			items.map(({ note, role }) => `${role} ${note.url}`),
		);
		expect(new Set(notes).size).toBe(251);
	});

	test('leaves the address to a note that has it', () => {
		const taken = mentionsOf({ ...files, 'hub/mentions/x.md': '', 'hub/mentions-2.md': '' });
		expect(taken[0]?.url).toBe('/hub/mentions-3/');
	});

	test('quotes the first places of one note and counts the others', () => {
		const text = Array.from({ length: 12 }, (_, n) => `Place ${String(n)} of [[hub]].\n`).join(
			'\n',
		);
		const { backlinks } = pageOf(knowledgeOf({ 'hub.md': '', 'a.md': text }), 'hub.md');
		expect(backlinks[0]?.mentions).toHaveLength(5);
		expect(backlinks[0]?.more).toBe(7);
	});
});

test('few links need no other page', () => {
	const files = { 'hub.md': '', ...linking(30, () => '[[hub]]') };
	expect(pageOf(knowledgeOf(files), 'hub.md').inbound).toEqual({ notes: 30, plain: 30 });
	expect(mentionsOf(files)).toEqual([]);
});

describe('a ghost', () => {
	test('has pages of its mentions too, its near name, and a file to write', () => {
		const files = {
			'cold starts.md': '',
			...linking(120, (n) => `${n === 0 ? 'weighs:: ' : ''}[[cold start]]`),
		};
		const knowledge = knowledgeOf(files, {
			repository: { url: 'https://github.com/o/r.git', folder: 'my notes', branch: 'next/1' },
		});
		const [ghost] = ghostPages(knowledge);
		expect(ghost).toMatchObject({
			count: 120,
			file: 'cold-start.md',
			near: [{ url: '/cold-starts/', title: 'cold starts' }],
			inbound: { notes: 120, all: '/wanted/cold-start/mentions/' },
		});
		expect(ghost?.mentions).toHaveLength(30);
		const write = new URL(ghost?.write ?? '');
		expect(write.origin + write.pathname).toBe('https://github.com/o/r/new/next/1/my%20notes');
		expect(Object.fromEntries(write.searchParams)).toEqual({
			filename: 'cold-start.md',
			value: '---\ntitle: "cold start"\nkind: tradeoff\n---\n\n',
		});
		expect(mentionsOf(files).map(({ url }) => url)).toEqual([
			'/wanted/cold-start/mentions/',
			'/wanted/cold-start/mentions/2/',
		]);
	});

	test('written as its page says is found by the links that want it', () => {
		for (const name of ['C++ templates', 'What if?', 'a/b c', 'con', '_x', '."quoted": y']) {
			const before = knowledgeOf(
				{ 'a.md': `[[${name}]]` },
				{ repository: 'https://github.com/o/r' },
			);
			const [ghost] = ghostPages(before);
			const text = new URL(ghost?.write ?? '').searchParams.get('value') ?? '';
			const file = ghost?.file ?? '';
			expect(file).not.toMatch(/(?:^|\/)(?:[._]|con\.md)|\.\.|[\\:*?"<>|]/);
			const after = knowledgeOf({ 'a.md': `[[${name}]]`, [file]: text });
			expect([name, ghostPages(after).length]).toEqual([name, 0]);
		}
	});
});

test('the index of wanted notes has pages that stay clear of ghosts', () => {
	const files = linking(900, (n) => `[[wish ${String(n)}]] [[all want this]] [[pages/2]]`);
	const knowledge = knowledgeOf(files);
	const pages = wantedPages(knowledge, ghostPages(knowledge));
	expect(pages.map(({ url, items }) => [url, items.length])).toEqual([
		['/wanted/', 400],
		['/wanted/pages-2/2/', 400],
		['/wanted/pages-2/3/', 102],
	]);
	expect(pages[0]?.items[0]).toMatchObject({ count: 900 });
	expect(wantedPages(knowledgeOf({ 'a.md': '' }), [])).toMatchObject([{ count: 0, pages: 1 }]);
});
