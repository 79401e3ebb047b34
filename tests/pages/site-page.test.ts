import { describe, expect, test } from 'vitest';
import { ghostData } from '../../src/pages/ghost-page.ts';
import { listPages } from '../../src/pages/list-pages.ts';
import { siteData } from '../../src/pages/site-page.ts';
import * as schema from '../../src/schema.ts';
import { knowledgeOf } from './knowledge.ts';

function siteOf(files: Readonly<Record<string, string>>, options = {}) {
	const knowledge = knowledgeOf(files, options);
	return schema.siteData.parse(siteData(knowledge, listPages(knowledge)));
}

describe('the site', () => {
	test('is named by its options, else by its home page, else by its folder', () => {
		const home = { 'index.md': '---\ndescription: About\n---\n# Home sweet home' };
		expect(siteOf({ 'a.md': '' })).toMatchObject({ title: 'My notes', description: '' });
		expect(siteOf(home)).toMatchObject({ title: 'Home sweet home', description: 'About' });
		expect(siteOf({ 'index.md': '# Home' })).toMatchObject({ title: 'My notes' });
		expect(siteOf({ 'README.md': 'Text' })).toMatchObject({ title: 'My notes' });
		expect(siteOf(home, { title: 'Chosen', description: 'Too' })).toMatchObject({
			title: 'Chosen',
			description: 'Too',
		});
	});

	test('counts and ranks what is in it; the home page is no note among others', () => {
		const site = siteOf({
			'index.md': '[[a]]',
			'x/a.md': '---\ntitle: A\ndate: 2024-01-01\n---\n#one #two [[later]]',
			'x/y/b.md': '---\ntitle: B\nkind: tradeoff\n---\n#two [[a]] [[later]] [[later]]',
		});
		expect(site).toMatchObject({
			notes: 3,
			kinds: [
				{ kind: 'tradeoff', name: 'Trade-offs', url: '/kinds/tradeoff/', count: 1 },
				{ kind: 'note', count: 1 },
			],
			tags: [
				{ name: 'two', url: '/tags/two/', count: 2 },
				{ name: 'one', count: 1 },
			],
			folders: [{ name: 'x', url: '/x/' }],
			wanted: [{ name: 'later', url: '/wanted/later/', count: 2 }],
		});
		expect(site.newest.map(({ title }) => title)).toEqual(['A', 'B']);
		expect(site.mostLinked.map(({ title, inbound }) => [title, inbound])).toEqual([['A', 2]]);
		expect(site.tradeoffs.map(({ title }) => title)).toEqual(['B']);
		expect(site.answer).toBeUndefined();
	});

	test('answers with the first scenario, or the one that its options name', () => {
		const files = {
			'a.md': '# A\n\n```scenario\nid: one\nmodel: bill\n```',
			'b.md': '# B\n\n```scenario\nid: "t w o"\nmodel: bill\ninputs: { requests: 1000000 }\n```',
		};
		expect(siteOf(files).answer).toMatchObject({ url: '/a/#calc-one', note: 'A' });
		expect(siteOf(files, { answer: 't w o' }).answer).toMatchObject({
			url: '/b/#calc-t-w-o',
			sentence: expect.stringMatching(/^1 million requests/) as string,
		});
		expect(siteOf(files, { answer: 'gone' }).answer).toBeUndefined();
	});
});

test('a wanted note has a page with its names, its mentions and the file that would make it', () => {
	const knowledge = knowledgeOf({
		'a.md': '# A\n\nSee [[micro services|small ones]] and [[micro_services]].',
		'b.md': '# B\n\nopposes:: [[Micro services]]',
	});
	const [ghost] = knowledge.graph.ghosts.values();
	if (!ghost) throw new Error('nothing is wanted');
	const data = schema.ghostData.parse(ghostData(knowledge, ghost));
	expect(data).toMatchObject({
		url: '/wanted/micro-services/',
		count: 2,
		file: 'micro-services.md',
	});
	expect(
		data.mentions.map(({ role, note, mentions }) => [role, note.title, mentions.length]),
	).toEqual([
		['opposes', 'B', 1],
		['mentions', 'A', 2],
	]);
	expect(data.labels).toContain('small ones');
	expect(data.labels).not.toContain(data.name);
});
