import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MODELS, runModel } from '../../../src/cost-model/models.ts';
import { readInputs } from '../../../src/cost-model/read-inputs.ts';
import { turningPoints } from '../../../src/cost-model/turning-point.ts';

function outputs(
	inputs: Readonly<Record<string, unknown>>,
): Readonly<Record<string, number | undefined>> {
	const outcome = runModel('risk', inputs);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	const entries = Object.entries(outcome.result.outputs).map(([id, { value }]) => [id, value]);
	return Object.fromEntries(entries) as Record<string, number>;
}

test('expected loss is releases × share that fail × hours × loss of an hour × reach', () => {
	const found = outputs({});
	expect(found['lossAtOnce']).toBeCloseTo(20 * 0.05 * 1 * 1000, 9);
	expect(found['reachSplit']).toBeCloseTo(0.1 + 0.9 / 20, 12);
	expect(found['lossSplit']).toBeCloseTo(145, 9);
	expect(found['splitWorth']).toBeCloseTo(1000 - 145 - 500, 9);
	expect(found['availability']).toBeCloseTo(1 - 1 / 730, 12);
});

test('a release to one user in twenty reaches a twentieth, and everybody once the watch is over', () => {
	expect(outputs({})['reachCanary']).toBeCloseTo(0.05, 12);
	expect(outputs({ repairHours: 4 })['reachCanary']).toBeCloseTo((0.05 * 1 + 3) / 4, 12);
	expect(outputs({ canaryHours: 0 })['reachCanary']).toBe(1);
});

test('what all functions share is not contained: Netflix, 2008', () => {
	const story = MODELS.get('risk')?.presets?.find(({ id }) => id === 'netflix-2008')?.inputs ?? {};
	const found = outputs(story);
	expect(found['reachSplit']).toBe(1);
	expect(found['lossSplit']).toBe(found['lossAtOnce']);
	expect(found['payingLoss']).toBeUndefined();
});

test('one function reaches everything, like one program', () => {
	expect(outputs({ functions: 1 })['lossSplit']).toBe(outputs({})['lossAtOnce']);
});

test('a canary on one program reaches no more than everybody, a split no more than the whole', () => {
	const percent = fc.double({ min: 0, max: 100, noNaN: true });
	const hours = fc.double({ min: 0, max: 744, noNaN: true });
	const given = fc.record({
		sharedShare: percent,
		canaryShare: percent,
		canaryHours: hours,
		repairHours: hours,
	});
	fc.assert(
		fc.property(given, (inputs) => {
			const found = outputs(inputs);
			for (const id of ['reachSplit', 'reachCanary']) {
				expect(found[id]).toBeGreaterThanOrEqual(0);
				expect(found[id]).toBeLessThanOrEqual(1 + 1e-12);
			}
		}),
	);
});

test('the loss of an hour from which splitting pays is where its verdict turns', () => {
	const model = MODELS.get('risk');
	const read = model && readInputs(model.fields, {});
	if (model === undefined || read?.ok !== true) throw new Error('no risk');
	const [point] = turningPoints(model, read.values, {
		holds: (figures) => (figures['splitWorth'] ?? 0) > 0,
	}).filter(({ field }) => field.id === 'lossPerHour');
	const paying = outputs({})['payingLoss'] ?? 0;
	expect(paying).toBeCloseTo(500 / 0.855, 6);
	expect(Math.abs((point?.at ?? 0) / paying - 1)).toBeLessThanOrEqual(1e-9);
});

test('a quotient by almost nothing is no answer', () => {
	expect(outputs({ failShare: 4.94e-322 })['payingLoss']).toBeUndefined();
});
