import { describe, expect, test } from 'vitest';
import { bodyKey } from '../../src/html/body-key.ts';
import { renderBody } from '../../src/html/body.ts';
import type { Picture } from '../../src/images/picture.ts';
import type { VaultPath } from '../../src/vault/note.ts';
import { elementsOf, siteOf } from './render.ts';

const LARGE: Picture = { width: 2000, height: 1000, digest: 'd1', widths: [480, 800, 1200, 1600] };
const SMALL: Picture = { width: 1000, height: 500, digest: 'd2', widths: [480, 800] };
const DRAWN: Picture = { width: 320, height: 180, digest: 'd3', widths: [] };
const FILES = { 'large.jpg': 'x', 'a b/small.png': 'x', 'drawn.svg': 'x', 'unknown.png': 'x' };
const PICTURES = new Map([
	['large.jpg' as VaultPath, LARGE],
	['a b/small.png' as VaultPath, SMALL],
	['drawn.svg' as VaultPath, DRAWN],
]);

function html(text: string): string {
	const { site, note } = siteOf({ 'a.md': text, ...FILES });
	return renderBody(note('a.md'), { ...site, pictures: PICTURES }).html;
}

const image = (text: string) =>
	elementsOf(html(text)).find(({ tagName }) => tagName === 'img')?.properties ?? {};

test('an image has its size, its copies, and itself for browsers that know no other', () => {
	expect(image('![x](large.jpg)')).toMatchObject({
		src: '/kb/large.jpg',
		width: 2000,
		height: 1000,
		srcSet:
			'/kb/_images/d1-480.webp 480w, /kb/_images/d1-800.webp 800w, /kb/_images/d1-1200.webp 1200w, /kb/_images/d1-1600.webp 1600w',
		sizes: 'min(608px, 94vw)',
	});
	expect(image('![[small.png]]').srcSet).toBe(
		'/kb/_images/d2-480.webp 480w, /kb/_images/d2-800.webp 800w, /kb/a%20b/small.png 1000w',
	);
	expect(image('![x](drawn.svg)')).toMatchObject({ width: 320, height: 180 });
	expect(image('![x](drawn.svg)').srcSet).toBeUndefined();
});

describe("an author's size wins and bends nothing", () => {
	test.each([
		['![[large.jpg|300]]', 300, 150],
		['![[large.jpg|300x300]]', 300, 150],
		['![x|100x20](large.jpg)', 40, 20],
		['<img src="large.jpg" width="400">', 400, 200],
		['<img src="large.jpg" height="100px">', 200, 100],
		['<img src="large.jpg" width="50%">', 304, 152],
		['<img src="large.jpg" width="auto">', 2000, 1000],
		['<img src="large.jpg" width="0" height="-1">', 2000, 1000],
		['<figure><img src="large.jpg" width="200"><figcaption>x</figcaption></figure>', 200, 100],
	])('%s', (text, width, height) => {
		expect(image(text)).toMatchObject({ width, height });
	});
});

test('an image that nobody could read keeps what its author says of it', () => {
	expect(image('![[unknown.png|300]]').width).toBe(300);
	expect(image('![[unknown.png]]').height).toBeUndefined();
	expect(image('<img src="unknown.png" width="40" height="30">')).toMatchObject({ height: 30 });
});

test('only the first image of a page is fetched at once', () => {
	const found = elementsOf(html('![x](large.jpg)\n\n![y](drawn.svg)\n\n<img src="large.jpg">'));
	expect(
		found.filter(({ tagName }) => tagName === 'img').map(({ properties }) => properties.loading),
	).toEqual([undefined, 'lazy', 'lazy']);
});

test('words that say nothing are told once a note', () => {
	const { site, note } = siteOf({
		'a.md': '![[large.jpg]] ![image](drawn.svg) ![A tree](drawn.svg) ![](https://x.org/y.png)',
		...FILES,
	});
	const found = renderBody(note('a.md'), site).findings.filter(({ code }) => code === 'image-alt');
	expect(found).toMatchObject([{ level: 'info', line: 1, column: 1 }]);
	expect(found[0]?.message).toMatch(/^3 images/);
});

test('another size of an image is another body', () => {
	const { site, note } = siteOf({ 'a.md': '![x](large.jpg)', ...FILES });
	const keyWith = (picture: Picture): string =>
		bodyKey(note('a.md'), { ...site, pictures: new Map([['large.jpg' as VaultPath, picture]]) });
	expect(keyWith(LARGE)).toBe(keyWith({ ...LARGE }));
	expect(keyWith(LARGE)).not.toBe(keyWith({ ...LARGE, digest: 'other' }));
	expect(keyWith(LARGE)).not.toBe(keyWith({ ...LARGE, widths: [] }));
});
