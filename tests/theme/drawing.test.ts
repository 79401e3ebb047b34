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
const json = (nodes: object[], edges: object[] = []) => JSON.stringify({ nodes, edges });

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
	const edges = [
		{ source: 'a', target: 'c' },
		{ source: 'c', target: 'a' },
		{ source: 'a', target: 'a' },
		{ source: 'a', target: 'ghost:x' },
	];
	const drawing = draw(json([...five, node('ghost:x', { ghost: true })], edges));
	expect(drawing?.arcs).toBe('M96 72A192 69.1 0 0 1 480 72');
	expect(drawing?.links).toBe(1);
	expect(drawing?.dots).toHaveLength(5);
});

test('a large vault shows its most linked notes only', () => {
	const many = Array.from({ length: 500 }, (_, index) => node(`n${index}`, { inbound: index }));
	const dots = draw(json(many))?.dots ?? [];
	expect(dots).toHaveLength(96);
	expect(Math.max(...dots.map((dot) => dot.radius))).toBe(6);
});

test.each([
	['a vault of four notes', json(five.slice(0, 4))],
	['text that is no JSON', '{'],
	['JSON that is no graph', '[]'],
])('%s is not drawn', (_, text) => {
	expect(draw(text)).toBeUndefined();
});
