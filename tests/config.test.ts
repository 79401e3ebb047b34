import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CONFIG_FILE, readConfig, type SiteOptions } from '../src/config.ts';
import { ALLOWED } from '../src/option-faults.ts';

const parent = mkdtempSync(join(tmpdir(), 'steelyard-config-'));
afterAll(() => {
	rmSync(parent, { recursive: true, force: true });
});

let count = 0;
function read(yaml: string | undefined, given: Readonly<Record<string, unknown>> = {}) {
	const vault = join(parent, String(count++), 'my_great-notes');
	mkdirSync(vault, { recursive: true });
	if (yaml !== undefined) writeFileSync(join(vault, CONFIG_FILE), yaml);
	return { vault, ...readConfig(vault, given) };
}

describe('options', () => {
	test('have defaults, and a title after the folder', () => {
		const { config, diagnostics, vault } = read(undefined);
		expect(diagnostics).toEqual([]);
		expect(config).toMatchObject({
			vault,
			title: 'My great notes',
			titled: false,
			description: '',
			lang: 'en',
			site: undefined,
			base: '/',
			drafts: false,
			ignore: [],
			kinds: {},
			maxNoteBytes: 5 * 1024 * 1024,
			answer: undefined,
			wikiLinks: 'target-first',
		});
		expect(config.today).toMatch(/^\d{4}-\d\d-\d\d$/);
	});

	test('come from the file; what the caller gives wins, unless it is undefined', () => {
		const yaml =
			'title: Notes\nlang: de-CH\nbase: /a/\nignore: [private]\nkinds: { takes: thought }\n';
		const { config, diagnostics } = read(yaml, { base: '/b', lang: undefined });
		expect(diagnostics).toEqual([]);
		expect(config).toMatchObject({
			title: 'Notes',
			titled: true,
			lang: 'de-CH',
			base: '/b/',
			ignore: ['private'],
			kinds: { takes: 'thought' },
		});
	});

	test('name a search server by its address alone, with defaults', () => {
		const yaml = 'search: { provider: meilisearch, url: "https://u:p@s.org:7700/x/?q=1", key: k }';
		expect(read(yaml).config.search).toEqual({
			provider: 'meilisearch',
			url: 'https://s.org:7700/x',
			key: 'k',
			index: 'notes',
			fallback: true,
		});
		expect(read(undefined).config.search).toBeUndefined();
	});

	test.each([
		['/', '/'],
		['', '/'],
		['notes', '/notes/'],
		['/notes', '/notes/'],
		['/a/b/', '/a/b/'],
		['//evil', '/evil/'],
	])('base %j is served under %s', (base, served) => {
		expect(read(undefined, { base }).config.base).toBe(served);
	});

	test('of an empty file or a folder of that name are the defaults', () => {
		expect(read('# nothing yet\n').diagnostics).toEqual([]);
		const vault = join(parent, 'odd');
		mkdirSync(join(vault, CONFIG_FILE), { recursive: true });
		expect(readConfig(vault, {}).diagnostics).toEqual([]);
	});
});

describe('a bad option is named with its line', () => {
	test.each([
		['title: ""', 'title', 1],
		['# x\nlang: klingon please', 'lang', 2],
		['title: x\nsite: example.org', 'site', 2],
		['site: "javascript://x"', 'site', 1],
		['base: "https://x.org/"', 'base', 1],
		['drafts: yes', 'drafts', 1],
		['title: x\nignore:\n  - a\n  - 7', 'ignore.1', 4],
		['kinds:\n  a: thought\n  b: idea', 'kinds.b', 3],
		['maxNoteBytes: -1', 'maxNoteBytes', 1],
		['wikiLinks: both', 'wikiLinks', 1],
		['titel: x', 'titel', 1],
		['title: x\nfeeds: some', 'feeds: must be full, summary or none', 2],
		['cards: -1', 'cards', 1],
		['cards: many', 'cards: must be true, false or a number of notes', 1],
		['remoteMedia: never', 'remoteMedia: must be show or ask', 1],
		['imageMetadata: [strip]', 'imageMetadata', 1],
		['unlinkedMentions: "no"', 'unlinkedMentions', 1],
		['styles: /abs.css', 'styles', 1],
		['search: typesense', 'search: must be a map of provider', 1],
		['search:\n  provider: solr\n  url: https://s.org', 'search.provider: must be typesense', 2],
		['search: { provider: typesense, url: s.org }', 'search.url: must be the web address', 1],
		[
			'search: { provider: opensearch, url: "https://s.org", key: "admin:x" }',
			'search.key: must be a key that may search and do nothing else',
			1,
		],
		['repository: github.com/a/b', 'repository: must be a web address', 1],
		['repository: 7', 'repository: must be a web address', 1],
		['repository:\n  url: https://x.org/a\n  forge: hub', 'repository.forge: must be github', 3],
		['repository:\n  branch: main', 'repository.url: must be the web address', 1],
		['repository:\n  url: https://x.org/a\n  brnch: x', 'repository.brnch is not', 3],
		['title: [x', '', 1],
		['- title', '', 1],
		['just text', '', 1],
		['__proto__: { drafts: true }', '', 1],
	])('%j', (yaml, key, line) => {
		const { diagnostics, config } = read(yaml);
		expect(diagnostics[0]).toMatchObject({
			level: 'error',
			code: 'config',
			path: CONFIG_FILE,
			line,
		});
		expect(diagnostics[0]?.message.startsWith(key)).toBe(true);
		expect(diagnostics[0]?.hint).toMatch(/^(?:Write |Known keys: |The file is YAML)/);
		expect(config.drafts).toBe(false);
	});

	test('every one of them, while the others count', () => {
		const { diagnostics, config } = read('title: Kept\nfoo: 1\nlang: 7\nbar: 2\nignore: [a]\n');
		expect(diagnostics.map(({ line, message }) => [line, message.split(/[: ]/)[0]])).toEqual([
			[3, 'lang'],
			[2, 'foo'],
			[4, 'bar'],
		]);
		expect(config).toMatchObject({ title: 'Kept', lang: 'en', ignore: ['a'] });
	});

	test('and the hint names the keys of its place, or a line that would do', () => {
		const hints = (yaml: string): string[] => read(yaml).diagnostics.map(({ hint }) => hint);
		expect(hints('titel: x')).toEqual([expect.stringContaining('title, description, lang')]);
		expect(hints('repository: { url: "https://x.org/a", x: 1 }')).toEqual([
			'Known keys: url, branch, folder, forge.',
		]);
		expect(hints('feeds: some')[0]).toContain('“feeds: summary”');
		expect(hints('ignore: [7]')[0]).toContain('“- "private/**"”');
	});

	test('and every option says what it may be, by an example that is one', () => {
		const all: Readonly<Record<keyof SiteOptions, readonly string[]>> = ALLOWED;
		for (const [key, [, example = '']] of Object.entries(all)) {
			if (key.includes('.')) continue;
			expect(read(`${key}: ${example}`).diagnostics).toEqual([]);
			expect(read(`${key}: { no: 1 }`).diagnostics).not.toEqual([]);
		}
	});

	test('also among what the caller gives', () => {
		const { diagnostics, config } = read('title: Kept', { site: 'nowhere', drafts: true });
		expect(diagnostics).toMatchObject([
			{ path: 'options', message: expect.stringMatching(/^site/) as string },
		]);
		expect(config).toMatchObject({ title: 'Kept', site: undefined, drafts: true });
	});
});
