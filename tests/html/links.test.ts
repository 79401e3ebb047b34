import { describe, expect, test } from 'vitest';
import { bodyOf, htmlOf, siteOf } from './render.ts';

const OTHERS = {
	'b.md': '---\nkind: thought\n---\n# Bee\n\nText ^blk\n\n## A part\n',
	'files/d e.pdf': '%PDF',
};

describe('links', () => {
	test('to a note, its heading and its block carry the base and the kind', () => {
		expect(htmlOf('[[b]]', OTHERS)).toBe(
			'<p><a class="note-link" data-kind="thought" href="/kb/b/">b</a></p>',
		);
		expect(htmlOf('[[b#A part|part]]', OTHERS)).toContain('href="/kb/b/#a-part">part</a>');
		expect(htmlOf('[text](b.md#a-part)', OTHERS)).toContain('href="/kb/b/#a-part">text</a>');
		expect(htmlOf('[[b#^blk]]', OTHERS)).toContain('href="/kb/b/#block-blk"');
	});

	test('to a part of the own page stay on it', () => {
		expect(htmlOf('[[#Here]]\n\n## Here')).toContain('href="#here">Here</a>');
		expect(htmlOf('[[a]]')).toContain('href="/kb/a/"');
	});

	test('to an unwritten note lead to its ghost', () => {
		expect(htmlOf('[[not yet|soon]]')).toBe(
			'<p><a class="ghost-link" href="/kb/wanted/not-yet/" title="Not written yet">soon</a></p>',
		);
	});

	test('to a file that is there and to one that is not', () => {
		expect(htmlOf('[[d e.pdf]]', OTHERS)).toBe(
			'<p><a class="file" href="/kb/files/d%20e.pdf">d e.pdf</a></p>',
		);
		expect(htmlOf('[[gone.pdf]]')).toBe(
			'<p><span class="absent-file" title="Not in this site: gone.pdf">gone.pdf</span></p>',
		);
	});

	test('by a path of names, or with an empty label, show the title', () => {
		const others = { 'cloud.aws.md': '---\ntitle: The cloud\n---\n\n## Limits\n' };
		expect(htmlOf('[[cloud.aws]]', others)).toContain('>The cloud</a>');
		expect(htmlOf('[[cloud.aws#limits]]', others)).toContain('#limits">The cloud › limits</a>');
		expect(htmlOf('[[b|]]', OTHERS)).toContain('>Bee</a>');
		expect(htmlOf('[[gone.away]]', others)).toContain('>gone.away</a>');
	});

	test('whose label comes first show it', () => {
		const others = { 'cloud.aws.md': '## Limits\n' };
		expect(htmlOf('[[What it bears #1|cloud.aws#limits]]', others)).toContain(
			'href="/kb/cloud.aws/#limits">What it bears #1</a>',
		);
		expect(htmlOf('[[The plan|cloud.plan]]', { ...others, 'root.md': '' })).toContain(
			'href="/kb/wanted/cloud.plan/" title="Not written yet">The plan</a>',
		);
	});

	test('to a block by its id show its text, or say that there is none', () => {
		const id = '63b70dc8-58a5-4a43-ae19-28143edb7752';
		const others = { 'b.md': `- a *fine* block\n  id:: ${id}\n  - child\n` };
		const href = `href="/kb/b/#block-${id}"`;
		expect(htmlOf(`((${id}))`, others)).toContain(`${href}>a fine block</a>`);
		expect(htmlOf(`[see](((${id})))`, others)).toContain(`${href}>see</a>`);
		expect(bodyOf(`((${id}))`).html).toContain('<span class="absent-file"');
		expect(htmlOf(`((${id}))`)).toContain('>(a block)</span>');
	});

	test('with a slash in the name of a note that nobody wrote show all of it', () => {
		expect(htmlOf('[[CI/CD]]')).toContain('>CI/CD</a>');
		expect(htmlOf('[[x/CD]]', { 'x/b.md': '' })).toContain('>CD</a>');
	});

	test('to a name with # show the name', () => {
		expect(htmlOf('[[C# in depth]]', { 'C# in depth.md': '' })).toContain('>C# in depth</a>');
	});

	test('with two candidates lead to one of them', () => {
		expect(htmlOf('[[x]]', { 'p/x.md': '1', 'q/x.md': '2' })).toContain('href="/kb/p/x/"');
	});

	test('to tags lead to the page that lists the tag, whatever its case', () => {
		const { site, render } = siteOf({ 'a.md': '#Cost/Model and #cost/model, [[#C++]]' });
		expect(render('a.md').html).toContain(
			'<a class="tag" href="/kb/tags/cost/model/">#Cost/Model</a>',
		);
		expect([...site.graph.tags.keys()]).toContain('cost/model');
	});

	test('out of the site are left as they are', () => {
		expect(htmlOf('[x](https://x.org/?a=1&b=2 "T")')).toBe(
			'<p><a href="https://x.org/?a=1&#x26;b=2" title="T">x</a></p>',
		);
		expect(htmlOf('<b>x</b> [y](HTTPS://EXAMPLE.ORG)')).toContain('href="https://EXAMPLE.ORG"');
	});

	test('with a protocol that a page may open keep it; others are text with a finding', () => {
		expect(htmlOf('[z](zotero://select/x)')).toContain('href="zotero://select/x"');
		expect(htmlOf('[t](ticktick://v1/show)')).toContain('href="ticktick://v1/show"');
		expect(htmlOf('[x](//example.org/a)')).toContain('href="https://example.org/a"');
		const { html, findings } = bodyOf('[f](file:///home/me/a.pdf) [[javascript:alert(1)]]');
		expect(html).not.toContain('href');
		expect(findings.map(({ code }) => code)).toEqual(['unsafe-url', 'unsafe-url']);
		expect(findings[0]?.hint).toContain('put the file into the vault');
	});

	test('of an app to a note are links to the note', () => {
		expect(htmlOf('[x](obsidian://open?vault=v&file=b)', OTHERS)).toContain('href="/kb/b/"');
	});

	test('never stand inside one another', () => {
		const html = htmlOf(
			'[a [[b]] #tag c](https://x.org) <a href="https://y.org">[[b]]</a>',
			OTHERS,
		);
		expect(html).toContain('<a href="https://x.org">a b #tag c</a>');
		expect(html).not.toMatch(/<a [^>]*>[^<]*<a /);
	});
});

