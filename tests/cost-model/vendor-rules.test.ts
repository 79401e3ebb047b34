import { expect, test } from 'vitest';
import { priceMeter } from '../../src/cost-model/meters.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Billable units of one line. */
function billable(line: string, inputs: Inputs): number {
	const outcome = priceMeter(line.slice(0, line.indexOf('/')), inputs);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.result.lines.find(({ id }) => id === line)?.billable ?? 0;
}

const infrequent = { storageClass: 'infrequent' };
const objects = { requests: 1_000_000, activeSeconds: 0 };
const tier2 = { regionTier: '2', freeTier: true, durationMs: 1000, memoryMb: 1024 };
const second = { requests: 1, durationMs: 1000, memoryMb: 1024 };

test.each<[rule: string, line: string, inputs: Inputs, units: number]>([
	[
		'requests to Workers are not rounded',
		'cloudflare-workers/requests',
		{ requests: 10_000_001 },
		1,
	],
	['CPU time beyond 30 million ms', 'cloudflare-workers/cpu', { requests: 6e6, cpuMs: 10 }, 3e7],
	['1.1 GB-months are two', 'cloudflare-r2/storage', { ...infrequent, storageGb: 1.1 }, 2],
	['10 GB-months are free', 'cloudflare-r2/storage', { storageGb: '10,000 MB' }, 0],
	['half a GB-month beyond is one', 'cloudflare-r2/storage', { storageGb: 10.5 }, 1],
	['15 days are half a month', 'cloudflare-r2/storage', { storageGb: 60, storedDays: 15 }, 20],
	[
		'a million and one is two',
		'cloudflare-r2/class-a',
		{ ...infrequent, classAOperations: 1_000_001 },
		2e6,
	],
	['Standard data is read for nothing', 'cloudflare-r2/retrieval', { retrievalGb: 500 }, 0],
	[
		'20 messages are a request',
		'cloudflare-durable-objects/requests',
		{ ...objects, webSocketMessages: 20 },
		1e6,
	],
	[
		'a GB of an object has 1,000 MB',
		'cloudflare-durable-objects/duration',
		{ activeSeconds: 10_937_500 },
		1e6,
	],
	[
		'9 KB take three write units',
		'cloudflare-durable-objects/kv-writes',
		{ kvWrites: 1e6, kvWriteKb: 9 },
		2e6,
	],
	[
		'65 KB are two operations',
		'cloudflare-queues/operations',
		{ messages: 1e6, messageKb: 65 },
		5e6,
	],
	[
		'375 vCPU-minutes are included',
		'cloudflare-containers/cpu',
		{ instanceHours: 10, vcpus: 1, cpuShare: 1 },
		13_500,
	],
	['101 ms are 200', 'google-cloud-run/cpu', { ...second, durationMs: 101 }, 0.2],
	[
		'requests share an instance',
		'google-cloud-run/cpu',
		{ ...second, requests: 80, concurrency: 80 },
		1,
	],
	[
		'free time is worth the same in tier 2',
		'google-cloud-run/cpu',
		{ ...tier2, requests: 228_571 + 3 / 7 },
		100_000,
	],
	[
		'instances have a larger free tier',
		'google-cloud-run/cpu',
		{ billing: 'instance', freeTier: true, instanceHours: 100 },
		120_000,
	],
	[
		'minimum instances wait at a price of their own',
		'google-cloud-run/idle-cpu',
		{ idleInstanceHours: 1 },
		3600,
	],
	[
		'1 GB has 1.4 GHz',
		'google-cloud-functions/cpu',
		{ requests: 1, durationMs: 1000, functionSize: '1GB' },
		1.4,
	],
	['129 MB used are 256', 'azure-functions/duration', { ...second, memoryMb: 129 }, 0.25],
	['99 ms are 100', 'azure-functions/duration', { ...second, durationMs: 99 }, 0.1],
	['on Flex 1 ms is a second', 'azure-functions-flex/duration', { ...second, durationMs: 1 }, 1],
	[
		'on Flex 1,001 ms are 1,100',
		'azure-functions-flex/duration',
		{ ...second, durationMs: 1001 },
		1.1,
	],
	['an EP3 has 14 GB', 'azure-functions-premium/memory', { premiumSize: 'EP3', hours: 1 }, 14],
	['100 GB leave Neon for nothing', 'neon/transfer', { egressGb: 150 }, 50],
	['private transfer is for Scale', 'neon/private-transfer', { privateGb: 50 }, 0],
	['10 GB of snapshots are free', 'fly/snapshots', { snapshotGb: 12 }, 2],
	['ten certificates are free', 'fly/certificate', { certificates: 12 }, 2],
	[
		'a machine that runs 360 hours runs half a month',
		'fly/machines',
		{ machineHours: '15 days' },
		0.5,
	],
	['hardware is spread over its life', 'own-hardware/purchase', { servers: 60, lifeYears: 5 }, 1],
])('%s', (...[, line, inputs, units]) => {
	expect(billable(line, inputs)).toBeCloseTo(units, 6);
});

test('waiting costs nothing at Cloudflare and Vercel: there is no input for it', () => {
	for (const meter of ['cloudflare-workers', 'vercel-functions']) {
		expect(priceMeter(meter, { durationMs: 1000 })).toMatchObject({ ok: false });
	}
});

test('a plan or class that does not exist is answered with those that do', () => {
	expect(priceMeter('cloudflare-r2', { storageClass: 'glacier' })).toMatchObject({
		problems: [{ hint: 'The choices are standard, infrequent.' }],
	});
	expect(priceMeter('railway', { plan: 'hoby' })).toMatchObject({
		problems: [{ hint: 'Did you mean "hobby"?' }],
	});
});
