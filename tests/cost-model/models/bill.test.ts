import { expect, test } from 'vitest';
import { MODELS, runModel } from '../../../src/cost-model/models.ts';

test('the bill is the sum of its lines, each rounded to the cent', () => {
	const outcome = runModel('bill', { instances: 2, loadBalancer: true });
	if (!outcome.ok) throw new Error('no bill');
	const { result } = outcome;
	expect(result.lines.map((line) => [line.id, line.subtotal])).toEqual([
		['aws-lambda/requests', 0.6],
		['aws-lambda/duration-1', 5],
		['aws-api-gateway-http/requests-1', 3],
		['aws-ec2/hours', 24.53],
		['aws-alb/hours', 16.43],
	]);
	expect(result.outputs).toEqual({
		total: { value: 49.56, unit: 'USD/month' },
		serverless: { value: 8.6, unit: 'USD/month' },
		servers: { value: 40.96, unit: 'USD/month' },
		perMillion: { value: 16.52, unit: 'USD/1M requests' },
	});
	expect(result.formula[0]?.values).toBe('$0.60 + $5.00 + $3.00 + $24.53 + $16.43 = $49.56');
	expect(result.chart).toMatchObject({ type: 'bars', bars: { length: 5 } });
});

test('nothing used costs nothing, and no cost per million is made up', () => {
	const outcome = runModel('bill', { requests: 0 });
	expect(outcome).toMatchObject({
		ok: true,
		result: { sentence: '0 requests a month cost $0.00.' },
	});
	expect(outcome.ok && 'perMillion' in outcome.result.outputs).toBe(false);
});

test('outputs are those the model declares', () => {
	const outcome = runModel('bill', {});
	const declared = MODELS.get('bill')?.outputs.map(({ id }) => id);
	expect(outcome.ok && Object.keys(outcome.result.outputs)).toEqual(declared);
});
