import { expect, test } from 'vitest';
import { answerRanges } from '../../src/calculators/ranged-answer.ts';
import {
	headlineOf,
	renderRanged,
	sayFigure,
	sayRanged,
} from '../../src/calculators/range-answer.ts';
import { MODELS, runModel } from '../../src/cost-model/models.ts';

const SPREAD = { low: 2.5e6, median: 4e6, high: 7e6, answered: 1 };
const headline = { id: 'crossover', label: 'Break-even', unit: 'requests/month' } as const;

test('ranges are told with their median, their ends, and how often one side wins', () => {
	const simulation = {
		draws: 10_000,
		outputs: { crossover: SPREAD },
		serverlessCheaper: 0.76,
		histogram: [],
	};
	expect(sayRanged({ simulation, headline, tornado: undefined })).toBe(
		'Break-even: 2.5 million to 7 million requests per month in 90% of the draws, median 4 million. Serverless is cheaper in 76% of 10,000 draws.',
	);
});

test('draws without an answer are told', () => {
	const outputs = { crossover: { ...SPREAD, answered: 0.9 } };
	const simulation = { draws: 100, outputs, histogram: [] };
	expect(sayRanged({ simulation, headline, tornado: undefined })).toContain(
		'It has none in 10% of the draws.',
	);
});

test.each([
	[12.264, 'USD/month', '$12.26 per month'],
	[-0.5, 'ratio', '−50%'],
	[4.28e6, 'requests/month', '4.28 million requests per month'],
	[3, 'servers', '3 servers'],
])('%d %s is said as %s', (value, unit, said) => {
	expect(sayFigure(value, unit)).toBe(said);
});

test.each([...MODELS.values()].map((model) => [model.id, model] as const))(
	'%s answers in ranges, with a tornado of sound numbers',
	(_id, model) => {
		const field = model.fields.find(
			(one) => one.type === 'number' && one.default > one.min && one.default < one.max,
		);
		const outputs = headlineOf(model, model.outputs);
		if (field?.type !== 'number' || outputs === undefined) throw new Error('nothing to range');
		const low = Math.max(field.min, field.default * 0.8);
		const high = Math.min(field.max, field.default * 1.25);
		const outcome = runModel(model.id, { [field.id]: `${String(low)}..${String(high)}` });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
		const { inputs: values, intervals, chart } = outcome.result;
		const answer = answerRanges(
			model,
			{ model: model.id, question: { values, intervals }, prices: [], headline: outputs, chart },
			200,
		);
		const html = renderRanged({ ...answer, headline: outputs }, 'x');
		expect(html).not.toMatch(/NaN|Infinity|undefined/u);
	},
);
