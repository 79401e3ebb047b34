import { describe, expect, test } from 'vitest';
import { heading, link, type Draft } from './note-factory.ts';
import { leadsTo, resolve } from './resolve-one.ts';

describe('a target names a note', () => {
	const step: readonly [string, string, Readonly<Record<string, Draft>>, string][] = [
		['exact path', 'a/b', { 'a/b.md': {}, 'x/a/b.md': {} }, 'a/b'],
		['exact path with extension', 'a/b.md', { 'a/b.md': {} }, 'a/b'],
		['leading slash', '/a/b', { 'a/b.md': {}, 'x/a/b.md': {} }, 'a/b'],
		['another extension of a note', 'a/b.md', { 'a/b.mdx': {} }, 'a/b'],
		['padded', ' b ', { 'b.md': {} }, 'b'],
		['decomposed', 'cafe\u0301', { 'caf\u00E9.md': {} }, 'caf\u00E9'],
		['bare name', 'b', { 'x/y/b.md': {} }, 'x/y/b'],
		['end of the path', 'y/b', { 'x/y/b.md': {}, 'z/b.md': {} }, 'x/y/b'],
		['letter case', 'Cold START', { 'x/cold start.md': {} }, 'x/cold start'],
		['underscore for space', 'cold_start', { 'x/Cold Start.md': {} }, 'x/Cold Start'],
		['hyphen for underscore', 'cold-start', { 'cold_start.md': {} }, 'cold_start'],
		['alias', 'FaaS', { 'functions.md': { aliases: ['faas'] } }, 'functions'],
		['title', 'Scale to zero', { 'n-17.md': { title: 'Scale to Zero' } }, 'n-17'],
		[
			'without punctuation',
			'servers vs serverless',
			{ 'a.md': { title: 'Servers vs. Serverless?' } },
			'a',
		],
		['without emoji', 'Thoughts', { '💭 Thoughts.md': {} }, '💭 Thoughts'],
		['other emoji', '🪨 Terms/🪨 Rock', { '💎 Terms/💎 Rock.md': {} }, '💎 Terms/💎 Rock'],
		['emoji only in the link', '🪨 B/Rock', { 'a/B/Rock.md': {} }, 'a/B/Rock'],
		['other emoji of a folder', '🪨 B/Rock', { 'a/💎 B/Rock.md': {} }, 'a/💎 B/Rock'],
		[
			'page address',
			'/blog/posts/x/',
			{ 'posts/2025-x.md': { slug: 'blog/posts/x' } },
			'posts/2025-x',
		],
		['address it had', '/old/x/', { 'a.md': { slug: 'a', aliases: ['/old/x/'] } }, 'a'],
		['address it had, from the root', '/x', { 'a.md': { slug: 'a', aliases: ['/x/'] } }, 'a'],
		[
			'address of a page that was once of another',
			'/x/',
			{ 'a.md': { slug: 'a', aliases: ['/x/'] }, 'z.md': { slug: 'x' } },
			'z',
		],
		['identifier', '201705091531', { '201705091531 Why.md': {} }, '201705091531 Why'],
		[
			'Dendron path',
			'cloud.aws.lambda',
			{ 'vault/cloud.aws.lambda.md': {} },
			'vault/cloud.aws.lambda',
		],
		['Dendron vault', 'dendron://main/cloud.aws', { 'cloud.aws.md': {} }, 'cloud.aws'],
		['Logseq namespace', 'cloud/aws', { 'pages/cloud___aws.md': {} }, 'pages/cloud___aws'],
		['Logseq encoding', 'why?', { 'pages/why%3F.md': {} }, 'pages/why%3F'],
		[
			'name behind a date',
			'five-million',
			{ '2023-03-03-five-million.md': {} },
			'2023-03-03-five-million',
		],
		['home page', '/', { 'start.md': { slug: '' } }, 'start'],
		['folder with index', 'guides', { 'guides/index.md': {} }, 'guides/index'],
		['folder with _index', 'guides/', { 'guides/_index.md': {} }, 'guides/_index'],
		['folder with README', 'docs/guides', { 'docs/guides/README.md': {} }, 'docs/guides/README'],
		['folder note', 'x/guides', { 'x/guides/guides.md': {} }, 'x/guides/guides'],
		['folder deep down', 'guides', { 'docs/guides/index.md': {} }, 'docs/guides/index'],
		['name with a dot', 'Node.js', { 'Node.js.md': {} }, 'Node.js'],
		['the root', '/', { 'index.md': {} }, 'index'],
	];
	test.each(step)('%s: %s', (...[, target, notes, expected]) => {
		expect(leadsTo({ link: link(target), notes })).toBe(expected);
	});

	test('an earlier step hides a later one', () => {
		const notes = { 'b.md': {}, 'x.md': { aliases: ['b'] }, 'y.md': { title: 'b' } };
		expect(leadsTo({ link: link('b'), notes })).toBe('b');
	});

	test('an empty target is the note itself', () => {
		expect(leadsTo({ link: link(''), notes: {} })).toBe('from');
	});

	test('a name with # is more than a heading of what stands before it', () => {
		const named = link('C', { fragment: heading('in depth') });
		expect(leadsTo({ link: named, notes: { 'C# in depth.md': {} } })).toBe('C# in depth');
		const both = { 'C# in depth.md': {}, 'C.md': { headings: ['in depth'] } };
		expect(leadsTo({ link: named, notes: both })).toBe('C# in depth');
		expect(leadsTo({ link: named, notes: { 'C.md': {} } })).toBe('C');
		expect(leadsTo({ link: link('C#'), notes: { 'C#.md': {}, 'C.md': {} } })).toBe('C#');
		expect(leadsTo({ link: link('C#'), notes: { 'C.md': {} } })).toBe('C');
	});

	test('C++ is not C', () => {
		expect(resolve({ link: link('C++'), notes: { 'C.md': {} } }).status).toBe('missing');
	});
});

