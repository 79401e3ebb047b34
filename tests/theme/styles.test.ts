import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contrast, pairs } from './colour.ts';

const folder = new URL('../../src/theme/styles/', import.meta.url);
const files = readdirSync(folder)
	.filter((name) => name.endsWith('.css'))
	.map((name) => ({ name, css: readFileSync(new URL(name, folder), 'utf8') }));
const css = (name: string): string => files.find((file) => file.name === name)?.css ?? '';
const tokens = pairs(css('tokens.css'));
const colour = (name: string, index: 0 | 1) => tokens.get(name)?.[index] ?? '';

const AAA = ['--ink', '--link'];
const AA = ['--ink-2', '--side-a', '--side-b', '--thought', '--critique', '--tradeoff', '--source'];

describe.each([
	['day', 0],
	['night', 1],
] as const)('by %s', (_, index) => {
	test.each(AAA)('%s is AAA on both papers', (name) => {
		expect(contrast(colour(name, index), colour('--paper', index))).toBeGreaterThan(7);
		expect(contrast(colour(name, index), colour('--paper-2', index))).toBeGreaterThan(7);
	});

	test.each(AA)('%s is AA on both papers', (name) => {
		expect(contrast(colour(name, index), colour('--paper', index))).toBeGreaterThan(4.5);
		expect(contrast(colour(name, index), colour('--paper-2', index))).toBeGreaterThan(4.5);
	});

	test.each(['--accent', '--line-strong'])('%s is seen as a shape', (name) => {
		expect(contrast(colour(name, index), colour('--paper', index))).toBeGreaterThan(3);
	});

	test('marked words stay readable', () => {
		expect(contrast(colour('--ink', index), colour('--mark', index))).toBeGreaterThan(7);
	});

	test('code in colours is AA on marked lines too', () => {
		const source = files.find((file) => file.name === 'tokens.css')?.css ?? '';
		const names = [...source.matchAll(/--code-[a-z]+: var\((--[\w-]+)\)/g)].map(
			([, name = '']) => name,
		);
		expect(names.length).toBe(7);
		for (const name of names) {
			expect(contrast(colour(name, index), colour('--mark', index))).toBeGreaterThanOrEqual(4.5);
		}
	});
});

describe.each(files)('$name', ({ css }) => {
	test('names no side of the screen', () => {
		const sides = /(?:^|[\s;{-])(?:left|right)\s*:|text-align: (?:left|right)|float: (?!inline-)/m;
		expect(sides.exec(css)?.[0]).toBeUndefined();
	});

	test('fetches nothing', () => {
		expect(/@import '(?!\.\/)|url\((?!"data:)/.exec(css)?.[0]).toBeUndefined();
	});

	test('uses only properties that have a value somewhere', () => {
		const all = files.map((file) => file.css).join('\n');
		const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
		expect(used.filter((name) => !all.includes(`${name}:`))).toEqual([]);
	});
});

const always = new Set(
	[...css('page.css').matchAll(/@import '\.\/([\w-]+\.css)'/g)].map(([, name = '']) => name),
);
const loading = [
	readFileSync(new URL('needed.ts', folder), 'utf8'),
	...['../scripts/', '../search/', '../components/'].flatMap((path) => {
		const loaders = new URL(path, folder);
		return readdirSync(loaders, { withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ name }) => readFileSync(new URL(name, loaders), 'utf8'));
	}),
].join('\n');

test('every stylesheet is loaded always, by need, by a script or by a page of its own', () => {
	const parts = files.filter(({ name }) => name !== 'page.css' && !always.has(name));
	expect(parts.filter(({ name }) => !loading.includes(`/${name}?url`))).toEqual([]);
	expect([...always].filter((name) => css(name) === '')).toEqual([]);
});

test('the styles of every page are at most 12 KB', () => {
	const loaded = files.filter(({ name }) => always.has(name)).map((file) => file.css);
	expect(gzipSync(loaded.join('\n'), { level: 9 }).length).toBeLessThan(12_000);
});
