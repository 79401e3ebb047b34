import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, SearchProvider } from '../../src/lookup/provider.ts';
import { indexSite } from '../../src/search/index-site.ts';
import { askAll, closeSearch, inMemory, openSearch, type Log } from './in-node.ts';
import { searchableOf } from './searchable.ts';

const VIDEO = 'aaaaaaaaaaa';
const NOTES = {
	'talk.md': `---\ntitle: A talk on risk\nkind: source\nvideoId: ${VIDEO}\nchannel: The Channel\ndate: 2024-02-01\ntags: [risk]\n---\nIt begins slowly [00:00:20]. A bad release breaks one corner only [00:03:34].\n\n- [00:05:10] Zebras graze beside the road.\n- [00:06:20] Giraffes look over the hedge.\n`,
	'prices/list.md':
		'---\ndate: 2025-06-01\nauthor: Ada Example\ntags: [money, risk]\n---\n# What it costs\n\nIt costs $0.20 for a million requests, or 99.95 % of nothing. Written in C++, not in C#. See [[talk]] and [[a wish]].\n\n## Kept apart\n\nThe zebra is not mentioned here but once.\n',
	'claims.md':
		'---\ndate: 2023-01-01\n---\n# Claims\n\nSee [[talk]] and [[a wish|wished for]].\n\n> [!claim] Moving house cuts the bill by half\n> on:: [[talk]]  side:: movers  criterion:: money\n',
	'draft.md': '---\ndraft: true\n---\n# Hidden hippopotamus\n\nHippopotamus.\n',
	'alias.md': '---\naliases: [The Other Name]\n---\n# One name\n\nNothing else.\n',
	'syntax.md':
		'# Syntax\n\n%% secret armadillo %%\n\n==marked== text with [[talk|a link]] and `code`.\n\n!!! note "Heads up"\n    An admonition of porcupines.\n',
};

let provider: SearchProvider;
const log: Log = [];
afterAll(closeSearch);
beforeAll(async () => {
	const files = await indexSite(searchableOf(NOTES));
	provider = await openSearch(inMemory(files), 'en', log);
});

const ask = (query: string, more?: Parameters<typeof askAll>[2]): Promise<Answer> =>
	askAll(provider, query, more);
const urls = async (query: string, more?: Parameters<typeof askAll>[2]): Promise<string[]> =>
	(await ask(query, more)).hits.map(({ url }) => url);

test('nothing is loaded but a description until something is asked', () => {
	expect(log.map(({ path }) => path)).toEqual(['index.json']);
});

describe('a hit', () => {
	test('carries its nearest moment, and what is said there', async () => {
		const [hit] = (await ask('release')).hits;
		expect(hit?.url).toBe('/talk/');
		expect(hit?.passages[0]).toMatchObject({
			url: '/talk/#t-214',
			title: '3:34 · A bad release breaks one corner only.',
		});
		const [zebra] = (await ask('zebras graze')).hits;
		expect(zebra?.passages.map(({ url }) => url)).toEqual(['/talk/#t-310']);
	});

	test('says its kind, folder, date and how many link to it', async () => {
		const [hit] = (await ask('begins slowly')).hits;
		expect(hit).toMatchObject({ kind: 'source', date: '2024-02-01', inbound: 3, lang: 'en' });
		expect((await ask('99.95')).hits[0]).toMatchObject({ place: 'prices' });
	});

	test('marks the words and gives the heading they stand under', async () => {
		const hit = (await ask('zebra')).hits.find(({ url }) => url === '/prices/list/');
		expect(hit?.passages).toMatchObject([{ url: '/prices/list/#kept-apart', title: 'Kept apart' }]);
		expect(hit?.excerpt).toContain('<mark>zebra</mark>');
		expect(hit?.marks).toEqual(['zebra']);
	});

	test('is a claim of its own', async () => {
		const { hits } = await ask('moving house');
		expect(hits.find(({ kind }) => kind === 'claim')).toMatchObject({
			url: '/claims/#claim-1',
			title: 'Moving house cuts the bill by half',
			place: 'Claims',
		});
	});

	test('is a note that nobody has written, under each of its names', async () => {
		for (const name of ['a wish', 'wished for']) {
			const hit = (await ask(name)).hits.find(({ kind }) => kind === 'ghost');
			expect(hit).toMatchObject({ url: '/wanted/a-wish/', inbound: 2 });
		}
	});

	test('is a tag', async () => {
		expect((await ask('#risk')).hits[0]).toMatchObject({
			url: '/tags/risk/',
			kind: 'tag',
			inbound: 2,
		});
	});
});

