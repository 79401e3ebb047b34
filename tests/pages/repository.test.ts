import { describe, expect, test } from 'vitest';
import { newFileUrl, sourceLinks } from '../../src/pages/repository.ts';
import { readRepository } from '../../src/repository.ts';
import { readConfig } from '../../src/config.ts';
import { knowledgeOf, pageOf } from './knowledge.ts';

describe('a repository', () => {
	test.each([
		['https://github.com/o/r/', 'github', 'https://github.com/o/r'],
		['https://gitlab.example.org/a/b/c.git', 'gitlab', 'https://gitlab.example.org/a/b/c'],
		['https://codeberg.org/o/r', 'forgejo', 'https://codeberg.org/o/r'],
		['https://git.sr.ht/~o/r', 'sourcehut', 'https://git.sr.ht/~o/r'],
		['https://bitbucket.org/o/r', 'bitbucket', 'https://bitbucket.org/o/r'],
		['https://git.example.org/o/r', 'forgejo', 'https://git.example.org/o/r'],
	])('%s is on %s', (url, forge, clean) => {
		expect(readRepository(url)).toEqual({ url: clean, forge, branch: 'main', folder: '' });
	});

	test('has a folder that lies in it', () => {
		const url = 'https://github.com/o/r';
		expect(readRepository({ url, folder: '/../notes//./a/' }).folder).toBe('notes/a');
	});

	test('is judged by the configuration', () => {
		const { config, diagnostics } = readConfig('/no-such', { repository: 'javascript:alert(1)' });
		expect(config.repository).toBeUndefined();
		expect(diagnostics).toMatchObject([{ code: 'config', level: 'error' }]);
	});
});

const at = (url: string) => readRepository({ url, folder: 'my notes', branch: 'next' });
const PATH = 'a/C# & so?.md';
const ENCODED = 'my%20notes/a/C%23%20%26%20so%3F.md';

test.each([
	['https://github.com/o/r', '/edit/next/', '/commits/next/', '/new/next/my%20notes/a?filename='],
	[
		'https://gitlab.com/o/r',
		'/-/edit/next/',
		'/-/commits/next/',
		'/-/new/next/my%20notes/a?file_name=',
	],
	[
		'https://codeberg.org/o/r',
		'/_edit/next/',
		'/commits/branch/next/',
		'/_new/next/my%20notes/a?filename=',
	],
])('%s is edited, looked back at and added to', (url, ...[edit, history, create]) => {
	expect(sourceLinks(at(url), PATH)).toEqual({
		edit: url + edit + ENCODED,
		history: url + history + ENCODED,
	});
	const made = newFileUrl(at(url), PATH, 'x & y');
	expect(made?.startsWith(`${url}${create}C%23%20%26%20so%3F.md&`)).toBe(true);
	expect(made?.endsWith('=x%20%26%20y')).toBe(true);
});

test('forges without an editor on the web have no such links', () => {
	const sourcehut = at('https://git.sr.ht/~o/r');
	expect(sourceLinks(sourcehut, 'a.md')).toEqual({
		history: 'https://git.sr.ht/~o/r/log/next/item/my%20notes/a.md',
	});
	expect(newFileUrl(sourcehut, 'a.md', '')).toBeUndefined();
});

test('a note says where it is kept only where that is known', () => {
	const options = { repository: 'https://github.com/o/r' };
	expect(pageOf(knowledgeOf({ 'a.md': '' }, options), 'a.md').kept).toEqual({
		edit: 'https://github.com/o/r/edit/main/a.md',
		history: 'https://github.com/o/r/commits/main/a.md',
	});
	expect(pageOf(knowledgeOf({ 'a.md': '' }), 'a.md').kept).toBeUndefined();
});
