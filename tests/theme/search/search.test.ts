import { describe, expect, test } from 'vitest';
import type { Hit } from '../../../src/lookup/provider.ts';
import { readState, withMarks, writeState } from '../../../src/theme/search/address.ts';
import { valuesOf } from '../../../src/theme/search/facets.ts';
import { mergeCounts } from '../../../src/theme/search/find.ts';
import { foundWords } from '../../../src/theme/search/page-hit.ts';
import { placesOf } from '../../../src/theme/search/places.ts';
import { inOrder } from '../../../src/theme/search/provider.ts';
import { mergeHits } from '../../../src/theme/search/ranking.ts';
import { withoutTitle } from '../../../src/theme/search/results.ts';
import { hasExact, isDoubtful, matches, respell } from '../../../src/theme/search/spelling.ts';

describe('an address', () => {
	test.each([
		['', { query: '', filters: {}, sort: 'relevance' }],
		[
			'?q=cold+start&kind=thought&kind=note&sort=date',
			{ query: 'cold start', filters: { kind: ['thought', 'note'] }, sort: 'date' },
		],
		[
			'?q=%22a%20b%22%20-c&tag=x%2Fy',
			{ query: '"a b" -c', filters: { tag: ['x/y'] }, sort: 'relevance' },
		],
	])('%s', (address, state) => {
		expect(readState(address)).toEqual(state);
		expect(readState(writeState(readState(address)))).toEqual(state);
	});

	test('of which the order or a facet is unknown is read without', () => {
		expect(readState('?sort=up&colour=red&__proto__=x')).toEqual({
			query: '',
			filters: {},
			sort: 'relevance',
		});
	});

	test('takes words to be marked in front of its place', () => {
		expect(withMarks('/a/#b', ['c d', 'ü'])).toBe('/a/?highlight=c+d&highlight=%C3%BC#b');
		expect(withMarks('/a/', [])).toBe('/a/');
	});
});

describe('places of words', () => {
	const found = (text: string, words: string[]): string[] =>
		placesOf(text, words).map(([start, end]) => text.slice(start, end));
	test.each([
		['The Cost of costs', ['cost'], ['Cost']],
		['a t4g.small box', ['t4g.small'], ['t4g.small']],
		['break-even, twice', ['even'], ['even']],
		['C++ and C', ['C++'], ['C++']],
		['Größe und GRÖSSE', ['größe'], ['Größe', 'GRÖSSE']],
		['服务器的服务', ['服务'], ['服务', '服务']],
		['', ['a'], []],
	])('%j %j', (text, words, places) => {
		expect(found(text, words)).toEqual(places);
	});
});

describe('spelling', () => {
	test.each([
		['serverl', 'serverless', true],
		['costs', 'cost', true],
		['companies', 'company', true],
		['severless', 'several', false],
		['serverlss', 'server', false],
		['0.20', '$0.20', true],
		['20', '$0.20', false],
		['C++', 'C', false],
		['C++', 'c++', true],
		['even', 'break-even', true],
	])('%s was meant by %s: %s', (typed, word, isMeant) => {
		expect(matches(typed, word)).toBe(isMeant);
	});

	test('is doubted where a word, or what was found, has nothing to do with the other', () => {
		expect(isDoubtful(['kuberntes'], ['k', 'K'])).toBe(true);
		expect(isDoubtful(['containr'], ['container', 'c7i'])).toBe(true);
		expect(isDoubtful(['cost', 'server'], ['costs', 'servers', 'idle-cost'])).toBe(false);
		expect(isDoubtful(['服务器'], ['服务', '器'])).toBe(false);
	});

	test('is corrected where the vocabulary has a word that is near', () => {
		expect(respell(['free', 'teir'], [['tier', 'free']], [])).toEqual([['free', 'tier']]);
		expect(respell(['free', 'tier'], [['tier', 'free']], [])).toEqual([]);
		expect(respell(['12.27'], [['12.26']], [])).toEqual([]);
	});

	test('of numbers is never forgiven', () => {
		expect(hasExact(['2008'], ['20'])).toBe(false);
		expect(hasExact(['2008', 'x'], ['2008'])).toBe(true);
	});
});

