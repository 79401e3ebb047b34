import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	ask,
	expectFiguresOnDaysOfAnswers,
	expectFiguresToBeOutputs,
	expectPresetsToAnswer,
	output,
	sideCost,
} from './ask.ts';

const MODEL = 'hop';
const GB_SECOND = 0.0000166667;

test.each([
	['step-functions', 25],
	['s3', 5.4],
	['rest-api', 3.5],
	['sqs', 1.2],
	['http-api', 1],
	['dynamodb', 0.625],
	['lambda', 0.2],
	['in-process', 0],
])('a million small hops by %s cost $%f', (hop, cost) => {
	expect(output(MODEL, 'service', { hop })).toBeCloseTo(cost, 12);
});

test('a state transition is worth 1.5 s of a function with 1 GB', () => {
	expect(output(MODEL, 'worthMs') / 1000).toBeCloseTo(0.000025 / GB_SECOND, 4);
	expect(output(MODEL, 'worthMs', { memoryMb: 512 }) / 1000).toBeCloseTo(3, 4);
});

test('work as long as a hop is worth is half of the bill', () => {
	for (const hop of ['step-functions', 'sqs', 'http-api']) {
		const durationMs = output(MODEL, 'worthMs', { hop });
		expect(output(MODEL, 'hopShare', { hop, durationMs })).toBeCloseTo(0.5, 12);
	}
});

test('fine-grained hops are the bill, coarse ones vanish in it', () => {
	expect(output(MODEL, 'hopShare', { durationMs: 200 })).toBeCloseTo(25 / (25 + 3.33334), 4);
	expect(output(MODEL, 'hopShare', { hop: 'sqs', durationMs: 10_000 })).toBeLessThan(0.01);
});

describe('units of a message', () => {
	test('64 KB for SQS, twice, and once for the delete', () => {
		expect(output(MODEL, 'service', { hop: 'sqs', messageKb: 65 })).toBeCloseTo(5 * 0.4, 12);
	});

	test('1 KB for DynamoDB, 512 KB for an HTTP API', () => {
		expect(output(MODEL, 'service', { hop: 'dynamodb', messageKb: 7.5 })).toBeCloseTo(5, 12);
		expect(output(MODEL, 'service', { hop: 'http-api', messageKb: 513 })).toBeCloseTo(2, 12);
	});

	test('above the service’s limit the message goes through S3', () => {
		const service = (messageKb: number): number => output(MODEL, 'service', { messageKb });
		expect(service(256)).toBeCloseTo(25, 12);
		expect(service(257)).toBeCloseTo(30.4, 12);
		expect(ask(MODEL, { messageKb: 257 }).sentence).toContain('message in S3');
	});
});

test('passing 1 MB at 100 MB/s costs 10 ms of function time', () => {
	const passing = output(MODEL, 'passing', { messageKb: 1024 });
	expect(passing).toBeCloseTo(1e6 * 0.01 * GB_SECOND, 9);
	expect(output(MODEL, 'passing', { messageKb: 1024, hop: 'in-process' })).toBe(0);
});

const inputs = fc.record({
	hop: fc.constantFrom('step-functions', 's3', 'rest-api', 'sqs', 'dynamodb', 'in-process'),
	messageKb: fc.double({ min: 0.01, max: 102_400, noNaN: true }),
	durationMs: fc.double({ min: 0, max: 900_000, noNaN: true }),
	memoryMb: fc.integer({ min: 128, max: 10_240 }),
	throughputMb: fc.double({ min: 0.1, max: 100_000, noNaN: true }),
});

test('hops and work are the sum of the lines shown; larger messages are never cheaper', () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const result = ask(MODEL, given);
			const of = (id: string): number => result.outputs[id]?.value ?? NaN;
			const total = of('perMillion') + of('work');
			expect(Math.abs(sideCost(result, 'serverless') - total)).toBeLessThanOrEqual(
				total * 1e-9 + 1e-12,
			);
			const larger = output(MODEL, 'perMillion', { ...given, messageKb: 102_400 });
			if (given.hop !== 'dynamodb' && given.hop !== 'sqs') {
				expect(larger).toBeGreaterThanOrEqual(of('perMillion') * (1 - 1e-12));
			}
			expectFiguresToBeOutputs(MODEL, given);
		}),
		{ numRuns: 50 },
	);
});

test('every story has an answer', () => {
	expectPresetsToAnswer(MODEL);
});

test('on a day without prices there is neither an answer nor a figure', () => {
	expectFiguresOnDaysOfAnswers(MODEL);
});
