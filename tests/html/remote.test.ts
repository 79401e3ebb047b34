import { describe, expect, test } from 'vitest';
import { renderBody } from '../../src/html/body.ts';
import { elementsOf, siteOf } from './render.ts';

const FILES = { 'own.png': 'x', 'own.mp4': 'x', 'other.md': '![x](https://in.example/x.png)' };

function shown(text: string, remoteMedia: 'show' | 'ask'): ReturnType<typeof renderBody> {
	const { site, note } = siteOf({ 'a.md': text, ...FILES });
	return renderBody(note('a.md'), { ...site, remoteMedia });
}

/** Addresses that a browser would fetch with a page, or as soon as it is scrolled. */
const fetched = (html: string): string[] =>
	elementsOf(html).flatMap(({ tagName, properties }) =>
		tagName === 'a'
			? []
			: [properties.src, properties.srcSet, properties.poster].flatMap((value) =>
					typeof value === 'string' && value.includes('.example') ? [value] : [],
				),
	);

const REMOTE = [
	'![A tree](https://a.example/a.png)',
	'![a](http://a.example/a.png)',
	'![[https://a.example/a.jpg|200]]',
	'![r][i]\n\n[i]: https://a.example/a.png',
	'[![badge](https://a.example/a.svg)](https://b.example/)',
	'![sound](https://a.example/a.mp3)',
	'![film](https://a.example/a.mp4)',
	'![[other]]',
	'<img src="https://a.example/a.png">',
	'<img src="HTTPS://a.example/a.png">',
	'<img src="https:a.example/a.png">',
	'<a href="b"><b><img src="https://a.example/a.png" alt="x"></b></a>',
	'<picture><source srcset="https://a.example/a.webp 1x, https://a.example/b.webp 2x"><img src="own.png" alt=""></picture>',
	'<img src="own.png" srcset="own.png 1x,https://a.example/b.png 2x">',
	'<video src="own.mp4" poster="https://a.example/p.png"></video>',
	'<video src="own.mp4"><track src="https://a.example/t.vtt" default></video>',
	'<video poster="https://a.example/p.png"><source src="https://a.example/v.webm"></video>',
	'<audio src="https://a.example/a.ogg" autoplay preload="auto"></audio>',
	'<iframe src="https://player.vimeo.com/video/76979871"></iframe>',
];

describe('with `remoteMedia: ask`', () => {
	test.each(REMOTE)('nothing is fetched by %s', (text) => {
		const { html } = shown(text, 'ask');
		expect(fetched(html)).toEqual([]);
	});

	test('a façade names what it stands for and where that comes from', () => {
		expect(shown('![A tree](https://a.example/a.png)', 'ask').html).toBe(
			'<p><span class="remote"><span class="remote-name">A tree</span> <a class="remote-open"' +
				' href="https://a.example/a.png" rel="noreferrer" data-remote="image" data-alt="A tree">' +
				'Load from a.example</a></span></p>',
		);
		expect(shown('![](https://a.example/a.mp3)', 'ask').html).toContain('data-remote="audio"');
		expect(shown('![[https://a.example/a.png|200x100]]', 'ask').html).toContain(
			'data-width="200" data-height="100"',
		);
	});

	test('a link keeps its words, and what it showed stands behind it', () => {
		const { html } = shown('[![badge](https://a.example/a.svg)](https://b.example/)', 'ask');
		expect(html).toMatch(/^<p><a href="https:\/\/b\.example\/">badge<\/a> <span class="remote">/);
		expect(html).not.toMatch(/<a[^>]*>(?:(?!<\/a>).)*<a/s);
	});

	test('what the site has itself is shown', () => {
		expect(shown('![x](own.png) <video src="own.mp4"></video>', 'ask').html).not.toContain(
			'remote',
		);
	});
});

describe('with `remoteMedia: show`', () => {
	test('images tell nobody where they stand, and nothing else is fetched', () => {
		for (const text of REMOTE) {
			for (const { tagName, properties } of elementsOf(shown(text, 'show').html)) {
				const { src } = properties;
				if (typeof src !== 'string' || !/^https?:/.test(src)) continue;
				if (tagName === 'img') expect(properties.referrerPolicy, text).toBe('no-referrer');
				else if (tagName !== 'source') expect(properties.preload, text).toBe('none');
			}
		}
	});

	test('an image alone in its place keeps room for itself, one among words does not', () => {
		const room = 'class="remote-image"';
		const image = '![x](https://a.example/a.png)';
		expect(shown(image, 'show').html).toContain(room);
		expect(shown(`[${image}](https://b.example/)`, 'show').html).toContain(room);
		expect(shown(`words ${image}`, 'show').html).not.toContain(room);
		expect(shown(`${image} ${image}`, 'show').html).not.toContain(room);
		expect(shown('![[https://a.example/a.png|200x100]]', 'show').html).not.toContain(room);
	});
});

describe('each host is named', () => {
	test('once, where it is first shown, for the note that shows it', () => {
		const text = '# T\n\n![a](https://a.example/a.png) ![b](https://a.example/b.png)\n\n![[other]]';
		const found = shown(text, 'show').findings.filter(({ code }) => code === 'remote-media');
		expect(found).toMatchObject([{ level: 'info', line: 3, column: 1 }]);
		expect(found[0]?.message).toContain('a.example');
	});
});

describe('a page in a frame', () => {
	test('is opened in place where that is known to be possible, else linked to', () => {
		const vimeo = shown('![A talk](https://vimeo.com/76979871)', 'show').html;
		expect(vimeo).toContain('data-frame="https://player.vimeo.com/video/76979871?dnt=1"');
		expect(vimeo).toContain('href="https://vimeo.com/76979871"');
		const other = shown('<iframe src="https://a.example/x" title="T"></iframe>', 'show').html;
		expect(other).toContain('data-host="a.example"');
		expect(other).not.toContain('data-frame');
		expect(other).toContain('Open at a.example');
	});

	test('is reported where it can only be linked to', () => {
		const findings = (text: string) => siteOf({ 'a.md': text }).note('a.md').document.findings;
		expect(findings('<iframe src="https://player.vimeo.com/video/76979871"></iframe>')).toEqual([]);
		expect(findings('<iframe src="https://a.example/x"></iframe>')).toMatchObject([
			{ code: 'html-frame', level: 'warning', line: 1, column: 1 },
		]);
	});
});

test('a frame in a drawing stays a link, so that the drawing does not end', () => {
	const { html } = shown('<svg><iframe src="https://a.example/x"></iframe></svg>', 'ask');
	expect(html).toMatch(/<svg>(?:<p>)?<a href="https:\/\/a\.example\/x"[^<>]*>https:[^<>]*<\/a>/);
});

test('raw HTML does not choose what is framed', () => {
	const forged =
		'<a class="frame" href="https://vimeo.com/76979871" data-host="vimeo.com" data-frame="https://evil.example/">x</a>';
	expect(shown(forged, 'ask').html).not.toMatch(/data-frame|class=/);
});
