import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FACET_FIELDS, SEARCHED_FIELDS, SORT_FIELDS } from '../../src/lookup/document.ts';
import type { SearchEntry } from '../../src/search/cost-entries.ts';
import {
	documentSchema,
	judgeDocument,
	type SearchServerDocument,
} from '../../src/search/document-schema.ts';
import { searchDocuments, type Exported } from '../../src/search/documents.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { exportLines, loadingHelp, settingsFor, TARGETS } from '../../src/search/export.ts';
import { searchableOf } from './searchable.ts';

const ENTRY: SearchEntry = {
	kind: 'price',
	url: '/prices/#aws-lambda-requests',
	title: 'AWS: Lambda requests',
	text: 'Price: $0.2 per million requests.',
	place: 'AWS',
	backlinks: 1,
};

const FILES = {
	'talks/start.md': `---
title: "A talk & <more>"
kind: source
videoId: dQw4w9WgXcQ
date: 2026-01-31
author: Ada
tags: [servers]
aliases: [the talk]
---
Before the first sentence.

[3:34] Every start is slow [[nobody wrote this]].

## What helps

Keep one **ready** for $0.20.

[5:00] It costs.

> [!claim] Starts are slow
> side:: servers
`,
	'kalt.md': '---\nlang: de\n---\n# Kaltstart\nSiehe [[start]]. \uD83D\uDE80',
};

const exported = (more: Partial<Exported> = {}): Exported => ({
	...searchableOf(FILES),
	entries: [ENTRY],
	site: 'https://example.org',
	base: '/kb/',
	...more,
});
const all = [...searchDocuments(exported())];
const one = (title: string): SearchServerDocument => {
	const found = all.find((document) => document.title === title);
	if (!found) throw new Error(`There is no ${title}.`);
	return found;
};

