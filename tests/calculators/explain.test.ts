import { expect, test } from 'vitest';
import { renderExplanation } from '../../src/calculators/explain.ts';
import { runModel } from '../../src/cost-model/models.ts';

function explain(model: string, inputs: Readonly<Record<string, unknown>> = {}): string {
	const outcome = runModel(model, inputs);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return renderExplanation(outcome.result, {});
}

test('a bill shows its lines in cents and their sum', () => {
	const html = explain('bill', { instances: 1 });
	expect(html).toContain('each line rounded to the cent');
	expect(html).toContain('<td>$12.26</td>');
	expect(html).toContain('colspan="5">Sum</th><td>$20.86</td>');
});

test('a comparison shows what it compared, not rounded, side by side', () => {
	const html = explain('break-even');
	expect(html).toContain('Serverless, sum</th><td>$8.60001</td>');
	expect(html).toContain('Servers, sum</th><td>$12.264</td>');
});

test('each price is there with its date and a link to its source', () => {
	const html = explain('break-even');
	expect(html).toContain(
		'AWS Lambda, Requests: $0.20 per 1M requests (us-east-1), since 2016-08-17',
	);
	expect(html).toContain('<a href="https://aws.amazon.com/lambda/pricing" rel="noreferrer">');
	expect(html).toContain(
		'<a href="https://github.com/aws/karpenter-provider-aws" rel="noreferrer">',
	);
});

test('the formula stands in words and with its values', () => {
	const html = explain('break-even');
	expect(html).toContain('<dd>F ÷ c</dd>');
	expect(html).toContain('$12.264 ÷ $2.86667 per million = 4.28 million');
});
