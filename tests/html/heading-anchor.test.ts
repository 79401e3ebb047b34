import { describe, expect, test } from 'vitest';
import { elementsOf, htmlOf } from './render.ts';

describe('headings', () => {
	test('lead to themselves', () => {
		expect(htmlOf('Text.\n\n## Who *pays* "now"')).toContain(
			'<h2 id="who-pays-now"><a class="heading-anchor" href="#who-pays-now">Who <em>pays</em> "now"</a></h2>',
		);
	});

	test('that hold links, or something that a reader works with, stay as they are', () => {
		const html = htmlOf('## A [[b]]\n\n## A [c](https://example.org)\n\n## A [^1]\n\n[^1]: d');
		expect(html).not.toContain('heading-anchor');
	});

	test('in quotes, and those of footnotes that nobody sees, have no name to lead to', () => {
		const html = htmlOf('> ## In a quote\n\nText[^1].\n\n[^1]: Note.');
		const links = elementsOf(html).filter(({ properties }) =>
			String(properties.className).includes('heading-anchor'),
		);
		const ids = elementsOf(html).map(({ properties }) => `#${String(properties.id)}`);
		for (const { properties } of links) expect(ids).toContain(properties.href);
		expect(html).not.toContain('href="#footnote-label"');
	});
});
