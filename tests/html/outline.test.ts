import { describe, expect, test } from 'vitest';
import { elementsOf, htmlOf, idsOf } from './render.ts';

const ranks = (html: string): string =>
	elementsOf(html)
		.filter(({ tagName }) => /^h\d$/.test(tagName))
		.map(({ tagName }) => tagName)
		.join(' ');

describe('headings', () => {
	test.each([
		['# A\n## B\n### C\n## D', 'h2 h3 h2', 'the title leaves'],
		['x\n\n# A\n\n## B\n\n# C', 'h2 h3 h2', 'below text it is no title'],
		['x\n\n### A\n\n##### B\n\n#### C\n\n# D', 'h2 h3 h3 h2', 'ranks are not skipped'],
		['x\n\n# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6', 'h2 h3 h4 h5 h6 h6', 'six is the last'],
		['x\n\n## A\n\n<h5>raw</h5>', 'h2 h3', 'raw ones too'],
	])('%j → %s: %s', (text, expected) => {
		expect(ranks(htmlOf(text))).toBe(expected);
	});

	test('have ids that neither the page nor another element has', () => {
		const html = htmlOf(
			'x\n\n## Main\n\n## Tags\n\n## Main\n\n<p id="main">p</p><b id="x">1</b><b id="x">2</b>',
		);
		expect(idsOf(html)).toEqual(['section-main', 'section-tags', 'main-1', 'x']);
	});

	test('are linked to by the id they have', () => {
		expect(htmlOf('[[#Main]]\n\n## Main')).toContain('href="#section-main"');
	});
});

describe('blocks', () => {
	test('tables scroll by keyboard, with their alignment', () => {
		const html = htmlOf('| a | b |\n|---|--:|\n| [[c\\|x]] | **y** |', { 'c.md': '' });
		expect(html).toContain(
			'<div class="table-scroll" role="group" tabindex="0" aria-label="Table"><table>',
		);
		expect(html).toContain('<td data-align="right"><strong>y</strong></td>');
		expect(html).toContain('href="/kb/c/">x</a></td>');
		expect(html).not.toContain('style');
	});

	test('code names its language', () => {
		expect(htmlOf('```c++\na < b\n```')).toBe(
			'<div class="code" data-language="c++"><pre><code class="language-c++">a &#x3C; b\n</code></pre></div>',
		);
	});

	test('tasks say whether they are done', () => {
		const html = htmlOf('- [ ] a\n- [x] b');
		expect(html).toContain('<input type="checkbox" disabled aria-label="To do"> a');
		expect(html).toContain('<input type="checkbox" checked disabled aria-label="Done"> b');
	});

	test('footnotes lead there and back', () => {
		const html = htmlOf('x[^n]\n\n[^n]: note');
		expect(html).toContain('<a href="#fn-n" id="fnref-n" data-footnote-ref');
		expect(html).toContain('<li id="fn-n">');
		expect(html).toContain('href="#fnref-n" data-footnote-backref');
	});
});
