import { expect, test } from 'vitest';
import type { Figures } from '../../../src/cost-model/model.ts';
import { MODELS } from '../../../src/cost-model/models.ts';
import { turningPoints } from '../../../src/cost-model/turning-point.ts';
import { ask, output } from './ask.ts';

/** Where a condition on the figures turns along one input, found by halving. */
function turn(model: string, input: string, holds: (figures: Figures) => boolean): number {
	const answerer = MODELS.get(model);
	if (answerer === undefined) throw new Error(model);
	const { inputs } = ask(model);
	const found = turningPoints(answerer, inputs, { holds }).filter(
		({ field }) => field.id === input,
	);
	return found[0]?.at ?? NaN;
}

function expectSame(found: number, closed: number): void {
	expect(Math.abs(found / closed - 1)).toBeLessThan(1e-9);
}

test('the transitions from which 90% is saved', () => {
	const found = turn('orchestration', 'transitionsPerSecond', ({ saving = 0 }) => saving >= 0.9);
	expectSame(found, output('orchestration', 'transitionsFor90'));
});

test('the streams that a quota carries', () => {
	const found = turn('limits', 'refillPerSecond', ({ emptyAfter }) => emptyAfter === undefined);
	expect(found).toBe(30_000 - 1);
	expect(output('limits', 'carriedStreams', { refillPerSecond: found + 1 })).toBe(10_000);
});

test('the work that is worth as much as a hop', () => {
	const found = turn('hop', 'durationMs', ({ hopShare = 0 }) => hopShare > 0.5);
	expectSame(found, output('hop', 'worthMs'));
});

test('the load at which kept connections run out', () => {
	const found = turn(
		'connections',
		'requestsPerSecond',
		({ connections = 0 }) => connections <= 100,
	);
	expectSame(found, output('connections', 'limitPerSecond'));
});

test('the load that the largest machine no longer carries', () => {
	const found = turn('vertical', 'requestsPerSecond', ({ oneMachine }) => oneMachine !== undefined);
	expectSame(found, output('vertical', 'ceiling') / 3);
});

test('the part that has to be parallel for the overhead to be earned back', () => {
	const found = turn('fan-out', 'parallelShare', ({ speedup = 0 }) => speedup >= 1);
	expectSame(found, (50 / 1000 / (1 - 1 / 32)) * 100);
});
