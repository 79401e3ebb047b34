import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { environmentsAfter, secondsToReach } from '../../../src/cost-model/models/spikes-quota.ts';
import { ask, expectFiguresToBeOutputs, expectPresetsToAnswer, output, sideCost } from './ask.ts';

const MODEL = 'spikes';
const SECONDS = 730 * 3600;

test('10 × for 48 h a year adds 9 × 48 ÷ 8,760 = 4.9% to the volume', () => {
	expect(output(MODEL, 'addedVolume')).toBeCloseTo((9 * 48) / 8760, 12);
	expect(output(MODEL, 'addedVolume')).toBeCloseTo(0.049, 3);
});

test('a static fleet needs ten times the servers for it', () => {
	const ordinary = { requests: 1e9, instances: 1 };
	const servers = output(MODEL, 'ordinaryServers', ordinary);
	const perSecond = 1e9 / SECONDS;
	expect(servers).toBe(Math.ceil((perSecond * 0.02) / (2 * 0.7)));
	expect(output(MODEL, 'staticServers', ordinary)).toBe(
		Math.ceil((10 * perSecond * 0.02) / (2 * 0.7)),
	);
});

describe('the notes’ two shops', () => {
	test('one that computes should not own its peak', () => {
		expect(output(MODEL, 'staticSaving', { cpuMs: 200 })).toBeLessThan(0);
	});

	test('for one that waits nine tenths of its time the fleet is cheaper', () => {
		expect(output(MODEL, 'staticSaving', { cpuMs: 20 })).toBeGreaterThan(0.3);
	});

	test('between them lies e = ρ r ÷ 10 = 16%, more by the spike’s volume and the requests', () => {
		const perSecond = (1769 / 1024) * 0.0000166667;
		const ratio = (perSecond * 3600) / (0.08925 / 2);
		const more = 1 + (9 * 48) / 8760;
		const requests = 1 + 0.0000002 / (0.2 * perSecond);
		const share = output(MODEL, 'breakEvenCpuShare');
		expect(share).toBeCloseTo(((0.7 * ratio) / 10) * more * requests, 9);
		expect((0.7 * ratio) / 10).toBeCloseTo(0.16, 2);
	});
});

test('at the break-even spike and CPU share both sides cost the same, but for a server begun', () => {
	const requests = 1e9;
	const gap = (inputs: Readonly<Record<string, unknown>>): number => {
		const { staticCost, serverlessCost } = ask(MODEL, inputs).outputs;
		return (staticCost?.value ?? NaN) - (serverlessCost?.value ?? NaN);
	};
	const oneServer = 730 * 0.08925 + 1e-6;
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 200 }),
			fc.integer({ min: 1, max: 700 }),
			fc.integer({ min: 2, max: 50 }),
			(cpuMs, spikeHours, spike) => {
				const given = { requests, cpuMs, spikeHours, spike, memoryMb: 512 };
				const turn = output(MODEL, 'breakEvenSpike', given);
				if (turn >= 1 && turn <= 1000) {
					const there = gap({ ...given, spike: turn });
					expect(there).toBeGreaterThanOrEqual(-1e-6);
					expect(there).toBeLessThanOrEqual(oneServer);
				}
				const share = output(MODEL, 'breakEvenCpuShare', given);
				if (share >= 0.0001 && share <= 1) {
					const there = gap({ ...given, cpuMs: share * 200 });
					expect(there).toBeGreaterThanOrEqual(-1e-6);
					expect(there).toBeLessThanOrEqual(oneServer);
				}
			},
		),
		{ numRuns: 100 },
	);
});