test('one that shows its own address is marked: paper has no use for it twice', () => {
	const html = htmlOf('<https://e.org/a> https://e.org/b www.e.org/c [d](https://e.org/d)');
	expect(html.match(/class="bare-link"[^>]*>[^<]*/g)).toEqual([
		'class="bare-link">https://e.org/a',
		'class="bare-link">https://e.org/b',
		'class="bare-link">www.e.org/c',
	]);
});

test('the id of a block that is an embed or stands before HTML has a place in the page', () => {
	const id = '11111111-2222-4333-8444-555555555555';
	const files = { 'a.gif': 'GIF89a', 'b.md': 'Bee\n\n- x' };
	expect(htmlOf('![[a.gif]] ^abc-1', files)).toMatch(/^<div id="block-abc-1"><img /);
	expect(htmlOf('![[b]] ^abc-1', files)).toMatch(/^<div id="block-abc-1"><figure /);
	expect(htmlOf(`- ![](a.gif)\n  id:: ${id}\n- y`, files)).toContain(`<li id="block-${id}"><img `);
	const mixed = htmlOf(`- **Gif**\n  id:: ${id}\n  <div>x</div>\n- y`);
	expect(mixed).toContain(`<li id="block-${id}"><strong>Gif</strong>\n<div>x</div>`);
	expect(mixed).not.toContain('^');
});

test('an id that an attribute list gives by its name is the one that links lead to', () => {
	const html = htmlOf('[x](#9.7.0)\n\n### 9.7.0 <small>Nov</small> { id="9.7.0" }');
	expect(html).toContain('href="#9.7.0">x</a>');
	expect(html).toContain(' id="9.7.0">');
});
