import { describe, expect, test } from 'vitest';
import { languagesIn } from '../../src/highlight/languages.ts';
import { readHighlighter } from '../../src/highlight/highlighter.ts';
import { bodyKey } from '../../src/html/body-key.ts';
import { renderBody } from '../../src/html/body.ts';
import { walk } from '../../src/html/element.ts';
import { bodyOf, htmlOf, parseHtml, siteOf } from './render.ts';

/** The body of a note whose code is coloured. */
async function coloured(text: string): Promise<string> {
	const { site, note } = siteOf({ 'a.md': text });
	const one = note('a.md');
	const highlighter = await readHighlighter(languagesIn([one.document.tree]));
	return renderBody(one, { ...site, highlighter }).html.trim();
}

/** The text of each `<pre>`, as a browser sees it. */
function textsOf(html: string): string[] {
	const found: string[] = [];
	walk(parseHtml(html), (node) => {
		if (node.type !== 'element' || node.tagName !== 'pre') return undefined;
		let text = '';
		walk(node, (inner) => {
			if (inner.type === 'text') text += inner.value;
			return undefined;
		});
		found.push(text);
		return 'skip';
	});
	return found;
}

describe('code', () => {
	test('plain code has no element around its lines', () => {
		expect(htmlOf('```js\na\n```')).toBe(
			'<div class="code" data-language="js"><pre><code class="language-js">a\n</code></pre></div>',
		);
	});

	test('code that may scroll can be reached by keyboard', () => {
		expect(htmlOf(`\`\`\`\n${'wide '.repeat(9)}\n\`\`\``)).toContain('<pre tabindex="0">');
		expect(htmlOf('```\n一二三\n```')).toContain('<pre tabindex="0">');
	});

	test('a title is a caption', () => {
		expect(htmlOf('```js title="<b>"\na\n```')).toBe(
			'<figure class="code" data-language="js"><figcaption>&#x3C;b></figcaption>' +
				'<pre><code class="language-js">a\n</code></pre></figure>',
		);
	});

	test('marked, added, deleted and numbered lines', () => {
		expect(htmlOf('```js {1} ins={2} del={3} showLineNumbers{9}\na\nb\nc\n```')).toContain(
			'<pre tabindex="0"><code class="language-js">' +
				'<span class="line is-marked" data-line="9">a\n</span>' +
				'<span class="line is-inserted" data-line="10">b\n</span>' +
				'<span class="line is-deleted" data-line="11">c\n</span></code></pre>',
		);
	});

	test('raw HTML elsewhere in the note takes nothing away', async () => {
		const marked = '```js {1} title="a.js" linenums="1"\nlet a\n```';
		expect(await coloured(`${marked}\n\n<b>x</b>`)).toContain(await coloured(marked));
	});

	test('an endless block has no element for each line', () => {
		const { html } = bodyOf(`\`\`\`js {1}\n${'a\n'.repeat(3000)}\`\`\``);
		expect(html).not.toContain('<span');
	});
});

describe('colours', () => {
	test('are classes on pieces, and the language has its name', async () => {
		expect(await coloured("```js\nlet a = '<&' // x\n```")).toBe(
			'<div class="code" data-language="JavaScript"><pre><code class="language-js">' +
				'<span class="hk">let</span> a = <span class="hs">\'&lt;&amp;\' </span>' +
				'<span class="hc">// x</span>\n</code></pre></div>',
		);
	});

	test('a comment of many lines is one element', async () => {
		expect(await coloured('```css\n/* a\n\n b */\n```')).toContain(
			'<span class="hc">/* a\n\n b */</span>\n',
		);
	});

	test('stand inside of marked lines', async () => {
		expect(await coloured('```js {1}\nlet a\n```')).toContain(
			'<span class="line is-marked"><span class="hk">let</span> a\n</span>',
		);
	});

	test('inline code says its language in two ways', async () => {
		const html = '<code class="code language-js"><span class="hk">let</span> a</code>';
		expect(await coloured('`let a{:js}`')).toBe(`<p>${html}</p>`);
		expect(await coloured('`#!js let a`')).toBe(`<p>${html}</p>`);
		expect(await coloured('`a{:nothing}`')).toBe('<p><code>a{:nothing}</code></p>');
	});

	test('a note cannot write them itself', async () => {
		const html = await coloured('<span class="hk">x</span>\n\n```js\n</code><b onclick=x>\n```');
		expect(html).not.toContain('hk');
		expect(html).not.toContain('<b');
	});

	test('the key of a body knows which grammars there were', async () => {
		const { site, note } = siteOf({ 'a.md': '```js\na\n```', 'b.md': 'b' });
		const highlighter = await readHighlighter(['js']);
		const key = (path: string, colours: boolean) =>
			bodyKey(note(path), colours ? { ...site, highlighter } : site);
		expect(key('a.md', true)).not.toBe(key('a.md', false));
		expect(key('b.md', true)).toBe(key('b.md', false));
	});

	const CODE = [
		'const a = `x${1 + 2}`;\n\n\n\tif (a < b && c > d) { /* \u{1F600} */ }  ',
		'a: [1, "two"]\n# c\n\nb: |\n  text\n',
		'<p class="x">&amp; <!-- c --><script>let a = "</p>"</script>',
		'$ echo "a$b" | sed s/x/y/ # c\nout',
		'def f(x):\n    """doc\n    more"""\n    return f"{x!r}"\n',
		'- a\n+ b\n@@ -1 +1 @@\n c',
		'"unclosed\n/* unclosed\n\'unclosed',
		'\u200B\u00A0 blanks \u3000',
	];
	test.each(['js', 'yaml', 'html', 'console', 'py', 'diff', 'md', 'nothing'])(
		'%s: not a character is lost or added',
		async (language) => {
			for (const marks of ['', ' {1} showLineNumbers']) {
				const fences = CODE.map((code) => `~~~${language}${marks}\n${code}\n~~~`);
				const texts = textsOf(await coloured(fences.join('\n\n')));
				expect(texts).toEqual(CODE.map((code) => `${code}\n`));
			}
		},
	);
});

test('code that is said to be text has no language to show', async () => {
	expect(await coloured('```text\na\n```\n')).toBe(
		'<div class="code"><pre><code class="language-text">a\n</code></pre></div>',
	);
});
