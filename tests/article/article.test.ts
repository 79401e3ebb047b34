import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { aroundBody, noteArticle } from '../../src/article/article.ts';
import { listing } from '../../src/article/listing.ts';
import { list, note, poison, setting, textOf, without } from './sample.ts';

const site = { lang: 'en', kinds: [] };
const { href } = setting;
const BODY = '<p id="body">The <em>body</em>.</p>';
const HOSTILE = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&`;

test('the parts stand in the order of reading', () => {
	const html = noteArticle({ note, site, html: BODY, href });
	const parts = ['<header>', '<aside', 'class="beam', BODY, 'id="matrix"', 'Notes here'];
	const all = [...parts, 'In answer', 'Mentioned in', 'class="note-tags'];
	const places = all.map((part) => html.indexOf(part));
	expect(places).not.toContain(-1);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a plain note is its title and body', () => {
	const rest = { toc: [], tags: [], relations: [], backlinks: [], trail: [] };
	const plain = { ...without(note, 'video', 'matrix', 'listing'), ...rest };
	const html = noteArticle({ note: plain, site, html: BODY, href });
	expect(html).toMatch(
		/<\/header><div class="column"><div class="prose"><p id="body">.*<\/p><\/div><\/div><div class="column"><\/div><\/article>$/,
	);
});

test('the two halves meet around the body', () => {
	const [before, after] = aroundBody({ note, site, href });
	expect(before + BODY + after).toBe(noteArticle({ note, site, html: BODY, href }));
});

test('dates speak the language of the note, else of the site', () => {
	const say = (lang: string | undefined) =>
		noteArticle({ note: { ...note, ...(lang && { lang }) }, site, html: '', href });
	expect(say('de')).toContain('2. Januar 2025');
	expect(say(undefined)).toContain('January 2, 2025');
});

test('a tag is marked for the search', () => {
	expect(noteArticle({ note, site, html: '', href })).toContain(
		'<a class="tag" href="/base/tags/cost/"><bdi>#<span data-pagefind-filter="tag">cost</span></bdi></a>',
	);
});

test('what stands in the data is text wherever it comes', () => {
	const poisoned = poison(note, HOSTILE);
	const kinds = [{ kind: note.kind, name: HOSTILE, url: HOSTILE, count: 1 }];
	const html = noteArticle({ note: poisoned, site: { lang: 'en', kinds }, html: '', href });
	const tame = noteArticle({ note: poison(note, 'x'), site, html: '', href });
	const tags = (text: string) => [...text.matchAll(/<\/?([a-z0-9]+)/g)].map(([tag]) => tag);
	const names = (text: string) => [...text.matchAll(/ ([a-z-]+)="/gi)].map(([, name]) => name);
	// A long text sets the title smaller: the one attribute that the data may add.
	expect(tags(html)).toEqual(tags(tame));
	expect(names(html).filter((name) => name !== 'data-long')).toEqual(names(tame));
	expect(html).not.toContain(HOSTILE);
	expect(textOf(html)).not.toMatch(/[<>"']/);
});

test('each hostile field alone is text', () => {
	for (const name of Object.keys(note) as (keyof typeof note)[]) {
		const one = { ...note, [name]: poison({ [name]: note[name] }, HOSTILE)[name] };
		const html = noteArticle({ note: one, site, html: '', href });
		expect(html, name).not.toMatch(/<(?:script|img)\b/);
		expect(html, name).not.toContain(`"'>`);
	}
});

test('a hostile list is text', () => {
	const html = listing(poison(list, HOSTILE), setting, HOSTILE);
	expect(html).not.toMatch(/<(?:script|img)\b/);
	expect(html.match(/&quot;&#39;&gt;&lt;script&gt;/g)?.length).toBeGreaterThan(6);
});

test('an article is valid HTML', async () => {
	const validate = new HtmlValidate({ extends: ['html-validate:recommended'] });
	for (const data of [note, poison(note, HOSTILE)]) {
		const unique = { ...data, toc: [], url: '/a/' };
		const html = noteArticle({
			note: unique,
			site,
			html: BODY,
			href: (url) => encodeURI(href(url)),
		});
		const { results } = await validate.validateString(html);
		expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
	}
});
