/** Vaults at their worst: pages stay bounded, and how many there are grows with what they show and no faster. */
import { describe, expect, test } from 'vitest';
import { noteArticle } from '../../src/article/article.ts';
import { sheetOf } from '../../src/article/sheet.ts';
import { bodySite } from '../../src/engine.ts';
import { renderBody } from '../../src/html/body.ts';
import { ghostPages } from '../../src/pages/ghost-page.ts';
import { listPages } from '../../src/pages/list-pages.ts';
import { redirectsOf } from '../../src/pages/redirects.ts';
import { sheets } from '../../src/pages/sheets.ts';
import { siteData } from '../../src/pages/site-page.ts';
import type { Knowledge } from '../../src/pages/site.ts';
import { knowledgeOf, pageOf } from './knowledge.ts';

type Files = Readonly<Record<string, string>>;

const href = (url: string): string => url;
const many = (count: number, file: (n: number) => readonly [path: string, text: string]): Files =>
	Object.fromEntries(Array.from({ length: count }, (_, n) => file(n)));

/** The article of a note as it stands on its page. */
function articleOf(knowledge: Knowledge, path: string): string {
	const data = pageOf(knowledge, path);
	const note = knowledge.vault.notes.find((one) => one.path === path);
	if (!note) throw new Error(`${path} is not published`);
	const { html } = renderBody(note, bodySite(knowledge));
	return noteArticle({
		note: data,
		site: siteData(knowledge, listPages(knowledge)),
		html,
		href,
	});
}

function sheetSizes(knowledge: Knowledge): Map<string, number> {
	const all = sheets(knowledge, ghostPages(knowledge), new Set());
	const site = siteData(knowledge, []);
	return new Map(
		[...all].map((sheet) => {
			const { url, main } = sheetOf(sheet, site, href);
			return [url, main.length];
		}),
	);
}

const largest = (sizes: Iterable<number>): number =>
	[...sizes].reduce((most, size) => Math.max(most, size), 0);

test('a note is the same page among 20 notes and among 800, but for counts', () => {
	const measure = (count: number): string => {
		const others = many(count, (n) => [
			`f${String(n % 7)}/n${String(n)}.md`,
			`---\ntags: [common, own${String(n)}]\n---\n\nWords ${String(n)} and [[hub]], [[ghost]] and the plain thing.\n`,
		]);
		const own =
			'---\ntitle: Plain\ndate: 2024-05-01\ntags: [common]\n---\n\nOn [[hub]], [[ghost]] and [[n3]].\n\n## Part\n\nMore.\n';
		return articleOf(knowledgeOf({ ...others, 'plain.md': own, 'hub.md': '# Hub\n' }), 'plain.md');
	};
	const bare = (html: string): string => html.replace(/\d[\d,]*/g, '0');
	expect(bare(measure(800))).toBe(bare(measure(20)));
}, 60_000);

describe('bounds', () => {
	test('of a tag with many notes and many tags below it, and a folder with many folders', () => {
		const knowledge = knowledgeOf(
			many(900, (n) => [
				`f/s${String(n)}/n${String(n)}.md`,
				`---\ntags: [big, big/child${String(n % 450)}]\n---\nText.`,
			]),
		);
		const lists = listPages(knowledge);
		const of = (url: string): typeof lists =>
			lists.filter(
				({ url: own }) =>
					own === url || own.startsWith(`${url}page`) || new RegExp(`^${url}\\d+/$`).test(own),
			);
		expect(of('/tags/big/')).toHaveLength(9);
		expect(of('/f/')).toHaveLength(5);
		expect(largest(lists.map(({ items }) => items.length))).toBe(100);
		expect(largest(lists.map(({ children }) => children.length))).toBe(200);
		expect(largest(lists.map((list) => JSON.stringify(list).length))).toBeLessThan(30_000);
		expect(JSON.stringify(siteData(knowledge, lists)).length).toBeLessThan(50_000);
	}, 60_000);

	test('of a note with thousands of links, beside its text', () => {
		const text = Array.from({ length: 2000 }, (_, n) => `- [[t${String(n)}]]`).join('\n');
		const web = Array.from({ length: 500 }, (_, n) => `- <https://h${String(n)}.example/>`);
		const { outgoing, neighbours, relations } = pageOf(
			knowledgeOf({
				'a.md': `${text}\n\n${web.join('\n')}`,
				...many(300, (n) => [`t${String(n)}.md`, 'x']),
			}),
			'a.md',
		);
		expect(outgoing?.count).toBe(2500);
		expect(outgoing?.notes).toHaveLength(40);
		expect(outgoing?.ghosts).toHaveLength(20);
		expect(outgoing?.web).toHaveLength(15);
		expect(neighbours?.items).toHaveLength(16);
		expect(neighbours?.more).toBe(1984);
		expect(relations).toEqual([]);
	}, 60_000);

	test('of 200 notes on one video, with a note of its own and without', () => {
		const saidAt = (unit: number): string =>
			Array.from({ length: 10 }, (_, s) => `Said [00:0${String(s)}:0${String(unit)}] so.`).join(
				'\n\n',
			);
		const notes = many(200, (n) => [
			`n${String(n)}.md`,
			`---\nvideoId: qQk94CjRvIs\n---\n${saidAt(n % 10)}`,
		]);
		const source = { 'src.md': '---\nkind: source\nvideoId: qQk94CjRvIs\n---\nText.' };
		for (const files of [notes, { ...notes, ...source }]) {
			const sizes = sheetSizes(knowledgeOf(files));
			const pages = [...sizes.keys()].filter((url) => url.startsWith('/videos/'));
			expect(pages).toHaveLength('src.md' in files ? 9 : 10);
			expect(largest(sizes.values())).toBeLessThan(90_000);
		}
		expect(articleOf(knowledgeOf({ ...notes, ...source }), 'src.md').length).toBeLessThan(90_000);
	}, 60_000);

	test('of a trade-off with a thousand claims', () => {
		const knowledge = knowledgeOf({
			't.md': '---\nkind: tradeoff\noptions: [x, y]\ncriteria: [c, d]\n---\n# T',
			...many(1000, (n) => [
				`n${String(n)}.md`,
				`> [!claim] Claim ${String(n)}\n> on:: [[t]]  side:: ${n % 2 ? 'x' : 'y'}  criterion:: ${n % 3 ? 'c' : 'd'}`,
			]),
		});
		expect(articleOf(knowledge, 't.md').length).toBeLessThan(25_000);
		expect([...sheetSizes(knowledge).keys()]).toHaveLength(11);
	}, 60_000);

	test('of aliases that are redirects', () => {
		const aliases = Array.from({ length: 5000 }, (_, n) => `/old/${String(n)}/`).join(', ');
		const knowledge = knowledgeOf({ 'a.md': `---\naliases: [${aliases}]\n---\nText.` });
		expect(redirectsOf(knowledge).redirects).toHaveLength(5000);
		expect(articleOf(knowledge, 'a.md').length).toBeLessThan(3000);
	}, 60_000);
});
