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
	['{{</* ref "a" */>}}', 'shortcode', 'ref', '"a"', false],
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
	'${{ a }}',
	'{{}}',
	'{{ 1 }}',
])('%s is no tag', (text) => {
	expect(scanTags(text)).toEqual([]);
});

test('between raw and endraw there are no tags, and a comment is one', () => {
	const names = (text: string): string[] =>
		scanTags(text).map(({ name, kind }) => `${kind} ${name}`);
	expect(names('{% raw %}{{ a }}{% b %}{% endraw %}{% c %}')).toEqual([
		'tag raw',
		'tag endraw',
		'tag c',
	]);
	expect(names('{% comment %}{{ a }}\n\n{% b %}{% endcomment %}{% c %}')).toEqual([
		'comment comment',
		'tag c',
	]);
});
