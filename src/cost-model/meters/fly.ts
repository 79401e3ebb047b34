/** Fly.io: machines by the second. */
import { choiceField, countField, gigabyteField, hourField } from '../field-kinds.ts';
import { INSTANCES } from '../fields.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { FLY_MACHINES, FLY_PRICES } from '../prices/fly.ts';

/** A month has 30 days here. */
const MONTH_HOURS = 720;
const MACHINE: Factor = { input: 'instances', unit: 'machines' };
const RUNNING: Factor = { input: 'machineHours', over: MONTH_HOURS, unit: 'months' };

type Item = readonly [id: string, label: string, unit: string, input: string, free?: number];

// prettier-ignore
const ITEMS: readonly Item[] = [
	['volume', 'Volumes', 'GB-month', 'volumeGb'],
	['snapshots', 'Volume snapshots', 'GB-month', 'snapshotGb', 10],
	['egress-na-eu', 'Outbound data, North America and Europe', 'GB', 'egressNaEuGb'],
	['egress-apac-sa', 'Outbound data, Asia Pacific, Oceania and South America', 'GB', 'egressApacSaGb'],
	['egress-africa-india', 'Outbound data, Africa and India', 'GB', 'egressAfricaIndiaGb'],
	['private-na-eu', 'Private data between regions, North America and Europe', 'GB', 'privateNaEuGb'],
	['private-apac-sa', 'Private data between regions, Asia Pacific, Oceania and South America', 'GB', 'privateApacSaGb'],
	['private-africa-india', 'Private data between regions, Africa and India', 'GB', 'privateAfricaIndiaGb'],
	['ipv4', 'Dedicated IPv4 addresses', 'address-month', 'ipv4Addresses'],
	['certificate', 'Certificates of single hostnames', 'certificate-month', 'certificates', 10],
	['wildcard', 'Wildcard certificates', 'certificate-month', 'wildcardCertificates'],
	['postgres-storage', 'Managed Postgres storage', 'GB-month', 'postgresGb'],
];

function item([id, label, unit, input, free]: Item): Charge {
	const factor = { input, unit: unit.startsWith('GB') ? 'GB' : '' };
	const charge = { id, label, unit, quantity: [[factor]], tiers: [{ price: `fly/${id}` }] };
	return free === undefined ? charge : { ...charge, free: { amount: free } };
}

function postgres(plan: string): Charge {
	return {
		id: 'postgres',
		label: 'Managed Postgres',
		unit: 'month',
		when: { postgres: plan },
		quantity: [[]],
		tiers: [{ price: `fly/postgres-${plan}` }],
	};
}

/** Machines while they run, their root file systems while they do not, and everything around them. */
export const FLY: Tariff = {
	id: 'fly',
	charges: [
		{
			id: 'machines',
			label: 'Machines',
			unit: 'machine-month',
			quantity: [[MACHINE, RUNNING]],
			tiers: [{ price: 'fly/{machine}' }],
		},
		{
			id: 'memory',
			label: 'Additional memory',
			unit: 'GB-month',
			quantity: [[MACHINE, RUNNING, { input: 'extraMemoryGb', unit: 'GB' }]],
			tiers: [{ price: 'fly/memory' }],
		},
		{
			id: 'rootfs',
			label: 'Stopped machines',
			unit: 'GB-month',
			quantity: [
				[
					MACHINE,
					{ input: 'stoppedHours', over: MONTH_HOURS, unit: 'months' },
					{ input: 'rootfsGb', unit: 'GB' },
				],
			],
			tiers: [{ price: 'fly/rootfs' }],
		},
		...ITEMS.map(item),
		postgres('basic'),
		postgres('performance'),
	],
	prices: FLY_PRICES,
};

/** What people need to know of it. */
export const FLY_FACTS: MeterFacts = {
	title: 'Fly.io',
	description:
		'Machines billed by the second they run, plus volumes, traffic and Managed Postgres.',
	fields: [
		choiceField('machine', 'Machine', FLY_MACHINES),
		{ ...INSTANCES, label: 'Machines' },
		hourField('machineHours', 'Hours that each runs', { default: MONTH_HOURS, max: 744 }),
		gigabyteField('extraMemoryGb', 'Additional memory of each', { max: 1024 }),
		hourField('stoppedHours', 'Hours that each is stopped', { max: 744 }),
		gigabyteField('rootfsGb', 'Root file system of each', { default: 1, max: 1024 }),
		...ITEMS.map(([, label, unit, input]) =>
			unit.startsWith('GB')
				? gigabyteField(input, label)
				: countField(input, label, { max: 1e6, step: 1 }),
		),
		choiceField('postgres', 'Managed Postgres', [
			['none', 'None'],
			['basic', 'Basic'],
			['performance', 'Performance'],
		]),
	],
	notIncluded: ['machines in other regions', 'support plans', 'extensions', 'reservations'],
	source: 'fly.io/docs/about/pricing',
};
