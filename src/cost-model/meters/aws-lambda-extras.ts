/** What AWS Lambda meters beside functions: streams, snapshots, event pollers, isolation, durable operations. */
import { choiceField, countField, gigabyteField, hourField, switchField } from '../field-kinds.ts';
import type { Field } from '../input.ts';
import type { Charge } from '../meter.ts';
import { HOURS_IN_MONTH, dataField, kilobyteField } from './aws-fields.ts';
import { GIGABYTES } from './aws-lambda-on-demand.ts';

/** Parts of a month, of 30 days, that durable data is kept for. */
const RETAINED_DAYS = { input: 'durableRetentionDays', over: 30, unit: 'months' } as const;

/** Charges that are zero unless their inputs are given. */
export const LAMBDA_EXTRAS: readonly Charge[] = [
	{
		id: 'streaming',
		label: 'Response streaming',
		unit: 'GB',
		quantity: [
			[
				{ input: 'streamedResponses', unit: 'responses' },
				{ input: 'streamedMb', beyond: 6, over: 1024, unit: 'GB over 6 MB' },
			],
		],
		free: { amount: 100, when: 'streamingFreeTier' },
		tiers: [{ price: 'aws-lambda/streaming' }],
	},
	{
		id: 'snap-start-cache',
		label: 'SnapStart cache',
		unit: 'GB-second',
		quantity: [
			[
				{ input: 'snapStartVersions', unit: 'versions' },
				{ input: 'snapStartHours', atLeast: 3, over: 1 / 3600, unit: 's' },
				GIGABYTES,
			],
		],
		tiers: [{ price: 'aws-lambda/snap-start/cache' }],
	},
	{
		id: 'snap-start-restore',
		label: 'SnapStart restores',
		unit: 'GB',
		quantity: [[{ input: 'snapStartRestores', unit: 'restores' }, GIGABYTES]],
		tiers: [{ price: 'aws-lambda/snap-start/restore' }],
	},
	{
		id: 'event-pollers',
		label: 'Event pollers in provisioned mode',
		unit: 'event poller unit-hour',
		quantity: [[{ input: 'eventPollerHours', unit: 'unit-hours' }]],
		tiers: [{ price: 'aws-lambda/event-pollers/{eventSource}' }],
	},
	{
		id: 'tenant-isolation',
		label: 'Tenant-isolated environments',
		unit: 'GB',
		quantity: [[{ input: 'tenantEnvironments', unit: 'environments' }, GIGABYTES]],
		tiers: [{ price: 'aws-lambda/{architecture}/tenant-isolation' }],
	},
	{
		id: 'durable-operations',
		label: 'Durable operations',
		unit: 'operation',
		quantity: [[{ input: 'durableOperations', unit: 'operations' }]],
		tiers: [{ price: 'aws-lambda/durable/operations' }],
	},
	{
		id: 'durable-written',
		label: 'Durable data written',
		unit: 'GB',
		quantity: [[{ input: 'durableWrittenGb', unit: 'GB' }]],
		tiers: [{ price: 'aws-lambda/durable/written' }],
	},
	{
		id: 'durable-retained',
		label: 'Durable data kept',
		unit: 'GB-month',
		quantity: [[{ input: 'durableWrittenGb', unit: 'GB' }, RETAINED_DAYS]],
		tiers: [{ price: 'aws-lambda/durable/retained' }],
	},
];

/** Inputs of the extras. */
export const LAMBDA_EXTRA_FIELDS: readonly Field[] = [
	countField('otherGbSeconds', 'Compute of other functions, GB-seconds', { max: 1e14 }),
	countField('coldStarts', 'Cold starts'),
	{
		...countField('initMs', 'Initialisation of a cold start', { max: 900_000 }),
		unit: 'ms',
		units: { s: 1000 },
	},
	kilobyteField('eventKb', 'Size of an asynchronous event', 1024),
	countField('streamedResponses', 'Streamed responses'),
	{
		...dataField('streamedMb', 'Size of a streamed response'),
		unit: 'MB',
		units: { KB: 1 / 1024, GB: 1024 },
		max: 204_800,
	},
	switchField('streamingFreeTier', 'Streaming free tier of 100 GB', false),
	countField('snapStartVersions', 'Versions with SnapStart', { max: 10_000 }),
	{
		...hourField('snapStartHours', 'Hours that a SnapStart version is active', {
			default: 730,
			max: 744,
		}),
	},
	countField('snapStartRestores', 'SnapStart restores'),
	hourField('eventPollerHours', 'Event poller unit-hours'),
	choiceField('eventSource', 'Events come from', [
		['kafka', 'Kafka'],
		['sqs', 'SQS'],
	]),
	countField('tenantEnvironments', 'Tenant-isolated environments created'),
	countField('durableOperations', 'Durable operations'),
	gigabyteField('durableWrittenGb', 'Data that durable operations write'),
	{
		...HOURS_IN_MONTH,
		id: 'durableRetentionDays',
		label: 'Days that durable data is kept',
		unit: 'days',
		units: { h: 1 / 24 },
		default: 14,
		min: 0,
		max: 455,
	},
];
