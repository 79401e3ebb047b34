import { expect, test } from 'vitest';
import { fitText } from '../../src/article/fit-text.ts';
import { localGraph } from '../../src/article/local-graph.ts';
import type { NoteData } from '../../src/schema.ts';
import { note, poison, setting } from './sample.ts';

type Neighbours = NonNullable<NoteData['neighbours']>;

const neighbours: Neighbours = {
	items: [
		{ url: '/b/', title: 'Servers', kind: 'critique', role: 'opposes', received: true },
		{
			url: '/c/',
			title: 'Costs',
			kind: 'thought',
			role: 'mentions',
			received: false,
			beyond: [{ url: '/d/', title: 'Bills', kind: 'source' }],
		},
		{ url: '/wanted/x/', title: 'X', kind: 'ghost', role: 'mentions', received: false },
	],
	more: 2,
};
const drawn = localGraph({ ...note, neighbours }, setting);

test('every neighbour is a link, under the name of its role, those that link here first', () => {
	const shown = [...drawn.matchAll(/class="role-name"[^>]*>([^<]*)|<a href="([^"]*)"/g)];
	expect(shown.map(([, role, url]) => role ?? url)).toEqual([
		'Opposed by',
		'/base/b/',
		'Mentions',
		'/base/c/',
		'/base/d/',
		'/base/wanted/x/',
		'/base/graph/#focus=%2Fa%2F',
	]);
	expect(drawn).toContain('and 2 more');
});

test('lines have their role, shapes their kind', () => {
	expect(drawn.match(/data-role="[^"]*"/g)).toEqual([
		'data-role="opposes"',
		'data-role="mentions"',
	]);
	expect(drawn).toContain('<circle data-kind="ghost"');
	expect(drawn).not.toMatch(/NaN|undefined|style=/);
});

test('a title that is cut names its link in full', () => {
	const long = 'A title that is much too long for one line of the margin of any window';
	const items = [
		{ url: '/b/', title: long, kind: 'note' as const, role: 'mentions' as const, received: true },
	];
	const html = localGraph({ ...note, neighbours: { items, more: 0 } }, setting);
	expect(html).toContain(`<title>${long}</title>`);
	expect(html).toMatch(/…<\/text><\/a>/);
});

test('a page from right to left is mirrored', () => {
	const html = localGraph({ ...note, dir: 'rtl', neighbours }, setting);
	expect(html).toContain('cx="280"');
	expect(drawn).toContain('cx="40"');
});

test('nothing is drawn of nothing, and names are escaped', () => {
	const { neighbours: absent, ...lone } = { ...note, neighbours };
	expect(absent).toBe(neighbours);
	expect(localGraph(lone, setting)).toBe('');
	const bad = '"><script>';
	expect(localGraph({ ...note, neighbours: poison(neighbours, bad) }, setting)).not.toContain(
		'<script',
	);
});

test('text is cut by its width, not by its letters', () => {
	expect(fitText('short', 100)).toBe('short');
	expect(fitText('空闲的价格空闲的价格', 60)).toBe('空闲的…');
});

test('an ellipsis takes the place of the dots before it', () => {
	expect(fitText('Serverless was a mistake... says', 180)).toBe('Serverless was a mistake…');
	expect(fitText('A short... one', 400)).toBe('A short... one');
});
