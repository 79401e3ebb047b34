import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { directionIn, LANGUAGES, messagesFor } from '../../src/messages/messages.ts';
import type { Entry } from '../../src/messages/translation.ts';

const KEYS = Object.keys(LANGUAGES['en'] ?? {});
const formsOf = (entry: Entry): readonly string[] =>
	typeof entry === 'string' ? [entry] : Object.values(entry);
const placeholders = (text: string): readonly string[] =>
	[...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe.each(Object.entries(LANGUAGES))('%s', (lang, entries) => {
	test('has every key and no other', () => {
		expect(Object.keys(entries).sort()).toEqual([...KEYS].sort());
	});

	test('says something everywhere', () => {
		const empty = Object.entries(entries).filter(([, entry]) =>
			formsOf(entry).some((text) => text.trim() === ''),
		);
		expect(empty).toEqual([]);
	});

	test('counts with the plurals that the language has', () => {
		const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
		for (const [key, entry] of Object.entries(entries)) {
			if (typeof entry === 'string') continue;
			expect(Object.keys(entry).sort(), key).toEqual([...pluralCategories].sort());
		}
	});

	test('uses the values that English has; only a form for one number may leave that out', () => {
		for (const [key, entry] of Object.entries(entries)) {
			const english = LANGUAGES['en']?.[key as keyof typeof entries] ?? '';
			const wanted = placeholders(formsOf(english).at(-1) ?? '');
			const others = wanted.filter((name) => name !== 'n');
			if (typeof entry === 'string') expect(placeholders(entry), key).toEqual(wanted);
			else {
				expect(placeholders(entry.other), key).toEqual(wanted);
				for (const [form, text] of Object.entries(entry)) {
					if (form === 'zero' && lang === 'ar') continue;
					const own = placeholders(text).filter((name) => name !== 'n');
					expect(own, `${key} ${form}`).toEqual(others);
				}
			}
		}
	});
});

test.each(['ar', 'zh'])('%s is written in its own script but for names', (lang) => {
	const names =
		/\{\w+\}|Steelyard|YouTube|Markdown|JavaScript|steelyard build|Enter|Escape|Esc|Tab|Ctrl|Alt/g;
	const foreign = Object.entries(LANGUAGES[lang] ?? {}).filter(([, entry]) =>
		formsOf(entry).some((text) => /[A-Za-z]{2,}/.test(text.replace(names, ''))),
	);
	expect(foreign).toEqual([]);
});

test('every message is said somewhere', () => {
	const files = globSync('src/**/*.{ts,astro}', { exclude: ['src/messages/[a-z][a-z].ts'] });
	const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');
	const said = new Set(
		[...source.matchAll(/(?:\b(?:say|words|said)\.|['"`])([a-z]\w*)\b/gi)].map(([, key]) => key),
	);
	const destructured = [
		...source.matchAll(/\{([^{}]*)\}[^;{}]*?(?:= (?:say|words|messagesFor\()|: Messages\))/g),
	];
	for (const [, names = ''] of destructured) {
		for (const name of names.match(/\w+/g) ?? []) said.add(name);
	}
	const families = new Set([...source.matchAll(/[`'](\w+_)\$\{/g)].map(([, prefix]) => prefix));
	const unused = KEYS.filter(
		(key) => !said.has(key) && !families.has(key.slice(0, key.indexOf('_') + 1)),
	);
	expect(unused).toEqual([]);
});

test.each([
	['de-CH', 'en', 'de'],
	['DE', 'en', 'de'],
	['zh-Hant-TW', 'en', 'zh'],
	['es', 'fr', 'fr'],
	['es', 'pt', 'en'],
	['', 'ar', 'ar'],
	['not a language', 'en', 'en'],
	['toString', 'constructor', 'en'],
])('a page in "%s" of a site in "%s" speaks %s', (lang, site, spoken) => {
	expect(messagesFor(lang, site).lang).toBe(spoken);
});

test('numbers are written as the region does', () => {
	expect(messagesFor('de').notes(1204)).toBe('1.204 Notizen');
	expect(messagesFor('de-CH').notes(1204)).toMatch(/^1['’]204 Notizen$/);
	expect(messagesFor('en').pageOf({ page: 2, pages: 1000 })).toBe('Page 2 of 1,000');
});

test('Arabic has six ways to count', () => {
	const { notes } = messagesFor('ar');
	expect([0, 1, 2, 3, 11, 100].map(notes)).toEqual([
		'لا ملاحظات',
		'ملاحظة واحدة',
		'ملاحظتان',
		'3 ملاحظات',
		'11 ملاحظة',
		'100 ملاحظة',
	]);
});

test('a value is never read as a message', () => {
	expect(messagesFor('en').gap({ option: '{criterion}', criterion: '$&' })).toBe(
		'Nobody has written on {criterion} and $& yet.',
	);
});

test.each([
	['ar-EG', 'rtl'],
	['he', 'rtl'],
	['zh', 'ltr'],
	['', 'ltr'],
])('"%s" runs %s', (lang, dir) => {
	expect(directionIn(lang)).toBe(dir);
});