describe('numbers and signs', () => {
	test.each(['$0.20', '0.20', '99.95', '99.95 %', 'C++'])('%s is found', async (query) => {
		expect(await urls(query)).toEqual(['/prices/list/']);
	});

	test.each(['20', '34', '3:34', '00:03:34', '310'])(
		'%s does not match inside of a time',
		async (query) => {
			expect(await urls(query)).not.toContain('/talk/');
		},
	);

	test('C# is another language than C++', async () => {
		expect((await ask('C#')).hits[0]?.marks).toEqual(['C#']);
	});
});

describe('a question', () => {
	test('in quotes is found as it stands', async () => {
		expect(await urls('"bad release"')).toEqual(['/talk/']);
		expect(await urls('"release bad"')).toEqual([]);
		expect(await urls('"bad release" corner')).toEqual(['/talk/']);
	});

	test('leaves out what has a minus sign', async () => {
		expect(await urls('zebra')).toContain('/prices/list/');
		expect(await urls('zebra -giraffes')).toEqual(['/prices/list/']);
		expect(await urls('zebra -"graze beside"')).toEqual(['/prices/list/']);
	});

	test('can name facets', async () => {
		expect(await urls('kind:source')).toEqual(['/talk/']);
		expect(await urls('zebra tag:MONEY')).toEqual(['/prices/list/']);
		expect(await urls('zebra tag:none')).toEqual([]);
	});

	test('of which no page has all words gives those that have some', async () => {
		const answer = await ask('giraffes porcupines');
		expect(answer.partial).toBe(true);
		expect(answer.hits.map(({ url }) => url).sort()).toEqual(['/syntax/', '/talk/']);
	});

	test('with a typing error is understood, and says how', async () => {
		const answer = await ask('girafes');
		expect(answer.corrected).toBe('giraffes');
		expect(answer.hits[0]?.url).toBe('/talk/');
		expect((await ask('porcupnies')).corrected).toBe('porcupines');
		expect((await ask('zebra')).corrected).toBeUndefined();
		expect((await ask('xyzzyplugh')).hits).toEqual([]);
	});

	test('by another name leads to the note', async () => {
		expect((await ask('the other name')).hits[0]).toMatchObject({
			url: '/alias/',
			title: 'One name',
		});
	});

	test.each(['', '   ', '"', '-', '"" -', '::', 'kind:', '<script>', '__proto__', 'constructor'])(
		'like %j does no harm',
		async (query) => {
			expect((await ask(query)).hits.length).toBeGreaterThanOrEqual(0);
		},
	);
});

describe('what nobody should find', () => {
	test.each(['hippopotamus', 'armadillo'])('%s is not there', async (query) => {
		expect(await urls(query)).toEqual([]);
	});

	test('no marks of Markdown stand in an excerpt', async () => {
		const [hit] = (await ask('porcupines')).hits;
		expect(hit?.excerpt).not.toMatch(/!!!|==|\[\[|%%/);
	});
});

describe('filters and orders', () => {
	test('are counted before anything is asked', async () => {
		const counts = await provider.counts();
		expect(counts).toMatchObject({
			kind: { source: 1, note: 4, claim: 1 },
			tag: { risk: 2, money: 1 },
			source: { 'The Channel': 1 },
			author: { 'Ada Example': 1 },
			folder: { prices: 1 },
			has: { video: 1 },
			year: { '2023': 2, '2024': 1, '2025': 1 },
		});
	});

	test('list pages without a word', async () => {
		expect(await urls('', { filters: { tag: ['risk'] } })).toHaveLength(2);
		expect(await urls('', { filters: { tag: ['risk'], kind: ['source'] } })).toEqual(['/talk/']);
		expect(await urls('', { filters: { year: ['2025', '2024'] } })).toHaveLength(2);
	});

	test('count what was found', async () => {
		const { counts } = await ask('zebra');
		expect(counts['tag']).toMatchObject({ risk: 2, money: 1 });
	});

	test('put the newest first, and the most linked', async () => {
		expect((await urls('', { sort: 'date', filters: { tag: ['risk'] } }))[0]).toBe('/prices/list/');
		expect((await urls('', { sort: 'backlinks' }))[0]).toBe('/talk/');
	});
});
