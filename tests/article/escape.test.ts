import { describe, expect, test } from 'vitest';
import { each, escapeHtml, quoteHtml } from '../../src/article/escape.ts';

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

describe('quoteHtml', () => {
	test('shows code as code, and everything as text', () => {
		expect(quoteHtml('Use `<b>` & `[[x]]`.')).toBe(
			'Use <code>&lt;b&gt;</code> &amp; <code>[[x]]</code>.',
		);
	});

	test('closes code that the quote cuts in two, at either end', () => {
		expect(quoteHtml('ends in `[[cut …')).toBe('ends in <code>[[cut …</code>');
		expect(quoteHtml('… cut]]` and `b`', 'start')).toBe('<code>… cut]]</code> and <code>b</code>');
	});

	test('text without code is only escaped', () => {
		expect(quoteHtml('a < b')).toBe('a &lt; b');
	});
});
