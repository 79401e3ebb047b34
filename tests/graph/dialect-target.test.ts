import { describe, expect, test } from 'vitest';
import { link } from './note-factory.ts';
import { leadsTo, resolve } from './resolve-one.ts';

describe('Dendron writes the label first', () => {
	const swapped = link('The docs', { label: 'dev.docs#intro' });
	const root = { 'root.md': {}, 'dev.docs.md': { headings: ['Intro'], blocks: ['b1'] } };

	test('in a folder with a root note', () => {
		expect(resolve({ link: swapped, notes: root })).toMatchObject({
			note: 'dev.docs',
			anchor: 'intro',
		});
	});
	test('even where the label is the title of another note', () => {
		const notes = { ...root, 'other.md': { title: 'The docs' } };
		const block = link('The docs', { label: 'dev.docs#^b1' });
		expect(resolve({ link: block, notes })).toMatchObject({ note: 'dev.docs', anchor: '^b1' });
	});
	test('unless the label comes second all the same', () => {
		expect(leadsTo({ link: link('dev.docs', { label: 'root' }), notes: root })).toBe('dev.docs');
	});
	test('elsewhere where only the second part is the path of a note, which is said', () => {
		const found = resolve({ link: swapped, notes: { 'dev.docs.md': { headings: ['Intro'] } } });
		expect(found).toMatchObject({ note: 'dev.docs', anchor: 'intro', swapped: true });
		expect(found.codes).toEqual(['label-first']);
		const word = link('Not written', { label: 'docs' });
		expect(resolve({ link: word, notes: { 'docs.md': {} } }).status).toBe('missing');
		const both = { 'dev.docs.md': {}, 'The docs.md': {} };
		expect(leadsTo({ link: swapped, notes: both })).toBe('The docs');
	});
	test('wherever the vault says so, unless the second part is no note', () => {
		const notes = { 'docs.md': {}, 'label.md': {} };
		const options = { labelFirst: true };
		const labelled = link('label', { label: 'docs' });
		expect(leadsTo({ link: labelled, notes, options })).toBe('docs');
		expect(leadsTo({ link: labelled, notes })).toBe('label');
		expect(leadsTo({ link: link('docs', { label: 'a word' }), notes, options })).toBe('docs');
	});
});

describe('Dendron embeds by pattern', () => {
	const notes = { 'a.b.md': {}, 'a.b.c.md': {}, 'a.b.c.d.md': {}, 'a.bc.md': {} };

	test('all notes below', () => {
		const pattern = link('a.b.*', { syntax: 'embed' });
		expect(resolve({ link: pattern, notes })).toMatchObject({ note: 'a.b.c', also: ['a.b.c.d'] });
	});
	test('while a link leads to the note above them', () => {
		expect(leadsTo({ link: link('a.b.*'), notes })).toBe('a.b');
	});
});

describe('a heading that the page shows', () => {
	test('stands in a note that it embeds', () => {
		const notes = {
			'page.md': { links: [link('part', { syntax: 'embed' as const })] },
			'part.md': { headings: ['Deep'] },
		};
		const deep = link('page', { fragment: { type: 'heading', path: ['Deep'] } });
		expect(resolve({ link: deep, notes })).toMatchObject({
			note: 'part',
			anchor: 'deep',
			codes: [],
		});
	});
});

test('[[a^b]] is a block of a, unless a note has that name', () => {
	const notes = { 'a.md': { blocks: ['b'] } };
	const found = resolve({ link: link('a^b'), notes });
	expect(found).toMatchObject({ note: 'a', anchor: '^b', codes: ['block-without-hash'] });
	expect(found.findings[0]?.hint).toBe('Write [[a#^b]].');
	expect(leadsTo({ link: link('a^b'), notes: { ...notes, 'a^b.md': {} } })).toBe('a^b');
});

test.each(['page@123', 'page@L12c4', '^page', '^Library/page@7'])(
	'[[%s]] of SilverBullet is a page',
	(target) => {
		const notes = { 'Library/page.md': {} };
		expect(leadsTo({ link: link(target), notes })).toBe('Library/page');
		expect(leadsTo({ link: link(target), notes: {} })).toBe('missing');
	},
);

describe('terms of a glossary', () => {
	const notes = {
		'glossary/content-type.md': {},
		'glossary/taxonomy.md': {},
		'glossary/bus.md': {},
	};
	test.each([
		['content types', 'glossary/content-type'],
		['taxonomies', 'glossary/taxonomy'],
		['buses', 'glossary/bus'],
	])('[%s](g)', (label, note) => {
		expect(leadsTo({ link: link('g', { syntax: 'markdown', label }), notes })).toBe(note);
	});
	test('unless a note is called g', () => {
		const term = link('g', { syntax: 'markdown', label: 'bus' });
		expect(leadsTo({ link: term, notes: { ...notes, 'g.md': {} } })).toBe('g');
	});
});

describe("Jekyll's addresses of posts", () => {
	const notes = {
		'_posts/2024-03-01-first-steps.md': {},
		'_posts/2024-04-01-notes.md': {},
		'_posts/2025-04-01-notes.md': {},
		'talks/plan.md': {},
	};
	const byAddress = (target: string): ReturnType<typeof resolve> =>
		resolve({ link: link(target, { syntax: 'markdown' }), notes });

	test.each([
		['/rust/2024/03/01/first-steps.html', '_posts/2024-03-01-first-steps'],
		['/2024/03/02/first-steps/', '_posts/2024-03-01-first-steps'],
		['../2024/03/01/First-Steps.html', '_posts/2024-03-01-first-steps'],
		['/a/b/2025/04/01/notes.html', '_posts/2025-04-01-notes'],
	])('%s', (target, note) => {
		expect(byAddress(target)).toMatchObject({ status: 'found', note, by: 'address', codes: [] });
	});
	test('unless two posts of other days have the name, or none with a date has', () => {
		expect(byAddress('/2026/04/01/notes.html').status).toBe('absent-file');
		expect(byAddress('/2024/03/01/plan.html').status).toBe('absent-file');
	});
	test('unless a note lies there', () => {
		const there = { ...notes, '2024/03/01/first-steps.md': {} };
		const to = link('/2024/03/01/first-steps', { syntax: 'markdown' });
		expect(leadsTo({ link: to, notes: there })).toBe('2024/03/01/first-steps');
	});
});

describe('Logseq points to blocks', () => {
	const id = '63b70dc8-58a5-4a43-ae19-28143edb7752';

	test('by an id that stands in a note', () => {
		const notes = { 'b.md': { blocks: [id] } };
		expect(resolve({ link: link(`((${id}))`), notes })).toMatchObject({
			note: 'b',
			anchor: `^${id}`,
		});
	});
	test('or in none', () => {
		const { status, codes } = resolve({ link: link(`((${id}))`), notes: {} });
		expect([status, codes]).toEqual(['absent-file', ['missing-anchor']]);
	});
});

test.each([
	['{{ site.baseurl }}/about', 'template-target'],
	['{{% eturl rss %}}', 'template-target'],
	['github.com/a/b', 'missing-scheme'],
	['www.example.org', 'missing-scheme'],
])('%s is no note that anybody wants', (target, code) => {
	const { status, codes } = resolve({ link: link(target, { syntax: 'markdown' }), notes: {} });
	expect(status).toBe('absent-file');
	expect(codes).toEqual([code]);
});
