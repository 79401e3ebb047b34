import { expect, test } from 'vitest';
import { METERS } from '../../src/cost-model/meters.ts';
import { PRICES, priceAt, priceHistory } from '../../src/cost-model/price-book.ts';
import { bundleSize } from '../../src/cost-model/price.ts';

test('every row is complete, dated and decimal', () => {
	for (const row of PRICES) {
		expect(row.price, row.id).toMatch(/^\d+(\.\d+)?$/u);
		expect(row.validFrom, row.id).toMatch(/^\d{4}-\d\d-\d\d$/u);
		expect(row.checkedOn, row.id).toMatch(/^\d{4}-\d\d-\d\d$/u);
		expect(row.source, row.id).toMatch(/^[a-z0-9.-]+\.(com|org|net|io|aws)\//u);
		expect(row.item && row.provider && row.region && row.unit, row.id).not.toBe('');
	}
});

test('no version of a price is there twice', () => {
	const versions = PRICES.map((row) => `${row.id} ${row.validFrom}`);
	expect(new Set(versions).size).toBe(versions.length);
});

test('the book holds exactly the rows of all meters', () => {
	const used = new Set([...METERS.values()].flatMap((meter) => meter.prices));
	expect(new Set(PRICES)).toEqual(used);
});

test('the legacy price of a GB-second stands beside the present one', () => {
	const id = 'aws-lambda/x86/duration-1';
	expect(priceHistory(id).map((row) => row.price)).toEqual(['0.00001667', '0.0000166667']);
	expect(priceAt(id, '2020-06-01')?.price).toBe('0.00001667');
	expect(priceAt(id)?.price).toBe('0.0000166667');
	expect(priceAt(id, '2010-01-01')).toBeUndefined();
	expect(priceAt('nothing')).toBeUndefined();
});

test('the unit says how many one price buys', () => {
	expect(bundleSize({ unit: '1M requests' })).toBe(1_000_000);
	expect(bundleSize({ unit: '1,000 transitions' })).toBe(1000);
	expect(bundleSize({ unit: 'hour' })).toBe(1);
});
