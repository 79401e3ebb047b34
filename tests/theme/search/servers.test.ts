/** The adapters of search servers, against what those servers are documented to take and to answer. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SearchTrouble, type Request, type SearchProvider } from '../../../src/lookup/provider.ts';
import { SERVERS, type SearchServer } from '../../../src/lookup/server.ts';
import { openServer } from '../../../src/theme/search/providers/open.ts';
import {
	contractOf,
	keyFor,
	searchesIn,
	startContract,
	type ContractServer,
} from './contract-server.ts';

const SITE: SearchProvider = {
	search: () => Promise.resolve({ count: 1, hits: [], counts: {}, more: Promise.resolve(LATER) }),
	counts: () => Promise.resolve({ kind: { note: 7 } }),
};
const LATER = { count: 2, hits: [], counts: {} };

/** What a question with a phrase, words left out, filters and an order becomes, above all. */
const NARROWED: Readonly<Record<SearchServer['provider'], object>> = {
	typesense: {
		q: 'cold "first visitor" -"paid for"',
		filter_by: 'tags:=[`servers`,`a "b" c \\`] && year:=[`2026`] && type:!=name',
		sort_by: 'backlinks:desc,rank:desc',
		drop_tokens_threshold: 0,
	},
	meilisearch: {
		q: 'cold "first visitor" -"paid for"',
		filter: [
			['tags = "servers"', 'tags = "a \\"b\\" `c` \\\\"'],
			['year = "2026"'],
			['type != name'],
		],
		sort: ['backlinks:desc'],
		matchingStrategy: 'all',
	},
	opensearch: {
		sort: [{ backlinks: 'desc' }, { rank: 'desc' }],
		query: {
			function_score: {
				query: {
					bool: {
						filter: [
							{ terms: { tags: ['servers', 'a "b" `c` \\'] } },
							{ terms: { year: ['2026'] } },
						],
						must: [{ bool: { minimum_should_match: 2 } }],
						must_not: [
							{ multi_match: { query: 'paid for', type: 'phrase' } },
							{ term: { type: 'name' } },
						],
					},
				},
			},
		},
	},
};

/** What no question becomes. */
const LISTED: Readonly<Record<SearchServer['provider'], object>> = {
	typesense: { q: '*', per_page: 20, sort_by: 'rank:desc,backlinks:desc' },
	meilisearch: { q: '', hitsPerPage: 20, filter: [['type != name']] },
	opensearch: {
		size: 20,
		query: { function_score: { query: { bool: { must: [{ match_all: {} }] } } } },
	},
};

const request = (query: string, more: Partial<Request> = {}): Request => ({
	query,
	filters: {},
	sort: 'relevance',
	limit: 8,
	...more,
});

