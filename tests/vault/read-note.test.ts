import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../src/vault/note.ts';
import { DEFAULT_VAULT_OPTIONS } from '../../src/vault/options.ts';
import { readNote } from '../../src/vault/read-note.ts';

const read = (text: string, path = 'n.md') => {
	const { note, diagnostics } = readNote({ path, bytes: Buffer.from(text) }, DEFAULT_VAULT_OPTIONS);
	if (!note) throw new Error('no note');
	return { ...note, found: diagnostics.map(({ level, code, line }) => `${level} ${code} ${line}`) };
};
const withKeys = (...lines: string[]) => read(['---', ...lines, '---', 'Some text.'].join('\n'));

describe('keys of all dialects have one meaning', () => {
	test.each<[string, Partial<Note>]>([
		['title:  A   title ', { title: 'A title' }],
		['Title: 2024', { title: '2024' }],
		['title: 1.10', { title: '1.10' }],
		['date: 2025-03-29', { date: '2025-03-29' }],
		['created: 1610105978000', { date: '2021-01-08T11:39:38' }],
		['pubDate: March 3, 2020', { date: '2020-03-03' }],
		['published: 2020-01-02', { date: '2020-01-02' }],
		['lastmod: 2024-05-06 07:08', { updated: '2024-05-06T07:08:00' }],
		['lastUpdated: false', { updated: undefined }],
		[
			'date: { created: 2020-01-02, updated: 2021-01-02 }',
			{ date: '2020-01-02', updated: '2021-01-02' },
		],
		['aliases: [A, b]', { aliases: ['A', 'b'] }],
		['alias: A, b', { aliases: ['A', 'b'] }],
		['aliases:', { aliases: [] }],
		['summary: In short', { description: 'In short' }],
		['desc: ""', { description: undefined }],
		['permalink: /blog/posts/x/', { slug: 'blog/posts/x' as Note['slug'] }],
		['videoId: qQk94CjRvIs', { video: { id: 'qQk94CjRvIs', start: 0 } }],
		['youtube: https://youtu.be/qQk94CjRvIs?t=90', { video: { id: 'qQk94CjRvIs', start: 90 } }],
		[
			'link: https://www.youtube.com/watch?v=_VQl_HTk9PM&t=2607s',
			{ kind: 'note', video: { id: '_VQl_HTk9PM', start: 2607 } },
		],
		['url: https://example.org/a', { source: 'https://example.org/a', slug: 'n' as Note['slug'] }],
		['source: https://example.org/a', { source: 'https://example.org/a' }],
		['source: A book, page 3', { source: undefined, properties: { source: 'A book, page 3' } }],
		['cover: { src: a.jpg, alt: x }', { image: 'a.jpg' }],
		['image: "[[a b.png|300]]"', { image: 'a b.png' }],
		['image: [a.jpg, b.jpg]', { image: 'a.jpg' }],
		['language: en_us', { lang: 'en-US' }],
		['rating: 7', { properties: { rating: 7 } }],
		['status: accepted', { properties: { status: 'accepted' } }],
		['empty:', { properties: {} }],
	])('%s', (line, expected) => {
		expect(withKeys(line)).toMatchObject({ ...expected, found: [] });
	});

	test('options and criteria belong to trade-off pages', () => {
		const lines = ['options: [servers, serverless]', 'criteria: cost, speed'];
		expect(withKeys('kind: tradeoff', ...lines)).toMatchObject({
			options: ['servers', 'serverless'],
			criteria: ['cost', 'speed'],
		});
		expect(withKeys(...lines)).toMatchObject({
			options: [],
			properties: { options: ['servers', 'serverless'], criteria: 'cost, speed' },
		});
	});

	test('the first key of a meaning counts, the others are kept as data', () => {
		expect(withKeys('created: 2020-01-01', 'date: 2021-01-01')).toMatchObject({
			date: '2021-01-01',
			properties: { created: '2020-01-01' },
		});
	});

	test('a date in the file name counts where the frontmatter has none', () => {
		expect(read('x', '_posts/2016-05-20-a-title.md').date).toBe('2016-05-20');
		expect(read('x', 'journals/2020_05_14.md').date).toBe('2020-05-14');
		expect(read('---\ndate: 2001-01-01\n---\n', '2016-05-20-x.md').date).toBe('2001-01-01');
	});
});

