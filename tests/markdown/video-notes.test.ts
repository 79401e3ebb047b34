import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { siteOf } from '../html/render.ts';
import { knowledgeOf } from '../pages/knowledge.ts';
import { subjectPages } from '../../src/pages/subject-page.ts';
import { FORMS, VIDEO, writeVideoNotes } from './video-notes.ts';

const notes = writeVideoNotes(300, 20_250_329);
const site = siteOf(Object.fromEntries(notes.map(({ path, source }) => [path, source])));
const expectedCounts = (): Map<string, number> => {
	const counts = new Map<string, number>();
	for (const { faults } of notes)
		for (const code of faults.keys()) counts.set(code, (counts.get(code) ?? 0) + 1);
	return counts;
};

describe('300 notes on a video', () => {
	test('cover every form and every fault many times', () => {
		const codes = new Set(FORMS.flatMap(({ fault }) => fault ?? []));
		for (const code of [...codes, 'timestamp-scale']) {
			expect(expectedCounts().get(code), code).toBeGreaterThan(30);
		}
		expect(notes.reduce((sum, { seconds }) => sum + seconds.length, 0)).toBeGreaterThan(4000);
	});

	test('every timestamp becomes a moment at its second', () => {
		for (const { path, seconds } of notes) {
			const { moments } = site.note(path).document;
			expect(
				moments.map((moment) => moment.seconds),
				path,
			).toEqual(seconds);
			expect(new Set(moments.map(({ id }) => id)).size, path).toBe(seconds.length);
		}
	});

	test('every fault is reported once a note, with its count', () => {
		for (const { path, faults } of notes) {
			const found = site
				.note(path)
				.document.findings.map(
					({ code, message }) => [code, Number.parseInt(message, 10)] as const,
				);
			expect(new Map(found), path).toEqual(faults);
			expect(found, path).toHaveLength(faults.size);
		}
	});

	test('pages link to each second and show no markup', () => {
		for (const { path, seconds } of notes) {
			const { html, findings } = site.render(path);
			const linked = [...html.matchAll(/<a class="moment" id="[^"]*" data-seconds="(\d+)"/g)];
			expect(
				linked.map(([, second]) => Number(second)),
				path,
			).toEqual(seconds);
			expect(html, path).toContain(`data-video="${VIDEO}"`);
			expect(html, path).not.toMatch(/yt-timestamp|data-t=|&#x3C;a|&lt;a|\[\d\d:\d\d:\d\d\]<\/a>/i);
			expect(findings, path).toEqual([]);
		}
	});
});

test('the pages of the video hold every moment of every note, in order, with an address that exists', () => {
	const few = notes.slice(0, 20);
	const knowledge = knowledgeOf(Object.fromEntries(few.map(({ path, source }) => [path, source])));
	const pages = [...subjectPages(knowledge)];
	const said = pages.flatMap(({ moments }) => moments);
	const expected = few.flatMap(({ seconds }) => seconds).sort((a, b) => a - b);
	expect(said.map(({ seconds }) => seconds)).toEqual(expected);
	expect(pages.flatMap((page) => page.notes)).toHaveLength(few.length);
	const ids = new Set(
		few.flatMap(({ path }) => {
			const { moments } = site.note(path).document;
			const { html } = site.render(path);
			expect(
				moments.every(({ id }) => html.includes(` id="${id}" `)),
				path,
			).toBe(true);
			return moments.map(({ id }) => `/${path.replace('.md', '')}/#${id}`);
		}),
	);
	expect(new Set(said.map(({ note }) => note.url))).toEqual(ids);
});

test('a note links to the moment of another by its id or its second', () => {
	const times = '---\nvideoId: qQk94CjRvIs\n---\n[1:33] a, [1:33] b\n';
	const linking = siteOf({
		'b.md': times,
		'a.md': '[[b#t-93]] [[b#t-93-2]] [[b#t=93]] [x](b.md#t-93)',
	});
	const hrefs = [...linking.render('a.md').html.matchAll(/href="([^"]*)"/g)].map(
		([, href]) => href,
	);
	expect(hrefs).toEqual(['/kb/b/#t-93', '/kb/b/#t-93-2', '/kb/b/#t-93', '/kb/b/#t-93']);
});

const video = { id: VIDEO, lasts: undefined };
const read = (source: string): ReturnType<typeof parseMarkdown> =>
	parseMarkdown(source, { format: 'md', firstLine: 1, video });

test('500 timestamps of one note are 500 moments', () => {
	const times = Array.from({ length: 500 }, (_, index) => `[${index + 1}:07]`);
	for (const source of [times.join(' '), times.join('\n\n'), `- ${times.join('\n- ')}`]) {
		const { moments, findings } = read(source);
		expect(moments.map(({ seconds }) => seconds)).toEqual(times.map((_, index) => index * 60 + 67));
		expect(findings).toEqual([]);
	}
});

test('the note keeps its scale where one time has seconds', () => {
	const seconds = (source: string): number[] =>
		read(source).moments.map((moment) => moment.seconds);
	expect(seconds('[03:30:00] [02:51:00]')).toEqual([210, 171]);
	expect(seconds('[03:30:00] [02:51:10]')).toEqual([12_600, 10_270]);
	expect(seconds('[01:30:00] [02:51:00]')).toEqual([5400, 10_260]);
	expect(seconds('[03:30:00]')).toEqual([12_600]);
	expect(seconds('[13:30:00] [02:51:10]')).toEqual([810, 10_270]);
});
