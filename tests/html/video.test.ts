import { describe, expect, test } from 'vitest';
import { htmlOf, siteOf } from './render.ts';

const ID = 'dQw4w9WgXcQ';
const ON = `---\nvideoId: ${ID}\n---\n`;

describe('videos', () => {
	test('are a façade that loads nothing and links to its second', () => {
		const html = htmlOf(`A talk.\n\nhttps://www.youtube.com/watch?v=${ID}&t=2607`);
		expect(html).toContain(
			`<figure class="video" id="video-${ID}" data-video="${ID}" data-start="2607">` +
				`<div class="video-stage" data-pagefind-ignore><a class="video-open" href="https://www.youtube.com/watch?v=${ID}&amp;t=2607s">`,
		);
		expect(html).toContain('Play from 43:27 on YouTube');
		expect(html).not.toMatch(/<iframe|<img|<script/);
	});

	test('shown a second time are a link', () => {
		const talk = `A talk.\n\nhttps://www.youtube.com/watch?v=${ID}&t=95`;
		const html = htmlOf(`${talk}\n\n![[b]]`, { 'b.md': talk });
		expect(html.match(/class="video"/g)).toHaveLength(1);
		expect(html).toContain(
			`<p><a href="https://www.youtube.com/watch?v=${ID}&#x26;t=95s">The video at 1:35</a></p>`,
		);
	});

	test('named in the frontmatter stand on top, unless the body shows them', () => {
		expect(htmlOf(`${ON}text`)).toMatch(/^<figure class="video".*<\/figure><p>text<\/p>$/s);
		const shown = htmlOf(`${ON}text\n\nhttps://youtu.be/${ID}`);
		expect(shown.match(/<figure/g)).toHaveLength(1);
		expect(shown).toMatch(/^<p>text<\/p>/);
	});
});

describe('links in words', () => {
	const link = (id: string, start: string): string =>
		`${ON}See [the bill](https://youtu.be/${id}${start}).`;

	test.each(['?t=93', '?t=1m33s', '?start=93', '#t=1:33'])('with %s move the player', (start) => {
		expect(htmlOf(link(ID, start))).toContain(
			`<a href="https://youtu.be/${ID}${start}" data-seconds="93" data-video="${ID}">the bill</a>`,
		);
	});

	test('to a second of a video that only the text shows do so too', () => {
		const html = htmlOf(
			`A talk.\n\nhttps://youtu.be/${ID}\n\n[There](https://youtu.be/${ID}?t=7).`,
		);
		expect(html).toContain(`data-seconds="7" data-video="${ID}">There</a>`);
	});

	test('to no second, or to another video, are links and no more', () => {
		expect(htmlOf(link(ID, ''))).toContain(`<a href="https://youtu.be/${ID}">the bill</a>`);
		expect(htmlOf(link('aaaaaaaaaaa', '?t=93'))).not.toContain('data-seconds');
	});
});

describe('moments', () => {
	test('link to their second and have ids', () => {
		expect(htmlOf(`${ON}- [01:33] first\n- [01:33] again`)).toMatch(
			new RegExp(
				`<a class="moment" id="t-93" data-seconds="93" data-video="${ID}" ` +
					`href="https://www.youtube.com/watch\\?v=${ID}&#x26;t=93s">01:33</a> first.*id="t-93-2"`,
				's',
			),
		);
	});

	test('without a video are times in the brackets they were written in', () => {
		const html = htmlOf('- [01:33] first\n- (00:02:00) <a class="yt-timestamp" data-t="9:00"></a>');
		expect(html).toContain('<time class="moment" id="t-93">[01:33]</time> first');
		expect(html).toContain('<time class="moment" id="t-120">(00:02:00)</time>');
		expect(html).toContain('<time class="moment" id="t-540">[9:00]</time>');
	});

	test('in a block of HTML keep their place in it', () => {
		const html = htmlOf(`${ON}<div>at <a class="yt-timestamp" data-t="0:07">[0:07]</a></div>`);
		expect(html).toMatch(/<div>at\s*<a class="moment" id="t-7" [^>]*>0:07<\/a>\s*<\/div>/);
	});

	test('behind the length that the frontmatter names are reported', () => {
		const at = (length: string): string[] =>
			siteOf({ 'a.md': `---\nvideoId: ${ID}\n${length}\n---\n[10:00] [12:01]` })
				.note('a.md')
				.document.findings.map(({ code, message }) => `${code} ${message}`);
		const beyond =
			'timestamp-beyond 1 timestamp behind the end of the video: the first is “12:01”.';
		expect(at('duration: 12:00')).toEqual([beyond]);
		expect(at('length: PT12M')).toEqual([beyond]);
		expect(at('duration: 720')).toEqual([beyond]);
		expect(at('duration: 45')).toEqual([]);
		expect(at('duration: a while')).toEqual([]);
	});

	test('of an embedded note lead to its video and have no id', () => {
		const html = htmlOf('![[b]]', { 'b.md': `${ON}- [01:33] x` });
		expect(html).toContain(`<a class="moment" data-seconds="93" data-video="${ID}"`);
	});
});
