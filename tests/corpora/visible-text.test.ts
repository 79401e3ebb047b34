import { expect, test } from 'vitest';
import { visibleText } from './visible-text.ts';

const page = (main: string, head = ''): string =>
	`<!doctype html><html><head><title>A &amp; B</title>${head}</head><body><nav>menu</nav><main>${main}</main></body></html>`;

test('prose is the title, the description and the main part, block by block, with entities read', () => {
	const html = page(
		'<h1>A</h1><p>x &lt;y&gt; <em>z</em>w</p>',
		'<meta name="description" content="d">',
	);
	expect(visibleText(html).prose).toBe('A & B\nd\n\nA\nx <y> zw\n');
});

test('code, scripts, drawings and formulas are no prose', () => {
	const html = page(
		'<pre><code>[[a]]</code></pre><p>b <code>{{c}}</code></p><svg><text>d</text></svg><math><mi>e</mi></math><script>f</script>',
	);
	const { prose } = visibleText(html);
	expect(prose).not.toMatch(/[acdef]]|\{\{|<|f\b/);
	expect(prose).toContain('b ');
});

test('all that can be read includes code, alternative texts, addresses and the source of formulas', () => {
	const { all } = visibleText(
		page(
			'<pre>one</pre><img alt="two" src="/three.png"><math><annotation encoding="application/x-tex">four</annotation></math><math alttext="five"></math>',
		),
	);
	for (const word of ['one', 'two', '/three.png', 'four', 'five']) expect(all).toContain(word);
});
