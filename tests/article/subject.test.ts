import { describe, expect, test } from 'vitest';
import { about } from '../../src/article/about.ts';
import { subjectPart, subjectSheet } from '../../src/article/subject.ts';
import type { SubjectData } from '../../src/schema.ts';
import { backlink, note, poison, setting, summary, textOf, without } from './sample.ts';

const said = {
	seconds: 60,
	label: '1:00',
	text: 'A load',
	href: 'https://www.youtube.com/watch?v=abc&t=60s',
};
const subject: SubjectData = {
	url: '/videos/abc/',
	video: { id: 'abc', href: 'https://www.youtube.com/watch?v=abc', lasts: 120, beam: [said, said] },
	count: 2,
	said: 2,
	page: 1,
	pages: 2,
	older: '/videos/abc/2/',
	notes: [summary],
	moments: [{ ...said, note: { url: '/b/#t-60', title: 'Servers', kind: 'critique' } }],
};

describe('the page of a video that nobody wrote', () => {
	const html = subjectSheet(subject, setting);

	test('shows the video, the notes on it and what they say', () => {
		expect(textOf(html)).toMatch(
			/^The video abc 2 notes on this video youtube.com .* 2 notes on this video Servers Mar 29, 2025 What they say, in the order of the video 1:00 A load Servers Page 1 of 2/,
		);
		expect(html).toContain('<figure class="video" id="video-abc"');
		expect(html).toContain('href="/base/b/#t-60"');
		expect(html).toContain('data-video="abc" data-seconds="60">1:00</a>');
	});

	test('shows the video on its first page only', () => {
		expect(subjectSheet({ ...subject, page: 2 }, setting)).not.toContain('<figure');
	});

	test('escapes what strangers wrote', () => {
		const bad = poison(subject, '"><script>alert(1)</script>');
		expect(subjectSheet(bad, setting)).not.toContain('<script>');
	});

	test('is named after its channel, or its address', () => {
		const by = { id: 'abc', href: 'x', beam: [], by: 'Somebody' };
		expect(subjectSheet({ ...subject, video: by }, setting)).toContain('>A video by Somebody<');
		const page = { ...without(subject, 'video'), address: 'https://www.example.org/post/?a=1' };
		expect(subjectSheet(page, setting)).toContain('>example.org/post<');
	});
});

describe('the page of a source', () => {
	const home = { ...subject, url: '/talk/', home: { url: '/talk/', title: 'Talk' } };

	test('gathers what others say and leads to the rest', () => {
		const html = subjectPart(home, setting);
		expect(textOf(html)).toMatch(/ All 2 moments, page by page$/);
		expect(html).not.toContain('<figure');
	});

	test('knows its own moments', () => {
		const own = { ...said, note: { url: '/talk/#t-60', title: 'Talk', kind: 'source' as const } };
		expect(subjectPart({ ...home, moments: [own] }, setting)).toContain(
			'<a href="#t-60">on this page</a>',
		);
	});

	test('is empty for all other notes', () => {
		expect(subjectPart(undefined, setting)).toBe('');
	});
});

describe('the line below a title', () => {
	const bare = { ...note, relations: [], backlinks: [] };

	test('says what a thought is about', () => {
		const on = { url: '/talk/', type: 'video' as const, count: 3, title: 'Talk' };
		const html = about({ ...bare, kind: 'thought', about: [on] }, setting);
		expect(textOf(html)).toBe('About Talk 3 notes on this video');
		expect(html).toContain('href="/base/talk/#notes-about"');
	});

	test('says what a critique criticises and how many answered', () => {
		const relations = ['a', 'b', 'c', 'd'].map((name) => ({
			role: 'opposes' as const,
			name,
			url: `/${name}/`,
			ghost: false,
		}));
		const backlinks = [{ ...backlink, role: 'responds-to' as const }];
		const html = about({ ...bare, kind: 'critique', relations, backlinks }, setting);
		expect(textOf(html)).toBe('Opposes: a , b , c Answered by 1 note');
		expect(html).toContain('href="#in-answer"');
	});

	test('names nothing twice', () => {
		const on = { url: '/talk/', type: 'web' as const, count: 1, title: 'Talk' };
		const relations = [{ role: 'responds-to' as const, name: 'Talk', url: '/talk/', ghost: false }];
		const html = about({ ...bare, kind: 'critique', relations, about: [on] }, setting);
		expect(textOf(html)).toBe('About Talk');
	});

	test('is not there for a note that argues with nobody', () => {
		expect(about({ ...bare, kind: 'note' }, setting)).toBe('');
	});
});
