import { describe, expect, test } from 'vitest';
import { MODELS } from '../../src/cost-model/models.ts';
import { readIntervals } from '../../src/cost-model/read-intervals.ts';
import { swingsOf, tornado } from '../../src/cost-model/tornado.ts';
import type { Uncertain } from '../../src/cost-model/uncertainty.ts';

const model = MODELS.get('break-even');
if (model === undefined) throw new Error('no break-even');
const CROSSOVER = { id: 'crossover', label: 'Break-even', unit: 'requests/month' } as const;

function asked(raw: Readonly<Record<string, unknown>>): Uncertain {
	const read = model === undefined ? undefined : readIntervals(model.fields, raw);
	if (read?.ok !== true) throw new Error(JSON.stringify(read));
	return read;
}

describe('without ranges', () => {
	const swings = swingsOf(model, asked({}), 'crossover');

	test('every number is halved and doubled within its range, the widest swing first', () => {
		const widths = swings.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow));
		expect(widths).toEqual([...widths].sort((a, b) => b - a));
		const duration = swings.find(({ field }) => field.id === 'durationMs');
		expect(duration).toMatchObject({ low: 100, high: 400 });
		expect(duration?.atLow).toBeCloseTo(12.264 / (1.2e-6 + 0.05 * 0.0000166667), 3);
		expect(duration?.atHigh).toBeCloseTo(12.264 / (1.2e-6 + 0.2 * 0.0000166667), 3);
		expect(swings.find(({ field }) => field.id === 'hours')).toMatchObject({ low: 672, high: 744 });
	});

	test('what changes nothing is left out', () => {
		expect(swings.map(({ field }) => field.id)).not.toContain('requests');
		expect(swings.map(({ field }) => field.id)).not.toContain('requestsPerUser');
	});
});

describe('with ranges', () => {
	const question = asked({ durationMs: '100..300 ms', memoryMb: '256..512', requests: '1M..5M' });

	test('those inputs alone are swung, from end to end', () => {
		const swings = swingsOf(model, question, 'crossover');
		expect(swings.map(({ field }) => field.id)).toEqual(['durationMs', 'memoryMb']);
		expect(swings[0]).toMatchObject({ low: 100, high: 300 });
	});

	test('the picture says which ends they are, in words and in its table', () => {
		const chart = tornado(model, question, CROSSOVER);
		expect(chart?.bars.map(({ label }) => label)).toEqual([
			'Duration of a request: 100 to 300 ms',
			'Memory: 256 to 512 MB',
		]);
		expect(chart?.bars[0]?.text).toBe('6.85M to 4.13M');
		expect(chart?.table?.rows).toHaveLength(2);
		for (const { from = 0, value } of chart?.bars ?? []) {
			expect(Math.min(from, value)).toBeGreaterThanOrEqual(chart?.x.min ?? Infinity);
			expect(Math.max(from, value)).toBeLessThanOrEqual(chart?.x.max ?? 0);
		}
	});
});

test('an output that nothing swings has no picture', () => {
	expect(tornado(model, asked({ requestsPerUser: '10..100' }), CROSSOVER)).toBeUndefined();
	expect(tornado(model, asked({}), { ...CROSSOVER, id: 'nothing' })).toBeUndefined();
});
