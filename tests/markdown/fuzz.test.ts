import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import type { MarkdownDocument } from '../../src/markdown/document.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';

/** Pieces that mean something to one part of the reader or another. */
const PIECES = [
	...'[]()|!#^*_`~<>{}%$:;=-+.,\\"\'&@/?\n\t \u00A0\u200B',
	...['[[', ']]', '![[', '[[a]]', '[[a|b]]', '[[#h]]', '[[a#^b]]', '![](x.png)', '[a](b.md)'],
	...[
		'> ',
		'> [!note]- ',
		'> [!claim] ',
		'!!! note\n',
		'??? tip "',
		'    ',
		'- ',
		'1. ',
		'## ',
		'\n\n',
	],
	...['on:: ', '  side:: ', 'key:: ', '[k:: ', '(k:: ', ' ^id', '#tag', '[00:01:02]', '1:2'],
	...[
		'<a class="yt-timestamp" data-t="00:01:33">',
		'</a>',
		'<b',
		'<br/>',
		'<!--',
		'-->',
		'<A b={',
		'/>',
	],
	...[
		'{% if %}',
		'{{ x }}',
		'{% raw %}',
		'{% endraw %}',
		'{% comment %}',
		'{{< youtube aaaaaaaaaaa >}}',
	],
	...[
		'{% highlight x %}\n',
		'{% endhighlight %}',
		'```',
		'```scenario\nid: a\n',
		'`= a.b | c`',
		'~~~',
	],
	...[
		'https://youtu.be/aaaaaaaaaaa?t=1',
		'https://a.b/',
		'www.a.b',
		'a@b.c',
		'%E0%A4%A',
		'&amp;',
		'&#0;',
	],
	...[
		'| a | b |\n|--|--|\n',
		'[^1]',
		'[^1]: ',
		'[a]: b\n',
		'---\n',
		'===\n',
		'import x\n',
		'{/* c */}',
	],
	...['%% ', '%%', '<!-- ', '==', '++ctrl+a++', '++', '{ .a #b }', '{: .c }', '{:toc}', '[TOC]'],
	...['=== "tab"\n', ':::note[t]\n', ':::\n', '::: x\n', '```ad-tip\ntitle: t\n', '--8<-- "f"\n'],
	...[':material-a:', '^[', '[[a\nb]]'],
	...[
		'<div markdown="1">\n',
		'</div>\n',
		'<p markdown>',
		'</p>',
		'<img src="a">',
		'<a href="a">',
		'</a>',
	],
	...['<iframe src="//youtu.be/dQw4w9WgXcQ">', '<svg>', '<x-y>', '<video src="a">', '```js {1}\n'],
	...['\uFDD0', '\uFDD1', '\uFDD00\uFDD1', '\0', '\uD800', '😀', 'é', '中', 'word', '9'],
];

const source = fc
	.array(fc.constantFrom(...PIECES), { maxLength: 40 })
	.map((pieces) => pieces.join(''));

function everyNode(document: MarkdownDocument): Nodes[] {
	const nodes: Nodes[] = [document.tree];
	for (const node of nodes) {
		if (node.type === 'callout') nodes.push(...node.title);
		if ('children' in node) nodes.push(...node.children);
	}
	return nodes;
}

test.each(['md', 'mdx', 'txt'] as const)('any %s gives a sound document', (format) => {
	const property = fc.property(source, fc.integer({ min: 1, max: 99 }), (text, firstLine) => {
		const document = parseMarkdown(text, { format, firstLine });
		const lastLine = firstLine + text.split(/\r\n?|\n/).length - 1;
		expect(JSON.stringify(document)).not.toMatch(/[\uFDD0-\uFDEF]/);
		const places = [
			...document.findings,
			...document.links.map(({ place }) => place),
			...document.headings,
			...document.moments,
			...document.tags,
			...document.fields,
			...document.claims,
			...everyNode(document).flatMap(({ position }) =>
				position ? [position.start, position.end] : [],
			),
		];
		for (const { line, column } of places) {
			expect(line).toBeGreaterThanOrEqual(firstLine);
			expect(line).toBeLessThanOrEqual(lastLine);
			expect(column).toBeGreaterThanOrEqual(1);
		}
		const ids = [...document.headings, ...document.moments, ...document.claims].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { context } of document.links) {
			expect(context.before.length + context.after.length).toBeLessThanOrEqual(320);
		}
	});
	fc.assert(property, { numRuns: 400, seed: 20250329 });
});

test('a link that stands alone between blanks is always found, whatever surrounds it', () => {
	const words = fc.array(fc.constantFrom('a', 'é', '**b**', '*c*', '中', '1.5', 'd,'), {
		maxLength: 9,
	});
	const property = fc.property(words, words, (before, after) => {
		const text = `x ${before.join(' ')} [[target|label]] ${after.join(' ')} y`;
		const { links } = parseMarkdown(text, { format: 'md', firstLine: 1 });
		expect(links.map(({ target, label }) => [target, label])).toEqual([['target', 'label']]);
		expect(links[0]?.place.column).toBe(text.indexOf('[[') + 1);
	});
	fc.assert(property, { numRuns: 200, seed: 20250329 });
});
