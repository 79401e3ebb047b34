import { expect, test } from 'vitest';
import { alsoNamed } from '../../src/article/named.ts';
import { foot } from '../../src/article/foot.ts';
import { outgoingLinks } from '../../src/article/outgoing.ts';
import { sheetOf } from '../../src/article/sheet.ts';
import type { GhostData, NoteData, SheetData } from '../../src/schema.ts';
import { backlink, poison, setting, summary, textOf } from './sample.ts';

const GHOST: GhostData = {
	url: '/wanted/step/',
	name: 'Step',
	labels: ['the step'],
	count: 40,
	mentions: [backlink],
	inbound: { notes: 40, plain: 40, all: '/wanted/step/mentions/' },
	near: [summary],
	write: 'https://github.com/o/r/new/main?filename=step.md&value=x',
	file: 'step.md',
};
const PAGED = { page: 2, pages: 3, newer: '/a/mentions/', older: '/a/mentions/3/' };
const SHEETS: readonly SheetData[] = [
	{ type: 'ghost', page: GHOST },
	{
		type: 'mentions',
		page: {
			url: '/a/mentions/2/',
			about: { url: '/a/', title: 'Functions', kind: 'note' },
			count: 201,
			...PAGED,
			items: [{ ...backlink, role: 'supports', more: 7 }, backlink],
		},
	},
	{ type: 'wanted', page: { url: '/wanted/', count: 900, ...PAGED, items: [GHOST] } },
];
const make = (sheet: SheetData | undefined) =>
	sheet ? sheetOf(sheet, { lang: 'en' }, setting.href) : { title: '', main: '' };

test('a ghost page says who wants it, what was probably meant, and where to write it', () => {
	const { title, main } = make(SHEETS[0]);
	expect(title).toBe('Step');
	const words = textOf(main);
	expect(words).toContain('Nobody has written this note yet. 40 notes want it.');
	expect(words).toContain('Did you mean Servers ?');
	expect(words).toContain('All 40 notes that link here');
	expect(words).toContain('“the step”');
	expect(main).toContain('href="/base/wanted/step/mentions/"');
	expect(main).toContain('href="https://github.com/o/r/new/main?filename=step.md&amp;value=x"');
});

test('a page of mentions has its roles, further places and the pages beside it', () => {
	const { title, main } = make(SHEETS[1]);
	expect(title).toBe('What links to Functions, page 2');
	expect(textOf(main)).toMatch(/Supported by.*and 7 more places in this note.*Mentioned in/);
	expect(main).toContain('<a rel="prev" href="/base/a/mentions/">');
	expect(main).toContain('<a rel="next" href="/base/a/mentions/3/">');
});

test('the index of wanted notes', () => {
	const { main } = make(SHEETS[2]);
	expect(main).toContain('href="/base/wanted/step/"');
	expect(textOf(main)).toContain('Page 2 of 3');
});

const OUTGOING: NonNullable<NoteData['outgoing']> = {
	count: 60,
	notes: [{ name: 'Servers', url: '/b/', kind: 'critique', count: 3 }],
	ghosts: [{ name: 'Step', url: '/wanted/step/', count: 1 }],
	web: [{ host: 'example.org', links: [{ text: 'A page', url: 'https://example.org/a' }] }],
};
const NAMED: NonNullable<NoteData['named']> = {
	by: [{ note: summary, mention: { before: 'Of ', label: 'functions', after: '.' } }],
	more: true,
};

test('outgoing links are folded, counted and cut', () => {
	const html = outgoingLinks(OUTGOING, setting);
	expect(html).toMatch(/^<details/);
	expect(textOf(html)).toBe(
		'60 links in this note Notes Servers ×&#8239;3 Not written yet Step On the web example.org A page and 57 more',
	);
});

test('a note that is named shows where, and how to link it', () => {
	const html = alsoNamed(NAMED, 'Functions', setting);
	expect(html).toContain('Of <mark>functions</mark>.');
	expect(html).toContain('<code dir="auto">[[Functions]]</code>');
	expect(textOf(html)).toContain('More notes name it.');
});

test('the foot leads to the file, where it can be changed', () => {
	expect(foot({}, setting)).toBe('');
	expect(textOf(foot({ kept: { history: 'https://x.example/h' } }, setting))).toBe('History');
});

test('nothing that a stranger wrote becomes markup', () => {
	const evil = '"><script>alert(1)</script>{file}';
	const pages = SHEETS.map((sheet) =>
		make({ ...sheet, page: poison(sheet.page, evil) } as SheetData),
	);
	const parts = [
		outgoingLinks(poison(OUTGOING, evil), setting),
		alsoNamed(poison(NAMED, evil), evil, setting),
		foot({ kept: { edit: evil, history: evil } }, setting),
	];
	for (const html of [...pages.map(({ main }) => main), ...parts])
		expect(html).not.toContain('<script');
});

test('a sheet knows whether it needs what plays videos', () => {
	const video = {
		id: 'qQk94CjRvIs',
		href: 'https://www.youtube.com/watch?v=qQk94CjRvIs',
		beam: [],
	};
	const page = {
		...{ url: '/videos/qQk94CjRvIs/2/', page: 2, pages: 2, count: 101, said: 0 },
		...{ notes: [summary], moments: [], video },
	};
	const players = (of: SheetData) => sheetOf(of, { lang: 'en' }, setting.href).player;
	expect(SHEETS.map(players)).toEqual([false, false, false]);
	expect(players({ type: 'subject', page })).toBe(false);
	expect(players({ type: 'subject', page: { ...page, page: 1 } })).toBe(true);
});
