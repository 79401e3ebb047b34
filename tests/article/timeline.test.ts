import { describe, expect, test } from 'vitest';
import { clusters, endOf, timeline, type Moment } from '../../src/article/timeline.ts';
import { facade } from '../../src/article/facade.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import { poison, textOf } from './sample.ts';

const say = messagesFor('en');
const at = (seconds: number, text = 'A load'): Moment => ({
	seconds,
	label: `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`,
	text,
	href: `https://www.youtube.com/watch?v=abc&t=${String(seconds)}s`,
});
const draw = (moments: readonly Moment[], lasts?: number): string =>
	timeline({ video: 'abc', moments, lasts, say });

describe('the beam of a video', () => {
	test('has a tick with time and sentence where each moment is', () => {
		const html = draw([at(60), at(0, 'It begins')], 599);
		expect(textOf(html)).toBe('0:00 It begins 1:00 A load 0:00 2 moments 9:59');
		expect(html).toContain(
			'<li data-at="3"><a href="https://www.youtube.com/watch?v=abc&amp;t=60s" data-video="abc" data-seconds="60">',
		);
	});

	test('ends with the last moment where nobody says how long the video is', () => {
		expect(textOf(draw([at(0), at(90)]))).toMatch(/1:30$/);
		expect(endOf([{ seconds: 90 }], 60)).toBe(90);
	});

	test('is not drawn for one moment', () => {
		expect(draw([at(60)])).toBe('');
	});

	test('of 400 moments has 24 ticks that count them', () => {
		const html = draw(Array.from({ length: 400 }, (_, index) => at(index * 11)));
		const counts = [...html.matchAll(/<\/b> (\d+) moments/g)].map(([, count]) => Number(count));
		expect(counts).toHaveLength(24);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(400);
		expect(html.length).toBeLessThan(8000);
	});

	test('gives up every second tick on a narrow window, never both of two', () => {
		const html = draw([at(0), at(10), at(30), at(119)], 119);
		expect(
			[...html.matchAll(/data-at="(\d+)"( data-near)?/g)].map(([, slot, near]) => [slot, near]),
		).toEqual([
			['1', undefined],
			['3', undefined],
			['7', undefined],
			['24', undefined],
		]);
		expect(draw([at(0), at(5), at(119)], 119)).toContain('data-at="2" data-near');
	});
});

test('clusters hold every moment once, in order of time', () => {
	const moments = [5, 3, 99, 0, 50, 51].map((seconds) => ({ seconds }));
	const found = [...clusters(moments, 99, 10)].map(([slot, all]) => [
		slot,
		all.map(({ seconds }) => seconds),
	]);
	expect(found).toEqual([
		[0, [0, 3, 5]],
		[5, [50, 51]],
		[9, [99]],
	]);
});

describe('a façade', () => {
	const input = {
		id: 'abc',
		start: 0,
		href: 'https://x.example/',
		title: 'A talk',
		moments: [],
		say,
	};

	test('names title, channel and length, and loads nothing', () => {
		const html = facade({ ...input, by: 'Somebody', lasts: 754 });
		expect(textOf(html)).toContain('A talk Somebody · 12:34 Play on YouTube');
		expect(html).not.toMatch(/<iframe|<img|<script|style=/);
	});

	test('says from where it plays', () => {
		expect(textOf(facade({ ...input, start: 2607 }))).toContain('Play from 43:27 on YouTube');
	});

	test('speaks the language of the page', () => {
		expect(textOf(facade({ ...input, say: messagesFor('de') }))).toContain('Auf YouTube abspielen');
	});

	test('escapes what strangers wrote', () => {
		const bad = '"><script>alert(1)</script>';
		const moments = [at(0), at(9)];
		const { say: words, ...data } = { ...input, by: 'x', lasts: 9, moments };
		expect(facade({ ...poison(data, bad), say: words })).not.toContain('<script>');
	});
});