test.each([
	[7, 573],
	[8, 656],
	[5, 407],
])(
	'the spike of equal cost is right beyond the first tier of a price: %i ms, %i h',
	(cpuMs, spikeHours) => {
		const given = { requests: 1e9, cpuMs, spikeHours, memoryMb: 512 };
		const turn = output(MODEL, 'breakEvenSpike', { ...given, spike: 2 });
		const there = ask(MODEL, { ...given, spike: turn });
		const gap = sideCost(there, 'servers') - sideCost(there, 'serverless');
		expect(turn).toBeGreaterThan(500);
		expect(gap).toBeGreaterThanOrEqual(-1e-4);
		expect(gap).toBeLessThanOrEqual(730 * 0.08925 + 1e-4);
		expect(output(MODEL, 'breakEvenSpike', { ...given, spike: 900 })).toBeCloseTo(turn, 4);
	},
);

test('servers that scale out run for the spike and for starting', () => {
	const given = { requests: 1e9, spikesPerYear: 4, scaleOutMinutes: 30 };
	const [low, high] = ['ordinaryServers', 'staticServers'].map((id) => output(MODEL, id, given));
	const hours = (low ?? 0) * 730 + ((high ?? 0) - (low ?? 0)) * ((48 + 4 * 0.5) / 12);
	expect(output(MODEL, 'autoscaledCost', given)).toBeCloseTo(hours * 0.08925, 6);
});

describe('the quota', () => {
	test('environments = requests a second × seconds of each', () => {
		expect(output(MODEL, 'environments')).toBeCloseTo((1e9 / SECONDS) * 0.2, 9);
	});

	test('10 × ⌈N ÷ 1,000⌉ seconds to start N, and what exceeds the quota is refused', () => {
		const given = { requests: 3e9 };
		const environments = output(MODEL, 'environments', given);
		expect(output(MODEL, 'rampTime', given)).toBe(10 * Math.ceil(environments / 1000));
		expect(output(MODEL, 'throttled', given)).toBeCloseTo(1 - 1000 / environments, 12);
		expect(ask(MODEL, given).sentence).toContain('refused');
	});

	/**
	 * AWS Lambda Operator Guide, on-demand scaling: 3,000 at once, then 500 a minute; 10,000 requests over 3 minutes, those
	 * of a minute at once.
	 */
	test('10,000 requests over three minutes: 333 throttled in the first, none later', () => {
		const limit = { atOnce: 3000, step: 500, everySeconds: 60, most: 10_000 };
		const arriving = [3333, 3333, 3334];
		const throttled = arriving.map((count, minute) =>
			Math.max(0, count - environmentsAfter(minute * 60, limit)),
		);
		expect(throttled).toEqual([333, 0, 0]);
		expect(environmentsAfter(3600, limit)).toBe(10_000);
	});

	test('whole periods', () => {
		const limit = { atOnce: 1000, step: 1000, everySeconds: 10, most: 1e6 };
		expect([1, 1000, 1001, 7610].map((count) => secondsToReach(count, limit))).toEqual([
			10, 10, 20, 80,
		]);
	});
});

test('a spike of 1 × or of no hours changes nothing', () => {
	const flat = ask(MODEL, { spike: 1 }).outputs;
	expect(flat['spikeCost']?.value).toBe(0);
	expect(flat['staticCost']?.value).toBe(flat['autoscaledCost']?.value);
	expect(output(MODEL, 'addedVolume', { spikeHours: 0 })).toBe(0);
});

test('both costs are the sums of the lines shown; the third is shown beside them', () => {
	const result = ask(MODEL, { requests: 1e9, httpApi: true });
	const of = (id: string): number => result.outputs[id]?.value ?? NaN;
	expect(sideCost(result, 'serverless')).toBeCloseTo(of('serverlessCost'), 6);
	expect(sideCost(result, 'servers')).toBeCloseTo(of('staticCost'), 6);
	const aside = result.lines.filter((line) => line.side === undefined);
	const sum = aside.reduce((all, line) => all + line.amount, 0);
	expect(sum).toBeCloseTo(of('autoscaledCost'), 6);
});

test('quick figures, presets', () => {
	expectFiguresToBeOutputs(MODEL, {});
	expectFiguresToBeOutputs(MODEL, { requests: 0 });
	expectFiguresToBeOutputs(MODEL, { requests: 3e9, spikeHours: 8760, spike: 1000 });
	expectPresetsToAnswer(MODEL);
});
