import { expect, test } from 'vitest';
import { ROLES } from '../../src/markdown/document.ts';
import { dateText, host, kindName, kindsName, minutes, roleName } from '../../src/article/words.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import { KINDS } from '../../src/vault/note.ts';

test.each([
	['2025-03-29', 'en', 'March 29, 2025'],
	['2025-03-29', 'de', '29. März 2025'],
	['2025-01-02T23:59:59', 'en', 'January 2, 2025'],
	['2025-02-11', 'zh', '2025年2月11日'],
	['2025-03-29', 'tlh-QQ', 'March 29, 2025'],
	['2025-03-29', 'not a language', 'March 29, 2025'],
	['spring 2025', 'en', 'spring 2025'],
])('%s in %s is %s', (date, lang, expected) => {
	expect(dateText(date, lang)).toBe(expected);
});

test('a date in a list has a short month', () => {
	expect(dateText('2025-03-29', 'en', 'medium')).toBe('Mar 29, 2025');
});

test.each([
	[0, 0],
	[1, 1],
	[230, 1],
	[900, 4],
])('%i words take %i minutes', (words, expected) => {
	expect(minutes(words)).toBe(expected);
});

test.each([
	['https://www.example.org/a/b', 'example.org'],
	['http://blog.example.org:8080/', 'blog.example.org:8080'],
	['javascript:alert(1)', undefined],
	['a note', undefined],
	['https://', undefined],
])('the host of %s is %s', (url, expected) => {
	expect(host(url)).toBe(expected);
});

test('every kind and role has its words', () => {
	const say = messagesFor('en');
	expect(KINDS.map((kind) => kindName(say, kind))).toEqual([
		'Thought',
		'Critique',
		'Trade-off',
		'Source',
		'Note',
	]);
	expect(new Set(KINDS.map((kind) => kindsName(say, kind))).size).toBe(KINDS.length);
	for (const role of ROLES) expect(roleName(say, role)).not.toBe(roleName(say, role, true));
});
