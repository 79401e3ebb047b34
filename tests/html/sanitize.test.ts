import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { safeUrl } from '../../src/html/sanitize.ts';
import {
	ADDRESSES,
	ATTRIBUTES,
	DRAWINGS,
	ELEMENTS,
	faultsOf,
	FORGERIES,
	FRAMES,
} from './hostile.ts';
import { bodyOf, htmlOf, idsOf, parseHtml, siteOf } from './render.ts';

const HEAD = '---\ntitle: T\n---\n\n';

/** Points of a note where text of the author comes through. */
const POINTS: Readonly<Record<string, (payload: string) => string>> = {
	'a block': (x) => x,
	'a sentence': (x) => `so ${x} it is`,
	'a heading': (x) => `## so ${x}`,
	'a list': (x) => `- so ${x}\n- [ ] ${x}`,
	'a table': (x) => `| a | b |\n|---|---|\n| ${x} | y |`,
	'a callout': (x) => `> [!info] so ${x}\n> and ${x}`,
	'a type of callout': (x) => `> [!${x}] so\n> x`,
	'a claim': (x) => `> [!claim] so ${x}\n> on:: [[b]]  side:: ${x}`,
	'a wiki link': (x) => `[[${x}]] [[b|${x}]] ![[${x}|${x}]]`,
	'a link': (x) => `[${x}](${x} "${x}") [${x}][r]\n\n[r]: <${x}> "${x}"`,
	'an image': (x) => `![${x}](https://x.org/${x} "${x}") ![${x}](x.png)`,
	'a footnote': (x) => `so[^1] [^${x}]\n\n[^1]: ${x}`,
	code: (x) => `\`\`\`${x}\n${x}\n\`\`\`\n\n\`${x}\``,
	'a field': (x) => `key:: ${x}\n\n(${x}:: ${x})`,
	'a tag': (x) => `#tag${x}`,
	'a scenario': (x) =>
		`\`\`\`scenario\nid: "${x}"\nmodel: "${x}"\n\`\`\`\n\n\`= ${x}.total | ${x}\``,
	'an admonition': (x) => `!!! ${x} "${x}"\n    ${x}`,
	HTML: (x) => `<div title="${x}" class="${x}">\n\n${x}\n\n</div>`,
	'an embedded note': () => '![[b]]',
};

const payloads = [
	...ELEMENTS,
	...FRAMES,
	...DRAWINGS,
	...ATTRIBUTES,
	...FORGERIES,
	...ADDRESSES.flatMap((url) => [
		url,
		`<a href="${url}">x</a>`,
		`[x](<${url}>)`,
		`<img src="${url}">`,
	]),
];

describe('no page carries what a stranger wrote to run', () => {
	test.each(Object.entries(POINTS))('in %s', (_, put) => {
		const faulty = payloads.flatMap((payload) => {
			const { html } = bodyOf(`${HEAD}${put(payload)}`, {
				'b.md': `# B\n\n${payload}\n\nand ${payload}`,
			});
			const plain = html.replace(
				/<steelyard-calculator id="calc-.*?<\/steelyard-calculator>/gs,
				'',
			);
			return faultsOf(plain).map((fault) => `${payload} → ${fault}`);
		});
		expect(faulty).toEqual([]);
	});
});

describe('every loss is reported where it was written', () => {
	test.each(ELEMENTS)('%s', (payload) => {
		const { findings } = bodyOf(`${HEAD}text\n\n${payload}\n\ntext`);
		expect(findings).toContainEqual(
			expect.objectContaining({ code: 'html-removed', level: 'warning', line: 7, column: 1 }),
		);
	});

	test.each(DRAWINGS)('%s', (payload) => {
		const { findings, html } = bodyOf(`${HEAD}text\n\n${payload}`);
		expect(html).toContain('<svg>');
		expect(findings).toContainEqual(
			expect.objectContaining({ code: 'html-removed', level: 'warning', line: 7 }),
		);
	});

	test('a drawing is shown with its colours, but takes none from elsewhere', () => {
		const drawing =
			'<svg viewBox="0 0 9 9"><path d="M0 0L9 9" stroke-width="2" fill="url(#g)"></path></svg>';
		expect(bodyOf(`<div>${drawing}</div>`)).toMatchObject({
			html: `<div>${drawing}</div>`,
			findings: [],
		});
		expect(htmlOf('<svg><path d="M0 0" fill="url(https://evil.example)"></path></svg>')).toBe(
			'<p><svg><path d="M0 0"></path></svg></p>',
		);
	});

	test('the same loss is told once', () => {
		const { findings } = bodyOf('<b onclick="x">a</b>\n\n<b onclick="y">b</b>');
		expect(findings).toMatchObject([
			{ line: 1, message: expect.stringContaining('2 times, first here') as string },
		]);
	});

	test.each(FRAMES)('%s', (payload) => {
		const { note, render } = siteOf({ 'a.md': `${HEAD}text\n\n${payload}\n\ntext` });
		expect(note('a.md').document.findings).toMatchObject([
			{ code: 'html-frame', level: 'warning', line: 7, column: 1 },
		]);
		expect(render('a.md').html).toContain(
			'<p><a href="https://evil.example/x" class="frame" data-host="evil.example" rel="noreferrer"><span class="remote-name">https://evil.example/x</span>',
		);
	});

	test.each(ATTRIBUTES)('%s', (payload) => {
		const { findings } = bodyOf(`${HEAD}text\n\n${payload}`);
		expect(findings).toContainEqual(expect.objectContaining({ code: 'html-removed', line: 7 }));
	});

	test.each(ADDRESSES)('[x](%s)', (url) => {
		const { findings, html } = bodyOf(`${HEAD}text\n\n<a href="${url}">x</a>`);
		expect(html).toContain('<a>x</a>');
		expect(findings).toMatchObject([{ code: 'unsafe-url', line: 7, column: 1 }]);
	});

	test('several lines into a block of HTML', () => {
		const { findings } = bodyOf(
			`${HEAD}<div>\n<p>\n<i onclick="x">y</i>\n<script>z</script>\n</div>`,
		);
		expect(findings).toMatchObject([
			{
				line: 7,
				column: 1,
				level: 'warning',
				message: expect.stringContaining('onclick of <i>') as string,
			},
			{ line: 8, column: 1, message: expect.stringContaining('<script>') as string },
		]);
	});

	test('looks are a remark, and lists of what is allowed say nothing', () => {
		expect(bodyOf('<p style="color:red">x</p>').findings).toMatchObject([
			{ code: 'html-removed', level: 'info' },
		]);
		const fine = '<details open><summary>x</summary><kbd>K</kbd> <a name="x">y</a></details>';
		expect(bodyOf(fine)).toMatchObject({
			findings: [],
			html: expect.stringContaining('name="x"') as string,
		});
	});

	test('in an embedded note only with that note', () => {
		expect(bodyOf('![[b]]', { 'b.md': '<script>x</script>' }).findings).toEqual([]);
	});
});

