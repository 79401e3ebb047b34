import { expect, test } from 'vitest';
import { MODELS, runModel } from '../../../src/cost-model/models.ts';
import type { ModelResult } from '../../../src/cost-model/models.ts';
import { readInputs } from '../../../src/cost-model/read-inputs.ts';
import { turningPoints } from '../../../src/cost-model/turning-point.ts';

function run(inputs: Readonly<Record<string, unknown>>): ModelResult {
	const outcome = runModel('lock-in', inputs);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.result;
}

function output(result: ModelResult, id: string): number | undefined {
	return result.outputs[id]?.value;
}

test('a chance of 5 %, 400 hours, 75 dollars: 1,500 dollars a year', () => {
	const result = run({});
	expect(output(result, 'exitHours')).toBe(10 * 2 + 8 * 25 + 3 * 60);
	expect(output(result, 'lockInPerYear')).toBeCloseTo(1500, 9);
	expect(output(result, 'exitCost')).toBe(30_000);
	expect(result.sentence).toMatch(/^Being locked in costs \$1,500 a year/u);
});

test('portability pays from premium ÷ (hours × cost of an hour)', () => {
	const paying = output(run({}), 'payingChance') ?? 0;
	expect(paying).toBeCloseTo(1200 / 30_000, 12);
	expect(output(run({ exitChance: paying * 100 }), 'net')).toBeCloseTo(0, 6);
	expect(output(run({ exitChance: 5 }), 'payingHours')).toBeCloseTo(1200 / (0.05 * 75), 9);
});

test('its verdict turns there', () => {
	const model = MODELS.get('lock-in');
	const read = model && readInputs(model.fields, {});
	if (model === undefined || read?.ok !== true) throw new Error('no lock-in');
	const [point] = turningPoints(model, read.values, {
		holds: (figures) => (figures['net'] ?? 0) > 0,
	}).filter(({ field }) => field.id === 'exitChance');
	expect(point?.stays).toBe('above');
	expect(Math.abs((point?.at ?? 0) / 4 - 1)).toBeLessThanOrEqual(1e-9);
});

test('what only the platform gives is lost with it', () => {
	expect(output(run({ platformWorth: 300 }), 'net')).toBeCloseTo(0, 9);
});

test('nothing locked is worth nothing, and has no chance from which it pays', () => {
	const result = run({ handlers: 0, eventSources: 0, workflows: 0 });
	expect(output(result, 'lockInPerYear')).toBe(0);
	expect(output(result, 'payingChance')).toBeUndefined();
	expect(result.sentence).toContain('Nothing is locked');
});

test('the lines of a year are the expected cost of leaving, layer by layer', () => {
	const result = run({});
	const locked = result.lines.filter(({ side }) => side === 'serverless');
	expect(locked.map(({ amount }) => Math.round(amount))).toEqual([75, 750, 675]);
});