describe('a path is relative', () => {
	const notes = { 'b.md': {}, 'a/b.md': {}, 'a/from.md': {} };
	const from = 'a/from.md';

	test('a wiki link starts at the root', () => {
		expect(leadsTo({ from, link: link('b'), notes })).toBe('b');
	});
	test('a Markdown link starts at its folder', () => {
		expect(leadsTo({ from, link: link('b.md', { syntax: 'markdown' }), notes })).toBe('a/b');
	});
	test('./ and ../ start at the folder', () => {
		expect(leadsTo({ from, link: link('./b'), notes })).toBe('a/b');
		expect(leadsTo({ from, link: link('../b'), notes })).toBe('b');
	});
	test('../x/ may be an address relative to the page', () => {
		const pages = { 'from.md': { slug: 'posts/from' }, 'p.md': { slug: 'posts/x' } };
		expect(leadsTo({ link: link('../x/', { syntax: 'markdown' }), notes: pages })).toBe('p');
	});
	test('with / at the end it is an address before it is a path', () => {
		const pages = { 'x.md': {}, 'ar/x.md': {}, 'ar/from.md': {} };
		const given = { from: 'ar/from.md', notes: pages };
		expect(leadsTo({ ...given, link: link('../x/', { syntax: 'markdown' }) })).toBe('ar/x');
		expect(leadsTo({ ...given, link: link('../x.md', { syntax: 'markdown' }) })).toBe('x');
	});
});

describe('several notes have the name', () => {
	test.each([
		['same spelling', 'from.md', 'Api', ['x/api.md', 'y/Api.md'], 'y/Api'],
		['same folder', 'y/from.md', 'api', ['x/api.md', 'y/api.md'], 'y/api'],
		['longest common folder', 'a/b/from.md', 'api', ['a/b/c/api.md', 'a/x/api.md'], 'a/b/c/api'],
	])('%s decides silently', (...[, from, target, paths, expected]) => {
		const notes = Object.fromEntries(paths.map((path) => [path, {}]));
		const resolution = resolve({ from, link: link(target), notes });
		expect(resolution).toMatchObject({ status: 'found', note: expected, codes: [] });
	});

	test('else the shortest path is taken and it is said', () => {
		const notes = { 'xx/api.md': {}, 'y/api.md': {}, 'z/api.md': {} };
		const { findings, ...resolution } = resolve({ link: link('api', { label: 'the API' }), notes });
		expect(resolution).toMatchObject({
			status: 'ambiguous',
			note: 'y/api',
			candidates: ['xx/api', 'y/api', 'z/api'],
		});
		expect(findings).toMatchObject([
			{
				level: 'warning',
				code: 'ambiguous-link',
				message: '“api” could be xx/api.md, y/api.md, z/api.md; it leads to y/api.md.',
				hint: 'Write the path, for example [[y/api|the API]].',
			},
		]);
	});
});

