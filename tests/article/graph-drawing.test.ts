import { expect, test } from 'vitest';
import { graphDrawing, graphLists } from '../../src/article/graph-drawing.ts';
import { placeLabels } from '../../src/article/place-labels.ts';
import type { GraphPage } from '../../src/schema.ts';
import { poison, setting } from './sample.ts';

const page: GraphPage = {
	notes: 30,
	ghosts: 0,
	links: 1,
	points: [
		{ url: '/a/', title: 'A', kind: 'tradeoff', x: 100, y: 100, inbound: 9 },
		{ url: '/b/', title: 'B', kind: 'note', x: 500, y: 300, inbound: 0 },
	],
	lines: [{ from: 1, to: 0, role: 'weighs' }],
	lists: [
		{
			kind: 'thought',
			name: 'Thoughts',
			url: '/kinds/thought/',
			count: 29,
			items: [{ url: '/t/', title: 'T', inbound: 2 }],
		},
	],
};

test('points are links for the pointer, links are lines by role', () => {
	const html = graphDrawing(page, setting);
	expect(html).toContain('viewBox="60 60 480 280"');
	expect(html).toContain('<a href="/base/a/" tabindex="-1"><title>A</title>');
	expect(html).toContain('data-role="weighs" d="M500 300L100 100"');
	expect(graphDrawing({ ...page, points: [], lines: [] }, setting)).toBe('');
	expect(graphDrawing(poison(page, '"><script>'), setting)).not.toContain('<script');
});

test('lists name the first notes of each kind and lead to the others', () => {
	const html = graphLists(page, setting);
	expect(html.replace(/<[^>]*>/g, '')).toBe('Thoughts 29T Linked from 2 notesand 28 more');
	expect(html).toContain('<a href="/base/kinds/thought/">and 28 more</a>');
});

test('labels do not cover each other; the first points come first', () => {
	const labels = placeLabels([
		{ x: 0, y: 0, text: 'first' },
		{ x: 1, y: 1, text: 'above' },
		{ x: 5, y: 5, text: 'hidden' },
		{ x: 0, y: 200, text: 'third' },
	]);
	expect(labels.map(({ text, rank }) => [text, rank])).toEqual([
		['first', 0],
		['above', 1],
		['third', 3],
	]);
});

test('labels stand where they cover the fewest points, and are as wide as their letters', () => {
	const crowd = [...'abc'].map((text, index) => ({ x: 10 * index, y: 34, text: `${text} below` }));
	const [first] = placeLabels([{ x: 0, y: 0, text: 'crowded below' }, ...crowd]);
	expect(first?.y).toBeLessThan(0);
	const wide = placeLabels([
		{ x: 0, y: 0, text: '知识图谱与笔记' },
		{ x: 250, y: 0, text: '知识图谱与笔记' },
	]);
	expect(wide.map(({ y }) => Math.sign(y))).toEqual([1, -1]);
});

test('a name that would leave the drawing begins or ends at its point', () => {
	const title = 'A title that is wider than its edge';
	const [a, b] = page.points;
	if (!a || !b) throw new Error('The sample has two points.');
	const html = graphDrawing(
		{
			...page,
			points: [
				{ ...a, title },
				{ ...b, title },
			],
		},
		setting,
	);
	expect(html.match(/<text [^>]*class="([^"]*)"/g)).toEqual([
		expect.stringContaining('class="at-start"'),
		expect.stringContaining('class="at-end"'),
	]);
	expect(graphDrawing(page, setting)).not.toContain('at-');
});
