import { describe, expect, test } from 'vitest';
import { filter } from '../../../src/theme/graph/filter.ts';
import { readModel } from '../../../src/theme/graph/model.ts';
import {
	EVERYTHING,
	readState,
	writeState,
	type ViewState,
} from '../../../src/theme/graph/view-state.ts';
import { neighbours, nextPoint } from '../../../src/theme/graph/walk.ts';
import { model } from './model.ts';

const shownBy = (state: Partial<ViewState>): string[] => {
	const graph = model();
	const { nodes, count } = filter(graph, { ...EVERYTHING, ...state });
	const urls = graph.columns.nodes.url.filter((_, node) => nodes[node]);
	expect(urls).toHaveLength(count);
	return urls;
};

describe('the file', () => {
	test('is read with links in both directions', () => {
		const { ties, outbound, from } = model();
		expect(from).toEqual([1, 2, 3, 3, 3]);
		expect(outbound).toEqual([0, 1, 1, 3, 0, 0]);
		expect(ties[0]?.map(({ other }) => other)).toEqual([1, 2, 3]);
	});
	test.each([null, {}, { version: 2 }, 'x'])('%j is none', (json) => {
		expect(readModel(json)).toBeUndefined();
	});
});

describe('filters', () => {
	test('say nothing: all but ghosts', () => {
		expect(shownBy({})).toEqual(['/hub/', '/a/', '/b/', '/c/', '/far/']);
		expect(shownBy({ ghosts: true })).toContain('/wanted/x/');
	});
	test('by kind, tag and words, whatever their accents', () => {
		expect(shownBy({ kinds: new Set(['critique', 'tradeoff']) })).toEqual(['/hub/', '/b/']);
		expect(shownBy({ tag: 'cost' })).toEqual(['/a/', '/c/']);
		expect(shownBy({ tag: 'unknown' })).toEqual([]);
		expect(shownBy({ words: 'uber KOSTEN' })).toEqual(['/a/']);
	});
	test('by role take links away, not notes', () => {
		const graph = model();
		const { edges, count } = filter(graph, { ...EVERYTHING, roles: new Set(['supports']) });
		expect([...edges]).toEqual([1, 0, 0, 0, 0]);
		expect(count).toBe(5);
	});
	test('around a note, step by step', () => {
		expect(shownBy({ focus: '/a/' })).toEqual(['/hub/', '/a/']);
		expect(shownBy({ focus: '/a/', depth: 2 })).toEqual(['/hub/', '/a/', '/b/', '/c/']);
		expect(shownBy({ focus: '/a/', depth: 3 })).toContain('/far/');
		expect(shownBy({ focus: '/a/', depth: 4, roles: new Set(['supports']) })).toHaveLength(2);
		expect(shownBy({ focus: '/nowhere/' })).toHaveLength(5);
	});
	test('show the note in the middle whatever they say', () => {
		expect(shownBy({ focus: '/wanted/x/' })).toEqual(['/c/', '/wanted/x/']);
	});
	test('hide links that lead to what is hidden', () => {
		const { edges } = filter(model(), { ...EVERYTHING, kinds: new Set(['thought']) });
		expect([...edges]).toEqual([0, 0, 0, 0, 0]);
	});
});

describe('the hash', () => {
	const state: ViewState = {
		focus: '/notes/a%20b/',
		depth: 3,
		kinds: new Set(['critique', 'thought']),
		roles: new Set(['opposes']),
		tag: 'a,b & c',
		words: 'x=y',
		ghosts: true,
	};
	test('comes back as it was written', () => {
		expect(readState(`#${writeState(state)}`)).toEqual(state);
		expect(writeState(EVERYTHING)).toBe('');
		expect(readState('')).toEqual(EVERYTHING);
	});
	test('keeps addresses readable', () => {
		expect(writeState({ ...EVERYTHING, focus: '/notes/x/' })).toBe('focus=/notes/x/');
	});
	test.each([
		['#depth=99', 4],
		['#depth=-1', 1],
		['#depth=x', 1],
		['#depth=2.9', 2],
		['#__proto__=1&%E0%A4%A', 1],
	])('%s: nonsense is not believed', (hash, depth) => {
		expect(readState(hash).depth).toBe(depth);
	});
});

describe('keys', () => {
	const graph = model();
	const shown = filter(graph, { ...EVERYTHING, kinds: new Set(['tradeoff', 'critique', 'note']) });
	test('lead to the next note that is shown, round and round', () => {
		expect(nextPoint(shown, undefined, 1)).toBe(0);
		expect(nextPoint(shown, 0, 1)).toBe(2);
		expect(nextPoint(shown, 4, 1)).toBe(0);
		expect(nextPoint(shown, 0, -1)).toBe(4);
		expect(nextPoint(shown, undefined, -1)).toBe(4);
	});
	test('find nothing where nothing is shown', () => {
		const nothing = filter(graph, { ...EVERYTHING, words: 'zzz' });
		expect(nextPoint(nothing, undefined, 1)).toBeUndefined();
	});
	test('know the neighbours that are shown', () => {
		expect(neighbours(graph, shown, 0)).toEqual([2, 3]);
		expect(neighbours(graph, shown, 3)).toEqual([0, 4]);
	});
});
