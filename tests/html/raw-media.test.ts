import { describe, expect, test } from 'vitest';
import { bodyOf, htmlOf, siteOf } from './render.ts';

const FILES = { 'cat.png': 'x', 'film.mp4': 'x', 'b.md': '# B\n\n## Part' };

describe('media in raw HTML', () => {
	test('an image of the vault is found like one of Markdown', () => {
		const { html } = bodyOf('<img src="cat.png" alt="Cat" width="40" class="x">', FILES);
		expect(html).toBe('<img src="/kb/cat.png" alt="Cat" width="40" decoding="async">');
	});

	test('an image of another site is told nothing', () => {
		for (const source of [
			'<img src="https://x.org/a.png">',
			'<img src="https://x.org/a.png" name="n">',
		]) {
			expect(htmlOf(source)).toContain(
				'loading="lazy" decoding="async" referrerpolicy="no-referrer"',
			);
		}
	});

	test('what is missing is named and reported', () => {
		const site = siteOf({ 'a.md': '<video src="gone.mp4" poster="gone.png"></video>' });
		expect(site.render('a.md').html).toBe(
			'<p><span class="absent-file" title="Not in this site: gone.mp4">gone.mp4</span></p>',
		);
		const targets = site.site.graph.diagnostics.map(({ message }) => message);
		expect(targets).toEqual([
			expect.stringContaining('gone.mp4'),
			expect.stringContaining('gone.png'),
		]);
	});

	test('a film of the vault can be started', () => {
		expect(htmlOf('<video src="film.mp4" poster="cat.png" autoplay></video>', FILES)).toBe(
			'<p><video src="/kb/film.mp4" poster="/kb/cat.png" controls preload="metadata"></video></p>',
		);
	});

	test('sources that are missing give way to those that are there', () => {
		const { html } = bodyOf(
			'<video><source src="gone.webm"><source src="film.mp4">No film</video>',
			FILES,
		);
		expect(html).toContain('<source src="/kb/film.mp4">No film</video>');
		expect(html).not.toContain('gone');
	});

	test('links lead to notes, and an unclosed one too', () => {
		const href = '<a class="note-link" data-kind="note" href="/kb/b/#part">';
		expect(htmlOf('<a href="b.md#part" class="button">*B*</a>', FILES)).toBe(
			`<p>${href}<em>B</em></a></p>`,
		);
		expect(htmlOf('x <a href="b.md#part">B', FILES)).toContain('<a href="/kb/b/#part">B');
	});

	test('a player in a paragraph stands outside of it', () => {
		const html = htmlOf('<p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe></p>');
		expect(html).toMatch(/^<div><figure class="video"[^]*<\/figure><\/div>$/);
	});
});

describe('Markdown in HTML', () => {
	test('words of a summary are no paragraph', () => {
		expect(
			htmlOf('<details markdown="1">\n<summary markdown="1">*S*</summary>\nT\n</details>'),
		).toBe('<details>\n<summary><em>S</em></summary>\n<p>T</p>\n</details>');
	});

	test('in a block of HTML, words stay together', () => {
		expect(htmlOf('<div>\nA [[b]] &amp; #tag, <b>so</b>.\n</div>', FILES)).toBe(
			'<div>\nA <a class="note-link" data-kind="note" href="/kb/b/">b</a> &#x26; ' +
				'<a class="tag" href="/kb/tags/tag/">#tag</a>, <b>so</b>.\n</div>',
		);
	});
});
