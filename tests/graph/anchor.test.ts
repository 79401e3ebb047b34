import { describe, expect, test } from 'vitest';
import { findAnchor } from '../../src/graph/anchor.ts';
import type { Heading } from '../../src/markdown/document.ts';
import { claim, heading, note } from './note-factory.ts';

function titled(id: string, text: string): Heading {
	return { depth: 2, id, text, topLevel: true, line: 1, column: 1 };
}

describe('headings', () => {
	const page = note('costs.md', {
		title: 'All costs',
		body: '<a id="raw"></a>',
		claims: [claim('x', { id: 'claim-1' })],
		document: {
			headings: [
				titled('aws', 'AWS'),
				titled('price', 'Price'),
				titled('azure', 'Azure: (Functions)'),
				titled('price-1', 'Price'),
				titled('h', '💰'),
				titled('options-added', 'Options Added in 2.0'),
			],
			tree: {
				type: 'root',
				children: [
					{ type: 'paragraph', children: [], data: { hProperties: { id: 'base-url' } } },
					{ type: 'paragraph', children: [], data: { hProperties: { id: 'scaleburst' } } },
					{ type: 'footnoteDefinition', identifier: 'note-2', children: [] },
				],
			},
			moments: [
				{
					seconds: 93,
					label: '01:33',
					id: 't-93',
					videoId: undefined,
					text: '',
					line: 1,
					column: 1,
				},
			],
		},
	});

	test.each([
		['as written', ['AWS'], 'aws'],
		['folded', ['  azure functions'], 'azure'],
		['by id', ['price-1'], 'price-1'],
		['of two the first', ['Price'], 'price'],
		['below another', ['Azure: (Functions)', 'Price'], 'price-1'],
		['below one that is not there', ['Google', 'Price'], 'price'],
		['of emoji alone', ['💰'], 'h'],
		['by the id of another generator', ['azurefunctions'], 'azure'],
		['a function by its call', ['AWS(key, value)'], 'aws'],
		['behind words that a template adds', ['options'], 'options-added'],
		['a term or any part with an id', ['Base URL'], 'base-url'],
		['a term by its name with marks', ['+scale.burst'], 'scaleburst'],
		['a footnote', ['fn:Note-2'], 'fn-note-2'],
		['the mark of a footnote', ['fnref:note-2'], 'fnref-note-2'],
		['a moment', ['t-93'], 't-93'],
		['a second of the video', ['t=93'], 't-93'],
		['a second as a clock', ['t=1:33'], 't-93'],
		['a second that nothing is said about', ['t=94'], undefined],
		['a claim', ['claim-1'], 'claim-1'],
		['an element of raw HTML', ['raw'], 'raw'],
		['the title of the page', ['All costs'], undefined],
		['the whole page', ['*'], undefined],
	])('%s', (_, path, id) => {
		expect(findAnchor(page, heading(...path))).toEqual({ id, exists: true, near: undefined });
	});

	test.each([
		['AWS,1:', '*', { headless: true, until: { next: true } }],
		['AWS:', 'azure', { headless: false, until: 'azure' }],
		['AWS:', 'nowhere', { headless: false, until: undefined }],
	])('a range of Dendron, #%s#%s', (from, to, range) => {
		expect(findAnchor(page, heading(from, to))).toMatchObject({ id: 'aws', exists: true, range });
	});

	test('an offset of Dendron', () => {
		const range = { headless: true, until: undefined };
		expect(findAnchor(page, heading('AWS,1'))).toMatchObject({ id: 'aws', range });
	});

	test('one that is not there', () => {
		const missing = { id: undefined, exists: false, near: undefined };
		expect(findAnchor(page, heading('Google'))).toEqual(missing);
		expect(findAnchor(page, heading('Prise'))).toEqual({ ...missing, near: 'Price' });
	});
});

describe('blocks', () => {
	const page = note('costs.md', { blocks: ['b1', 'Key-point'] });

	test('found, also in another case', () => {
		expect(findAnchor(page, { type: 'block', id: 'b1' })).toMatchObject({ id: '^b1' });
		expect(findAnchor(page, { type: 'block', id: 'key-point' })).toMatchObject({
			id: '^Key-point',
		});
	});
	test('not found', () => {
		const anchor = findAnchor(page, { type: 'block', id: 'key-piont' });
		expect(anchor).toEqual({ id: undefined, exists: false, near: '^Key-point' });
	});
});

test('no fragment leads to the page', () => {
	expect(findAnchor(note('a.md'), undefined)).toEqual({
		id: undefined,
		exists: true,
		near: undefined,
	});
});
