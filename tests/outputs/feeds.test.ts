import { describe, expect, test } from 'vitest';
import { feedContent, xmlText } from '../../src/outputs/feed-content.ts';
import { feeds } from '../../src/outputs/feeds.ts';
import { filesOf, publishedOf } from './published.ts';
import { readXml, type XmlElement } from './xml.ts';

const FILES = {
	'a.md':
		'---\ntitle: A & <b> "c" ]]>\ndate: 2024-01-02\nupdated: 2024-05-06\ntags: [cost, x/y]\n---\nSee [[b]] \u0007 and ![p](p.png).\n\n## Part\n',
	'b.md': '---\nkind: thought\ndate: 2024-03-04T10:20:30\ntags: [cost]\n---\nWords.\n',
	'undated.md': '---\ntags: [cost]\n---\nNo date.\n',
	'held.md': '---\ndraft: true\ndate: 2024-01-01\ntags: [cost]\n---\nHELD BACK\n',
	'p.png': 'x',
};
const ADDRESS = { site: 'https://example.org', base: '/kb/', title: 'My & notes' };

const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
	element?.children.filter((one) => one.name === name) ?? [];
const text = (element: XmlElement | undefined, name: string): string =>
	children(element, name)[0]?.text ?? '';

describe('feeds', () => {
	test('are made of the site, of kinds with dates and of tags that two dated notes carry', async () => {
		const files = await filesOf(feeds, publishedOf(FILES, ADDRESS));
		const folders = ['', 'kinds/thought/', 'kinds/note/', 'tags/cost/'];
		const names = ['feed.xml', 'atom.xml', 'feed.json'];
		expect([...files.keys()].sort()).toEqual(
			folders.flatMap((folder) => names.map((name) => folder + name)).sort(),
		);
		for (const [path, content] of files) {
			expect(content).not.toContain('HELD');
			expect(content).not.toContain('No date.');
			if (path.endsWith('.json')) expect(() => JSON.parse(content) as unknown).not.toThrow();
			else expect(readXml(content).name).toMatch(/^(?:rss|feed)$/);
		}
	});

	test('hold the newest first, with their dates, ids and absolute addresses', async () => {
		const files = await filesOf(feeds, publishedOf(FILES, ADDRESS));
		const channel = readXml(files.get('feed.xml') ?? '').children[0];
		expect(text(channel, 'title')).toBe('My & notes');
		const [first, second] = children(channel, 'item');
		expect(text(first, 'link')).toBe('https://example.org/kb/b/');
		expect(text(first, 'pubDate')).toBe('Mon, 04 Mar 2024 10:20:30 GMT');
		expect(text(second, 'guid')).toBe('https://example.org/kb/a/');
		expect(text(second, 'title')).toBe('A & <b> "c" ]]>');
		expect(text(second, 'content:encoded')).toContain('href="https://example.org/kb/b/"');
		const atom = readXml(files.get('atom.xml') ?? '');
		expect(text(atom, 'updated')).toBe('2024-05-06T00:00:00.000Z');
		const entry = children(atom, 'entry')[1];
		expect(text(entry, 'title')).toBe('A &amp; &lt;b&gt; &quot;c&quot; ]]&gt;');
		expect(text(entry, 'published')).toBe('2024-01-02T00:00:00.000Z');
		expect(text(entry, 'updated')).toBe('2024-05-06T00:00:00.000Z');
		expect(JSON.parse(files.get('feed.json') ?? '')).toMatchObject({
			feed_url: 'https://example.org/kb/feed.json',
			items: [{ url: 'https://example.org/kb/b/' }, { title: 'A & <b> "c" ]]>' }],
		});
	});

	test('stay XML whatever titles, tags and texts hold; what is words stays words', async () => {
		const end = 'a < b ]]> & ]]>';
		const note = `---\ntitle: "${end}"\ndescription: "${end}"\ndate: 2024-01-01\ntags: ["R&D <b>"]\n---\n\`${end}\`\n`;
		const files = await filesOf(feeds, publishedOf({ 'a.md': note }, ADDRESS));
		const [item] = children(readXml(files.get('feed.xml') ?? '').children[0], 'item');
		expect(text(item, 'title')).toBe(end);
		expect(text(item, 'description')).toBe('a &lt; b ]]&gt; &amp; ]]&gt;');
		expect(text(item, 'content:encoded')).toContain('a &#x3C; b ]]> &#x26; ]]>');
		const [entry] = children(readXml(files.get('atom.xml') ?? ''), 'entry');
		const tags = children(entry, 'category').map(({ attributes }) => attributes.get('term'));
		expect(tags).toEqual(['R&D <b>']);
		expect(JSON.parse(files.get('feed.json') ?? '')).toMatchObject({
			items: [{ title: end, summary: end, tags: ['R&D <b>'] }],
		});
	});

	test('hold summaries, or are none, by option; none without the address of the site', async () => {
		const short = await filesOf(feeds, publishedOf(FILES, { ...ADDRESS, feeds: 'summary' }));
		expect(short.get('feed.xml')).not.toContain('content:encoded>');
		for (const options of [{ ...ADDRESS, feeds: 'none' }, {}]) {
			expect((await filesOf(feeds, publishedOf(FILES, options))).size).toBe(0);
		}
	});

	test('end at fifty notes', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 60 }, (_, n) => [`n${String(n)}.md`, '---\ndate: 2024-01-01\n---\n']),
		);
		const files = await filesOf(feeds, publishedOf(many, ADDRESS));
		expect(children(readXml(files.get('feed.xml') ?? '').children[0], 'item')).toHaveLength(50);
	});
});

describe('the content of a feed', () => {
	const page = 'https://example.org/kb/a/';

	test('has absolute addresses, no controls and no looks', () => {
		const html =
			'<p class="x" id="y"><a href="#t-1" data-seconds="1">1</a><img src="/kb/p.png" srcset="/kb/p.png 1x, /kb/q.png 2x" alt="a > b"></p>' +
			'<fieldset><fieldset><input value="1"></fieldset>Inputs</fieldset><button>Go</button><input type="checkbox">' +
			'<svg aria-label="A chart"><path d="M0 0"/></svg><span class="visually-hidden">: title</span>end';
		expect(feedContent(html, { page })).toBe(
			'<p><a href="https://example.org/kb/a/#t-1">1</a><img src="https://example.org/kb/p.png" srcset="https://example.org/kb/p.png 1x, https://example.org/kb/q.png 2x" alt="a > b"></p>' +
				'<em>[A chart]</em>end',
		);
	});

	test('holds no character that XML cannot', () => {
		expect(xmlText('a\u0000\u000b\ud800b\ufffe')).toBe('a\ufffdb');
	});

	test('of hostile length takes no time to speak of', () => {
		const html = `${'<a '.repeat(20_000)}${'<a href="'.repeat(20_000)}`;
		expect(feedContent(html, { page }).length).toBeGreaterThan(0);
	});
});
