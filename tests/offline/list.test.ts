import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, isPage, keyOf, pathOf, readKey, shortDigest } from '../../src/offline/list.ts';

describe('paths and addresses', () => {
	test('a page is its folder, and home is nothing', () => {
		expect(pathOf('/kb/', '/kb/')).toBe('');
		expect(pathOf('/kb/', '/kb/index.html')).toBe('');
		expect(pathOf('/kb/', '/kb/notes/a/index.html')).toBe('notes/a/');
		expect(pathOf('/kb/', '/kb/notes/my-index.html')).toBe('notes/my-index.html');
		expect(['', 'a/', 'a.css'].map(isPage)).toEqual([true, true, false]);
	});

	test('what is outside of the base or no address is nothing', () => {
		expect(pathOf('/kb/', '/other/')).toBeUndefined();
		expect(pathOf('/kb/', '/kb')).toBeUndefined();
		expect(pathOf('/', '/%E0%A4%A')).toBeUndefined();
	});

	test('any path comes back from its address, and from what it is kept under', () => {
		const part = fc
			.string({ unit: 'grapheme', minLength: 1 })
			.map((text) => text.replaceAll('/', '-'));
		const path = fc.array(part, { minLength: 1 }).map((parts) => parts.join('/'));
		const plain = path.filter(
			(text) =>
				!/(?:^|\/)(?:\.{1,2}|index\.html)(?:\/|$)/i.test(text) && !/\p{Surrogate}/u.test(text),
		);
		fc.assert(
			fc.property(plain, fc.constantFrom('/', '/kb/'), (text, base) => {
				const { pathname } = new URL(addressOf(base, text), 'https://a.example');
				expect(pathOf(base, pathname)).toBe(text);
				const key = new URL(keyOf(base, [text, 'a-_1']), 'https://a.example').href;
				expect(readKey(base, key)).toEqual([text, 'a-_1']);
			}),
		);
	});
});

test('a digest needs no escapes', () => {
	const bytes = Uint8Array.from({ length: 32 }, (_, at) => 255 - at);
	expect(shortDigest(bytes)).toBe('__79_Pv6');
});
