import { expect, test } from 'vitest';
import { METERS, priceMeter } from '../../src/cost-model/meters.ts';

test('a price comes with its sentence, lines and rows', () => {
	const outcome = priceMeter('aws-alb', { lcu: 1.3698 });
	if (!outcome.ok) throw new Error('not priced');
	const { result } = outcome;
	expect(result.sentence).toBe(
		'Application Load Balancer costs $24.43 a month: $16.43 for load balancer by the hour and $8.00 for load balancer capacity.',
	);
	expect(result.lines.map((line) => line.formula)).toEqual([
		'730 h = 730 hours; 730 × $0.0225 = $16.425',
		'730 h × 1.3698 LCU = 999.954 LCU-hours; 999.954 × $0.008 = $7.999632',
	]);
	expect(result.prices.map((row) => row.id)).toEqual(['aws-alb/hours', 'aws-alb/lcu']);
	expect(result.inputs).toMatchObject({ hours: 730, lcu: 1.3698 });
});

test('an unknown meter, day and input are problems together with advice', () => {
	expect(priceMeter('lambda', {})).toEqual({
		ok: false,
		problems: [
			{
				input: 'meter',
				message: 'There is no meter "lambda".',
				hint: 'Did you mean "aws-lambda"?',
			},
		],
	});
	expect(priceMeter('aws-ec2', { instance: 't3.medum' }, { asOf: '2021-02-30' })).toMatchObject({
		problems: [
			{ input: 'instance', hint: 'Did you mean "t3.medium"?' },
			{ input: 'asOf', message: '"2021-02-30" is not a day.' },
		],
	});
});

test('a day before the first price list says from when there is one', () => {
	expect(priceMeter('aws-ec2', {}, { asOf: '2021-06-01' })).toMatchObject({
		ok: false,
		problems: [{ input: 'asOf', hint: 'Ask for 2022-08-23 or later.' }],
	});
});

test.each([...METERS.values()])('$id prices its defaults and documents its inputs', (meter) => {
	const outcome = priceMeter(meter.id, {});
	expect(outcome.ok && Number.isFinite(outcome.result.total.value)).toBe(true);
	for (const input of meter.inputs) {
		expect(input.description, input.id).toMatch(/\.$/u);
		expect(input.source, input.id).not.toBe('');
	}
	for (const charge of meter.charges) {
		const known = meter.inputs.map(({ id }) => id);
		for (const factor of charge.quantity.flat()) expect(known).toContain(factor.input);
	}
});
