import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS } from './dialects.ts';
import { parsePage, visibleText } from './html.ts';
import { buildSite, type Site } from './support.ts';

let site: Site;
beforeAll(async () => {
	site = await buildSite(DIALECTS);
}, 120_000);
afterAll(() => {
	site[Symbol.dispose]();
});

const html = (path: string): string => site.read(`${path}index.html`);
const body = (path: string): string =>
	/<main[\s\S]*<\/main>/.exec(html(path))?.[0].replaceAll('&#x26;', '&amp;') ?? '';

test('the build ends well and counts every file', () => {
	expect(site.code).toBe(0);
	expect(site.stdout).toContain('6 files: 5 published, 1 attachment used');
	expect(site.stdout).toContain('5 rendered, 0 kept');
});

describe('a link post', () => {
	test('loses the bytes of its title that nobody can read, and is reported with both forms', () => {
		expect(body('links/idle/')).toMatch(/<h1[^>]*>Idle hosts and full hosts - YouTube<\/h1>/);
		expect(site.stdout).toMatch(
			/links\/idle\.md:2:1 {2}warning .*"ðŸ’ Idle hosts.*shown as "Idle hosts.*\(suspect-encoding\)/,
		);
	});

	test('begins with the video, at the second of its link, without asking YouTube', () => {
		expect(body('links/idle/')).toContain(
			'<figure class="video" id="video-dQw4w9WgXcQ" data-video="dQw4w9WgXcQ" data-start="2607">' +
				'<div class="video-stage" data-pagefind-ignore><a class="video-open" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=2607s">',
		);
		expect(body('links/idle/')).toContain('Play from 43:27 on YouTube');
		expect(html('links/idle/')).not.toContain('<iframe');
	});

	test('has its admonition as a callout with both paragraphs', () => {
		expect(body('links/idle/')).toMatch(
			/<div class="callout" data-callout="note"><p class="callout-title">Where this comes from<\/p><div class="callout-body">\s*<p>This is one of my [^\n]+<\/p>\s*<p>It has a second paragraph\.<\/p>\s*<\/div><\/div>/,
		);
	});

	test('links a padded wiki link to the page of the wanted note', () => {
		expect(body('links/idle/')).toContain(
			'<a class="ghost-link" href="/wanted/clippings/" title="Not written yet">saved links</a>',
		);
	});

	test('has its hashtag as a tag, with a page for it', () => {
		expect(body('links/idle/')).toContain(
			'<a class="tag" href="/tags/capacity-planning/">#capacity-planning</a>',
		);
		expect(body('tags/capacity-planning/')).toContain('href="/links/idle/"');
	});

	test('loads the image of another site late and without telling it where from', () => {
		expect(body('links/idle/')).toContain(
			'<img src="https://images.example.com/idle.webp" alt="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" class="remote-image">',
		);
	});
});

describe('a Jekyll post', () => {
	const page = (): string => body('posts/2024-05-06-hourly-servers/');

	test('has the date of its file name', () => {
		expect(page()).toContain('<time datetime="2024-05-06">May 6, 2024</time>');
	});

	test('shows no Liquid, and says where it stood', () => {
		expect(page()).not.toMatch(/include|baseurl|Check the number|highlight/);
		expect(site.stdout).toMatch(/_posts\/2024-05-06-hourly-servers\.md:12:\d+ .*\(liquid-tag\)/);
	});

	test('keeps highlighted code as code, and its task list', () => {
		const code = /<code class="language-ruby">(.*?)<\/code>/s.exec(page())?.[1];
		expect(code?.replace(/<\/?span[^>]*>/g, '')).toBe("puts 'one hour'\n");
		expect(page()).toMatch(/<input type="checkbox" checked disabled[^>]*> read the contract/);
	});

	test('has its image, copied because it is used', () => {
		expect(page()).toContain('src="/assets/img/rack.png"');
		expect(site.files()).toContain('assets/img/rack.png');
	});
});

describe('a note on a video', () => {
	const page = (): string => body('videos/critique-of-queues/');

	test.each([
		[93, '00:01:33'],
		[122, '00:02:02'],
		[3605, '01:00:05'],
	])('cites second %i as a link that works without scripts', (second, label) => {
		expect(page()).toContain(
			`<a class="moment" id="t-${String(second)}" data-seconds="${String(second)}" data-video="qQk94CjRvIs" ` +
				`href="https://www.youtube.com/watch?v=qQk94CjRvIs&amp;t=${String(second)}s">${label}</a>`,
		);
	});

	test('shows its callout under its title, without what the author commented out', () => {
		expect(page()).toMatch(
			/<div class="callout" data-callout="info"><p class="callout-title">Key Takeaway<\/p><div class="callout-body">\s*<p>Waiting is moved, not removed\.\s*<\/p>/,
		);
		expect(site.files().filter((path) => site.read(path).includes('check this'))).toEqual([]);
	});

	test('links other dialects by name, by path and by heading', () => {
		expect(page()).toContain('href="/posts/2024-05-06-hourly-servers/">hourly-servers</a>');
		expect(page()).toContain('href="/links/idle/#who-pays">who pays</a>');
		expect(body('links/idle/')).toContain(
			'<h2 id="who-pays"><a class="heading-anchor" href="#who-pays">Who pays</a></h2>',
		);
	});

	test('has an escaped pipe in a table as a label', () => {
		expect(page()).toContain('title="Not written yet">in a table</a></td>');
	});
});

test('a wanted note shows who mentions it, in their sentences and at their moments', () => {
	const page = body('wanted/queues-vs-workers/');
	expect(page).toMatch(/<h1[^>]*>queues vs workers<\/h1>/);
	expect(page).toContain('1 note wants it.');
	expect(page).toContain(
		'<p class="sentence" dir="auto">It moves it to <mark>the workers</mark>.</p>',
	);
	expect(page).toContain('href="https://www.youtube.com/watch?v=qQk94CjRvIs&amp;t=122s"');
	expect(body('wanted/')).toContain('href="/wanted/queues-vs-workers/"');
});

test('an Eleventy post is served where its author wants it, and brackets are text', () => {
	const page = body('blog/posts/who-to-ask/');
	expect(page).toMatch(/<h1[^>]*>Interviews: who would you ask\?<\/h1>/);
	expect(page).toContain('<p>[Here an answer would begin, if this were a transcript.]</p>');
	expect(page).toContain('<time datetime="2025-03-29">');
});

test('plain text has its first line as title and short lines as headings', () => {
	const page = body('bus/');
	expect(page).toMatch(/<h1[^>]*>A bus is a server with seats<\/h1>/);
	expect(page).toContain(
		'<h2 id="the-empty-seat"><a class="heading-anchor" href="#the-empty-seat">The empty seat</a></h2>',
	);
	expect(page).toContain('profit_and_loss line, and 2 &#x3C; 3.');
});

test('there is a page for addresses that are not there', () => {
	expect(site.read('404.html')).toMatch(/<main[\s\S]*<h1/);
});

test('no page shows the syntax it was written in', () => {
	const shown = site
		.files()
		.filter((path) => path.endsWith('.html'))
		.flatMap((path) => {
			const text = visibleText(parsePage(site.read(path)));
			const syntax = /.*(?:\[\[|\]\]|\{%|\{\{|!!!|> ?\[!|%%|data-t|^\^|::|^---$).*/m.exec(text);
			return syntax ? [`${path}: ${syntax[0]}`] : [];
		});
	expect(shown).toEqual([]);
});
