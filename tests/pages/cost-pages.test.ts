import { describe, expect, test } from 'vitest';
import { costSheet } from '../../src/article/cost-sheet.ts';
import { settingFor } from '../../src/article/setting.ts';
import { METERS } from '../../src/cost-model/meters.ts';
import { MODELS } from '../../src/cost-model/models.ts';
import { PRICES } from '../../src/cost-model/price-book.ts';
import { QUALITATIVE } from '../../src/cost-model/qualitative.ts';
import { computeFigures } from '../../src/figures/figures.ts';
import { readOwnPrices } from '../../src/figures/own-prices.ts';
import { costPages } from '../../src/pages/cost-pages.ts';
import type { Knowledge } from '../../src/pages/site.ts';
import * as schema from '../../src/schema.ts';
import { knowledgeOf } from './knowledge.ts';

const NOTES = {
	'a.md':
		'---\ntitle: A shop\n---\n\n## In June\n\n```scenario\nid: june\nmodel: bill\ninputs: { requests: 3M }\n```\n\n```scenario\nid: july\nmodel: bill\ninputs: { requests: 5M }\n```',
	'b.md': '# B\n\n> - ```scenario\n>   id: deep\n>   model: bill\n>   ```',
};

const pagesOf = (knowledge: Knowledge): schema.CostPage[] =>
	costPages(knowledge).map((page) => schema.costPage.parse(page));

const pages = pagesOf(knowledgeOf(NOTES));
const models = pages.filter((page) => page.type === 'model');
const bill = models.find(({ id }) => id === 'bill');
const book = pages.find((page) => page.type === 'prices');
const prices = book?.vendors.flatMap((vendor) => vendor.prices) ?? [];
const sheetOf = (page: schema.CostPage, lang = 'en') =>
	costSheet(
		page,
		settingFor((url) => `/base${url}`, { lang }),
	);

describe('pages of models and prices', () => {
	test('are made where a note asks a model, or where the site says so', () => {
		const none = { 'a.md': 'text' };
		expect(costPages(knowledgeOf(none))).toEqual([]);
		expect(costPages(knowledgeOf(NOTES, { models: 'never' }))).toEqual([]);
		expect(costPages(knowledgeOf(none, { models: 'always' })).length).toBe(pages.length);
	});

	test('are an index, one for each model and question, and the price book', () => {
		expect(pages.map(({ url }) => url)).toEqual([
			'/models/',
			...[...MODELS.keys()].map((id) => `/models/${id}/`),
			...QUALITATIVE.map(({ id }) => `/models/${id}/`),
			'/prices/',
		]);
	});

	test('say which scenarios use a model, with heading, answer and place', () => {
		expect(bill).toMatchObject({ notes: 2 });
		expect(bill?.uses).toMatchObject([
			{ scenario: 'june', url: '/a/#calc-june', heading: 'In June', note: { title: 'A shop' } },
			{ scenario: 'july', url: '/a/#calc-july', heading: 'In June' },
			{ scenario: 'deep', url: '/b/#calc-deep' },
		]);
		expect(bill?.uses[0]?.answer).toContain('3 million requests a month cost $8.60');
		const others = models.filter(({ id }) => id !== 'bill');
		expect(new Set(others.map(({ notes }) => notes))).toEqual(new Set([0]));
	});
});

