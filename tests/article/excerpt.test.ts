import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, excerptAt } from '../../src/article/excerpt.ts';
import { anchorsOf, cutText, nextToken, sizeOf } from '../../src/article/tokens.ts';

const options = { limit: 1000, page: '/kb/a/' };
const part = (html: string, id: string, limit = 1000): string =>
	excerptAt(html, anchorsOf(html, new Set([id])).get(id) ?? 0, { ...options, limit });

describe('the beginning of a body', () => {
	test('keeps words, emphasis, lists and code, without attributes', () => {
		expect(
			excerpt(
				'<p id="x" class="y">One <em>two</em></p><ul><li>a</li></ul><pre tabindex="0">z</pre>',
				options,
			),
		).toBe('<p>One <em>two</em></p><ul><li>a</li></ul><pre>z</pre>');
	});

	test('keeps links within the site and says of others only the words', () => {
		expect(
			excerpt(
				'<p><a class="note-link" data-kind="note" href="/b/">b</a> <a href="#c">c</a> <a href="https://d.example/">d</a> <a href="//e.example/">e</a></p>',
				options,
			),
		).toBe('<p><a class="note-link" href="/b/">b</a> <a href="/kb/a/#c">c</a> d e</p>');
	});

	test('leaves out pictures, controls, drawings, tables and marks of footnotes, with all that is in them', () => {
		const apart = [
			'<img src="a.png" alt="a">',
			'<svg><title>drawing</title><path d="M0 0"/></svg>',
			'<div class="table-scroll"><table><tr><td>cell</td></tr></table></div>',
			'<figure class="video" data-video="x"><a href="/v">Play</a></figure>',
			'<button>press</button>',
			'<script>alert(1)</script>',
			'<span class="visually-hidden">unseen</span>',
		];
		for (const html of apart)
			expect(excerpt(`<p>a</p>${html}<p>b</p>`, options)).toBe('<p>a</p><p>b</p>');
		expect(excerpt('<p>a<sup><a href="#fn-1" data-footnote-ref>1</a></sup>.</p>', options)).toBe(
			'<p>a.</p>',
		);
	});

	test('writes nothing for an element of which nothing is left', () => {
		expect(excerpt('<p><a href="/x/"><img src="a.png"></a></p><p>b</p>', options)).toBe('<p>b</p>');
	});

	test('shows titles of callouts and headings as strong words', () => {
		expect(
			excerpt(
				'<div class="callout"><p class="callout-title">Tip</p></div><h2 id="a">H</h2>',
				options,
			),
		).toBe('<p><strong>Tip</strong></p><p><strong>H</strong></p>');
	});

	test('keeps a formula whole or leaves it out', () => {
		const formula = '<math><mi>a</mi><mo>=</mo><mi>b</mi></math>';
		expect(excerpt(`<p>x ${formula} y</p>`, options)).toBe(`<p>x ${formula} y</p>`);
		expect(excerpt(`<p>x ${formula} y</p>`, { ...options, limit: 20 })).toBe('<p>x … y</p>');
	});

	test('is cut at a word and closed', () => {
		expect(excerpt('<p>one <em>two three four</em></p>', { ...options, limit: 20 })).toBe(
			'<p>one <em>two…</em></p>',
		);
	});
});

describe('a part of a body', () => {
	const body =
		'<h2 id="a">A</h2><p>of a</p><h3 id="b">B</h3><p>of b</p><h2 id="c">C</h2><p id="block-x">of c</p>' +
		'<ul><li id="i">one<ul><li>below</li></ul></li><li>two</li></ul><p>t <a class="moment" id="t-1">1</a> z</p>';

	test('is a heading with all under it, up to the next of its rank', () => {
		expect(part(body, 'a')).toBe(
			'<p><strong>A</strong></p><p>of a</p><p><strong>B</strong></p><p>of b</p>',
		);
		expect(part(body, 'b')).toBe('<p><strong>B</strong></p><p>of b</p>');
	});

	test('is a block alone', () => {
		expect(part(body, 'block-x')).toBe('<p>of c</p>');
		expect(part(body, 'i')).toBe('<li>one<ul><li>below</li></ul></li>');
	});

	test('is the block around a place in a line', () => {
		expect(part(body, 't-1')).toBe('<p>t 1 z</p>');
	});

	test('ends with what holds its heading', () => {
		expect(part('<blockquote><h2 id="a">A</h2><p>in</p></blockquote><p>out</p>', 'a')).toBe(
			'<p><strong>A</strong></p><p>in</p>',
		);
	});

	test('is found by its id and not by text that looks like one', () => {
		const html = '<pre>&#x3C;p id="x"></pre><p title="<p id=&#x22;x&#x22;">no</p><p id="x">yes</p>';
		expect(part(html, 'x')).toBe('<p>yes</p>');
		expect(anchorsOf('<p id="a&#x26;b">x</p>', new Set(['a&b']))).toEqual(new Map([['a&b', 0]]));
	});
});

describe('whatever it is given', () => {
	const piece = fc.constantFrom(
		...[
			'<p>',
			'</p>',
			'<em>',
			'</em>',
			'<a href="/x/">',
			'</a>',
			'<svg>',
			'</svg>',
			'<ul>',
			'<li id="q">',
		],
		...[
			'</li>',
			'</ul>',
			'word ',
			'&amp;',
			'😀',
			'<',
			'"',
			'<b',
			'<math>',
			'</math>',
			'<br>',
			'ا',
			'界',
		],
	);
	const html = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

	test('an excerpt closes what it opens, and is about as long as it may be', () => {
		fc.assert(
			fc.property(html, fc.integer({ min: 0, max: 200 }), (given, limit) => {
				const made = excerpt(given, { limit, page: '/' });
				const open: string[] = [];
				for (let at = 0; at < made.length;) {
					const { tag, end } = nextToken(made, at);
					if (tag && tag.name !== 'br' && !made.includes('<math')) {
						if (tag.closing) expect(open.pop()).toBe(tag.name);
						else open.push(tag.name);
					}
					at = end;
				}
				expect(open).toEqual([]);
				expect(sizeOf(made)).toBeLessThan(limit + 600);
			}),
		);
	});

	test('text is cut between characters, never in an entity', () => {
		fc.assert(
			fc.property(html, fc.nat(80), (given, bytes) => {
				const text = given.replace(/[<>]/g, '');
				const cut = cutText(text, bytes);
				expect(text.startsWith(cut)).toBe(true);
				expect(sizeOf(cut)).toBeLessThanOrEqual(bytes);
				expect(Buffer.from(cut).toString()).toBe(cut);
				expect(cut).not.toMatch(/&a?m?p?$/);
			}),
		);
	});

	test('sizes are those of UTF-8', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(sizeOf(text)).toBe(Buffer.byteLength(text));
			}),
		);
	});
});
