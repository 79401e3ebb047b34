import { describe, expect, test } from 'vitest';
import { aboutOf, subjectOfNote, subjectPages } from '../../src/pages/subject-page.ts';
import type { Knowledge } from '../../src/pages/site.ts';
import { subjectData, type SubjectData } from '../../src/schema.ts';
import { knowledgeOf, pageOf } from './knowledge.ts';

const ID = 'qQk94CjRvIs';
const about = (kind: string, text: string, more = ''): string =>
	`---\nkind: ${kind}\nvideoId: ${ID}\n${more}\n---\n\n${text}\n`;
const noteOf = (knowledge: Knowledge, path: string) => {
	const note = knowledge.vault.notes.find((one) => one.path === path);
	if (!note) throw new Error(`${path} is not published`);
	return note;
};
const pagesOf = (knowledge: Knowledge): SubjectData[] =>
	[...subjectPages(knowledge)].map((page) => subjectData.parse(page));
const titles = ({ notes }: Pick<SubjectData, 'notes'>): string[] => notes.map(({ title }) => title);

describe('a note of kind source', () => {
	const knowledge = knowledgeOf({
		'talk.md': about('source', 'It begins [0:30]. It ends [9:00].', 'length: PT10M'),
		'b.md': about('thought', 'At [2:00] a queue.'),
		'a.md': `---\nlink: https://youtu.be/${ID}?t=5\n---\n\nAt [0:10] a cache, at [9:30] none.\n`,
		'c.md': '---\nsource: "[[talk]]"\n---\n\nAt [1:00] a bill.\n',
		'd.md': `Not of it but [1:33](https://youtu.be/${ID}?t=93) is.\n`,
		'e.md': 'Nothing.\n',
	});
	const page = subjectOfNote(knowledge, noteOf(knowledge, 'talk.md'));

	test('gathers the notes that name its video, its address or itself', () => {
		expect(page && titles(page)).toEqual(['a', 'b', 'c', 'd']);
		expect(page?.count).toBe(4);
	});

	test('merges the moments of all in the order of time, its own too', () => {
		expect(page?.moments.map(({ seconds, note }) => `${String(seconds)} ${note.url}`)).toEqual([
			'10 /a/#t-10',
			'30 /talk/#t-30',
			'60 /c/#t-60',
			'93 /d/#t-93',
			'120 /b/#t-120',
			'540 /talk/#t-540',
			'570 /a/#t-570',
		]);
		expect(page?.moments[4]?.text).toBe('At a queue.');
	});

	test('is what the others name in their heads', () => {
		for (const path of ['a.md', 'b.md', 'c.md', 'd.md'])
			expect(aboutOf(knowledge, noteOf(knowledge, path))).toEqual([
				{ url: '/talk/', type: 'video', count: 4, title: 'talk' },
			]);
		expect(aboutOf(knowledge, noteOf(knowledge, 'e.md'))).toEqual([]);
		expect(aboutOf(knowledge, noteOf(knowledge, 'talk.md'))).toEqual([]);
	});

	test('lends its video to notes that draw on it', () => {
		expect(pageOf(knowledge, 'c.md').video?.moments).toEqual([
			expect.objectContaining({ href: `https://www.youtube.com/watch?v=${ID}&t=60s` }),
		]);
	});

	test('needs no page beside it', () => {
		expect(pagesOf(knowledge)).toEqual([]);
	});
});

describe('a video without a note of its own', () => {
	test('gets a page where two notes speak of it', () => {
		const knowledge = knowledgeOf({
			'a.md': about('thought', 'From: [[some_channel]]\n\nAt [0:10] x.', 'duration: 300'),
			'b.md': about('note', 'At [0:05] y.'),
			'c.md': '---\nvideoId: aaaaaaaaaaa\n---\nAlone [0:10].',
		});
		const [page, ...more] = pagesOf(knowledge);
		expect(more).toEqual([]);
		expect(page).toMatchObject({ url: `/videos/${ID}/`, count: 2, said: 2, page: 1, pages: 1 });
		expect(page?.video).toMatchObject({ id: ID, by: 'some channel' });
		expect(page?.moments.map(({ label }) => label)).toEqual(['0:05', '0:10']);
		expect(pageOf(knowledge, 'a.md').about).toEqual([
			{ url: `/videos/${ID}/`, type: 'video', count: 2 },
		]);
	});

	test('never takes the address of a note', () => {
		const knowledge = knowledgeOf({
			'a.md': about('note', 'x'),
			'b.md': about('note', 'y', `permalink: /videos/${ID}/`),
			'c.md': `---\npermalink: /videos/${ID}/\n---\nz`,
		});
		const taken = knowledge.vault.notes.map(({ slug }) => `/${slug}/`);
		for (const { url } of pagesOf(knowledge)) expect(taken).not.toContain(url);
	});

	test('that 300 notes speak of has pages of 200 moments, each moment on one of them', () => {
		const files = Object.fromEntries(
			Array.from({ length: 300 }, (_, index) => {
				const times = Array.from(
					{ length: 30 },
					(__, at) => `[${String(at)}:${String(index % 60).padStart(2, '0')}]`,
				);
				return [`n${String(index)}.md`, about('note', times.join(' x, '))];
			}),
		);
		const pages = pagesOf(knowledgeOf(files));
		expect(pages).toHaveLength(45);
		expect(pages.map(({ url }) => url).slice(0, 2)).toEqual([`/videos/${ID}/`, `/videos/${ID}/2/`]);
		for (const { moments, notes, video } of pages) {
			expect(moments.length).toBeLessThanOrEqual(200);
			expect(notes.length).toBeLessThanOrEqual(100);
			expect(video?.beam.length).toBeLessThanOrEqual(200);
		}
		const all = pages.flatMap(({ moments }) => moments);
		expect(new Set(all.map(({ note }) => note.url)).size).toBe(9000);
		expect(all.every(({ seconds }, index) => seconds >= (all[index - 1]?.seconds ?? 0))).toBe(true);
		expect(new Set(pages.flatMap(titles)).size).toBe(300);
	});
});

describe('an article', () => {
	const link = (address: string): string => `---\nlink: ${address}\n---\nText.`;

	test('is one however its address is written', () => {
		const knowledge = knowledgeOf({
			'a.md': link('https://www.example.org/post/?utm_source=x'),
			'b.md': link('http://example.org/post#part'),
			'c.md': link('https://example.org/other'),
		});
		const [page, ...more] = pagesOf(knowledge);
		expect(more).toEqual([]);
		expect(page).toMatchObject({ url: '/web/example.org-post/', count: 2, moments: [] });
	});

	test('without an address is its note', () => {
		const knowledge = knowledgeOf({
			'book.md': '---\nkind: source\n---\nA book.',
			'a.md': 'source:: [[book]]',
		});
		expect(subjectOfNote(knowledge, noteOf(knowledge, 'book.md'))).toMatchObject({ count: 1 });
	});
});

test('drafts say nothing', () => {
	const knowledge = knowledgeOf({
		'a.md': about('note', 'x [0:10]'),
		'b.md': about('note', 'secret [0:20]', 'draft: true'),
	});
	expect(pagesOf(knowledge)).toEqual([]);
});