describe('search documents', () => {
	test('keep to their schema', () => {
		for (const document of all) {
			const written: unknown = JSON.parse(JSON.stringify(document));
			expect(judgeDocument(written).error?.issues ?? []).toEqual([]);
		}
		expect(judgeDocument({ ...all[0], more: 1 }).success).toBe(false);
		// Written by: steelyard export --schema
		const published = new URL('../../public/schemas/search-document.schema.json', import.meta.url);
		expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(documentSchema());
		const { properties, required } = documentSchema() as {
			readonly properties: object;
			readonly required: readonly string[];
		};
		expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(all[0] ?? {})));
		expect(required).toEqual(expect.arrayContaining(['id', 'url', 'title', 'text', 'moments']));
	});

	test('say of a note what readers look for', () => {
		expect(one('A talk & <more>')).toMatchObject({
			type: 'note',
			kind: 'source',
			url: '/talks/start/',
			address: 'https://example.org/kb/talks/start/',
			aliases: ['the talk'],
			headings: [{ id: 'what-helps', text: 'What helps' }],
			tags: ['servers'],
			date: '2026-01-31',
			year: '2026',
			day: 20260131,
			lang: 'en',
			folder: 'talks',
			authors: ['Ada'],
			has: ['video'],
			backlinks: 1,
			moments: [
				{ id: 't-214', seconds: 214, label: '3:34' },
				{ id: 't-300', seconds: 300, label: '5:00' },
			],
		});
		expect(one('Kaltstart')).toMatchObject({ lang: 'de', day: 0 });
		expect(one('Kaltstart')).not.toHaveProperty('date');
	});

	test('are cut where a heading or a moment begins, and hold no times and no markup', () => {
		const { text, passages } = one('A talk & <more>');
		expect(passages.map(({ id, text: words }) => [id, words.split('\n')[0]])).toEqual([
			['', 'Before the first sentence.'],
			['t-214', 'Every start is slow nobody wrote this.'],
			['what-helps', 'Keep one ready for $0.20.'],
			['t-300', 'It costs.'],
		]);
		expect(passages[1]?.title).toMatch(/^3:34 · Every start is slow/);
		expect(text).toContain('Keep one ready for $0.20.\nIt costs.');
		expect(text).not.toMatch(/3:34|<|\[|claim/);
	});

	test('cut what is longer than any server marks, and lose nothing', () => {
		const words = Array.from({ length: 30_000 }, (_, index) => `w${String(index)}`).join(' ');
		const passages = passagesOf(`<h2 id="a">Long</h2><p>${words}</p>`, []);
		expect(passages.length).toBeGreaterThan(1);
		expect(passages.every(({ id, text }) => id === 'a' && text.length <= 50_000)).toBe(true);
		expect(passages.map(({ text }) => text).join(' ')).toBe(words);
		const [piece, rest] = passagesOf(`<p>${'字'.repeat(60_000)}</p>`, []);
		expect([piece?.text.length, rest?.text.length]).toEqual([50_000, 10_000]);
	});

	test('tell claims, prices, tags and wanted notes apart', () => {
		const told = all.map(({ type, kind, title, url, rank }) => [type, kind, title, url, rank]);
		expect(told).toEqual(
			expect.arrayContaining([
				['part', 'claim', 'Starts are slow', expect.stringMatching(/^\/talks\/start\/#/), 0],
				['entry', 'price', ENTRY.title, ENTRY.url, 1],
				['name', 'tag', 'servers', '/tags/servers/', 2],
				['name', 'ghost', 'nobody wrote this', expect.stringMatching(/^\/wanted\//), 2],
			]),
		);
		expect(one('Starts are slow')).toMatchObject({
			place: 'A talk & <more>',
			tags: ['servers'],
			day: 20260131,
			text: 'servers',
			passages: [{ id: '', title: '', text: 'servers' }],
		});
	});

	test('have ids that every server takes, and keep them', () => {
		const ids = all.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => /^[\da-f]{20}$/.test(id))).toBe(true);
		expect([...searchDocuments(exported())]).toEqual(all);
	});

	test('come one after another: no body is asked for before its turn', () => {
		const asked: string[] = [];
		const { bodyOf, ...rest } = exported();
		const documents = searchDocuments({
			...rest,
			bodyOf: (record) => {
				asked.push(record.url);
				return bodyOf(record);
			},
		});
		documents.next();
		expect(asked).toHaveLength(1);
	});
});

describe('an export', () => {
	test('tells OpenSearch before each document where it goes', () => {
		const lines = [...exportLines(all, 'opensearch', 'notes')];
		expect(lines).toHaveLength(2 * all.length);
		expect(lines[0]).toEqual({ index: { _index: 'notes', _id: all[0]?.id } });
		expect(lines[1]).toBe(all[0]);
		for (const target of ['plain', 'typesense', 'meilisearch'] as const)
			expect([...exportLines(all, target, 'notes')]).toEqual(all);
	});

	test('names in its settings every field that is searched, filtered or sorted by', () => {
		const fields = [
			...SEARCHED_FIELDS.map(([name]) => name),
			...Object.values(FACET_FIELDS),
			...Object.values(SORT_FIELDS),
			'type',
			'rank',
		];
		for (const target of TARGETS) {
			if (target === 'plain') continue;
			const written = JSON.stringify(settingsFor(target, { index: 'notes', lang: 'en-GB' }));
			const named = fields.filter((name) => !written.includes(name.replace(/\.text$/, '')));
			expect([target, named]).toEqual([target, []]);
		}
		expect(settingsFor('plain', { index: 'notes', lang: 'en' })).toBeUndefined();
	});

	test('takes the language of the notes into account', () => {
		const typesense = (lang: string): string =>
			JSON.stringify(settingsFor('typesense', { index: 'notes', lang }));
		expect(typesense('ja')).toContain('"locale":"ja"');
		expect(typesense('de-CH')).toContain('"stem":true,"locale":"de"');
		expect(typesense('xx')).not.toMatch(/locale|stem/);
		const openSearch = (lang: string): string =>
			JSON.stringify(settingsFor('opensearch', { index: 'notes', lang }));
		expect(openSearch('de')).toContain('light_german');
		expect(openSearch('xx')).toContain('"filter":["lowercase","asciifolding"]');
	});

	test('says how it is loaded', () => {
		const files = { documents: 'notes.ndjson', settings: 'notes.settings.json', index: 'n' };
		for (const target of TARGETS) {
			const help = loadingHelp(target, files);
			if (target === 'plain') expect(help).toBe('');
			else for (const name of Object.values(files)) expect(help).toContain(name);
		}
	});
});
