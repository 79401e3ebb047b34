import { describe, expect, test } from 'vitest';
import { vaultOf } from '../../src/vault/memory.ts';

const read = (line: string, path = 'a/Some Note.md') => {
	const { notes, diagnostics } = vaultOf({ [path]: `---\n${line}\n---\n` });
	return {
		slug: notes[0]?.slug,
		found: diagnostics.map(({ level, code, line: at }) => [level, code, at]),
	};
};

describe('an address inside the site is kept as written', () => {
	test.each([
		['permalink: /blog/posts/x/', 'blog/posts/x'],
		['permalink: Blog/Über uns', 'Blog/Über uns'],
		['permalink: /caf%C3%A9/', 'café'],
		['permalink: /', ''],
		['permalink: /a/b.html', 'a/b'],
		['permalink: /a/index.html', 'a'],
		['permalink: /a.b/', 'a.b'],
		['url: /x/', 'x'],
		['slug: other', 'a/other'],
		['slug: /other', 'other'],
		['slug: x/y', 'x/y'],
		['slug: 2024', 'a/2024'],
		['dg-permalink: x', 'x'],
	])('%s → /%s/', (line, slug) => {
		expect(read(line)).toEqual({ slug, found: [] });
	});
});

test('a note about a file stands beside it', () => {
	const { notes, attachments } = vaultOf({ 'a/r.pdf.md': '', 'a/r.pdf': '%PDF' });
	expect([notes[0]?.slug, [...attachments.keys()]]).toEqual(['a/r.pdf-note', ['a/r.pdf']]);
});

describe('one that is not is an error naming the note, which keeps the address of its file', () => {
	test.each([
		...['../..', '/a/../b', '.', 'a/.', '/.git/x', 'a//b', '//evil.example/x', 'a\\b', 'a%00b'],
		...[
			'a%2F..%2Fb',
			`/${'a/'.repeat(600)}`,
			'/_shell/x/',
			'/sitemap.xml',
			'"%"',
			'"%E0%A4%A"',
			'https://x/',
			'javascript:alert(1)',
			'mailto:a',
			'404',
			'404.html',
		],
		...['_astro/x', 'pagefind/x', '/graph.json', 'con', 'a/NUL.txt', 'a?b', '"a#b"', 'a|b', 'a./b'],
		...['"a\\u202Eb"', '"{{ page.url }}/x"', '/:year/:title/', `/${'x'.repeat(300)}/`],
	])('permalink: %s', (text) => {
		expect(read(`permalink: ${text}`)).toEqual({
			slug: 'a/some-note',
			found: [['error', 'bad-permalink', 2]],
		});
	});

	test('the message names the fault and where the page is', () => {
		const { diagnostics } = vaultOf({ 'a/n.md': '---\npermalink: ../..\n---\n' });
		expect(diagnostics[0]).toMatchObject({
			path: 'a/n.md',
			message: '"permalink": "../.." leaves the site; the page is at /a/n/ instead.',
			hint: 'Write a path inside the site, for example permalink: /a/n/',
		});
	});
});

describe('two notes with one address', () => {
	test('the first by path is published, the other fails with an error naming both', () => {
		const vault = vaultOf({ 'b.md': '# B', 'a.md': '---\npermalink: /B/\n---\n' });
		expect(vault.notes.map(({ path }) => path)).toEqual(['a.md']);
		expect(vault.failed).toEqual([{ path: 'b.md', reason: 'has the same address as a.md' }]);
		expect(vault.diagnostics).toEqual([
			{
				level: 'error',
				code: 'same-address',
				path: 'b.md',
				line: 1,
				column: 1,
				message: '"b.md" and "a.md" have the same address, /b/; only the second is published.',
				hint: 'Rename one of them, or give one a "permalink:" of its own, for example permalink: /b-2/',
			},
		]);
	});

	test.each([
		['Foo Bar.md', 'foo-bar.md'],
		['x/Café.md', 'x/Cafe\u0301.txt'],
		['a.md', 'a.txt'],
	])('%s and %s', (first, second) => {
		const vault = vaultOf({ [second]: '', [first]: '' });
		expect([vault.notes.length, vault.failed.length]).toEqual([1, 1]);
	});

	test.each([
		['C.md', 'C++.md', 'C#.md'],
		['a/README.md', 'a/index.md'],
		['a/README.md', 'a.md'],
		['a.md', 'a/index.md'],
		['a/_index.md', 'a/index.md'],
		['a.md', 'a/index.md', 'a/README.md'],
		['what.md', 'what/why.md'],
	])('%s and %s and %s have addresses of their own', (...paths) => {
		const files = Object.fromEntries(paths.map((path) => [path, '']));
		expect(vaultOf(files).failed).toEqual([]);
	});

	test('notes that differ in their extension alone cannot be told apart by a link', () => {
		const vault = vaultOf({ 'a.md': '---\npermalink: /x/\n---\n', 'a.txt': 'text' });
		expect(vault.failed).toEqual([{ path: 'a.txt', reason: 'has the same name as a.md' }]);
		expect(vault.diagnostics[0]?.code).toBe('same-name');
	});
});
