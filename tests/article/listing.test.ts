import { expect, test } from 'vitest';
import { counted } from '../../src/article/counted.ts';
import { listing } from '../../src/article/listing.ts';
import { summaries } from '../../src/article/summaries.ts';
import { list, setting, summary, textOf, without } from './sample.ts';

const undated = without(summary, 'date');

test('a note in a list', () => {
	const html = summaries([summary], setting);
	expect(textOf(html)).toBe('Critique: Servers Mar 29, 2025 First words.');
	expect(html).toContain('<a class="title" href="/base/b/"><bdi>Servers</bdi></a>');
	expect(textOf(summaries([undated], setting))).toBe('Critique: Servers First words.');
});

test('a list can show links instead of dates, and leave out kinds and descriptions', () => {
	const options = { inbound: true, kinds: false, descriptions: false };
	expect(textOf(summaries([summary], setting, options))).toBe('Servers 3 links');
});

test('a list by years keeps its order', () => {
	const old = { ...summary, date: '2019-01-01' };
	const html = summaries([summary, old, old, undated], setting, { years: true });
	const headings = [...html.matchAll(/<h2 class="year"[^>]*>(\w+)<\/h2>/g)].map(([, year]) => year);
	expect(headings).toEqual(['2025', '2019', 'Undated']);
	expect(html.match(/<ul/g)).toHaveLength(3);
});

test('a note that is the only one of its folder has no list below it', () => {
	const alone = { ...list, items: [], page: 1, pages: 1, count: 0 };
	expect(textOf(listing({ ...alone, children: [] }, setting, 'Notes here'))).toBe('');
	expect(textOf(listing(alone, setting, 'Notes here'))).toBe('y 4');
});

test('a year that is none is text', () => {
	const html = summaries([{ ...summary, date: '<i>2025' }], setting, { years: true });
	expect(html).toContain('<h2 class="year">&lt;i&gt;2</h2>');
});

test('no notes are no list', () => {
	expect(summaries([], setting)).toBe('');
	expect(summaries([], setting, { years: true })).toBe('');
});

test('the body of a list', () => {
	const html = listing(list, setting, 'Notes here');
	expect(textOf(html)).toBe(
		'y 4 Notes here Critique: Servers Mar 29, 2025 First words. ← Newer Page 2 of 3 Older →',
	);
	expect(html).toContain('<nav class="part" aria-label="Folders below">');
	expect(html).toContain('<a rel="next" href="/base/x/3/">Older →</a>');
});

test('tags below carry their sign, the first page has no newer one', () => {
	const first = without(list, 'newer');
	const html = listing({ ...first, type: 'tag' }, setting);
	expect(html).toContain('aria-label="Tags below"');
	expect(html).toContain('<bdi>#y</bdi>');
	expect(html).toContain('aria-label="Pages"><span></span>');
	expect(html).not.toContain('<h2>');
});

test('a single page needs no pager', () => {
	expect(listing({ ...list, page: 1, pages: 1, children: [] }, setting)).not.toContain('<nav');
});

test.each([
	[0, 1],
	[1, 1],
	[10, 3],
	[100, 4],
])('of at most 100, %i weighs %i', (count, weight) => {
	const places = [
		{ name: 'x', url: '/x/', count },
		{ name: 'y', url: '/y/', count: 100 },
	];
	const html = counted(places, setting, { weigh: true });
	expect(html).toContain(`<ul class="places ui weights"><li data-weight="${String(weight)}">`);
});
