import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { billOf } from '../../../src/cost-model/explanation.ts';
import { ask, expectFiguresToBeOutputs, expectPresetsToAnswer, output } from './ask.ts';

const MODEL = 'free-tier';

describe('200 ms at 512 MB behind a function URL', () => {
	test('a million requests a month, 658 daily users with 50 requests each', () => {
		expect(output(MODEL, 'freeRequests')).toBe(1_000_000);
		expect(output(MODEL, 'freeUsers')).toBeCloseTo(1e6 / (30.4 * 50), 9);
		expect(Math.round(output(MODEL, 'freeUsers'))).toBe(658);
		expect(output(MODEL, 'total')).toBe(0);
	});

	test('compute ends it from 0.4 GB-seconds a request, 800 ms here', () => {
		expect(output(MODEL, 'computeBindsFrom')).toBeCloseTo(0.4 / 0.5 / 0.001, 9);
		expect(output(MODEL, 'freeRequests', { durationMs: 800 })).toBe(1_000_000);
		expect(output(MODEL, 'freeRequests', { durationMs: 801 })).toBeLessThan(1_000_000);
	});
});

test('R_free = min(10⁶, 4 · 10⁵ ÷ (d m)), as long as nothing else is in front', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 900_000 }),
			fc.integer({ min: 128, max: 10_240 }),
			(durationMs, memoryMb) => {
				const exact = Math.min(1e6, 4e5 / ((durationMs / 1000) * (memoryMb / 1024)));
				expect(output(MODEL, 'freeRequests', { durationMs, memoryMb }) / exact).toBeCloseTo(1, 9);
			},
		),
	);
});

test('that many requests cost nothing, and a tenth more costs something', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 20_000 }), (durationMs) => {
			const shape = { durationMs, memoryMb: 1024 };
			const requests = output(MODEL, 'freeRequests', shape);
			expect(output(MODEL, 'total', { ...shape, requests })).toBe(0);
			const more = ask(MODEL, { ...shape, requests: requests * 1.1 });
			expect(more.lines.reduce((sum, line) => sum + line.amount, 0)).toBeGreaterThan(0);
		}),
	);
});

test('behind an HTTP API nothing is free: a dollar for a million from the first request', () => {
	const behind = ask(MODEL, { httpApi: true });
	expect(behind.outputs['freeRequests']?.value).toBe(0);
	expect(behind.outputs['used']).toBeUndefined();
	expect(behind.outputs['total']?.value).toBe(1);
	expect(behind.sentence).toMatch(/^Nothing is free behind an HTTP API/u);
});

test('it is worth at most $0.20 + 400,000 GB-seconds = $6.87 a month', () => {
	const worth = output(MODEL, 'worth', { requests: 1e9 });
	expect(worth).toBeCloseTo(0.2 + 400_000 * 0.0000166667, 4);
	expect(worth).toBeCloseTo(6.87, 2);
});

test('beside those of other vendors, by the limit that ends each', () => {
	const rows = ask(MODEL, { cpuMs: 5 }).chart.table?.rows ?? [];
	expect(rows.map(([name, requests]) => [name, Math.round(Number(requests))])).toEqual([
		['AWS Lambda (requests end it)', 1_000_000],
		['Azure Functions (requests end it)', 1_000_000],
		['Google Cloud Run (vCPU-seconds end it)', 180_000 / 0.2],
		['Cloudflare Workers Free (requests end it)', 3_040_000],
		['Vercel Hobby (requests end it)', 1_000_000],
	]);
});

test('Azure bills memory in steps of 128 MB and at least 100 ms, Cloudflare ends at 10 ms of CPU', () => {
	const rows = ask(MODEL, { durationMs: 1000, memoryMb: 513, cpuMs: 11 }).chart.table?.rows ?? [];
	const of = (name: string): number =>
		Number(rows.find(([first]) => String(first).startsWith(name))?.[1]);
	expect(of('Azure')).toBeCloseTo(400_000 / (640 / 1024), 6);
	expect(of('Cloudflare')).toBe(0);
});

test('the bill is the sum of the lines shown', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1e11 }), fc.boolean(), (requests, httpApi) => {
			const result = ask(MODEL, { requests, httpApi });
			expect(result.outputs['total']?.value).toBe(billOf(result.lines));
		}),
	);
});

test('quick figures, presets', () => {
	expectFiguresToBeOutputs(MODEL, {});
	expectFiguresToBeOutputs(MODEL, { requests: 1e9, httpApi: true });
	expectPresetsToAnswer(MODEL);
});
