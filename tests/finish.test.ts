import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { finishSite } from '../src/finish.ts';
import { listPages } from '../src/pages/list-pages.ts';
import { siteData } from '../src/pages/site-page.ts';
import { verify } from '../src/publish/verify.ts';
import { workspaceFor } from '../src/publish/workspace.ts';
import { readReport, type Report } from '../src/report.ts';
import { knowledgeOf } from './pages/knowledge.ts';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'steelyard-finish-'));
});
afterEach(() => {
	rmSync(dir, { recursive: true, force: true });
});

const write = (path: string, text: string): string => {
	const file = join(dir, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
	return file;
};
const knowledge = knowledgeOf({ 'a.md': '' });
const report = (given: Partial<Report>): Report => ({
	diagnostics: [],
	census: { files: 1, published: 1, attachments: 0, unused: 0, held: [], skipped: [], failed: [] },
	pages: [],
	copies: [],
	site: siteData(knowledge, listPages(knowledge)),
	links: 0,
	ghosts: 0,
	rendered: 1,
	calculators: false,
	timings: {},
	...given,
});

describe('a build is not published', () => {
	test('while a note has no page, or an empty one', () => {
		write('site/é/index.html', '<main>x</main>');
		write('site/b/index.html', '');
		const pages = [
			{ path: 'é.md', url: '/%C3%A9/' },
			{ path: 'b.md', url: '/b/' },
			{ path: 'c.md', url: '/c/' },
		];
		expect(verify(join(dir, 'site'), report({ pages }))).toMatchObject([
			{
				level: 'error',
				code: 'page-lost',
				path: 'b.md',
				message: expect.stringContaining('empty') as string,
			},
			{ path: 'c.md', message: expect.stringContaining('/c/ was not written') as string },
		]);
	});
});

describe('a finished site', () => {
	const { config } = readConfig('/no-such-folder', { base: '/kb/' });
	const finish = (given: Partial<Report>) => {
		const path = write('report.json', JSON.stringify(report(given)));
		const files = {
			report: path,
			shelf: join(dir, 'no-shelf'),
			sheets: join(dir, 'no-sheets'),
			search: join(dir, 'no-search'),
			outputs: join(dir, 'outputs'),
		};
		return finishSite(join(dir, 'site'), files, config).then(() => readReport(path));
	};

	test('has its attachments, its search and its description', async () => {
		const file = write('vault/a/pic.png', 'PNG');
		const body = '<main><article data-pagefind-body><h1>Cold starts</h1></article></main>';
		write('site/a/index.html', `<html lang="en"><body>${body}</body></html>`);
		const after = await finish({ copies: [{ path: 'a/pic.png', file }] });
		expect(readFileSync(join(dir, 'site/a/pic.png'), 'utf8')).toBe('PNG');
		expect(existsSync(join(dir, 'site/pagefind/pagefind.js'))).toBe(true);
		expect(JSON.parse(readFileSync(join(dir, 'site/build.json'), 'utf8'))).toEqual({
			generator: 'steelyard',
			base: '/kb/',
			notes: 1,
		});
		expect(after?.timings['search']).toBeGreaterThanOrEqual(0);
	});

	test('keeps its own files where an attachment has the same name, and says so', async () => {
		write('site/a/index.html', 'page');
		const file = write('vault/index.html', 'evil');
		const after = await finish({ copies: [{ path: 'a/index.html', file }] });
		expect(readFileSync(join(dir, 'site/a/index.html'), 'utf8')).toBe('page');
		expect(after?.diagnostics).toMatchObject([
			{ level: 'error', code: 'attachment-collision', path: 'a/index.html' },
		]);
	});

	test.each([
		...['_headers', '_redirects', '_worker.js', 'CNAME', 'robots.txt', 'build.json', 'feed.xml'],
		...['a', 'b/preview.json', 'pagefind', 'pagefind/pagefind.js', '_keys/en.json', 'a.txt/x'],
	])('has no %s of the vault, which would speak for the site', async (path) => {
		write('site/a/index.html', 'page');
		write('site/a.txt', 'own');
		write('outputs/feed.xml', 'made');
		const file = write('vault/evil', 'evil');
		const after = await finish({ copies: [{ path, file }] });
		expect(after?.diagnostics).toMatchObject([{ code: 'attachment-collision', path }]);
		const target = join(dir, 'site', path);
		expect(
			existsSync(target) && lstatSync(target).isFile() ? readFileSync(target, 'utf8') : '',
		).not.toBe('evil');
	});

	test('does not search in files of the vault', async () => {
		const file = write('vault/x.html', '<main data-pagefind-body>QXEVIL</main>');
		write('site/a/index.html', '<html lang="en"><body><main data-pagefind-body>A</main></body>');
		await finish({ copies: [{ path: 'x/index.html', file }] });
		const entry = readFileSync(join(dir, 'site/pagefind/pagefind-entry.json'), 'utf8');
		expect(JSON.parse(entry)).toMatchObject({ languages: { en: { page_count: 1 } } });
	});

	test('says which of its own files have given way to the notes', async () => {
		write('site/llms.txt', 'page');
		write('outputs/llms.txt', 'made');
		const after = await finish({});
		expect(readFileSync(join(dir, 'site/llms.txt'), 'utf8')).toBe('page');
		expect(after?.diagnostics).toMatchObject([{ code: 'output-collision', path: 'llms.txt' }]);
	});

	test('is not made without a report', async () => {
		const missing = join(dir, 'none.json');
		const files = {
			report: missing,
			shelf: missing,
			sheets: missing,
			search: missing,
			outputs: missing,
		};
		await expect(finishSite(dir, files, config)).rejects.toThrow('the loader left no report');
	});
});

test('a workspace is one for each vault and output, and finds Astro', () => {
	process.env['STEELYARD_CACHE'] = join(dir, 'cache');
	const one = workspaceFor('/v', '/out');
	expect(workspaceFor('/v', '/out')).toBe(one);
	expect(workspaceFor('/v', '/other')).not.toBe(one);
	expect(existsSync(join(one, 'node_modules/astro/package.json'))).toBe(true);
	delete process.env['STEELYARD_CACHE'];
});
