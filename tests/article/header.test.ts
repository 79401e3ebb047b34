import { expect, test } from 'vitest';
import { header } from '../../src/article/header.ts';
import { note, setting, textOf, without } from './sample.ts';

const kinds = [{ kind: 'tradeoff' as const, name: 'x', url: '/kinds/tradeoff/', count: 1 }];

test('says where the note is, what it is, and of what', () => {
	const html = header(note, kinds, setting);
	expect(textOf(html)).toBe(
		'x Functions Trade-off January 2, 2025 updated February 3, 2025 2 min read example.org youtube.com from 01:00',
	);
	expect(html).toContain('<a class="kind" data-kind="tradeoff" href="/base/kinds/tradeoff/">');
	expect(html).toContain('<a href="https://www.example.org/post?a=1&amp;b=2">example.org</a>');
});

test('leaves out what it does not know', () => {
	const known = without(note, 'date', 'updated', 'source', 'video');
	const bare = { ...known, trail: [], words: 0 };
	const html = header(bare, [], { ...setting, lang: 'de' });
	expect(textOf(html)).toBe('Functions Trade-off');
	expect(html).toContain('href="/base/all/"');
	expect(html).not.toContain('<nav');
});

test('an update on the day of writing is none', () => {
	expect(header({ ...note, updated: '2025-01-02' }, [], setting)).not.toContain('updated');
});

test('a source that is no web page is not linked', () => {
	const html = header({ ...note, source: 'javascript:alert(1)' }, [], setting);
	expect(html).not.toContain('javascript');
});

test('a video that is itself the source is named once', () => {
	const html = header({ ...note, source: 'https://youtube.com/watch?v=abc' }, [], setting);
	expect(html.match(/>youtube\.com</g)).toHaveLength(1);
});

test.each([
	[70, false],
	[71, true],
])('a title of %i characters is long: %s', (length, long) => {
	const html = header({ ...note, title: 'x'.repeat(length) }, [], setting);
	expect(html.includes(' data-long="true"')).toBe(long);
});
