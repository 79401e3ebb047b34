import { describe, expect, test } from 'vitest';
import { bodyKey } from '../../src/html/body-key.ts';
import { siteOf } from './render.ts';

const include = (path: string): string => `One.\n\n{{% include "${path}" %}}\n\nTwo.`;

describe('a partial that a note includes', () => {
	test.each(['/_common/x.md', '_common/x.md', 'x.md', 'deep/_common/x.md'])('as %s', (path) => {
		const site = siteOf({ 'deep/a.md': include(path), 'deep/_common/x.md': 'From **there**.' });
		expect(site.render('deep/a.md').html).toBe(
			'<p>One.</p>\n<p>From <strong>there</strong>.</p>\n<p>Two.</p>',
		);
		expect(site.site.graph.diagnostics).toEqual([]);
	});

	test('by a tag of Liquid, inside a sentence', () => {
		const site = siteOf({
			'a.md': 'Costs {% include price.md %} a day.',
			'_includes/price.md': '5 *or* 6',
		});
		expect(site.render('a.md').html).toBe('<p>Costs 5 <em>or</em> 6 a day.</p>');
	});

	test('is the one nearest to the note', () => {
		const site = siteOf({
			'en/a.md': include('/_common/x.md'),
			'de/_common/x.md': 'Deutsch',
			'en/_common/x.md': 'English',
		});
		expect(site.render('en/a.md').html).toContain('English');
	});

	test('is no page, stands in no list, and what it links to is found', () => {
		const { site, render } = siteOf({
			'a.md': include('_x.md'),
			'b.md': '# B',
			'_x.md': '# X\n\n#secret [B](b.md) [[nowhere]] ![](cat.png)',
			'cat.png': 'x',
		});
		expect([...site.graph.notes.keys()]).toEqual(['a', 'b']);
		expect(site.graph.ghosts.size + site.graph.tags.size).toBe(0);
		expect(site.graph.attachments).toEqual(['cat.png']);
		expect(render('a.md').html).toContain('<a class="note-link" data-kind="note" href="/kb/b/">');
	});

	test('lends its headings to the page', () => {
		const { site, render } = siteOf({
			'a.md': `[there](#deep-part)\n\n${include('_x.md')}`,
			'b.md': '[there](a.md#deep-part)',
			'_x.md': '## Deep part',
		});
		expect(render('a.md').html).toContain('href="#deep-part"');
		expect(render('a.md').html).toContain('<h2 id="deep-part">');
		expect(render('b.md').html).toContain('href="/kb/a/#deep-part"');
		expect(site.graph.diagnostics).toEqual([]);
	});

	test('may include others, but never itself', () => {
		const site = siteOf({
			'a.md': include('_x.md'),
			'_x.md': 'X\n\n{% include _y.md %}',
			'_y.md': 'Y\n\n{% include _x.md %}',
		});
		const { html, findings } = site.render('a.md');
		expect(html).toContain('<p>X</p>');
		expect(html).toContain('<p>Y</p>');
		expect(findings).toMatchObject([{ code: 'embed-limit', line: 3 }]);
	});

	test('with its bytes changes the key of the body', () => {
		const keyOf = (text: string): string => {
			const { site, note } = siteOf({ 'a.md': include('_x.md'), '_x.md': text });
			return bodyKey(note('a.md'), site);
		};
		expect(keyOf('one')).toBe(keyOf('one'));
		expect(keyOf('one')).not.toBe(keyOf('two'));
	});

	test.each([
		['_x.md', '---\ndraft: true\n---\nhidden'],
		['_x.md', '---\npublish: false\n---\nhidden'],
		['_private/x.md', 'hidden'],
		['_drafts/_common/x.md', 'hidden'],
		['.git/_x.md', 'hidden'],
	])('that must not be published stays away: %s', (path, text) => {
		const site = siteOf({ 'a.md': include(path), [path]: text });
		expect(site.render('a.md').html).not.toContain('hidden');
		expect(site.site.graph.diagnostics).toMatchObject([{ code: 'absent-file', line: 3 }]);
	});

	test('what nobody includes publishes nothing', () => {
		const { site } = siteOf({ 'a.md': 'A', '_x.md': '![](cat.png)', 'cat.png': 'x' });
		expect(site.graph.attachments).toEqual([]);
		expect(site.graph.partials.size).toBe(0);
	});
});
