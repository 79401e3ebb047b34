import { describe, expect, test } from 'vitest';
import type { Preview } from '../../src/article/preview.ts';
import { keyLists } from '../../src/outputs/key-lists.ts';
import { previews } from '../../src/outputs/previews.ts';
import { filesOf, publishedOf } from './published.ts';

type Files = Readonly<Record<string, string>>;

async function previewsOf(files: Files, options = {}): Promise<Map<string, Preview>> {
	const made = await filesOf(previews, publishedOf(files, options));
	return new Map([...made].map(([path, text]) => [path, JSON.parse(text) as Preview]));
}

describe('the preview of a note', () => {
	test('says its kind, date, who links here, and its first words', async () => {
		const all = await previewsOf({
			'a.md': '---\nkind: thought\ndate: 2025-03-29\n---\n# A & "b"\n\nFirst *words* of [[b]].\n',
			'b.md': '[[a]] and [[a]]\n',
			'c.md': '[[a]]\n',
		});
		expect(all.get('a/preview.json')).toEqual({
			lang: 'en',
			dir: 'ltr',
			facts:
				'<p class="facts ui"><span class="kind" data-kind="thought">Thought</span>' +
				'<time datetime="2025-03-29">March 29, 2025</time><span>Linked from 2 notes</span></p>',
			title: 'A & "b"',
			text: '<p>First <em>words</em> of <a class="note-link" href="/b/">b</a>.</p>',
		});
		expect([...all.keys()].sort()).toEqual(['a/preview.json', 'b/preview.json', 'c/preview.json']);
	});

	test('shows the parts that links lead to, and no others', async () => {
		const all = await previewsOf({
			'a.md': '# A\n\n## One\n\nOf one.\n\n## Two\n\nOf two.\n\nA block. ^x\n',
			'b.md': '[[a#One]], [[a#^x]], ![[a#Two]]\n',
		});
		expect(all.get('a/preview.json')?.parts).toEqual({
			one: '<p><strong>One</strong></p>\n<p>Of one.</p>',
			'block-x': '<p>A block.</p>',
		});
	});

	test('speaks the language of the note, and of the site where it does not know that', async () => {
		const all = await previewsOf(
			{
				'a.md': '---\nlang: ar\n---\n# ملاحظة\n\nكلمات.\n',
				'b.md': '---\nlang: nl\n---\n# Nederlands\n\nWoorden. [[a]] [[c]]\n',
				'd.md': '# ملاحظة أخرى\n\nكلمات.\n',
			},
			{ base: '/kb/', lang: 'de' },
		);
		expect(all.get('a/preview.json')).toMatchObject({ lang: 'ar', dir: 'rtl' });
		expect(all.get('a/preview.json')?.facts).toContain('تشير إليها ملاحظة واحدة');
		expect(all.get('b/preview.json')?.facts).toContain('lang="de"><span class="kind"');
		expect(all.get('b/preview.json')?.text).toContain('href="/kb/a/"');
		expect(all.get('d/preview.json')).toMatchObject({ lang: 'de', dir: 'rtl' });
		expect(all.get('d/preview.json')?.facts).toContain('<p class="facts ui" dir="ltr">');
	});

	test('is small and sound whatever the note holds', async () => {
		const all = await previewsOf({
			'a.md': [
				'# A',
				'<script>alert(1)</script><img src=x onerror=alert(1)><b onclick="x()">bold</b>',
				'x '.repeat(5000),
				...Array.from(
					{ length: 100 },
					(_, n) => `## __proto__ ${String(n)}\n\n${'word '.repeat(900)}`,
				),
			].join('\n\n'),
			'b.md': Array.from({ length: 100 }, (_, n) => `[[a#__proto__ ${String(n)}]]`).join('\n'),
		});
		const { parts = {}, ...preview } = all.get('a/preview.json') ?? { text: '' };
		expect(JSON.stringify(preview).length).toBeLessThan(2000);
		expect(preview.text).not.toMatch(/script|onerror|onclick|alert/);
		expect(Object.keys(parts)).toHaveLength(40);
		for (const part of Object.values(parts)) expect(part.length).toBeLessThan(1000);
	});

	test('is never made of what is not published', async () => {
		const all = await previewsOf({
			'a.md': '# A\n\nSee [[secret]].\n\n![[secret]]\n',
			'secret.md': '---\ndraft: true\n---\n# Secret\n\nHidden words.\n',
		});
		expect(JSON.stringify([...all])).not.toContain('Hidden');
		expect([...all.keys()]).toEqual(['a/preview.json', 'wanted/secret/preview.json']);
	});

	test('of a page with components says no code', async () => {
		const all = await previewsOf({ 'a.mdx': '# A\n\n<Unknown thing={1} />\n\nText.\n' });
		expect(all.get('a/preview.json')?.text).toBe('');
	});
});

describe('the preview of a wanted note', () => {
	test('says how many want it, in the words of two', async () => {
		const all = await previewsOf({
			'a.md': 'One says [[nobody]] & so.\n',
			'b.md': 'Two says [[nobody|no one]] <i>here</i>.\n',
			'c.md': 'Three says [[nobody]].\n',
		});
		const preview = all.get('wanted/nobody/preview.json');
		expect(preview).toMatchObject({ title: 'nobody', lang: 'en' });
		expect(preview?.facts).toBe('<p class="facts ui">3 notes want this</p>');
		expect(preview?.text).toBe(
			'<blockquote>One says <mark>nobody</mark> &amp; so.</blockquote>' +
				'<blockquote>Two says <mark>no one</mark> here.</blockquote>',
		);
	});
});

describe('the list of keys', () => {
	test('is there in every language, with both switches', async () => {
		const lists = await filesOf(keyLists, publishedOf({ 'a.md': 'a' }));
		expect([...lists.keys()]).toEqual(
			['en', 'de', 'fr', 'zh', 'ar'].map((lang) => `_keys/${lang}.json`),
		);
		for (const [path, text] of lists) {
			const { dir, html } = JSON.parse(text) as { dir: string; html: string };
			expect(dir).toBe(path === '_keys/ar.json' ? 'rtl' : 'ltr');
			expect(html.match(/data-choice="\w+"/g)).toHaveLength(2);
			expect(html.match(/<kbd>/g)?.length).toBeGreaterThan(12);
		}
	});
});
