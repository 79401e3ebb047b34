import { expect, test } from 'vitest';
import { namedFiles, relativeAddresses, upFrom } from '../../src/portable/root.ts';

test('the way to the root goes up a folder at a time', () => {
	expect(upFrom('index.html')).toBe('./');
	expect(upFrom('notes/a/index.html')).toBe('../../');
});

test.each([
	['a page', 'href="/_steelyard-root_/notes/b/"', 'href="../../notes/b/index.html"'],
	['the first page', 'href="/_steelyard-root_/"', 'href="../../index.html"'],
	['a place in a page', 'href="/_steelyard-root_/b/#x"', 'href="../../b/index.html#x"'],
	['a question', 'href="/_steelyard-root_/search/?q=a"', 'href="../../search/index.html?q=a"'],
	['a file', "url('/_steelyard-root_/_astro/a.woff2')", "url('../../_astro/a.woff2')"],
	[
		'images by size',
		'srcset="/_steelyard-root_/a.webp 1x, /_steelyard-root_/b.webp 2x"',
		'srcset="../../a.webp 1x, ../../b.webp 2x"',
	],
	['an encoded name', 'href="/_steelyard-root_/%E7%A9%BA/"', 'href="../../%E7%A9%BA/index.html"'],
	['another site', 'href="https://example.org/a/"', 'href="https://example.org/a/"'],
])('%s is addressed from the file it stands in', (_, text, expected) => {
	expect(relativeAddresses(text, 'notes/a/index.html')).toBe(expected);
});

test('data names pages by their files and keeps the root open', () => {
	expect(namedFiles('{"html":"<a href=\\"/_steelyard-root_/b/\\">b</a>"}')).toBe(
		'{"html":"<a href=\\"/_steelyard-root_/b/index.html\\">b</a>"}',
	);
});
