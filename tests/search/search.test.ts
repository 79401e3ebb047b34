import { describe, expect, test } from 'vitest';
import { searchDocuments } from '../../src/search/documents.ts';
import { indexPages } from '../../src/search/pagefind.ts';
import { knowledgeOf } from '../pages/knowledge.ts';

const knowledge = knowledgeOf({
	'a.md': '---\ntitle: A & <b>\nkind: thought\nlang: de\n---\nKaltstart kostet.',
	'x/b.md': '# Bee\n\n[[a]]',
});

describe('documents for search', () => {
	test('are title, kind and body in the note’s language', () => {
		const [first, second] = searchDocuments(knowledge);
		expect(first?.url).toBe('/a/');
		expect(first?.html()).toBe(
			'<!doctype html><html lang="de"><body><article data-pagefind-body ' +
				'data-pagefind-meta="kind:thought" data-pagefind-filter="kind:thought">' +
				'<h1 data-pagefind-weight="10">A &amp; &lt;b&gt;</h1><p>Kaltstart kostet.</p></article></body></html>',
		);
		expect(second?.url).toBe('/x/b/');
		expect(second?.html()).toContain('lang="en"');
	});
});

describe('the index', () => {
	test('holds what a browser needs to search, in order, and no interface of Pagefind’s own', async () => {
		const files = await indexPages(searchDocuments(knowledge));
		const paths = files.map(({ path }) => path);
		expect(paths).toEqual([...paths].sort());
		expect(paths).toContain('pagefind.js');
		expect(paths.filter((path) => path.endsWith('.pf_meta'))).toHaveLength(2);
		expect(paths.filter((path) => /ui|highlight|component/.test(path))).toEqual([]);
		expect(files.every(({ content }) => content.length > 0)).toBe(true);
	});

	test('is the same for the same pages', async () => {
		const paths = async (): Promise<string[]> =>
			(await indexPages(searchDocuments(knowledge))).map(({ path }) => path);
		expect(await paths()).toEqual(await paths());
	});

	test('of no pages is empty', async () => {
		expect(await indexPages([])).toEqual([]);
	});
});