describe('a wrong type is a warning with line and advice, never a crash', () => {
	test.each([
		['title: [a, b]', 'warning wrong-type 2'],
		['title: {a: 1}', 'warning wrong-type 2'],
		['date: 2025-02-30', 'warning impossible-date 2'],
		['date: 2025-13-45', 'warning impossible-date 2'],
		['created: 0000-00-00', 'warning impossible-date 2'],
		['date: 03/04/2020', 'warning not-a-date 2'],
		['date: next week', 'warning not-a-date 2'],
		['date: [2025-01-01, 2025-01-02]', 'warning wrong-type 2'],
		['date: 2025', 'warning not-a-date 2'],
		['date: Last Modified', 'info not-a-date 2'],
		['tags: {a: 1}', 'warning wrong-type 2'],
		['tags: [{a: 1}, b]', 'warning wrong-type 2'],
		['aliases: [{a: b}, c]', 'warning wrong-type 2'],
		['title: *word*', 'error frontmatter-alias 2'],
		['description: [a]', 'warning wrong-type 2'],
		['permalink: {a: b}', 'warning wrong-type 2'],
		['videoId: abc', 'warning bad-video 2'],
		['videoId: [1]', 'warning bad-video 2'],
		['image: {a: 1}', 'warning wrong-type 2'],
		['lang: english please', 'warning wrong-type 2'],
		['link: javascript:alert(1)', 'warning wrong-type 2'],
		['kind: essay', 'warning unknown-kind 2'],
		['supports: 7', 'warning wrong-type 2'],
		['title: {{title}}', 'warning frontmatter-template 2'],
		['tags: #a #b', 'info frontmatter-hashtag 2'],
	])('%s', (line, expected) => {
		expect(withKeys(line).found).toContain(expected);
		expect(withKeys(line).date).toBeUndefined();
	});

	test('the message says what was found and the hint what to write', () => {
		const { diagnostics } = readNote(
			{ path: 'a/n.md', bytes: Buffer.from('---\ndate: 2025-02-30\n---\n') },
			DEFAULT_VAULT_OPTIONS,
		);
		expect(diagnostics).toEqual([
			{
				level: 'warning',
				code: 'impossible-date',
				path: 'a/n.md',
				line: 2,
				column: 1,
				message: '"date": "2025-02-30" is no day of the calendar; it was left out.',
				hint: 'Write year, month and day: date: 2025-03-29',
			},
		]);
	});
});

describe('the body', () => {
	test('keeps its lines: findings of the Markdown count from the top of the file', () => {
		const note = read('---\ntitle: a\n---\n\n# Head\n\nSee [[b]].\n');
		expect(note.body).toBe('\n# Head\n\nSee [[b]].\n');
		expect(note.document.headings[0]).toMatchObject({ line: 5, column: 1 });
		expect(note.links[0]).toMatchObject({ target: 'b', place: { line: 7 } });
	});

	test.each([
		['a.md', 'x', 'md'],
		['a.markdown', 'x', 'md'],
		['a.MDX', 'x', 'mdx'],
		['a.txt', 'x', 'txt'],
		['a.txt', '---\ntitle: a\n---\nx', 'md'],
	])('%s %j is read as %s', (path, text, format) => {
		expect(read(text, path).format).toBe(format);
	});

	test('the digest is that of the bytes', () => {
		expect(read('abc').digest).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
		);
	});
});

test('too large, no text and wrong encoding are named', () => {
	const outcome = (bytes: Uint8Array, maxBytes: number) =>
		readNote({ path: 'n.md', bytes }, { ...DEFAULT_VAULT_OPTIONS, maxBytes });
	expect(outcome(Buffer.from('12345'), 4)).toMatchObject({
		failed: { path: 'n.md', reason: 'is too large' },
		diagnostics: [
			{ level: 'error', code: 'note-too-large', message: 'The note has 5 bytes; the limit is 4.' },
		],
	});
	expect(outcome(new Uint8Array(9), 99)).toMatchObject({ failed: { reason: 'is no text' } });
	expect(outcome(Uint8Array.of(0x63, 0xe9), 99)).toMatchObject({
		note: { body: 'cé' },
		diagnostics: [{ level: 'error', code: 'encoding' }],
	});
});

test('never throws: each file is exactly one of published, held back and failed', () => {
	const key = fc.constantFrom(
		'title',
		'date',
		'tags',
		'draft',
		'kind',
		'permalink',
		'supports',
		'image',
		'options',
		'status',
		'videoId',
		'link',
		'lang',
		'__proto__',
		'expires',
		'url',
	);
	const value = fc.oneof(
		fc.json({ maxDepth: 3 }),
		fc.string({ unit: 'binary', maxLength: 20 }),
		fc.constantFrom('[[a]]', '&x [*x]', '2025-02-30', 'yes', '{{x}}', '- - a'),
	);
	const frontmatter = fc
		.array(fc.tuple(key, value), { maxLength: 6 })
		.map((pairs) => `---\n${pairs.map(([name, text]) => `${name}: ${text}`).join('\n')}\n---\n`);
	const bytes = fc.oneof(
		fc.uint8Array({ maxLength: 200 }),
		fc
			.tuple(frontmatter, fc.string({ unit: 'binary', maxLength: 50 }))
			.map(([top, body]) => Buffer.from(top + body)),
	);
	fc.assert(
		fc.property(bytes, fc.constantFrom('a.md', 'b.txt', 'c.mdx', '💭.md'), (file, path) => {
			const outcome = readNote(
				{ path, bytes: file },
				{ ...DEFAULT_VAULT_OPTIONS, today: '2026-01-31' },
			);
			expect([outcome.note, outcome.held, outcome.failed].filter(Boolean).length).toBe(1);
			expect(outcome.diagnostics.filter(({ code }) => code === 'unreadable-note')).toEqual([]);
			expect(outcome.note?.title).not.toBe('');
			expect(() => JSON.stringify(outcome.note?.properties)).not.toThrow();
		}),
		{ numRuns: 150 },
	);
}, 30_000);
