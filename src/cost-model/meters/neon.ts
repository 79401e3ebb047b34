/** Neon: Postgres that sleeps when nobody asks. */
import { choiceField, countField, gigabyteField, hourField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { NEON_PRICES } from '../prices/neon.ts';

const PAID = { plan: ['launch', 'scale'] } as const;
/** The day from which there is no minimum to spend. */
const NO_MINIMUM = '2026-03-20';

function stored(id: string, label: string, input: string): Charge {
	const price = id.endsWith('storage') ? 'neon/storage' : `neon/${id}`;
	const quantity = [[{ input, unit: 'GB' }]];
	return { id, label, unit: 'GB-month', when: PAID, quantity, tiers: [{ price }] };
}

const COMPUTE: Charge['quantity'] = [
	[
		{ input: 'computeUnits', unit: 'CU' },
		{ input: 'computeHours', unit: 'h' },
	],
];
const BRANCH: Factor = { input: 'extraBranches', unit: 'branches' };

const USED = [
	'compute',
	'root-storage',
	'child-storage',
	'history',
	'snapshots',
	'branches',
	'transfer',
	'private-transfer',
];

/** Compute-unit hours, data, history, snapshots, branches beyond the plan's, and transfer. */
export const NEON: Tariff = {
	id: 'neon',
	charges: [
		{
			id: 'compute',
			label: 'Compute',
			unit: 'CU-hour',
			when: PAID,
			quantity: COMPUTE,
			tiers: [{ price: 'neon/{plan}/compute' }],
		},
		stored('root-storage', 'Storage of root branches', 'storageGb'),
		stored('child-storage', 'Storage of child branches', 'childStorageGb'),
		stored('history', 'History for instant restore', 'historyGb'),
		{ ...stored('snapshots', 'Snapshots', 'snapshotGb'), since: '2026-05-01' },
		{
			id: 'branches',
			label: 'Extra branches',
			unit: 'branch-month',
			when: PAID,
			quantity: [[BRANCH, { input: 'branchHours', over: 730, unit: 'months' }]],
			tiers: [{ price: 'neon/branches' }],
		},
		{
			id: 'transfer',
			label: 'Public network transfer',
			unit: 'GB',
			when: PAID,
			quantity: [[{ input: 'egressGb', unit: 'GB' }]],
			free: { amount: 100 },
			tiers: [{ price: 'neon/transfer' }],
		},
		{
			id: 'private-transfer',
			label: 'Private network transfer',
			unit: 'GB',
			when: { plan: 'scale' },
			quantity: [[{ input: 'privateGb', unit: 'GB' }]],
			tiers: [{ price: 'neon/private-transfer' }],
		},
		{
			id: 'free',
			label: 'Free plan',
			unit: 'month',
			when: { plan: 'free' },
			quantity: [[]],
			tiers: [{ price: 'neon/free' }],
		},
		{
			id: 'minimum',
			label: 'Minimum spend',
			unit: 'month',
			when: PAID,
			until: NO_MINIMUM,
			quantity: [[]],
			tiers: [{ price: 'neon/minimum' }],
		},
	],
	included: {
		id: 'included',
		label: 'Use that the minimum covers',
		price: 'neon/minimum',
		charges: USED,
		when: PAID,
	},
	prices: NEON_PRICES,
};

/** What people need to know of it. */
export const NEON_FACTS: MeterFacts = {
	title: 'Neon',
	description: 'Serverless Postgres billed by the hours its compute is awake and by stored data.',
	fields: [
		choiceField('plan', 'Plan', [
			['launch', 'Launch'],
			['scale', 'Scale'],
			['free', 'Free, which stops at 100 CU-hours and 0.5 GB a project'],
		]),
		{
			...countField('computeUnits', 'Mean size while awake', { default: 0.25, max: 1000 }),
			unit: 'CU',
		},
		hourField('computeHours', 'Hours awake', { default: 730 }),
		gigabyteField('storageGb', 'Data in root branches', { default: 1 }),
		gigabyteField('childStorageGb', 'Data in child branches'),
		gigabyteField('historyGb', 'History for instant restore'),
		gigabyteField('snapshotGb', 'Snapshots'),
		countField('extraBranches', 'Branches beyond the plan’s', { max: 100_000, step: 1 }),
		hourField('branchHours', 'Hours that each extra branch exists', { default: 730, max: 744 }),
		gigabyteField('egressGb', 'Public network transfer'),
		gigabyteField('privateGb', 'Private network transfer (Scale)'),
	],
	quotas: [
		{
			says: 'The Free plan stops at 100 CU-hours a month.',
			when: { plan: 'free' },
			quantity: COMPUTE,
			most: 100,
		},
		{
			says: 'The Free plan holds 0.5 GB.',
			when: { plan: 'free' },
			quantity: [[{ input: 'storageGb', unit: 'GB' }]],
			most: 0.5,
		},
	],
	notIncluded: ['support plans', 'HIPAA compliance'],
	source: 'neon.com/docs/introduction/plans',
};
