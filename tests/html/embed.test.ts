import { describe, expect, test } from 'vitest';
import { bodyOf, elementsOf, htmlOf, idsOf } from './render.ts';

const FILES = { 'pic.png': '', 'a.mp3': '', 'v.mp4': '', 'd.pdf': '', 'z.zip': '' };
const BEE = [
	'# Bee',
	'Text ^blk',
	'## Part',
	'In [x][r] it[^1].',
	'### Deeper',
	'deep',
	'## Other',
	'no',
	'',
	'[r]: https://r.example',
	'[^1]: foot',
].join('\n\n');
const bodyText = (html: string): string =>
	html.replace(/<figcaption>.*/s, '').replace(/<[^>]*>/g, '');

describe('media', () => {
	test('images have a size and wait until they are seen', () => {
		expect(htmlOf('![[pic.png|300x200]]', FILES)).toBe(
			'<img src="/kb/pic.png" alt="" width="300" height="200" decoding="async">',
		);
		expect(htmlOf('x ![An *alt*](pic.png)', FILES)).toContain('alt="An alt"');
	});

	test('images from elsewhere are told nothing, by reference too', () => {
		const expected =
			'loading="lazy" decoding="async" referrerpolicy="no-referrer" class="remote-image">';
		expect(htmlOf('![r](https://x.org/y.png "T")')).toContain(`alt="r" title="T" ${expected}`);
		expect(htmlOf('![r][i]\n\n[i]: https://x.org/y.png')).toContain(`alt="r" ${expected}`);
	});

	test('sound, film, documents and other files', () => {
		expect(htmlOf('![[a.mp3]]', FILES)).toBe(
			'<audio controls preload="none" src="/kb/a.mp3" aria-label="a.mp3"></audio>',
		);
		expect(htmlOf('![[v.mp4|The talk]]', FILES)).toContain(
			'src="/kb/v.mp4" aria-label="The talk">',
		);
		expect(htmlOf('![[d.pdf]]', FILES)).toBe('<a class="file" href="/kb/d.pdf">d.pdf</a>');
		expect(htmlOf('![[z.zip]]', FILES)).toBe('<a class="file" href="/kb/z.zip">z.zip</a>');
		expect(htmlOf('![[gone.png]]')).toContain('<span class="absent-file"');
	});

	test('begin where the link says', () => {
		expect(htmlOf('![[a.mp3#t=10,20]]', FILES)).toContain('src="/kb/a.mp3#t=10,20"');
		expect(htmlOf('![[d.pdf#page=3&height=400]]', FILES)).toBe(
			'<a class="file" href="/kb/d.pdf#page=3">d.pdf, page 3</a>',
		);
		expect(htmlOf('[[d.pdf#page=3]]', FILES)).toContain('href="/kb/d.pdf#page=3">d.pdf › page 3');
		expect(htmlOf('![[v.mp4#"><script>|200]]', FILES)).toContain('src="/kb/v.mp4" aria-label');
	});

	test('of another site wait until they are played, and pages are linked to', () => {
		expect(htmlOf('![A talk](https://x.org/t.mp4)')).toBe(
			'<p><video controls preload="none" src="https://x.org/t.mp4"><a href="https://x.org/t.mp4">A talk</a></video></p>',
		);
		expect(htmlOf('![](https://vimeo.com/1)')).toBe(
			'<p><a href="https://vimeo.com/1" class="frame" data-host="vimeo.com" rel="noreferrer"><span class="remote-name">https://vimeo.com/1</span> <span class="remote-host">Open at vimeo.com</span></a></p>',
		);
	});
});

