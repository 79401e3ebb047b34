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
	test('nowhere else', () => {
		expect(resolve({ link: swapped, notes: { 'dev.docs.md': {} } }).status).toBe('missing');
	});
});

describe('Logseq points to blocks', () => {
	const id = '63b70dc8-58a5-4a43-ae19-28143edb7752';
	const field = { key: 'id', value: id, line: 1, column: 1 };

	test('by an id that stands in a note', () => {
		const notes = { 'b.md': { document: { fields: [field] } } };
		expect(leadsTo({ link: link(`((${id}))`), notes })).toBe('b');
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
