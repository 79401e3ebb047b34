import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NumberField } from '../../src/cost-model/input.ts';
import { parseQuantity } from '../../src/cost-model/parse-quantity.ts';

const field: NumberField = {
	id: 'dataGb',
	label: 'Data',
	unit: 'GB',
	units: { MB: 1 / 1024, TB: 1024 },
	type: 'number',
	default: 0,
	min: 0,
	max: 1e12,
	scale: 'log',
};

test.each([
	['12', 12],
	['10,000 * 60 * 24 * 30', 432_000_000],
	['3M', 3_000_000],
	['1M × 30', 30_000_000],
	['100 GB * 360 + 100 TB * 384', 39_357_600],
	['512 MB', 0.5],
	['1e+3 + 2', 1002],
])('%s is %d GB', (text, value) => {
	expect(parseQuantity(text, field)).toBe(value);
});

test.each([
	'',
	'2 *',
	'* 2',
	'2 + ',
	'2 GB * 3 GB',
	'2 s',
	'$2',
	'2 ** 3',
	'(1)',
	'1 - 1',
	'1e300*1e300',
	`${'1*'.repeat(40)}1`,
])('"%s" is no quantity', (text) => {
	expect(parseQuantity(text, field)).toBeUndefined();
});

test('a product is the product, whatever the numbers', () => {
	const amount = fc.integer({ min: 0, max: 100_000 });
	fc.assert(
		fc.property(fc.array(amount, { minLength: 1, maxLength: 3 }), amount, (factors, more) => {
			const product = factors.reduce((all, factor) => all * factor, 1);
			expect(parseQuantity(`${factors.join('*')} + ${String(more)}`, field)).toBe(product + more);
		}),
	);
});

test.each([
	['70%', 70],
	['7 %', 7],
	['29%', 29],
	['0.7', 0.7],
])('%s is %d of a hundred', (text, value) => {
	expect(parseQuantity(text, { ...field, unit: '%', units: {} })).toBe(value);
});

test('a percentage is a share of a plain number, and no amount of data', () => {
	expect(parseQuantity('50%', { ...field, unit: '', units: {} })).toBe(0.5);
	expect(parseQuantity('50%', field)).toBeUndefined();
});
