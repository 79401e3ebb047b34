import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { readCanvasFile } from '../../src/vault/canvas-file.ts';
import { inReadingOrder } from '../../src/vault/canvas-order.ts';
import { vaultOf } from '../../src/vault/memory.ts';
import { htmlOf } from '../html/render.ts';

const at = (x: number, y: number, [width, height] = [200, 100]) => ({ x, y, width, height });
const text = (id: string, content: string, box = at(0, 0)) => ({
	id,
	type: 'text',
	text: content,
	...box,
});
/** One node or edge a line, as the editor writes it. */
const canvas = (nodes: readonly object[], edges: readonly object[] = []): string => {
	const list = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).join(',\n');
	return `{\n"nodes":[\n${list(nodes)}\n],\n"edges":[\n${list(edges)}\n]\n}`;
};
const codes = (source: string) =>
	readCanvasFile(source).document.findings.map(({ level, code, line }) => [level, code, line]);

describe('a board is a page', () => {
	const board = canvas(
		[
			text('b', '**Boil** water\n\n- once', at(400, 10)),
			text('a', '# Take [[leaves]]', at(0, 0)),
			{ id: 'g', type: 'group', label: 'Later', ...at(0, 300, [600, 300]) },
			{ id: 'f', type: 'file', file: 'Tea/Cups.md', subpath: '#Blue', ...at(10, 320) },
			{ id: 'i', type: 'file', file: 'cup.png', ...at(300, 320) },
			{ id: 'l', type: 'link', url: 'https://example.org/tea', ...at(0, 700) },
		],
		[
			{ id: 'e1', fromNode: 'a', toNode: 'b', label: 'then' },
			{ id: 'e2', fromNode: 'b', toNode: 'g', fromEnd: 'arrow', toEnd: 'none' },
			{ id: 'e3', fromNode: 'b', toNode: 'nobody' },
		],
	);

	test('cards in reading order, groups as headings, connections as a list', () => {
		expect(readCanvasFile(board).body).toBe(
			[
				...['> [!card|untitled]', '> # Take [[leaves]]', '', '^card-2', ''],
				...['> [!card|untitled]', '> **Boil** water', '>', '> - once', '', '^card-1', ''],
				...['> [!card|untitled]', '> https://example.org/tea', '', '^card-5', ''],
				...['## Later', '^group-1', ''],
				...['> [!card|untitled]', '> [[Tea/Cups.md#Blue|Cups › Blue]]', '', '^card-3', ''],
				...['> [!card|untitled]', '> ![[cup.png]]', '', '^card-4', ''],
				...['## Connections', ''],
				'- [[#^card-2|Take leaves]] → [[#^card-1|Boil water]] (then)',
				'- [[#^card-1|Boil water]] ← [[#^group-1|Later]]',
				'',
			].join('\n'),
		);
	});

	test('its links stand on the lines of the file', () => {
		const { links } = readCanvasFile(board).document;
		expect(links.slice(0, 3).map(({ target, place }) => [target, place.line])).toEqual([
			['leaves', 4],
			['Tea/Cups.md', 6],
			['cup.png', 7],
		]);
	});

	test('an empty card is not shown, but is connected', () => {
		const source = canvas([text('a', 'Tea'), text('b', ' ')], [{ fromNode: 'a', toNode: 'b' }]);
		expect(readCanvasFile(source).body).toContain('- [[#^card-1|Tea]] → …\n');
		expect(codes(source)).toEqual([]);
	});

	test('it is a note that links and is linked to by its name', () => {
		const vault = vaultOf({ 'Plan.canvas': board, 'Tea/Cups.md': '# Cups\nSee [[Plan.canvas]].' });
		expect(vault.notes.map(({ slug, title }) => [slug, title])).toEqual([
			['plan.canvas', 'Plan'],
			['tea/cups', 'Cups'],
		]);
		const { backlinks } = buildGraph(vault);
		expect([...backlinks.keys()].sort()).toEqual(['Plan.canvas', 'Tea/Cups']);
	});

	test('it can be embedded', () => {
		expect(htmlOf('![[Plan.canvas]]', { 'Plan.canvas': board })).toContain('Boil</strong> water');
	});
});

describe('what is wrong with a board is said', () => {
	test.each([
		['{"nodes":[', [['error', 'canvas-syntax', 1]]],
		['[]', [['error', 'canvas-syntax', 1]]],
		['{\n"nodes": [\n{]}', [['error', 'canvas-syntax', 3]]],
		['', []],
		['\n', []],
		['{}', []],
		['{"nodes":{},"edges":7}', []],
		['{"nodes":[null,5,{"type":"film"}]}', [['warning', 'canvas-part', 1]]],
		['{"nodes":[{"type":"text"}],"__proto__":{"x":1}}', []],
	])('%s', (source, expected) => {
		expect(codes(source)).toEqual(expected);
	});

	test('a broken file is shown as code, however many fences are in it', () => {
		const { body } = readCanvasFile(`{ ${'```` '.repeat(200_000)}`);
		expect(body.slice(0, 9)).toBe('`````json');
	});

	test('a broken file is shown as code', () => {
		expect(htmlOf('![[x.canvas]]', { 'x.canvas': '{"nodes": <b>' })).toContain(
			'{"nodes": &#x3C;b>',
		);
	});

	test('a card cannot reach beyond itself', () => {
		const board = canvas([
			text('a', 'open %% secret', at(0, 0)),
			text('b', '```\nfence', at(0, 200)),
			text('c', '<!-- also\n\nsecret', at(0, 400)),
			text('d', 'still here', at(0, 600)),
		]);
		const html = htmlOf('![[x.canvas]]', { 'x.canvas': board });
		expect(html).toContain('still here');
		expect(html).not.toContain('secret');
	});
});

test('a row ends below the upper half of its first box', () => {
	const boxes = [at(300, 20), at(0, 0), at(0, 60), at(600, 0)];
	expect(inReadingOrder(boxes).map(({ x, y }) => [x, y])).toEqual([
		[0, 0],
		[300, 20],
		[600, 0],
		[0, 60],
	]);
});