describe('what a note cannot forge', () => {
	test('the place of something trusted', () => {
		const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
		for (const forged of FORGERIES) {
			const html = htmlOf(`${forged}\n\nx\n\n${video}`);
			expect(idsOf(html)).toEqual(['video-dQw4w9WgXcQ']);
		}
	});

	test('ids and names that scripts look things up by', () => {
		const html = htmlOf(
			'<b id="main">x</b><img id="search-found" name="cookie"><b id="calc-x">y</b>',
		);
		expect(idsOf(html)).toEqual(['section-main', 'section-search-found', 'section-calc-x']);
		expect(html).not.toContain('cookie');
	});
});

describe('HTML nested beyond reason', () => {
	test.each([
		['deep', '<div>'.repeat(20_000)],
		['opened again in every paragraph', '<b><i>'.repeat(500) + '<p>x'.repeat(500)],
	])('%s, is text and reported', (_, text) => {
		const { html, findings } = bodyOf(`x\n\n${text}`);
		expect(html).toContain('&#x3C;');
		expect(html.length).toBeLessThan(text.length * 12);
		expect(findings).toMatchObject([{ code: 'html-too-deep', line: 3 }]);
	});
});

test.each([
	['https://x.org', true],
	['mailto:a@x.org', true],
	['a/b:c', true],
	['#t:1', true],
	['?q=a:b', true],
	['note', true],
	['C:\\x', false],
	['ftp://x.org', false],
	['\u00A0javascript:x', false],
])('safeUrl(%j) is %s', (url, safe) => {
	expect(safeUrl(url)).toBe(safe);
});

const piece = fc.oneof(
	fc.constantFrom(...payloads),
	fc.constantFrom(
		...[
			'# ',
			'> [!tip]- ',
			'\n\n',
			'\n',
			'- ',
			'| a | b |\n|---|---|\n| ',
			'[[',
			']]',
			'![[b]]',
			'**',
		],
		...[
			'[^1]',
			'\n[^1]: ',
			'`',
			'~~',
			'<b>',
			'</b>',
			'<table>',
			'<td>',
			'<p>',
			'</p>',
			'<a href="x">',
		],
		...[
			'</a>',
			'<div>',
			'</div>',
			'<h2>',
			'<li>',
			'<ul>',
			'<svg>',
			'<math>',
			'<select>',
			'<option>',
		],
		...[
			'[x](y)',
			'[01:33]',
			'key:: ',
			'#tag',
			'`= s.total`',
			'!!! note "x"\n    ',
			'https://x.org',
		],
	),
	fc.string({ maxLength: 8 }),
);
const hostileNote = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

test('any note renders, soundly, and a browser sees the tree that was made', () => {
	fc.assert(
		fc.property(hostileNote, (text) => {
			const { html } = bodyOf(`x\n\n${text}`, { 'b.md': `y ${text}` });
			expect(faultsOf(html)).toEqual([]);
			const seen = toHtml(parseHtml(html));
			expect(seen.replaceAll('=""', '')).toBe(html.replaceAll('=""', ''));
			expect(toHtml(parseHtml(seen))).toBe(seen);
			expect(idsOf(html)).toEqual([...new Set(idsOf(html))]);
		}),
		{ numRuns: 200 },
	);
}, 60_000);
