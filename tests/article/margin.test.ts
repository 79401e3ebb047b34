import { expect, test } from 'vitest';
import { margin } from '../../src/article/margin.ts';
import { note, textOf } from './sample.ts';

test('lists headings and moments', () => {
	const html = margin(note);
	expect(textOf(html)).toBe('Contents One Two Moments of the video 01:00 A load 02:00');
	expect(html).toContain('<li data-depth="3"><a href="#two">Two</a></li>');
	expect(html).toContain(
		'<a class="moment" href="https://youtu.be/abc?t=60" data-video="abc" data-seconds="60">01:00</a><a href="#t-60">A load</a>',
	);
});

test('a moment without an address of its own leads to its place in the text', () => {
	expect(margin(note)).toContain('<a class="moment" href="#t-120"');
});

test('ticks stand in proportion to the last moment', () => {
	expect(margin(note)).toContain('d="M200 4v12M396 4v12"');
});

test('a video at second 0 only', () => {
	const start = { seconds: 0, label: '0:00', id: 't-0', text: '' };
	const video = { id: 'abc', start: 0, href: 'x', moments: [start] };
	expect(margin({ toc: [], video })).toContain('d="M4 4v12"');
});

test('nothing to list is no margin', () => {
	const video = { id: 'abc', start: 0, href: 'x', moments: [] };
	expect(margin({ toc: note.toc.slice(0, 1), video })).toBe('');
	expect(margin({ toc: [], video: undefined })).toBe('');
});
