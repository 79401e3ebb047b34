import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { graphJson } from '../../src/graph/json.ts';
import { link, note, vault } from './note-factory.ts';
import { complaints } from './schema-check.ts';

const schemaFile = new URL('../../public/schemas/graph.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;

const notes = [
	note('b.md', { title: 'B', kind: 'thought', date: '2025-03-29', tags: ['Cloud'] }),
	note('a.md', {
		title: 'A',
		links: [
			link('b'),
			link('b', { role: 'opposes' }),
			link('b'),
			link('a'),
			link('Not yet'),
			link('not_yet'),
		],
	}),
];
const file = graphJson(buildGraph(vault(notes)), (page) =>
	'path' in page ? `/${page.slug}/` : `/wanted/${page.slug}/`,
);

test('nodes are notes and ghosts, edges are counted by role', () => {
	expect(file).toEqual({
		$schema: './schemas/graph.schema.json',
		version: 1,
		nodes: [
			{ id: 'a', url: '/a/', title: 'A', kind: 'note', tags: [], ghost: false, inbound: 0 },
			{
				id: 'b',
				url: '/b/',
				title: 'B',
				kind: 'thought',
				tags: ['Cloud'],
				date: '2025-03-29',
				ghost: false,
				inbound: 1,
			},
			{
				id: 'ghost:not yet',
				url: '/wanted/not-yet/',
				title: 'Not yet',
				kind: 'ghost',
				tags: [],
				ghost: true,
				inbound: 1,
			},
		],
		edges: [
			{ source: 'a', target: 'b', role: 'opposes', count: 1 },
			{ source: 'a', target: 'b', role: 'mentions', count: 2 },
			{ source: 'a', target: 'ghost:not yet', role: 'mentions', count: 2 },
		],
	});
});

test('the same notes in another order give the same bytes', () => {
	const again = graphJson(buildGraph(vault(notes.toReversed())), (page) =>
		'path' in page ? `/${page.slug}/` : `/wanted/${page.slug}/`,
	);
	expect(JSON.stringify(again)).toBe(JSON.stringify(file));
});

describe('the published schema', () => {
	test('fits the file', () => {
		expect(complaints(JSON.parse(JSON.stringify(file)), schema)).toEqual([]);
	});
	test('refuses what a reader could not rely on', () => {
		const [node] = file.nodes;
		const wrong = {
			...file,
			version: 2,
			nodes: [{ ...node, inbound: -1, kind: 'page', date: 'May', extra: 1 }],
			edges: [{ source: 'a', target: 'b', role: 'mentions' }],
		};
		expect(complaints(wrong, schema).toSorted()).toEqual([
			'/edges/0: lacks count',
			'/nodes/0/date: has another form',
			'/nodes/0/inbound: is too small',
			'/nodes/0/kind: is page',
			'/nodes/0: has extra',
			'/version: is not 1',
		]);
	});
});
