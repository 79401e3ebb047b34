import { describe, expect, test } from 'vitest';
import { bodyOf, htmlOf } from './render.ts';

describe('code', () => {
	test('plain code has no element around its lines', () => {
		expect(htmlOf('```js\na\n```')).toBe(
			'<pre tabindex="0"><code class="language-js">a\n</code></pre>',
		);
	});

	test('a title is a caption', () => {
		expect(htmlOf('```js title="<b>"\na\n```')).toBe(
			'<figure class="code"><figcaption>&#x3C;b></figcaption>' +
				'<pre tabindex="0"><code class="language-js">a\n</code></pre></figure>',
		);
	});

	test('marked, added, deleted and numbered lines', () => {
		expect(htmlOf('```js {1} ins={2} del={3} showLineNumbers{9}\na\nb\nc\n```')).toBe(
			'<pre tabindex="0"><code class="language-js">' +
				'<span class="line is-marked" data-line="9">a\n</span>' +
				'<span class="line is-inserted" data-line="10">b\n</span>' +
				'<span class="line is-deleted" data-line="11">c\n</span></code></pre>',
		);
	});

	test('raw HTML elsewhere in the note takes nothing away', () => {
		const marked = '```js {1} title="a.js" linenums="1"\na\n```';
		expect(htmlOf(`${marked}\n\n<b>x</b>`)).toContain(htmlOf(marked));
	});

	test('an endless block has no element for each line', () => {
		const { html } = bodyOf(`\`\`\`js {1}\n${'a\n'.repeat(3000)}\`\`\``);
		expect(html).not.toContain('<span');
	});
});
