import { expect, test } from 'vitest';
import { priceMeter } from '../../src/cost-model/meters.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Billable units of one line. */
function billable(line: string, inputs: Inputs, asOf?: string): number | undefined {
	const meter = line.slice(0, line.indexOf('/'));
	const outcome = priceMeter(meter, inputs, { asOf });
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.result.lines.find(({ id }) => id === line)?.billable;
}

const event = { requests: 1000 };
const cold = { requests: 0, coldStarts: 1000, initMs: 2000, memoryMb: 512 };
const windows = { operatingSystem: 'windows', runSeconds: 10, taskVcpu: 1 };
const traffic = { hours: 1, newConnectionsPerSecond: 100, connectionSeconds: '3 min', rules: 20 };

test.each<[rule: string, line: string, inputs: Inputs, units: number]>([
	['an event of 256 KB is one request', 'aws-lambda/requests', { ...event, eventKb: 256 }, 1000],
	['257 KB are two', 'aws-lambda/requests', { ...event, eventKb: 257 }, 2000],
	['1 MB is thirteen', 'aws-lambda/requests', { ...event, eventKb: '1 MB' }, 13_000],
	['initialisation is duration', 'aws-lambda/duration-1', cold, 1000],
	[
		'provisioned concurrency counts five minutes begun',
		'aws-lambda/provisioned',
		{ provisionedConcurrency: 1, provisionedHours: '7 min', memoryMb: 1024 },
		600,
	],
	[
		'a snapshot is cached for at least three hours',
		'aws-lambda/snap-start-cache',
		{ snapStartVersions: 2, snapStartHours: 1, memoryMb: 1024 },
		21_600,
	],
	[
		'a response up to 6 MB streams for nothing, 100 GB more with the free tier',
		'aws-lambda/streaming',
		{ streamedResponses: 1_048_576, streamedMb: 7, streamingFreeTier: true },
		924,
	],
	['512 KB are one request', 'aws-api-gateway-http/requests-1', { requests: 1, payloadKb: 512 }, 1],
	['513 KB are two', 'aws-api-gateway-http/requests-1', { requests: 1, payloadKb: 513 }, 2],
	[
		'a message of 33 KB is two',
		'aws-api-gateway-websocket/messages-1',
		{ messages: 5, messageSizeKb: 33 },
		10,
	],
	[
		'the first year has 750,000 connection minutes',
		'aws-api-gateway-websocket/minutes',
		{ connectionMinutes: 800_000, firstYearFreeTier: true },
		50_000,
	],
	[
		'4,000 transitions are free',
		'aws-step-functions/transitions',
		{ transitions: 10_000, freeTier: true },
		6000,
	],
	[
		'a workflow counts 100 ms and 64 MB begun',
		'aws-step-functions-express/duration-1',
		{ executions: 3_600_000, executionMs: 901, executionMemoryMb: 65 },
		125,
	],
	['a task runs for a minute at least', 'aws-fargate/vcpu', { runSeconds: 1, runs: 60 }, 1],
	['five minutes on Windows', 'aws-fargate/vcpu', { ...windows, runs: 12 }, 1],
	['open connections bind', 'aws-alb/lcu', traffic, 6],
	['rules over ten bind', 'aws-alb/lcu', { ...traffic, requestsPerSecond: 800 }, 8],
	['data binds', 'aws-alb/lcu', { hours: 1, processedGbPerHour: '300 KB/s' }, 1.08],
	['so do units that were given', 'aws-alb/lcu', { ...traffic, lcu: 9 }, 9],
	['a write counts 1 KB begun', 'aws-dynamodb/writes', { itemWrites: 10, itemKb: 3.1 }, 40],
	['twice in a transaction', 'aws-dynamodb/writes', { transactionalWrites: 10, itemKb: 3 }, 60],
	['a read counts 4 KB begun', 'aws-dynamodb/reads', { itemReads: 10, itemKb: 8 }, 20],
	['half when consistent in the end', 'aws-dynamodb/reads', { eventualReads: 10, itemKb: 8 }, 10],
	[
		'25 units are free all month',
		'aws-dynamodb/provisioned-writes',
		{ writeCapacity: 26, hours: 744, freeTier: true },
		744,
	],
	[
		'capacity that changes adds up',
		'aws-dynamodb/provisioned-reads',
		{ readCapacityHours: '100 * 24 * 10 + 50 * 24 * 20' },
		48_000,
	],
	[
		'a queue counts 64 KB begun',
		'aws-sqs/requests-1',
		{ queueRequests: 10, messageSizeKb: 256 },
		40,
	],
	[
		'versions of an object add up',
		'aws-s3/storage-1',
		{ storageGbHours: '4 * 744 + 5 * 384', hoursInMonth: 744 },
		6.580645161290323,
	],
	['a gp3 disk has 3,000 IOPS', 'aws-ebs/iops', { iops: 3500 }, 500],
])('%s', (...[, line, inputs, units]) => {
	expect(billable(line, inputs)).toBeCloseTo(units, 9);
});

test('initialisation was free for most functions until August 2025', () => {
	expect(billable('aws-lambda/duration-1', cold, '2025-07-31')).toBeUndefined();
	expect(billable('aws-lambda/duration-1', cold, '2025-08-01')).toBe(1000);
});

test('data to the internet had 1 GB free until December 2021, then 100 GB', () => {
	const inputs = { internetGb: 200, transferFreeTier: true };
	expect(billable('aws-data-transfer/internet-1', inputs, '2021-11-30')).toBe(199);
	expect(billable('aws-data-transfer/internet-1', inputs, '2021-12-01')).toBe(100);
});

test('a choice without a price says so, and is not taken for free', () => {
	expect(priceMeter('aws-lambda', { architecture: 'arm', tenantEnvironments: 10 })).toMatchObject({
		ok: false,
		problems: [{ message: 'The price book has no price of aws-lambda/arm/tenant-isolation.' }],
	});
	expect(priceMeter('aws-fargate', { ...windows, architecture: 'arm' })).toMatchObject({
		ok: false,
	});
});

test('the line says which use was the largest', () => {
	const outcome = priceMeter('aws-alb', { ...traffic, hours: 730 });
	if (!outcome.ok) throw new Error('not priced');
	expect(outcome.result.lines.at(-1)?.formula).toBe(
		'the most of 730 h × 4 LCU for new connections; 730 h × 100 new connections/s × 0.06 LCU for open connections = 4,380 LCU-hours; 4,380 × $0.008 = $35.04',
	);
});
