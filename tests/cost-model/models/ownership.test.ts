import { expect, test } from 'vitest';
import { runModel } from '../../../src/cost-model/models.ts';
import type { ModelResult } from '../../../src/cost-model/models.ts';

function run(inputs: Readonly<Record<string, unknown>>): ModelResult {
	const outcome = runModel('ownership', inputs);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.result;
}

function output(result: ModelResult, id: string): number {
	return result.outputs[id]?.value ?? NaN;
}

test('at 100 million requests the gap of 210 dollars is 2.8 hours of work at 75 dollars', () => {
	const result = run({});
	const gap = 100 * 2.866_67 - (2 * 730 * 0.0416 + 730 * 0.0225);
	expect(output(result, 'billGap')).toBeCloseTo(gap, 6);
	expect(output(result, 'hoursGap')).toBeCloseTo(gap / 75, 6);
	expect(output(result, 'hoursGap')).toBeCloseTo(2.8, 1);
	expect(output(result, 'servers')).toBe(2);
});

test('a Kubernetes floor of 73 dollars and two t3.medium is even with 46.7 million requests', () => {
	const floor = { cluster: true, loadBalancer: false };
	const result = run({ ...floor, requests: 133.736 / 2.866_67e-6 });
	expect(output(result, 'serversBill')).toBeCloseTo(73 + 60.736, 9);
	expect(output(result, 'billGap')).toBeCloseTo(0, 6);
	expect(133.736 / 2.866_67).toBeCloseTo(46.65, 2);
});

test('hours that equal the gap make both sides cost the same', () => {
	const extra = output(run({}), 'hoursGap');
	const even = run({ functionWork: 2, serverWork: 2 + extra });
	expect(output(even, 'totalGap')).toBeCloseTo(0, 6);
	expect(output(run({ functionWork: 2, serverWork: 1 + extra }), 'totalGap')).toBeCloseTo(75, 6);
});

test('a move is spread over its months, on the side that is moved to', () => {
	const [stay, servers, functions] = ['none', 'servers', 'functions'].map((moving) =>
		run({ moving, migrationHours: 240, writeOffMonths: 24 }),
	);
	if (!stay || !servers || !functions) throw new Error('three answers');
	expect(output(servers, 'serversTotal') - output(stay, 'serversTotal')).toBeCloseTo(750, 9);
	expect(output(functions, 'functionsTotal') - output(stay, 'functionsTotal')).toBeCloseTo(750, 9);
	expect(output(servers, 'functionsTotal')).toBe(output(stay, 'functionsTotal'));
});

test('totals are the sums of the lines of either side', () => {
	const result = run({ cluster: true, moving: 'servers' });
	const sum = (side: string): number =>
		result.lines.filter((line) => line.side === side).reduce((all, { amount }) => all + amount, 0);
	expect(sum('serverless')).toBeCloseTo(output(result, 'functionsTotal'), 9);
	expect(sum('servers')).toBeCloseTo(output(result, 'serversTotal'), 9);
});

test('work that costs nothing turns no gap into hours', () => {
	expect(run({ hourlyWage: 0 }).outputs['hoursGap']).toBeUndefined();
	expect(run({ hourlyWage: 0 }).sentence).not.toContain('hours of work at');
});