const hit = (url: string, more: Partial<Hit> = {}): Hit => ({
	url,
	title: url,
	excerpt: '',
	kind: 'note',
	place: undefined,
	lang: 'en',
	date: undefined,
	inbound: undefined,
	passages: [],
	marks: [],
	...more,
});

describe('an order', () => {
	const order = (
		hits: { url: string; score: number; kind?: string }[],
		names: { u: string; n: string; score: number; k?: string }[] = [],
	) =>
		mergeHits(
			hits.map(({ url, score, kind = 'note' }) => ({ hit: hit(url, { kind }), score })),
			names.map(({ u, n, score, k = 'note' }) => ({ name: { u, n, k }, score })),
			'/',
		).hits.map(({ url }) => url);

	test('puts a name before any text', () => {
		expect(
			order(
				[
					{ url: '/a/', score: 9 },
					{ url: '/b/', score: 1 },
				],
				[{ u: '/b/', n: 'b', score: 1 }],
			),
		).toEqual(['/b/', '/a/']);
	});

	test('puts a part behind the note that it is in', () => {
		expect(
			order([
				{ url: '/a/#claim-1', score: 9, kind: 'claim' },
				{ url: '/a/', score: 1 },
				{ url: '/b/', score: 2 },
			]),
		).toEqual(['/b/', '/a/', '/a/#claim-1']);
	});

	test('adds names whose text was not found', () => {
		expect(order([], [{ u: '/wanted/x/', n: 'x', score: 0.92, k: 'ghost' }])).toEqual([
			'/wanted/x/',
		]);
		expect(order([], [{ u: '/x/', n: 'x', score: 0.3 }])).toEqual([]);
	});
});

test('words of a page are those found, without what stands around them', () => {
	const page = { url: '/', excerpt: '', meta: {}, sub_results: [] };
	expect(
		foundWords({ ...page, raw_content: 'It “costs” $0.20, twice.', locations: [1, 2] }),
	).toEqual(['costs', '$0.20']);
	expect(foundWords({ ...page, raw_content: '服务\u200B器', locations: [0] })).toEqual(['服务']);
});

test.each([
	['Title here. The <mark>text</mark>', 'Title here', 'The <mark>text</mark>'],
	['<mark>Title</mark> here. More', 'Title here', 'More'],
	['A &lt;b&gt; is', 'A <b>', 'is'],
	['Other words', 'Title', 'Other words'],
	['Title', 'Title', ''],
])('%j without the title %j is %j', (html, title, rest) => {
	expect(withoutTitle(html, title)).toBe(rest);
});

test('languages come in the order in which they are asked', () => {
	expect(inOrder({ en: 40, de: 3, zh: 9 }, 'de-CH')).toEqual(['de', 'en', 'zh']);
	expect(inOrder({ en: 40, de: 3 }, 'fr')).toEqual(['en', 'de']);
	expect(inOrder({}, 'en')).toEqual([]);
});

test('counts of several indexes are added up', () => {
	expect(mergeCounts([{ tag: { a: 1 } }, { tag: { a: 2, b: 1 } }, {}])).toEqual({
		tag: { a: 3, b: 1 },
	});
});

test('values of a facet: the most frequent first, years from the newest, chosen ones always', () => {
	const all = { tag: { a: 1, b: 3, c: 2 }, year: { '2023': 9, '2025': 1 } };
	const state = { all, found: { tag: { a: 1, b: 1 } }, filters: { tag: ['c'] } };
	expect(valuesOf('tag', state).map(({ value, count }) => [value, count])).toEqual([
		['a', 1],
		['b', 1],
		['c', 0],
	]);
	expect(
		valuesOf('year', { all, found: undefined, filters: {} }).map(({ value }) => value),
	).toEqual(['2025', '2023']);
});
