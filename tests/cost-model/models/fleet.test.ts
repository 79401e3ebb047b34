import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { billOf, costOf } from '../../../src/cost-model/explanation.ts';
import {
	servedWithin,
	waitProbability,
	waitsOf,
} from '../../../src/cost-model/models/fleet-queue.ts';
import { ask, expectFiguresToBeOutputs, expectPresetsToAnswer, output } from './ask.ts';

const MODEL = 'fleet';
const SECONDS = 730 * 3600;

/** Erlang C from its definition, with big integers left out by logarithms. */
function erlangC(servers: number, load: number): number {
	const terms: number[] = [];
	for (let k = 0, log = 0; k <= servers; k++) {
		terms.push(log);
		log += Math.log(load / (k + 1));
	}
	const most = Math.max(...terms);
	const last = Math.exp((terms[servers] ?? 0) - most) / (1 - load / servers);
	const before = terms.slice(0, servers).reduce((sum, term) => sum + Math.exp(term - most), 0);
	return last / (before + last);
}

describe('100 million requests on two t3.medium behind a load balancer', () => {
	const result = ask(MODEL);
	const of = (id: string): number => result.outputs[id]?.value ?? NaN;

	test('F = 730 h × (2 × $0.0416 + $0.0225) = $77.161, and carries 38 requests a second', () => {
		expect(costOf(result.lines)).toBeCloseTo(77.161, 9);
		expect(of('servers')).toBe(2);
		expect(of('peakPerSecond')).toBeCloseTo((3 * 1e8) / SECONDS, 9);
		expect(of('peakPerSecond') / 3).toBeCloseTo(38, 0);
	});

	test('the bill is the sum of the lines, each rounded to the cent', () => {
		expect(of('cost')).toBe(billOf(result.lines));
		expect(of('cost')).toBe(77.17);
	});

	test('one carries vρ ÷ (κ s) = 23.3 a second: several machines mean several requests a second', () => {
		expect(of('capacityOfOnePerSecond')).toBeCloseTo((2 * 0.7) / (3 * 0.02), 9);
		expect(of('capacityOfOne')).toBeCloseTo(((2 * 0.7) / (3 * 0.02)) * SECONDS, 3);
	});
});

test('n = ⌈κ λ s ÷ (v ρ)⌉, and never fewer than asked for', () => {
	const needed = (4e9 / SECONDS) * 3 * 0.02;
	expect(output(MODEL, 'servers', { requests: 4e9 })).toBe(Math.ceil(needed / (2 * 0.7)));
	expect(output(MODEL, 'servers', { requests: 0, instances: 7 })).toBe(7);
});

/** 360 calls in 30 minutes, 240 s each, 55 agents: 48 erlangs (a worked example of call centres). */
test('55 agents for 48 erlangs: 23.87% wait, 8.184 s on average, 84.59% within 15 s', () => {
	const calls = ask(MODEL, {
		requests: (360 / 1800) * SECONDS,
		cpuMs: 240_000,
		peak: 1,
		utilisation: 100,
		instance: 'c7g.medium',
		instances: 55,
		targetWaitMs: 15_000,
	});
	expect(calls.outputs['busyAtPeak']?.value).toBeCloseTo(0.8727, 4);
	expect(calls.outputs['waiting']?.value).toBeCloseTo(0.2387, 4);
	expect(calls.outputs['meanWait']?.value).toBeCloseTo(8184, 0);
	expect(calls.outputs['inTime']?.value).toBeCloseTo(0.84588, 4);
});

describe('the queue', () => {
	test.each([
		[1, 0.5],
		[4, 2.3],
		[55, 48],
		[800, 780],
		[3000, 2950],
		[20_000, 19_900],
	])('%i processors, %f busy: as by the definition', (servers, load) => {
		const exact = erlangC(servers, load);
		expect(Math.abs(waitProbability(servers, load) / exact - 1)).toBeLessThan(1e-6);
	});

	test('one processor: waits are ρ, and ρ s ÷ (1 − ρ) on average', () => {
		const waits = waitsOf({ servers: 1, load: 0.8, workMs: 10 });
		expect(waits?.probability).toBeCloseTo(0.8, 12);
		expect(waits?.meanMs).toBeCloseTo(40, 9);
		expect(waits?.p99Ms).toBeCloseTo(Math.log(80) * 50, 9);
	});

	test('without room it grows without end', () => {
		expect(waitsOf({ servers: 2, load: 2, workMs: 10 })).toBeUndefined();
		expect(servedWithin({ servers: 2, load: 3, workMs: 10 }, 1000)).toBe(0);
		const full = ask(MODEL, {
			utilisation: 100,
			requests: 131_400_000,
			peak: 1,
			cpuMs: 40,
			instances: 1,
		});
		expect(full.outputs['busyAtPeak']?.value).toBeCloseTo(1, 9);
		expect(full.outputs['p99Wait']).toBeUndefined();
		expect(full.sentence).toContain('grows without end');
	});

	test('1% wait longer than the 99th percentile', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 5000 }),
				fc.double({ min: 0.5, max: 0.999, noNaN: true }),
				(servers, busy) => {
					const queue = { servers, load: servers * busy, workMs: 20 };
					const waits = waitsOf(queue);
					if (waits === undefined || waits.p99Ms === 0) return;
					expect(servedWithin(queue, waits.p99Ms)).toBeCloseTo(0.99, 9);
				},
			),
		);
	});
});

const load = fc.record({
	requests: fc.integer({ min: 1, max: 1e10 }),
	cpuMs: fc.integer({ min: 1, max: 2000 }),
	peak: fc.integer({ min: 1, max: 20 }),
	utilisation: fc.integer({ min: 20, max: 100 }),
	instances: fc.integer({ min: 1, max: 5 }),
});

test('the servers for the wanted wait are enough, and one fewer is not', () => {
	fc.assert(
		fc.property(load, (given) => {
			const servers = output(MODEL, 'serversInTime', given);
			const busy = (given.requests / SECONDS) * given.peak * (given.cpuMs / 1000);
			const within = (count: number): number =>
				servedWithin({ servers: 2 * count, load: busy, workMs: given.cpuMs }, 100);
			expect(within(servers)).toBeGreaterThanOrEqual(0.99);
			if (servers > given.instances) expect(within(servers - 1)).toBeLessThan(0.99);
		}),
		{ numRuns: 60 },
	);
});

test('more requests never cost less, and never more servers than utilisation asks', () => {
	fc.assert(
		fc.property(load, (given) => {
			const now = ask(MODEL, given).outputs;
			const more = output(MODEL, 'cost', { ...given, requests: given.requests * 1.5 });
			expect(more).toBeGreaterThanOrEqual(now['cost']?.value ?? NaN);
			expect(now['busyAtPeak']?.value).toBeLessThanOrEqual(given.utilisation / 100 + 1e-9);
		}),
		{ numRuns: 40 },
	);
});

test('quick figures, presets', () => {
	expectFiguresToBeOutputs(MODEL, {});
	expectFiguresToBeOutputs(MODEL, { requests: 3e9, lcu: 2 });
	expectPresetsToAnswer(MODEL);
});
