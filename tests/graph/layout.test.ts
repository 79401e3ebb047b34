import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/graph/layout.ts';
import { EXTENT } from '../../src/graph/spread.ts';

const names = (count: number): string[] =>
	Array.from({ length: count }, (_, index) => `note-${String(index)}`);

const inside = (values: readonly number[]): boolean =>
	values.every((value) => Number.isInteger(value) && value >= 0 && value <= EXTENT);

const ring = (count: number): [number, number][] =>
	Array.from({ length: count }, (_, index) => [index, (index + 1) % count]);

describe('a layout', () => {
	test.each([
		['nothing', 0, []],
		['one point', 1, []],
		['two points without a link', 2, []],
		['two linked points', 2, [[0, 1]]],
		[
			'links to itself and to nowhere',
			3,
			[
				[0, 0],
				[0, 7],
				[1, 2],
			],
		],
		[
			'parts that do not hang together',
			9,
			[
				[0, 1],
				[2, 3],
				[3, 4],
			],
		],
		['a ring', 40, ring(40)],
	] as [string, number, [number, number][]][])(
		'of %s is whole and lies inside',
		(_, count, pairs) => {
			const { x, y } = layOut({ ids: names(count), pairs });
			expect([x.length, y.length]).toEqual([count, count]);
			expect(inside(x) && inside(y)).toBe(true);
			const places = new Set(x.map((value, index) => `${String(value)} ${String(y[index])}`));
			expect(places.size).toBe(count);
		},
	);

	test('is the same each time, whatever way round a link is given', () => {
		const pairs = ring(500);
		const first = layOut({ ids: names(500), pairs });
		const again = layOut({ ids: names(500), pairs: pairs.map(([a, b]) => [b, a]) });
		expect(again).toEqual(first);
	});

	test('puts linked points nearer to each other than others', () => {
		const cluster = (from: number): [number, number][] =>
			ring(12).flatMap(([a, b]) => [
				[a + from, b + from],
				[a + from, ((a + 5) % 12) + from],
			]);
		const { x, y } = layOut({ ids: names(24), pairs: [...cluster(0), ...cluster(12), [0, 12]] });
		const distance = (a: number, b: number): number =>
			Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
		expect(distance(3, 4)).toBeLessThan(distance(3, 16));
	});

	test('of more points than the core still has a place for each', () => {
		const count = 2_500;
		const pairs = Array.from({ length: count }, (_, index): [number, number] => [
			index,
			Math.floor(index / 3),
		]);
		const { x, y } = layOut({ ids: names(count), pairs });
		expect(inside(x) && inside(y)).toBe(true);
		const places = new Set(x.map((value, index) => `${String(value)} ${String(y[index])}`));
		expect(places.size).toBeGreaterThan(count * 0.95);
	});
});
