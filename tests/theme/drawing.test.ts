import { expect, test } from 'vitest';
import { draw } from '../../src/theme/drawing.ts';

const node = (id: string, more: object = {}) => ({
	id,
	kind: 'thought',
	ghost: false,
	inbound: 1,
	...more,
});
const five = ['a', 'b', 'c', 'd', 'e'].map((id) => node(id));
const edge = (source: string, target: string) => ({ source, target });
const web = [edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('d', 'e'), edge('a', 'e')];
const json = (nodes: object[], edges: object[] = web) => JSON.stringify({ nodes, edges });

test('notes stand on the line in the order of time', () => {
	const [a, b, ...rest] = five;
	const dated = [
		{ ...a, date: '2025-01-01', kind: 'critique' },
		{ ...b, date: '2024-01-01' },
		...rest,
	];
	const kinds = draw(json(dated))?.dots.map((dot) => dot.kind);
	expect(kinds).toEqual(['thought', 'thought', 'thought', 'thought', 'critique']);
});

test('an arc joins two notes once, whichever way they link', () => {
	const again = [edge('b', 'a'), edge('a', 'a'), edge('a', 'ghost:x')];
	const nodes = [...five, node('ghost:x', { ghost: true })];
	const drawing = draw(json(nodes, [...web, ...again]));
	expect(drawing?.arcs.match(/M[^M]+/g)).toEqual([
		'M96 141A96 34.6 0 0 1 288 141',
		'M288 141A96 34.6 0 0 1 480 141',
		'M480 141A96 34.6 0 0 1 672 141',
		'M672 141A96 34.6 0 0 1 864 141',
		'M96 141A384 138.2 0 0 1 864 141',
	]);
	expect(drawing?.links).toBe(5);
	expect(drawing?.dots).toHaveLength(5);
});

test('a large vault shows its most linked notes only', () => {
	const many = Array.from({ length: 500 }, (_, index) => node(`n${index}`, { inbound: index }));
	const top = [90, 91, 92, 93, 94].map((at) => edge(`n${at + 400}`, 'n499'));
	const dots = draw(json(many, top))?.dots ?? [];
	expect(dots).toHaveLength(96);
	expect(Math.max(...dots.map((dot) => dot.radius))).toBe(6);
});

test.each([
	['a vault with four links', json(five, web.slice(1))],
	['text that is no JSON', '{'],
	['JSON that is no graph', '[]'],
])('%s is not drawn', (_, text) => {
	expect(draw(text)).toBeUndefined();
});