describe('a note in a note', () => {
	test('shows its body without its title, and names it', () => {
		const html = htmlOf('![[b]]', { 'b.md': BEE });
		expect(html).toMatch(/^<figure class="transclusion"><div class="transclusion-body">/);
		expect(html).toMatch(
			/<figcaption><a class="note-link"[^>]*href="\/kb\/b\/">Bee<\/a><\/figcaption>/,
		);
		expect(bodyText(html)).toContain('Text');
		expect(bodyText(html)).not.toContain('Bee');
	});

	test('by heading ends at the next of its rank, by block is that block', () => {
		const section = bodyText(htmlOf('![[b#Part]]', { 'b.md': BEE }));
		expect(section).toMatch(/Part\s+In x it1\.\s+Deeper\s+deep/);
		expect(section).not.toMatch(/Text|Other/);
		expect(bodyText(htmlOf('![[b#^blk]]', { 'b.md': BEE }))).toBe('Text');
	});

	test('brings the references and footnotes of its part', () => {
		const html = htmlOf('![[b#Part]]', { 'b.md': BEE });
		expect(html).toContain('<a href="https://r.example">x</a>');
		expect(html).toContain('foot');
	});

	test('gives no id twice and leaves no footnote without a target', () => {
		const html = htmlOf('Host[^1]\n\n![[b]]\n\n![[b#Part]]\n\n[^1]: own', { 'b.md': BEE });
		const ids = idsOf(html);
		expect(ids).toEqual([...new Set(ids)]);
		const links = elementsOf(html).map(({ properties }) => properties.href ?? '');
		const inside = links.filter((href) => href.startsWith('#'));
		expect(inside).toHaveLength(6);
		expect(inside.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
		expect(html.match(/aria-describedby/g)).toHaveLength(1);
	});

	test('inside a sentence stands between its parts; inside a link or a heading it is linked', () => {
		const others = { 'b.md': 'quoted' };
		expect(htmlOf('Before ![[b]] after', others)).toMatch(
			/^<p>Before <\/p>\n<figure.*quoted.*<\/figure>\n<p> after<\/p>$/s,
		);
		for (const text of ['## x ![[b]]', '**x ![[b]]**', '> [!tip] x ![[b]]']) {
			expect(htmlOf(text, others)).not.toContain('<figure');
		}
		expect(htmlOf('| x |\n|---|\n| ![[b]] |', others)).toContain('<td><figure');
	});

	test('cannot break out of its frame', () => {
		const html = htmlOf('![[b]]\n\nhost', { 'b.md': 'x\n\n</div></figure></div>\n\n<div><b>y\n' });
		expect(html).toMatch(/y.*<figcaption>.*<\/figure>\n<p>host<\/p>$/s);
	});
});

describe('a part of a note', () => {
	const listed = { 'b.md': '- one\n  - below\n- two ^two\n  - child\n- three\n' };
	const ranged = {
		'b.md': '# B\n\n## From\n\nfirst ^start\n\n### Inner\n\ninner\n\n## To\n\nlast ^stop\n\nrest',
	};

	test('a list item comes with what hangs on it, and keeps its number', () => {
		expect(bodyText(htmlOf('![[b#^two]]', listed))).toMatch(/^\s*two\s+child\s*$/);
		const numbered = { 'b.md': '1. one\n2. two ^two\n' };
		expect(htmlOf('![[b#^two]]', numbered)).toContain('<ol start="2">');
	});

	test('a quote, a table and a heading by their block ids', () => {
		const others = {
			'b.md': 'no\n\n> said ^q\n\n| a |\n|---|\n| b |\n\n^t\n\n## Part ^h\n\nbelow\n\n## No\n',
		};
		expect(htmlOf('![[b#^q]]', others)).toContain('<blockquote>');
		expect(bodyText(htmlOf('![[b#^t]]', others))).toMatch(/^\s*a\s+b\s*$/);
		expect(bodyText(htmlOf('![[b#^h]]', others))).toMatch(/^\s*Part\s+below\s*$/);
	});

	test.each([
		['b#From,1:#*', /^\s*first\s*$/],
		['b#From,1', /^\s*first\s+Inner\s+inner\s*$/],
		['b#From:#To', /^\s*From\s+first\s+Inner\s+inner\s*$/],
		['b#^start:#^stop', /^\s*first\s+Inner\s+inner\s+To\s+last\s*$/],
	])('a stretch, ![[%s]]', (target, shown) => {
		expect(bodyText(htmlOf(`![[${target}]]`, ranged))).toMatch(shown);
	});

	test('all notes of a pattern', () => {
		const html = htmlOf('![[x.*]]', { 'x.one.md': 'first', 'x.two.md': 'second' });
		expect(html.match(/<figure/g)).toHaveLength(2);
		expect(html).toMatch(/first.*second/s);
	});

	test('that the note does not have is not made up of others', () => {
		const files = { 'b.md': '# Bee\n\n## One\n\ntext\n\n## Two\n' };
		for (const part of ['Three', '^gone', 'three:#two']) {
			expect(htmlOf(`![[b#${part}]]`, files)).toBe(
				'<p class="transclusion-refused"><a class="note-link" data-kind="note" href="/kb/b/">Bee</a> (it has no such part)</p>',
			);
		}
		expect(htmlOf('![[b#Bee]]', files)).toContain('text');
		expect(htmlOf('![[b#:#two]]', files)).toContain('text');
	});

	test('of the note itself, unless it would contain itself', () => {
		const own = '![[#Part]]\n\n## Part\n\nshown twice';
		expect(htmlOf(own).match(/shown twice/g)).toHaveLength(2);
		const { html, findings } = bodyOf('## Part\n\n![[#Part]]');
		expect(html).toContain('(it would contain itself)');
		expect(findings).toMatchObject([
			{ code: 'embed-limit', hint: 'Link to it instead: [[#Part]].' },
		]);
	});
});

describe('embeds that do not end', () => {
	test('a note that contains itself is refused where the host embeds it', () => {
		const direct = bodyOf('# A\n\n![[a]]');
		expect(direct.html).toContain('(it would contain itself)');
		expect(direct.findings).toMatchObject([{ code: 'embed-limit', line: 3 }]);
		const others = { 'b.md': 'one\n\ntwo\n\nthree\n\n![[a]]' };
		expect(bodyOf('# A\n\n![[b]]', others).findings).toMatchObject([{ line: 3, column: 1 }]);
	});

	test('deep nesting stops at the fourth', () => {
		const chain = Object.fromEntries(
			[1, 2, 3, 4].map((n) => [`n${n}.md`, `level ${n} ![[n${n + 1}]]`]),
		);
		const { html } = bodyOf('![[n1]]', { ...chain, 'n5.md': 'level 5' });
		expect(html).toContain('level 3');
		expect(html).not.toContain('level 4');
		expect(html).toContain('(embeds nest too deeply here)');
	});

	test('at most 60 notes are shown in one', () => {
		const many = Object.fromEntries(
			Array.from({ length: 70 }, (_, n) => [`n${n}.md`, `text of ${n}`]),
		);
		const text = Object.keys(many).map((path) => `![[${path.slice(0, -3)}]]`);
		const { html, findings } = bodyOf(text.join('\n\n'), many);
		expect(html.match(/<figure/g)).toHaveLength(60);
		expect(findings.filter(({ code }) => code === 'embed-limit')).toHaveLength(10);
	});

	test('a cycle of three is refused where it closes', () => {
		const { html, findings } = bodyOf('A ![[b]]', { 'b.md': 'B ![[c]]', 'c.md': 'C ![[a]]' });
		expect(html.match(/<figure/g)).toHaveLength(2);
		expect(html).toContain('(it would contain itself)');
		expect(findings).toMatchObject([{ code: 'embed-limit' }]);
	});

	test('a fan of fifty, three deep, stays within the limits of one page', () => {
		const fan = (name: string) =>
			Array.from({ length: 50 }, (_, n) => `![[${name}${String(n)}]]`).join('\n\n');
		const others = Object.fromEntries(
			Array.from({ length: 50 }, (_, n) => String(n)).flatMap((n): [string, string][] => [
				[`b${n}.md`, fan('c')],
				[`c${n}.md`, fan('d')],
				[`d${n}.md`, 'the end'],
			]),
		);
		const { html } = bodyOf(fan('b'), others);
		expect(html.match(/<figure/g)).toHaveLength(60);
		expect(html.length).toBeLessThan(100_000);
	});

	test('a note of megabytes is shown in part, and then no more', () => {
		const long = `${'A paragraph of words that somebody wrote. '.repeat(20)}\n\n`.repeat(2000);
		const big = { 'big.md': `${long}## End\n\nlast` };
		const { html, findings } = bodyOf('![[big]]\n\n![[big#End]]\n\n![[big]]', big);
		expect(html.length).toBeLessThan(300_000);
		expect(html).toContain('(it is too long to be shown here in full)');
		expect(findings).toMatchObject([{ code: 'embed-limit' }, { code: 'embed-limit' }]);
		expect(html).toContain('last');
	});

	test('what is not written or not published is a link, whatever part is wanted', () => {
		const secret = { 'secret.md': '---\ndraft: true\n---\nHIDDEN ^x\n\n## Part\n\nHIDDEN' };
		for (const target of ['nobody', 'nobody#part', 'secret', 'secret#Part', 'secret#^x']) {
			const html = htmlOf(`![[${target}]]`, secret);
			expect(html).toContain('class="ghost-link"');
			expect(html).not.toContain('HIDDEN');
		}
	});

	test('notes of components are linked to', () => {
		expect(htmlOf('![[m]]', { 'm.mdx': 'x' })).toContain('(it holds components)');
	});
});
