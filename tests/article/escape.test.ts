import { expect, test } from 'vitest';
import { each, escapeHtml } from '../../src/article/escape.ts';

test.each([
	[`<b a="1" c='2'>&amp;</b>`, '&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;'],
	['تكلفة – plain', 'تكلفة – plain'],
	['', ''],
])('%s', (text, expected) => {
	expect(escapeHtml(text)).toBe(expected);
});

test('items follow one another without commas', () => {
	expect(each(['a', 'b'], (item, index) => item + String(index))).toBe('a0b1');
});
