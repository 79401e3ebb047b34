import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAmount } from '../../src/cost-model/amount.ts';

test.each([
	['3', 3],
	['1,000', 1000],
	['1_000', 1000],
	['.5', 0.5],
	['4.28M', 4_280_000],
	['4.28 million', 4_280_000],
	['2k', 2000],
	['1.5e3', 1500],
	['-5', -5],
	['−5', -5],
	['$12.26', 12.26],
	['90%', 0.9],
	['90 %', 0.9],
])('%s is %d', (text, value) => {
	expect(parseAmount(text)?.value).toBeCloseTo(value, 9);
});

test('a unit is kept apart, also after a suffix', () => {
	expect(parseAmount('200 ms')).toMatchObject({ value: 200, unit: 'ms' });
	expect(parseAmount('3 M requests')).toMatchObject({ value: 3_000_000, unit: 'requests' });
});

test('the precision is one unit of the last digit', () => {
	expect(parseAmount('4.28M')?.precision).toBeCloseTo(10_000, 6);
	expect(parseAmount('90%')?.precision).toBeCloseTo(0.01, 12);
});

test('a comma is a separator of thousands only: 1,5 is no 15', () => {
	expect(parseAmount('1,234,567.5')).toMatchObject({ value: 1_234_567.5, unit: '' });
	expect(parseAmount('1,5')).toMatchObject({ value: 1, unit: ',5' });
	expect(parseAmount('12,3456')).toMatchObject({ unit: ',3456' });
});

test.each(['', 'abc', 'M', '$', 'e5', '1e999', 'x'.repeat(100)])('"%s" is no number', (text) => {
	expect(parseAmount(text)).toBeUndefined();
});

test('no text makes it throw or give a value that is not finite', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const amount = parseAmount(text);
			expect(amount === undefined || Number.isFinite(amount.value)).toBe(true);
		}),
	);
});
