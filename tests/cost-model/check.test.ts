import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkValue } from '../../src/cost-model/check.ts';
import type { Quantity } from '../../src/cost-model/quantity.ts';

const figures = new Map<string, Quantity>([
	['pv.saving', { value: 0.882, unit: 'ratio' }],
	['pv.crossover', { value: 4_278_134, unit: 'requests/month' }],
	['pv.total', { value: 12.264, unit: 'USD/month' }],
]);

function check(expression: string): ReturnType<typeof checkValue> {
	return checkValue(expression, (scenario, output) => figures.get(`${scenario}.${output}`));
}

test.each([
	'pv.saving in 0.85..0.95',
	'pv.saving in 85%..95%',
	'pv.saving > 88%',
	'pv.saving ≈ 0.9',
	'pv.crossover = 4.28M',
	'pv.crossover == 4.3M',
	'pv.crossover ≤ 4.3 million',
	'pv.crossover in 1M .. 10M',
	'pv.crossover>=4,278,134',
	'pv.total < $13',
	'pv.total = 12.26',
])('%s holds', (expression) => {
	expect(check(expression).status).toBe('holds');
});

test.each([
	['pv.saving >= 90%', 'pv.saving is 88.2%, which is not >= 90%.'],
	['pv.saving in 0.9..1', 'pv.saving is 88.2%, which is not in 0.9..1.'],
	['pv.crossover = 4.27M', 'pv.crossover is 4,278,134, which is not = 4.27M.'],
	['pv.total ≈ $20', 'pv.total is $12.26, which is not ≈ $20.'],
])('%s fails, and says the value', (expression, message) => {
	expect(check(expression)).toMatchObject({ status: 'fails', message });
	expect(check(expression).value).toBeDefined();
});

test.each([
	['nobody.knows > 1', /^Nothing computes nobody\.knows\.$/u],
	['pv.saving > $5', /is in ratio, not in dollars/u],
	['pv.crossover > 5%', /is in requests\/month, not in percent/u],
	['pv.saving in 5..1', /is not understood/u],
	['pv.saving', /is not understood\. Write it like/u],
	['pv.saving > process.exit()', /is not understood/u],
	['', /is not understood/u],
])('%s is unknown', (expression, message) => {
	const outcome = check(expression);
	expect(outcome.status).toBe('unknown');
	expect(outcome.message).toMatch(message);
});

test('no expression makes it throw', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(['holds', 'fails', 'unknown']).toContain(check(`pv.saving ${text}`).status);
		}),
	);
});
