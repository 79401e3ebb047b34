import { expect, test } from 'vitest';
import { scanTags } from '../../src/markdown/liquid-scan.ts';

test.each([
	['{% include JB/setup %}', 'tag', 'include', 'JB/setup', false],
	['{%- if a > 1 -%}', 'tag', 'if', 'a > 1', false],
	['{% endif %}', 'tag', 'endif', '', true],
	['{{ page.title | upcase }}', 'variable', '', 'page.title | upcase', false],
	['{{< figure src="a.png" >}}', 'shortcode', 'figure', 'src="a.png"', false],
	['{{% notice tip %}}', 'shortcode', 'notice', 'tip', false],
	['{{< /tabs >}}', 'shortcode', 'tabs', '', true],
	['{{</* ref "a" */>}}', 'literal', 'ref', '"a"', false],
	['{{< /* x */ >}}', 'literal', 'x', '', false],
	['{{ 4 + 6 }}', 'literal', '', '4 + 6', false],
	['{{{ body }}}', 'variable', '', 'body', false],
	['{{#if dear}}', 'tag', 'if', 'dear', false],
	['{{/if}}', 'tag', 'if', '', true],
	['{% /tab %}', 'tag', 'tab', '', true],
	['{{!-- note --}}', 'comment', '{', '', false],
	['{{! a\n\nb }}', 'comment', '{', '', false],
	['{# note #}', 'comment', '#', '', false],
	['{% include a.html\n  src="b" %}', 'tag', 'include', 'a.html\n  src="b"', false],
	['{{video https://a.b/}}', 'variable', 'youtube', 'https://a.b/', false],
])('%s', (text, ...[kind, name, args, closing]) => {
	expect(scanTags(`a ${text} b`)).toMatchObject([
		{ start: 2, end: 2 + text.length, kind, name, args, closing },
	]);
});

test.each([
	'{%',
	'{{ a',
	'{{ a\n}}',
	'{% a\n\nb %}',
	'$\\frac{{a}}{{b}}$',
	'$x_{{a}}$',
	'\\mathbf{{x}}',
	'{#id}',
	'{#each list as x}',
	'{{}}',
])('%s is no tag', (text) => {
	expect(scanTags(text)).toEqual([]);
});

test('between raw and endraw there are no tags, and a comment is one', () => {
	const names = (text: string): string[] =>
		scanTags(text).map(({ name, kind }) => `${kind} ${name}`);
	expect(names('${{ a }}')).toEqual(['literal ']);
	expect(names('{% raw %} {{ a }}')).toEqual(['tag raw', 'variable ']);
	expect(names('{% raw %}{{ a }}{% b %}{% endraw %}{% c %}')).toEqual([
		'tag raw',
		'literal ',
		'literal b',
		'tag endraw',
		'tag c',
	]);
	expect(names('{% comment %}{{ a }}\n\n{% b %}{% endcomment %}{% c %}')).toEqual([
		'comment comment',
		'tag c',
	]);
});
