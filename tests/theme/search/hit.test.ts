import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { END, START } from '../../../src/theme/search/providers/adapter.ts';
import { serverHit } from '../../../src/theme/search/providers/hit.ts';
import { markedWords, toMarks } from '../../../src/theme/search/providers/marks.ts';

const text = fc
	.array(fc.oneof(fc.string(), fc.constantFrom(START, END, '<mark>', '</mark>', '&lt;', '<b')))
	.map((parts) => parts.join(''));

describe('marks', () => {
	test('are the only elements, and each that begins ends', () => {
		fc.assert(
			fc.property(text, (given) => {
				const html = toMarks(given);
				expect(html.replace(/<mark>([^<]*)<\/mark>/g, '$1')).not.toMatch(/[<>]/);
			}),
		);
	});

	test('keep every character', () => {
		fc.assert(
			fc.property(text, (given) => {
				const plain = toMarks(given)
					.replace(/<\/?mark>/g, '')
					.replace(/&(lt|gt|quot|amp);/g, (_, name: 'lt') => SIGNS[name]);
				expect(plain).toBe(given.replace(new RegExp(`[${START}${END}]`, 'g'), ''));
			}),
		);
	});

	test('give the words between them', () => {
		expect(markedWords(`a ${START}b${END} c ${START}d e${END}`)).toEqual(['b', 'd e']);
		expect(markedWords('a')).toEqual([]);
	});
});

const SIGNS = { lt: '<', gt: '>', quot: '"', amp: '&' };

describe('a document of a server', () => {
	const hitOf = (fields: unknown, said = '') =>
		serverHit({ fields, places: [{ id: '', title: '', text: said }] }, '/kb/');

	test.each([
		['/a/', '/kb/a/'],
		['//evil.example/', '/kb/evil.example/'],
		['/\\evil.example/', '/kb/evil.example/'],
		['javascript:alert(1)', '/kb/javascript:alert(1)'],
		['https://evil.example/', '/kb/https://evil.example/'],
	])('at %s leads to a page of the site', (url, expected) => {
		expect(hitOf({ url, title: 'A' })?.url).toBe(expected);
	});

	test('without address or title is none', () => {
		for (const fields of [undefined, null, 1, {}, { url: '/a/' }, { title: 'A' }, { url: 1 }])
			expect(hitOf(fields)).toBeUndefined();
	});

	test('has an excerpt around the first found word, however long its text is', () => {
		const far = 'before '.repeat(200);
		const excerpt = hitOf({ url: '/a/', title: 'A' }, `${far}${START}here${END} ${far}`)?.excerpt;
		expect(excerpt).toMatch(/^….*<mark>here<\/mark>.*…$/);
		expect(excerpt?.length).toBeLessThan(400);
	});
});
