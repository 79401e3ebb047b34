import { describe, expect, test } from 'vitest';
import { attributesOf, startTag, tagAt } from '../../src/markdown/html-tag.ts';

describe('tags', () => {
	test('end at the first > outside of quotes', () => {
		expect(tagAt('x <A b=">" c>y', 2)).toEqual({ name: 'a', closes: false, from: 2, to: 13 });
		expect(tagAt('</div >', 0)).toEqual({ name: 'div', closes: true, from: 0, to: 7 });
	});

	test.each(['< a>', '<a', '<a b="', '<1>', 'a>', ''])('%j is none', (text) => {
		expect(tagAt(text, 0)).toBeUndefined();
	});

	test('attributes in all spellings', () => {
		const tag = `<img SRC=a.png alt='A "b"' title="x &amp; y &#65;&#x42;&unknown;" hidden src="b" />`;
		expect([...attributesOf(tag)]).toEqual([
			['src', 'a.png'],
			['alt', 'A "b"'],
			['title', 'x & y AB&unknown;'],
			['hidden', ''],
		]);
	});

	test('are written so that they can be read again', () => {
		const attributes = new Map([['title', 'a "b" <c> & &amp;']]);
		const tag = startTag('i', attributes);
		expect(tag).toBe('<i title="a &quot;b&quot; &lt;c> &amp; &amp;amp;">');
		expect(attributesOf(tag)).toEqual(attributes);
	});
});
