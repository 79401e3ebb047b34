import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { vaultOf } from '../../src/vault/memory.ts';

const PAGES = { pages: ['/graph/', '/prices/'] };

function linksIn(text: string, others: Readonly<Record<string, string>> = {}) {
	const graph = buildGraph(vaultOf({ 'a.md': text, ...others }), PAGES);
	return { resolutions: [...graph.resolutions.values()], ghosts: graph.ghosts.size };
}

describe('a link to a page of the site itself', () => {
	test.each([
		['[x](/prices/)', '/prices/'],
		['[x](/prices)', '/prices/'],
		['[x](/prices/#aws-lambda/requests)', '/prices/#aws-lambda/requests'],
		['[[/graph/|the graph]]', '/graph/'],
	])('%s leads to %s', (text, url) => {
		expect(linksIn(text)).toEqual({ resolutions: [{ status: 'page', url }], ghosts: 0 });
	});

	test.each(['[x](/models/)', '[x](prices)', '[[prices]]'])('%s is none', (text) => {
		const { resolutions, ghosts } = linksIn(text);
		expect(resolutions).toMatchObject([{ status: 'missing' }]);
		expect(ghosts).toBe(1);
	});

	test('leads to a note that has its address', () => {
		expect(linksIn('[x](/prices/)', { 'prices.md': '# Mine' }).resolutions).toMatchObject([
			{ status: 'found', note: 'prices' },
		]);
	});
});
