import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOURS, INSTANCES, REQUESTS } from '../../src/cost-model/fields.ts';
import { numberOf } from '../../src/cost-model/input.ts';
import type { Answerer, Figures } from '../../src/cost-model/model.ts';
import { MODELS } from '../../src/cost-model/models.ts';
import { readInputs } from '../../src/cost-model/read-inputs.ts';
import { turningPoints } from '../../src/cost-model/turning-point.ts';
import type { TurningPoint } from '../../src/cost-model/turning-point.ts';

const model = MODELS.get('break-even');
if (model === undefined) throw new Error('no break-even');

function serverlessIsCheaper(figures: Figures): boolean {
	return (figures['serverlessCost'] ?? 0) < (figures['serversCost'] ?? 0);
}

function breakEvenPoints(raw: Readonly<Record<string, unknown>>): readonly TurningPoint[] {
	const read = model === undefined ? undefined : readInputs(model.fields, raw);
	if (model === undefined || read?.ok !== true) throw new Error('inputs');
	return turningPoints(model, read.values, { holds: serverlessIsCheaper });
}

describe('against the closed forms of the break-even', () => {
	const points = breakEvenPoints({});
	const pointOf = (id: string): TurningPoint | undefined =>
		points.find(({ field }) => field.id === id);

	test('requests turn the verdict at F ÷ c', () => {
		const exact = 12.264 / (1.2e-6 + 0.1 * 0.0000166667);
		expect(pointOf('requests')).toMatchObject({ stays: 'below', value: 3_000_000 });
		expect(Math.abs((pointOf('requests')?.at ?? 0) / exact - 1)).toBeLessThanOrEqual(1e-9);
	});

	test('the duration turns it where c is F ÷ R, at the next millisecond billed', () => {
		const exact = ((12.264 / 3e6 - 1.2e-6) / (0.5 * 0.0000166667)) * 1000;
		expect(pointOf('durationMs')?.at).toBeCloseTo(Math.floor(exact), 6);
	});

	test('memory is whole, and the last value on this side', () => {
		const exact = ((12.264 / 3e6 - 1.2e-6) / (0.2 * 0.0000166667)) * 1024;
		expect(pointOf('memoryMb')?.at).toBe(Math.floor(exact));
	});

	test('the nearest comes first', () => {
		const factors = points.map(({ factor }) => factor);
		expect(factors).toEqual([...factors].sort((a, b) => a - b));
		expect(factors[0]).toBeGreaterThanOrEqual(1);
	});

	test('what cannot turn it is left out', () => {
		expect(pointOf('requestsPerUser')).toBeUndefined();
	});
});

test('from the other side it stays above', () => {
	const point = breakEvenPoints({ requests: 6e6 }).find(({ field }) => field.id === 'requests');
	expect(point).toMatchObject({ stays: 'above' });
	expect((point?.at ?? 0) / 4_278_136).toBeCloseTo(1, 5);
});

/** A condition on one input alone, for looking at its edges. */
function probe(field: Answerer['fields'][number]): Answerer {
	return {
		id: 'probe',
		title: 'Probe',
		fields: [field],
		figures: (values) => ({ value: numberOf(values, field.id) }),
		answer: () => ({ ok: false, problems: [] }),
	};
}

test('any threshold within the range is found to the last digits', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 1, max: 1e11, noNaN: true }),
			fc.double({ min: 1, max: 1e11, noNaN: true }),
			(value, threshold) => {
				fc.pre(value !== threshold);
				const found = turningPoints(
					probe(REQUESTS),
					{ requests: value },
					{
						holds: (figures) => (figures['value'] ?? 0) < threshold,
					},
				);
				expect(found).toHaveLength(1);
				expect(Math.abs((found[0]?.at ?? 0) / threshold - 1)).toBeLessThanOrEqual(1e-9);
			},
		),
	);
});

test('a whole input turns between two whole numbers', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 9000 }),
			fc.integer({ min: 1, max: 9000 }),
			(value, threshold) => {
				const [point] = turningPoints(
					probe(INSTANCES),
					{ instances: value },
					{
						holds: (figures) => (figures['value'] ?? 0) < threshold,
					},
				);
				expect(point?.at).toBe(value < threshold ? threshold - 1 : threshold);
			},
		),
	);
});

test('a condition that is true in between has an edge on either side', () => {
	const found = turningPoints(
		probe(HOURS),
		{ hours: 400 },
		{
			holds: ({ value = 0 }) => value > 300 && value <= 500,
		},
	);
	expect(found.map(({ stays, at }) => [stays, Math.round(at)])).toEqual([
		['below', 500],
		['above', 300],
	]);
});

test('a condition that nothing changes has no turning point', () => {
	expect(turningPoints(probe(HOURS), { hours: 400 }, { holds: () => true })).toEqual([]);
});
