import { expect, test } from 'vitest';
import { find, otherLanguages } from '../../src/theme/scripts/pagefind.ts';

const languages = { en: { page_count: 40 }, de: { page_count: 3 }, zh: { page_count: 9 } };

test.each([
	['en', ['de', 'zh']],
	['de-CH', ['en', 'zh']],
	['ZH', ['en', 'de']],
	['ar', ['de', 'zh']],
	['', ['de', 'zh']],
])('a page in “%s” also needs the indexes of %j', (lang, expected) => {
	expect(otherLanguages(languages, lang)).toEqual(expected);
});

test('a result keeps its kind and the headings under which the words stand', async () => {
	const hit = (url: string, excerpt: string) => ({ url, title: url, excerpt });
	const data = {
		...hit('/a/', '<mark>cost</mark>'),
		meta: { title: 'A', kind: 'thought' },
		sub_results: [hit('/a/', 'x'), hit('/a/#b', 'y')],
	};
	const results = [{ data: () => Promise.resolve(data) }, { data: () => Promise.resolve(data) }];
	const pagefind = { search: () => Promise.resolve({ results }) };
	const found = await find(pagefind, 'cost', 1);
	expect(found).toEqual({
		count: 2,
		pages: [
			{
				url: '/a/',
				title: 'A',
				kind: 'thought',
				excerpt: '<mark>cost</mark>',
				parts: [hit('/a/#b', 'y')],
			},
		],
	});
});
