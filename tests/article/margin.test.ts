import { expect, test } from 'vitest';
import { margin } from '../../src/article/margin.ts';
import { note, setting, textOf } from './sample.ts';

test('lists headings and moments', () => {
	const html = margin(note, setting);
	expect(textOf(html)).toBe('Contents One Two Moments of the video 01:00 A load 02:00');
	expect(html).toContain('<li data-depth="3"><a href="#two">Two</a></li>');
	expect(html).toContain(
		'<a class="moment" href="https://youtu.be/abc?t=60" data-video="abc" data-seconds="60">01:00</a><a href="#t-60">A load</a>',
	);
});

test('a moment without an address of its own leads to its place in the text', () => {
	expect(margin(note, setting)).toContain('<a class="moment" href="#t-120"');
});

test('nothing to list is no margin', () => {
	const video = { id: 'abc', start: 0, href: 'x', moments: [] };
	expect(margin({ toc: note.toc.slice(0, 1), video }, setting)).toBe('');
	expect(margin({ toc: [], video: undefined }, setting)).toBe('');
});

test('too many moments are listed once for each part of the video', () => {
	const moments = Array.from({ length: 400 }, (_, index) => ({
		seconds: index * 10,
		label: String(index),
		id: `t-${String(index * 10)}`,
		text: `Moment ${String(index)}`,
	}));
	const html = margin({ toc: [], video: { id: 'abc', start: 0, href: 'x', moments } }, setting);
	const items = html.match(/<li>/g) ?? [];
	expect(items).toHaveLength(60);
	const more = [...html.matchAll(/<small>\+(\d+)<\/small>/g)].map(([, count]) => Number(count));
	expect(more.reduce((sum, count) => sum + count, items.length)).toBe(400);
	expect(html.length).toBeLessThan(14_000);
});
