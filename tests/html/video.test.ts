import { describe, expect, test } from 'vitest';
import { htmlOf } from './render.ts';

const ID = 'dQw4w9WgXcQ';
const ON = `---\nvideoId: ${ID}\n---\n`;

describe('videos', () => {
	test('are a façade that loads nothing and links to its second', () => {
		const html = htmlOf(`A talk.\n\nhttps://www.youtube.com/watch?v=${ID}&t=2607`);
		expect(html).toContain(
			`<figure class="video" id="video-${ID}" data-video="${ID}" data-start="2607">` +
				`<a class="video-open" href="https://www.youtube.com/watch?v=${ID}&amp;t=2607s">`,
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

	test('without a video are times', () => {
		expect(htmlOf('- [01:33] first\n- [02:00] next')).toContain(
			'<time class="moment" id="t-93">01:33</time> first',
		);
	});

	test('of an embedded note lead to its video and have no id', () => {
		const html = htmlOf('![[b]]', { 'b.md': `${ON}- [01:33] x` });
		expect(html).toContain(`<a class="moment" data-seconds="93" data-video="${ID}"`);
	});
});