describe.each(SERVERS)('%s', (provider) => {
	let running: ContractServer;
	beforeAll(async () => {
		running = await startContract(provider);
	});
	afterAll(() => running[Symbol.asyncDispose]());

	const open = (
		more: Partial<SearchServer> = {},
		fallback?: () => Promise<SearchProvider>,
	): Promise<SearchProvider> => {
		const server = { provider, url: running.url, key: keyFor(provider), index: 'notes' };
		running.mood = 'well';
		running.asked.length = 0;
		return openServer({ ...server, fallback: false, ...more }, { base: '/kb/', fallback });
	};
	/** What was asked of the server last. */
	const lastSearch = (): Readonly<Record<string, unknown>> =>
		searchesIn(running.asked.at(-1)?.body)[0] ?? {};
	/** The same as text, for what it must hold. */
	const said = (): string => JSON.stringify(lastSearch());

	test('asks with parameters that are documented, and nothing else', async () => {
		const search = await open();
		await search.search(request('cold "first visitor" -paid', { sort: 'date' }));
		await search.search(request('slow kind:note'));
		const { parameters, path } = contractOf(provider);
		for (const asked of running.asked) {
			expect([asked.method, asked.path]).toEqual(['POST', path]);
			for (const one of searchesIn(asked.body))
				expect(Object.keys(one).filter((name) => !parameters.includes(name))).toEqual([]);
		}
	});

	test('reads pages, moments, headings and counts', async () => {
		const { count, hits, counts } = await (await open()).search(request('slow'));
		expect(count).toBe(3);
		expect(hits.map(({ url, title, kind }) => [url, title, kind])).toEqual([
			['/kb/talk/', 'A talk on starts', 'source'],
			['/kb/cold/', 'Cold <i>starts</i>', 'note'],
			['/kb/cold/#c-1', 'The first visitor waits', 'claim'],
		]);
		const [talk, cold, claim] = hits;
		expect(talk).toMatchObject({ place: 'talks', date: '2026-01-31', inbound: 2, lang: 'en' });
		expect(talk?.passages).toEqual([
			{
				url: '/kb/talk/#t-214',
				title: '3:34 · Every start is slow',
				excerpt:
					'Every start is <mark>slow</mark> &lt;img src=x onerror=alert(1)&gt; &amp; &lt;b&gt;',
			},
		]);
		expect(cold?.excerpt).toBe('A cold start is <mark>slow</mark>.');
		expect(cold?.passages.map(({ url }) => url)).toEqual(['/kb/cold/#who-waits']);
		expect(cold?.marks).toEqual(['Slow', 'slower']);
		expect(claim?.passages).toEqual([]);
		expect(counts).toMatchObject({
			kind: { source: 1, note: 1, claim: 1 },
			tag: { servers: 2 },
			year: { 2026: 1 },
			language: { en: 3 },
		});
		// Tags are found and not counted.
		expect(counts['kind']).not.toHaveProperty('tag');
	});

	test('hands phrases, left out words, filters and order on', async () => {
		const search = await open();
		const filters = { tag: ['Servers', 'a "b" `c` \\'], year: ['2026'] };
		await search.search(
			request('cold "first visitor" -"paid for"', { filters, sort: 'backlinks' }),
		);
		for (const text of ['cold', 'first visitor', 'paid for', 'servers', '2026', 'backlinks'])
			expect(said()).toContain(text);
		// As the index has it, whatever was typed.
		expect(said()).not.toContain('Servers');
		expect(lastSearch()).toMatchObject(NARROWED[provider]);
	});

	test('says that there is no more where a server gives no more', async () => {
		const search = await open();
		expect((await search.search(request('slow', { limit: 3 }))).count).toBe(3);
		const found = JSON.stringify(contractOf(provider).found);
		const boast = found.replace(/"(found|totalHits|value)":3/, '"$1":3000');
		expect(boast).not.toBe(found);
		const answering = vi
			.spyOn(globalThis, 'fetch')
			.mockImplementation(() => Promise.resolve(new Response(boast)));
		expect((await search.search(request('slow', { limit: 3 }))).count).toBe(3000);
		expect((await search.search(request('slow', { limit: 8 }))).count).toBe(3);
		answering.mockRestore();
	});

	test('lists everything for no question', async () => {
		await (await open()).search(request('', { limit: 20 }));
		expect(lastSearch()).toMatchObject(LISTED[provider]);
	});

	test('asks for some of the words where no page has all', async () => {
		const search = await open();
		running.mood = 'nothing';
		const nothing = await search.search(request('no such'));
		expect([nothing.count, nothing.partial]).toEqual([0, undefined]);
		expect(running.asked).toHaveLength(2);
		expect(running.asked[1]?.body).not.toEqual(running.asked[0]?.body);
		await search.search(request('one'));
		expect(running.asked).toHaveLength(3);
	});

	test.each([
		['refused', 'refused'],
		['missing', 'missing'],
		['broken', 'failed'],
	] as const)('says that it is %s', async (mood, reason) => {
		const search = await open();
		running.mood = mood;
		const { host } = new URL(running.url);
		const asked = search.search(request('slow'));
		await expect(asked).rejects.toBeInstanceOf(SearchTrouble);
		await expect(asked).rejects.toMatchObject({ reason, host, index: 'notes' });
		await expect(search.counts()).rejects.toMatchObject({ reason });
		running.mood = 'well';
		expect((await search.counts())['kind']).toEqual({ source: 1, note: 1, claim: 1 });
	});

	test('leaves it to the index of the site where there is one, and says so', async () => {
		const search = await open({}, () => Promise.resolve(SITE));
		running.mood = 'refused';
		const answer = await search.search(request('slow'));
		expect(answer).toMatchObject({ count: 1, trouble: { reason: 'refused' } });
		expect(await answer.more).toMatchObject({ count: 2, trouble: { reason: 'refused' } });
		expect(await search.counts()).toEqual({ kind: { note: 7 } });
	});

	test('does not ask a server again at once that cannot be reached', async () => {
		const calls = vi.spyOn(globalThis, 'fetch');
		const nowhere = { url: 'http://127.0.0.1:1' };
		const search = await open(nowhere, () => Promise.resolve(SITE));
		const answers = [await search.search(request('a')), await search.search(request('b'))];
		expect(answers.map(({ trouble }) => trouble?.reason)).toEqual(['unreachable', 'unreachable']);
		expect(calls).toHaveBeenCalledTimes(1);
		calls.mockRestore();
		const alone = await open(nowhere);
		await expect(alone.search(request('a'))).rejects.toMatchObject({ reason: 'unreachable' });
	});

	test('is not led astray by an answer of another shape', async () => {
		const search = await open();
		for (const body of [null, [], 1, { hits: 1, results: [1] }, { hits: { hits: [1, null] } }]) {
			const answering = vi
				.spyOn(globalThis, 'fetch')
				.mockResolvedValue(new Response(JSON.stringify(body)));
			expect(await search.search(request('a'))).toMatchObject({ count: 0, hits: [] });
			answering.mockRestore();
		}
	});
});