describe('attachments', () => {
	test.each([
		['by path', 'img/a.png', ['img/a.png', 'b/img/a.png'], 'img/a.png'],
		['relative', './a.png', ['x/a.png', 'a.png'], 'x/a.png'],
		['by name', 'A.PNG', ['deep/down/a.png'], 'deep/down/a.png'],
		['by name although the folder moved', 'old/a.png', ['new/a.png'], 'new/a.png'],
		['decoded', 'my%20plan.pdf', ['my plan.pdf'], 'my plan.pdf'],
		['without a known extension', 'LICENSE', ['LICENSE'], 'LICENSE'],
	])('%s: %s', (...[, target, files, expected]) => {
		const syntax = 'embed';
		expect(leadsTo({ from: 'x/from.md', link: link(target, { syntax }), notes: {}, files })).toBe(
			expected,
		);
	});

	test('a note comes before a file of unknown kind, a file before a note', () => {
		expect(resolve({ link: link('a.b'), notes: { 'a.b.md': {} }, files: ['a.b'] }).status).toBe(
			'found',
		);
		expect(leadsTo({ link: link('a.pdf'), notes: { 'a.pdf.md': {} }, files: ['x/a.pdf'] })).toBe(
			'x/a.pdf',
		);
	});

	test('a file that is not there is absent, not wanted', () => {
		const { status, findings } = resolve({ link: link('img/plan.svg'), notes: {} });
		expect(status).toBe('absent-file');
		expect(findings).toMatchObject([
			{ level: 'warning', message: 'The file “img/plan.svg” is not in the site.' },
		]);
	});

	test('the end of a name is no extension', () => {
		expect(leadsTo({ link: link('Node.js'), notes: {} })).toBe('missing');
		expect(leadsTo({ link: link('v1.2'), notes: {} })).toBe('missing');
		expect(leadsTo({ link: link('run.js', { syntax: 'markdown' }), notes: {} })).toBe(
			'absent-file',
		);
	});

	test('what leaves the vault is a warning', () => {
		const secret = link('../../etc/passwd', { place: { line: 7, column: 3 } });
		const { status, findings } = resolve({ link: secret, notes: { 'etc/passwd.md': {} } });
		expect(status).toBe('absent-file');
		expect(findings).toMatchObject([
			{ level: 'warning', code: 'outside-vault', line: 7, column: 3 },
		]);
	});

	test('a file is found where the climb stops, with a warning', () => {
		const picture = link('../../img/a.png', { syntax: 'image' });
		expect(resolve({ link: picture, notes: {}, files: ['img/a.png'] })).toMatchObject({
			status: 'attachment',
			path: 'img/a.png',
			findings: [{ level: 'warning', code: 'outside-vault', hint: 'Write ](/img/a.png).' }],
		});
	});
});

describe('tags and ghosts', () => {
	const notes = { 'from.md': { tags: ['Thoughts', 'cloud/aws'] } };

	test('a bare word is a wish for a note, even where a tag has that name', () => {
		expect(resolve({ link: link(' thoughts '), notes })).toMatchObject({
			status: 'missing',
			ghost: 'thoughts',
		});
	});
	test.each([
		['#thoughts', 'thoughts'],
		['tag:Thoughts', 'thoughts'],
		['tags/cloud', 'cloud'],
		['/tags/cloud/aws/', 'cloud/aws'],
	])('%s is the tag %s', (target, tag) => {
		expect(resolve({ link: link(target), notes })).toMatchObject({ status: 'tag', tag });
	});
	test('all spellings of a ghost share a key', () => {
		const spellings = [
			'Cold_Starts',
			'cold-starts',
			'cold starts.md',
			'/Cold Starts/',
			'./cold starts',
		];
		const keys = spellings.map((target) => resolve({ link: link(target), notes }));
		expect(keys.map((key) => ('ghost' in key ? key.ghost : ''))).toEqual(
			spellings.map(() => 'cold starts'),
		);
	});
	test('a climbing target is a wish for the place it names', () => {
		const given = { from: 'a/b/from.md', link: link('../New note.md'), notes: {} };
		expect(resolve(given)).toMatchObject({ ghost: 'a/new note' });
	});
});

describe('fragments', () => {
	test('reach a heading of the target', () => {
		const notes = { 'b.md': { headings: ['Costs', 'Cold starts'] } };
		const fragment = heading('Cold starts');
		expect(resolve({ link: link('b', { fragment }), notes })).toMatchObject({
			note: 'b',
			anchor: 'cold-starts',
			codes: [],
		});
	});
	test('that lead nowhere are reported with what was meant', () => {
		const notes = { 'b.md': { headings: ['Cold starts'] } };
		const fragment = heading('Cold strats');
		const { findings, ...resolution } = resolve({ link: link('b', { fragment }), notes });
		expect(resolution).toMatchObject({ status: 'found', note: 'b', anchor: undefined });
		expect(findings).toMatchObject([
			{
				code: 'missing-anchor',
				message: 'b.md has no heading “Cold strats”; the link leads to the page as a whole.',
				hint: 'Did you mean [[b#Cold starts]]?',
			},
		]);
	});
});
