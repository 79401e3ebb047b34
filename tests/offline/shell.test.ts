import { expect, test } from 'vitest';
import { pickShell } from '../../src/offline/shell.ts';
import type { Row } from '../../src/offline/list.ts';

const row = (path: string, bytes = 1000): Row => [path, bytes, 'd'];

const SMALL: readonly Row[] = [
	...['', '_astro/a.js', '_astro/b.css', '_keys/de.json', '_keys/en.json', '_words/de.json'],
	...[
		'favicon.svg',
		'graph.json',
		'notes/a/',
		'notes/a/preview.json',
		'offline/',
		'own.css',
		'all/',
	],
	...['pagefind/filter/x', 'pagefind/fragment/x', 'pagefind/index.json', 'pagefind/index/x'],
	...['pagefind/names/0.json', 'pagefind/pagefind-entry.json', 'pagefind/pagefind.de_1.pf_meta'],
	...['pagefind/pagefind.js', 'pagefind/wasm.de.pagefind', 'pagefind/words/de.txt', 'search/'],
].map((path) => row(path));

const paths = (rows: readonly Row[]): string[] => rows.map(([path]) => path);

test('it holds what reading and searching need, in the words of the site', () => {
	const left = new Set(paths(pickShell(SMALL, 'offline/', 'de-CH')));
	const out = paths(SMALL).filter((path) => !left.has(path));
	expect(out).toEqual([
		'_keys/en.json',
		'graph.json',
		'notes/a/',
		'notes/a/preview.json',
		'pagefind/fragment/x',
	]);
});

test('of large scripts it holds none', () => {
	const rows = [row('_astro/graph.js', 170_000), row('offline/')];
	expect(paths(pickShell(rows, 'offline/', 'en'))).toEqual(['offline/']);
});

test('of a large site it is not larger than of a small one may be, and still has what comes first', () => {
	const many = Array.from({ length: 20_000 }, (_, at) => String(at));
	const rows = [
		...SMALL,
		...many.map((name) => row(`notes/${name}/`, 15_000)),
		...many.map((name) => row(`pagefind/index/${name}`, 20_000)),
		...many.map((name) => row(`pagefind/names/${name}.json`, 40_000)),
	];
	const shell = pickShell(rows, 'offline/', 'de');
	expect(shell.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(4_000_001);
	expect(paths(shell).filter((path) => /^pagefind\/(?:index|names)\/./.test(path))).toEqual([]);
	expect(paths(shell)).toEqual(
		expect.arrayContaining(['', 'offline/', 'pagefind/pagefind.js', 'pagefind/wasm.de.pagefind']),
	);
	expect(paths(shell).filter((path) => path.startsWith('notes/'))).toEqual([]);
});
