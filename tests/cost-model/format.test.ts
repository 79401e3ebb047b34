import { expect, test } from 'vitest';
import { formatQuantity } from '../../src/cost-model/format.ts';
import type { Unit } from '../../src/cost-model/quantity.ts';

test.each<[number, Unit, string | undefined, string, string]>([
	[0.882, 'ratio', undefined, 'en', '88%'],
	[0.0532, 'ratio', 'percent', 'en', '5.3%'],
	[0.882, 'ratio', 'percent 1', 'de', '88,2 %'],
	[12.264, 'USD/month', undefined, 'en', '$12.26'],
	[-12.264, 'USD', 'usd', 'en', '−$12.26'],
	[-0.001, 'USD', 'usd 0', 'en', '$0'],
	[0.0000166667, 'USD', 'usd', 'en', '$0.000017'],
	[1234.5, 'USD', 'usd 0', 'en', '$1,235'],
	[4_278_134, 'requests/month', undefined, 'en', '4.28 M'],
	[4_278_134, 'requests/month', 'compact', 'de', '4,28 Mio.'],
	[4_278_134, 'requests/month', 'integer', 'en', '4,278,134'],
	[2814.6, 'users/day', undefined, 'en', '2,815'],
	[1.628, 'requests/s', undefined, 'en', '1.6'],
	[16.425, 'USD', 'round 2', 'en', '16.43'],
	[3, 'servers', undefined, 'en', '3'],
])('%d %s as %s in %s is %s', (...row) => {
	const [value, unit, format, lang, text] = row;
	const plain = formatQuantity({ value, unit }, format, lang)?.replace(/[\u00A0\u202F]/gu, ' ');
	expect(plain).toBe(text);
});

test('a thin space that does not break stands before a scale', () => {
	expect(formatQuantity({ value: 4.28e6, unit: 'requests/month' }, 'compact', 'en')).toBe(
		'4.28\u202FM',
	);
});

test('an unknown format is undefined, an unknown language is English', () => {
	expect(formatQuantity({ value: 1, unit: 'USD' }, 'euro', 'en')).toBeUndefined();
	expect(formatQuantity({ value: 1, unit: 'USD' }, '__proto__', 'en')).toBeUndefined();
	expect(formatQuantity({ value: 1.5, unit: 'USD' }, 'usd', 'not a language!')).toBe('$1.50');
});
