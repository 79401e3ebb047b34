import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	foldSlug,
	reservedReason,
	slugOfFile,
	slugPath,
	slugSegment,
} from '../../src/vault/slug.ts';

describe('slugSegment', () => {
	test.each([
		['Some Note', 'some-note'],
		['snake_case  name', 'snake-case-name'],
		['C#', 'c-sharp'],
		['C++', 'c-plus-plus'],
		['C', 'c'],
		['.NET', 'net'],
		['Node.js', 'node.js'],
		['a.b.c', 'a.b.c'],
		['what?', 'what'],
		['what%3F', 'what'],
		['100%', '100'],
		["It isn't about cost.", 'it-isnt-about-cost'],
		['Rock & roll', 'rock-roll'],
		['a — b', 'a-b'],
		['a___b', 'a-b'],
		['💭', 'u1f4ad'],
		['💭 thoughts', 'thoughts'],
		['👩‍💻', 'u1f469-u1f4bb'],
		['❤️', 'u2764'],
		['???', 'u3f-u3f-u3f'],
		['Ünïcode', 'ünïcode'],
		['Привет, мир', 'привет-мир'],
		['无服务器', '无服务器'],
		['हिन्दी', 'हिन्दी'],
		['a\u202Eb\u200Bc', 'abc'],
		['../..', 'u2e-u2e-u2f-u2e-u2e'],
		['', ''],
	])('%s → %s', (name, slug) => {
		expect(slugSegment(name)).toBe(slug);
	});

	test('Unicode forms of one name are one', () => {
		expect(slugSegment('Cafe\u0301')).toBe(slugSegment('Caf\u00E9'));
	});

	test('a long name keeps its start and a hash of the whole', () => {
		const slug = slugSegment('я'.repeat(150));
		expect(slug).toMatch(/^я{50}-[0-9a-f]{8}$/);
		expect(slug).not.toBe(slugSegment('я'.repeat(151)));
	});

	test('is stable, total and bounded', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (name) => {
				const slug = slugSegment(name);
				expect(slug.length > 0 || name.trim() === '' || /^[\p{Cf}\p{M}\s]+$/u.test(name)).toBe(
					true,
				);
				expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(120);
				expect(slug).not.toMatch(/[\s/\\?#%<>:"|*]/);
			}),
		);
	});
});

describe('slugPath and slugOfFile', () => {
	test.each([
		['a/Some Note.md', 'a/some-note'],
		['_posts/2016-05-20-Title.md', 'posts/2016-05-20-title'],
		['index.md', ''],
		['README.md', ''],
		['a/_index.md', 'a'],
		['a/Index.mdx', 'a'],
		['a/Readme.md', 'a'],
		['a.b.c.md', 'a.b.c'],
		['404.md', '404-note'],
		['pagefind/x.md', 'pagefind-note/x'],
		['a/CON.md', 'a/con-note'],
		['a/💭/x.txt', 'a/u1f4ad/x'],
	])('%s → %s', (path, slug) => {
		expect(slugOfFile(path, true)).toBe(slug);
	});

	test('a README beside an index is a note like any other', () => {
		expect(slugOfFile('a/README.md', false)).toBe('a/readme');
	});

	test('a path of names', () => {
		expect(slugPath('/Cloud//AWS Lambda/')).toBe('cloud/aws-lambda');
	});
});

test.each([
	['404', "is the error page's address"],
	['_astro/x', "belongs to the site's own files (_astro/)"],
	['Pagefind', "belongs to the site's own files (pagefind/)"],
	['_Shell/x', "belongs to the site's own files (_shell/)"],
	['feed.xml', "is one of the site's own files"],
	['a/feed.xml', undefined],
	['graph.json', "is one of the site's own files"],
	['a/nul', 'is a device name on Windows'],
	['a/com1.txt', 'is a device name on Windows'],
	['a/404', undefined],
	['console', undefined],
])('%s is reserved: %s', (slug, reason) => {
	expect(reservedReason(slug)).toBe(reason);
});

test('letter case and Unicode form make no second address', () => {
	expect(foldSlug('Blog/Cafe\u0301')).toBe(foldSlug('blog/caf\u00E9'));
});
