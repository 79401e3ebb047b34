import { describe, expect, test } from 'vitest';
import { readOwnPrices } from '../../src/figures/own-prices.ts';

const ROW =
	'- id: aws-lambda/requests\n  price: 0.10\n  validFrom: 2026-10-01\n  source: our agreement\n';

describe('prices of a vault', () => {
	test('are rows of the price book with their own price, days and source, digit for digit', () => {
		expect(readOwnPrices(ROW)).toMatchObject({
			rows: [
				{
					id: 'aws-lambda/requests',
					provider: 'AWS Lambda',
					unit: '1M requests',
					price: '0.10',
					currency: 'USD',
					validFrom: '2026-10-01',
					checkedOn: '2026-10-01',
					source: 'our agreement',
				},
			],
			diagnostics: [],
		});
	});

	test('may say when they were looked up, and nothing at all', () => {
		const [row] = readOwnPrices(`${ROW}  checkedOn: 2026-11-20\n`).rows;
		expect(row?.checkedOn).toBe('2026-11-20');
		expect(readOwnPrices('')).toEqual({ rows: [], diagnostics: [] });
		expect(readOwnPrices('# none yet\n')).toEqual({ rows: [], diagnostics: [] });
	});

	test.each([
		[
			'an unknown price',
			ROW.replace('requests', 'requets'),
			1,
			3,
			'Did you mean "aws-lambda/requests"?',
		],
		['a negative price', ROW.replace('0.10', '-1'), 2, 3, '0.0000166667'],
		['a price that is no number', ROW.replace('0.10', 'cheap'), 2, 3, '0.0000166667'],
		['no such day', ROW.replace('2026-10-01', '2026-13-01'), 3, 3, 'year-month-day'],
		['no source', ROW.replace('our agreement', '""'), 4, 3, 'looked up'],
		['another unit', `${ROW}  unit: request\n`, 5, 3, '1M requests'],
		['a key that no price has', `${ROW}  prise: 3\n`, 5, 3, 'Did you mean "price"?'],
	] as const)('%s is left out and named with its place', (...[, text, line, column, hint]) => {
		const { rows, diagnostics } = readOwnPrices(text);
		expect(rows).toEqual([]);
		expect(diagnostics).toMatchObject([
			{ level: 'error', code: 'own-price', path: 'steelyard.prices.yaml', line, column },
		]);
		expect(diagnostics[0]?.hint).toContain(hint);
	});

	test('of one day are two many', () => {
		const { rows, diagnostics } = readOwnPrices(ROW + ROW);
		expect(rows).toHaveLength(1);
		expect(diagnostics).toMatchObject([{ line: 7, code: 'own-price' }]);
	});

	test.each(['a: 1', '- 3', '- [1]', '- null', '"text"', '- {', '- __proto__: { id: x }'])(
		'%s is no list of prices, and no exception',
		(text) => {
			const { rows, diagnostics } = readOwnPrices(text);
			expect(rows).toEqual([]);
			expect(diagnostics.length).toBeGreaterThan(0);
		},
	);
});
