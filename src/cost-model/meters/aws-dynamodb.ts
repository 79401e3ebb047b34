/** Amazon DynamoDB, Standard tables: on demand, provisioned, storage and backups. */
import { countField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { DYNAMODB_OPTION_PRICES, DYNAMODB_PRICES } from '../prices/aws-dynamodb.ts';
import { ALWAYS_FREE, HOURLY, MONTH_HOURS, dataField, kilobyteField } from './aws-fields.ts';

/** A write unit is 1 KB begun, a read unit 4 KB begun. */
const WRITTEN: Factor = { input: 'itemKb', atLeast: 1, ceilTo: 1, unit: 'units of 1 KB' };
const READ: Factor = { input: 'itemKb', atLeast: 4, ceilTo: 4, over: 4, unit: 'units of 4 KB' };
/** 25 units all month, at 31 days. */
const FREE_UNIT_HOURS = 18_600;

function gigabytes(id: string, label: string, input: string): Charge {
	return {
		id,
		label,
		unit: 'GB-month',
		quantity: [[{ input, unit: 'GB' }]],
		tiers: [{ price: `aws-dynamodb/${id}` }],
	};
}

const ON_DEMAND: readonly Charge[] = [
	{
		id: 'writes',
		label: 'Writes on demand',
		unit: 'write unit',
		quantity: [
			[{ input: 'itemWrites', unit: 'writes' }, WRITTEN],
			[
				{ input: 'transactionalWrites', over: 1 / 2, unit: 'units of transactional writes' },
				WRITTEN,
			],
		],
		tiers: [{ price: 'aws-dynamodb/on-demand/writes' }],
	},
	{
		id: 'reads',
		label: 'Reads on demand',
		unit: 'read unit',
		quantity: [
			[{ input: 'itemReads', unit: 'reads' }, READ],
			[{ input: 'eventualReads', over: 2, unit: 'units of eventually consistent reads' }, READ],
			[{ input: 'transactionalReads', over: 1 / 2, unit: 'units of transactional reads' }, READ],
		],
		tiers: [{ price: 'aws-dynamodb/on-demand/reads' }],
	},
];

function provisioned(id: 'writes' | 'reads', label: string, input: string): Charge {
	return {
		id: `provisioned-${id}`,
		label,
		unit: 'unit-hour',
		quantity: [
			[{ input, unit: 'units' }, HOURLY],
			[{ input: `${input}Hours`, unit: 'unit-hours' }],
		],
		free: { amount: FREE_UNIT_HOURS, when: 'freeTier' },
		tiers: [{ price: `aws-dynamodb/provisioned/${id}` }],
	};
}

/** Both ways to pay for requests, and everything by the gigabyte. */
export const DYNAMODB: Tariff = {
	id: 'aws-dynamodb',
	charges: [
		...ON_DEMAND,
		provisioned('writes', 'Write capacity', 'writeCapacity'),
		provisioned('reads', 'Read capacity', 'readCapacity'),
		{
			...gigabytes('storage', 'Storage', 'storageGb'),
			free: { amount: 25, when: 'freeTier' },
		},
		gigabytes('continuous-backup', 'Continuous backups', 'continuousBackupGb'),
		gigabytes('backup', 'On-demand backups', 'backupGb'),
		{ ...gigabytes('restore', 'Data restored', 'restoredGb'), unit: 'GB' },
		{
			id: 'streams',
			label: 'Stream reads',
			unit: 'request',
			quantity: [[{ input: 'streamReads', unit: 'requests' }]],
			free: { amount: 2_500_000, when: 'freeTier' },
			tiers: [{ price: 'aws-dynamodb/streams' }],
		},
	],
	prices: [...DYNAMODB_PRICES, ...DYNAMODB_OPTION_PRICES],
};

/** What people need to know of it. */
export const DYNAMODB_FACTS: MeterFacts = {
	title: 'Amazon DynamoDB',
	description:
		'Standard tables: requests on demand or provisioned, storage and backups, us-east-1.',
	fields: [
		countField('itemWrites', 'Writes'),
		countField('itemReads', 'Reads, strongly consistent'),
		countField('eventualReads', 'Reads, eventually consistent'),
		countField('transactionalWrites', 'Transactional writes'),
		countField('transactionalReads', 'Transactional reads'),
		kilobyteField('itemKb', 'Size of an item', 400),
		countField('writeCapacity', 'Provisioned write capacity', { max: 1e9 }),
		countField('readCapacity', 'Provisioned read capacity', { max: 1e9 }),
		MONTH_HOURS,
		countField('writeCapacityHours', 'Write capacity that changes, unit-hours'),
		countField('readCapacityHours', 'Read capacity that changes, unit-hours'),
		dataField('storageGb', 'Storage'),
		dataField('continuousBackupGb', 'Continuous backups'),
		dataField('backupGb', 'On-demand backups'),
		dataField('restoredGb', 'Data restored'),
		countField('streamReads', 'Stream reads'),
		ALWAYS_FREE,
	],
	notIncluded: ['data transfer', 'global tables', 'the Standard-IA class', 'reserved capacity'],
	source: 'aws.amazon.com/dynamodb/pricing',
};
