import { describe, expect, test } from 'vitest';
import { INDEX_FILE, type IndexFile } from '../../src/lookup/files.ts';
import { indexSite } from '../../src/search/index-site.ts';
import { searchableOf } from './searchable.ts';

const site = searchableOf({
	'a.md': '---\ntitle: A & <b>\nkind: thought\nlang: de\n---\nKaltstart kostet.',
	'x/b.md': '# Bee\n\n[[a]]',
});

describe('the index', () => {
	test('holds what a browser needs to search, in order, and no interface of Pagefind’s own', async () => {
		const files = await indexSite(site);
		const paths = files.map(({ path }) => path);
		expect(paths).toEqual([...paths].sort());
		expect(paths).toContain('pagefind.js');
		expect(paths.filter((path) => path.endsWith('.pf_meta'))).toHaveLength(2);
		expect(paths.filter((path) => /ui|highlight|component|worker/.test(path))).toEqual([]);
		expect(files.every(({ content }) => content.length > 0)).toBe(true);
		const described = files.find(({ path }) => path === INDEX_FILE);
		const index = JSON.parse(Buffer.from(described?.content ?? []).toString()) as IndexFile;
		expect(index).toMatchObject({ languages: { de: 1, en: 1 }, names: 1, words: ['de'] });
	});

	test('is the same for the same pages', async () => {
		const read = async (): Promise<string[]> =>
			(await indexSite(site)).map(
				({ path, content }) => `${path} ${Buffer.from(content).toString('latin1')}`,
			);
		expect(await read()).toEqual(await read());
	});

	test('of no pages is empty', async () => {
		expect(await indexSite(searchableOf({}))).toEqual([]);
	});
});
