import { describe, expect, test } from 'vitest';
import { vaultOf } from '../../src/vault/memory.ts';
import { sortFiles, templateFolders } from '../../src/vault/sort-file.ts';

const sort = sortFiles({
	ignore: ['private', 'log/**/*.md', '*.tmp.md'],
	templates: ['/Vorlagen/'],
});
const verdict = (path: string): string => {
	const found = sort(path);
	return found.as === 'skipped' ? found.reason : found.as;
};

describe('sortFiles', () => {
	test.each([
		...['a.md', 'a.MDX', 'a.markdown', 'a/b.txt', '_index.md', 'x/_index.md', '_posts/a.md'],
		...[
			'_articles/de/a.md',
			'Templates/a.md',
			'licence-costs.md',
			'notice.md',
			'about/license.md',
			'a.canvas',
			'a.base',
			'notes.txt',
			'a.b.c.md',
			'💭.md',
		],
	])('%s is a note', (path) => {
		expect(verdict(path)).toBe('note');
	});

	test.each([
		...[
			'a.png',
			'LICENSE',
			'LICENSE.md',
			'LICENSE-MIT.txt',
			'docs/license.txt',
			'NOTICE.md',
			'Licence.txt',
			'COPYING',
			'robots.txt',
			'a/data.json',
		],
		...['requirements-dev.txt', 'file', 'a.json'],
	])('%s is an attachment', (path) => {
		expect(verdict(path)).toBe('attachment');
	});

	test.each([
		['a/b.org', 'is an Org file: save it as Markdown to publish it'],
		['_x.md', 'is a partial ("_" at the front)'],
		['_layouts/a.html', 'is in _layouts'],
		['a/_Includes/b.md', 'is in _Includes'],
		['_drafts/x.md', 'is in _drafts'],
		['_site/index.html', 'is in _site'],
		['.git/config', 'begins with "."'],
		['a/.hidden.md', 'begins with "."'],
		['a/node_modules/b/readme.md', 'node_modules'],
		['private/x.md', 'matches the pattern "private"'],
		['private/', 'matches the pattern "private"'],
		['log/2020/x.md', 'matches the pattern "log/**/*.md"'],
		['x.tmp.md', 'matches the pattern "*.tmp.md"'],
		['vorlagen/x.md', 'is a template'],
	])('%s is skipped: %s', (path, reason) => {
		expect(verdict(path)).toBe(reason);
	});

	test('dot folders and node_modules are not looked into', () => {
		expect(sort('.git/')).toMatchObject({ closed: true });
		expect(sort('a/node_modules/')).toMatchObject({ closed: true });
		expect(sort('_drafts/')).toMatchObject({ closed: false });
	});
});

describe('templateFolders', () => {
	test.each([
		['{"folder": "Templates"}', ['Templates']],
		['{"templates_folder": "x/y"}', ['x/y']],
		['{"folder": ""}', []],
		['{"folder": "/"}', []],
		['{"folder": 3}', []],
		['null', []],
		['no json', []],
	])('%s → %j', (settings, folders) => {
		expect(templateFolders(settings)).toEqual(folders);
	});

	test('Obsidian’s own setting decides whether a folder holds templates', () => {
		const files = { 'Templates/a.md': '# {{title}}', 'b.md': 'x' };
		const settings = { '.obsidian/templates.json': '{"folder":"Templates"}' };
		expect(vaultOf(files).notes).toHaveLength(2);
		expect(vaultOf({ ...files, ...settings }).skipped).toEqual([
			{ path: '.obsidian/templates.json', reason: 'begins with "."' },
			{ path: 'Templates/a.md', reason: 'is a template' },
		]);
	});
});
