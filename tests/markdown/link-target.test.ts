import { expect, test } from 'vitest';
import {
	insideLink,
	isAddress,
	isExternal,
	parseAddress,
	parseWikiTarget,
	readableTarget,
} from '../../src/markdown/link-target.ts';

test.each([
	['a', 'a', undefined, 'a'],
	[' a b ', 'a b', undefined, 'a b'],
	['\u00A0a\t', 'a', undefined, 'a'],
	['folder/a.md', 'folder/a.md', undefined, 'a'],
	['a#h', 'a', { type: 'heading', path: ['h'] }, 'a › h'],
	['a#h#h2', 'a', { type: 'heading', path: ['h', 'h2'] }, 'a › h › h2'],
	['a##h', 'a', { type: 'heading', path: ['h'] }, 'a › h'],
	['#h', '', { type: 'heading', path: ['h'] }, 'h'],
	['a#^b', 'a', { type: 'block', id: 'b' }, 'a'],
	['#^b', '', { type: 'block', id: 'b' }, '↑'],
	['C#', 'C#', undefined, 'C#'],
	['a#x,1:#*', 'a', { type: 'heading', path: ['x,1:', '*'] }, 'a › x'],
	['a#^b:#^c', 'a', { type: 'heading', path: ['^b:', '^c'] }, 'a › ^b › ^c'],
	['dendron://vault/a.b', 'dendron://vault/a.b', undefined, 'a.b'],
	['Book: the title', 'Book: the title', undefined, 'Book: the title'],
])('[[%s]]', (text, ...[target, fragment, shown]) => {
	const parsed = parseWikiTarget(text);
	expect(parsed).toEqual({ target, fragment, malformed: false });
	expect(readableTarget(parsed)).toBe(shown);
});

test.each([
	['a.md', 'a.md', undefined, false],
	['../a%20b.md?x=1#A%20b', '../a b.md', { type: 'heading', path: ['A b'] }, false],
	['a.md#^b', 'a.md', { type: 'block', id: 'b' }, false],
	['#h', '', { type: 'heading', path: ['h'] }, false],
	['%E0%A4%A.md', '%E0%A4%A.md', undefined, true],
	['a.md#%', 'a.md', { type: 'heading', path: ['%'] }, true],
])('[x](%s)', (address, ...[target, fragment, malformed]) => {
	expect(parseAddress(address)).toEqual({ target, fragment, malformed });
});

test('a scheme or a host leads out of the vault', () => {
	const away = ['https://a', 'mailto:a', 'javascript:a', '//a.b', 'obsidian://x'];
	expect(away.map(isExternal)).toEqual(away.map(() => true));
	const inside = ['a.md', './a:b', '/a', '#a', '?a', '1:2'];
	expect(inside.map(isExternal)).toEqual(inside.map(() => false));
});

test('in brackets only an address with // or a known protocol leads out of the vault', () => {
	const away = ['https://a', 'HTTP://a', 'mailto:a@b', 'zotero://x', 'javascript:a'];
	expect(away.filter(isAddress)).toEqual(away);
	expect(['TODO: x', 'a:b', 'dendron://v/a', 'a'].filter(isAddress)).toEqual([]);
});

test.each([
	['[x](https://example.org/a#b)', 'https://example.org/a#b'],
	['(https://example.org/f())', 'https://example.org/f()'],
	['[a](b.md)', '[a](b.md)'],
	['(note).md', '(note).md'],
	['https://example.org/(a)', 'https://example.org/(a)'],
])('the address inside of %s is %s', (written, address) => {
	expect(insideLink(written)).toBe(address);
});
