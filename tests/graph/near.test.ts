import { describe, expect, test } from 'vitest';
import { buildNear, editDistance, nearest } from '../../src/graph/near.ts';

describe('editDistance', () => {
	test.each([
		['lambda', 'lambda', 0],
		['lambda', 'lamda', 1],
		['lambda', 'lambdas', 1],
		['lambda', 'lamdba', 1],
		['lambda', 'gamma', 3],
		['', 'ab', 2],
		['abc', 'xyz', 3],
	])('%s → %s: %i', (a, b, distance) => {
		expect(editDistance(a, b, 2)).toBe(distance);
		expect(editDistance(b, a, 2)).toBe(distance);
	});
});

describe('nearest', () => {
	const known = buildNear(['Cold starts', 'Scale to zero', 'AWS', '2025-01-02', 'Cold stairs']);

	test.each([
		['cold strats', 'Cold starts'],
		['Cold_starts', 'Cold starts'],
		['scale too zero', 'Scale to zero'],
		['AVS', undefined],
		['aws', 'AWS'],
		['2025-01-03', undefined],
		['Cold starts 2', undefined],
		['warm starts', undefined],
		['', undefined],
	])('%s → %s', (written, meant) => {
		expect(nearest(known, written)).toBe(meant);
	});

	test('of two equally near the first known', () => {
		expect(nearest(buildNear(['server a', 'server b']), 'server c')).toBe('server a');
	});

	test('gives up early where thousands of names are alike', () => {
		const names = Array.from({ length: 5000 }, (_, at) => `note ${String(at).padStart(5, 'x')}q`);
		expect(nearest(buildNear([...names, 'note zzzzzq']), 'note zzzzzw')).toBe(undefined);
	});
});