describe.each(models.map((page) => [page.id, page] as const))('the page of %s', (id, page) => {
	const sheet = sheetOf(page);

	test('has its question, and a calculator or why there is none', () => {
		expect(page.question).not.toBe('');
		expect(page.calculator !== '' || page.instead.length > 0).toBe(true);
		expect(sheet.calculator).toBe(page.calculator !== '');
		expect(sheet.main).toContain(page.calculator);
	});

	test('names every input and output, and blocks that would compute', () => {
		const model = MODELS.get(id);
		expect(page.inputs.map((one) => one.id)).toEqual(model?.inputs.map((one) => one.id) ?? []);
		expect(page.outputs.map((one) => one.id)).toEqual(model?.outputs.map((one) => one.id) ?? []);
		const { block = '', inline = '', check = '' } = page.embed ?? {};
		const text = `${block}\n\n${inline}\n\n> [!claim] c\n> on:: [[a]]\n> ${check}`;
		const { figures } = knowledgeOf({ 'a.md': page.embed ? text : '' });
		expect(figures.diagnostics).toEqual([]);
		for (const story of page.stories) {
			expect(story.answer, story.id).not.toBe('');
			expect(knowledgeOf({ 'a.md': story.block }).figures.diagnostics).toEqual([]);
		}
	});

	test('shows no number that is none', () => {
		expect(sheet.main).not.toMatch(/NaN|Infinity|undefined|\[object/);
	});
});

describe('the price book', () => {
	test('holds every price once, under its vendor, with its whole history', () => {
		expect(prices.map(({ id }) => id).sort()).toEqual(
			[...new Set(PRICES.map(({ id }) => id))].sort(),
		);
		const rows = prices.flatMap(({ versions }) => versions);
		expect(rows).toHaveLength(PRICES.length);
		expect(
			prices.every(({ versions }) => versions.filter(({ current }) => current).length === 1),
		).toBe(true);
	});

	test('says what moves with a price: meters, models, notes', () => {
		const requests = prices.find(({ id }) => id === 'aws-lambda/requests');
		expect(requests?.meters).toContain(METERS.get('aws-lambda')?.title);
		expect(requests?.models).toContainEqual({ name: 'The monthly bill', url: '/models/bill/' });
		expect(requests?.notes).toEqual([
			{ name: 'A shop', url: '/a/#calc-june', count: 2 },
			{ name: 'B', url: '/b/#calc-deep', count: 1 },
		]);
	});

	test('counts ages to a day that the prices name, whatever the clock says', () => {
		const last = PRICES.map(({ checkedOn }) => checkedOn)
			.sort()
			.at(-1);
		expect(book?.asOf).toBe(last);
		expect(prices.find(({ versions }) => versions[0]?.checkedOn === last)?.age).toBe(0);
		const strict = pagesOf(knowledgeOf(NOTES, { pricesMaxAge: 1 })).find(
			({ type }) => type === 'prices',
		);
		expect(strict?.type === 'prices' && strict.stale).toBeGreaterThan(0);
		expect(strict && sheetOf(strict).main).toContain('to be looked up again');
	});

	test('shows an anchor for each price, and its sources as links', () => {
		const { main } = book ? sheetOf(book) : { main: '' };
		for (const { id } of prices) expect(main).toContain(`<li id="${id}">`);
		expect(main).toContain('href="https://aws.amazon.com/lambda/pricing"');
		expect(main).toContain('href="/base/models/bill/"');
	});

	test('appends a site’s own prices to the history', () => {
		const { rows } = readOwnPrices(
			'- { id: aws-lambda/requests, price: 0.18, validFrom: 2026-10-01, source: a letter }',
		);
		const knowledge = knowledgeOf(NOTES);
		const figures = computeFigures(knowledge.vault.notes, { prices: rows });
		const own = pagesOf({ ...knowledge, figures }).find(({ type }) => type === 'prices');
		const all = own?.type === 'prices' ? own.vendors.flatMap((vendor) => vendor.prices) : [];
		expect(all.find(({ id }) => id === 'aws-lambda/requests')?.versions).toMatchObject([
			{ price: '0.18', own: true, current: true, source: 'a letter' },
			{ price: '0.20', own: false, current: false },
		]);
	});
});

test('in another language, what speaks English says so', () => {
	const { main, title } = book ? sheetOf(book, 'de') : { main: '', title: '' };
	expect(title).toBe('Preise');
	expect(main).toMatch(/<ul class="prices" lang="en" dir="ltr">/);
});
