/** Google Cloud Run. */
import { DURATION, FREE_TIER, MEMORY, REQUESTS } from '../fields.ts';
import { choiceField, countField, hourField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { CLOUD_RUN_PRICES } from '../prices/google-cloud-run.ts';

const REQUEST: Factor = { input: 'requests', unit: 'requests' };
const SHARED: Factor = { input: 'concurrency', unit: 'at once', divides: true };
const SECONDS: Factor = { input: 'durationMs', ceilTo: 100, over: 1000, unit: 's' };

/** Which time is billed. */
const TIMES = {
	request: [REQUEST, SECONDS, SHARED],
	instance: [{ input: 'instanceHours', over: 1 / 3600, unit: 's' }],
	idle: [{ input: 'idleInstanceHours', over: 1 / 3600, unit: 's' }],
} as const satisfies Record<string, readonly Factor[]>;

type Time = keyof typeof TIMES;

const RESOURCES = [
	{
		id: 'cpu',
		label: 'CPU',
		unit: 'vCPU-second',
		size: { input: 'vcpus', unit: 'vCPU' },
		free: { request: 180_000, instance: 240_000, idle: 0 },
	},
	{
		id: 'memory',
		label: 'Memory',
		unit: 'GiB-second',
		size: { input: 'memoryMb', over: 1024, unit: 'GiB' },
		free: { request: 360_000, instance: 450_000, idle: 0 },
	},
] as const;

/** How many times tier 1 prices tier 2 asks: what is free is worth the same money there, so it is less time. */
const TIER_2: Readonly<Record<Time, number>> = { request: 1.4, instance: 1.2, idle: 1.4 };

function timeCharges(time: Time, label: string): readonly Charge[] {
	const billing = time === 'instance' ? 'instance' : 'request';
	return RESOURCES.flatMap(({ id, size, free, unit, label: what }) =>
		['1', '2'].map((regionTier) => ({
			id: time === 'idle' ? `idle-${id}` : id,
			label: `${what} ${label}`,
			unit,
			when: { billing, regionTier },
			quantity: [[...TIMES[time], size]],
			free: { amount: free[time] / (regionTier === '1' ? 1 : TIER_2[time]), when: 'freeTier' },
			tiers: [{ price: `google-cloud-run/tier-${regionTier}/${time}/${id}` }],
		})),
	);
}

/** Time in steps of 100 ms and requests, or the whole life of instances. */
export const CLOUD_RUN: Tariff = {
	id: 'google-cloud-run',
	charges: [
		...timeCharges('request', 'during requests'),
		...timeCharges('instance', 'of instances'),
		...timeCharges('idle', 'of idle instances'),
		{
			id: 'requests',
			label: 'Requests',
			unit: 'request',
			when: { billing: 'request' },
			quantity: [[REQUEST]],
			free: { amount: 2_000_000, when: 'freeTier' },
			tiers: [{ price: 'google-cloud-run/requests' }],
		},
	],
	prices: CLOUD_RUN_PRICES,
};

/** What people need to know of it. */
export const CLOUD_RUN_FACTS: MeterFacts = {
	title: 'Google Cloud Run',
	description:
		'Containers billed while they answer requests, or for the whole life of their instances.',
	fields: [
		REQUESTS,
		{ ...DURATION, max: 3_600_000 },
		countField('vcpus', 'vCPUs of an instance', { default: 1, max: 1024 }),
		{ ...MEMORY, max: 32_768 },
		countField('concurrency', 'Requests that share an instance', { default: 1, min: 1, max: 1000 }),
		choiceField('billing', 'Billing', [
			['request', 'Request-based'],
			['instance', 'Instance-based, also jobs'],
		]),
		hourField('instanceHours', 'Hours of all instances (instance-based)', { default: 730 }),
		hourField('idleInstanceHours', 'Idle hours of minimum instances (request-based)'),
		choiceField('regionTier', 'Price tier of the region', [
			['1', 'Tier 1, for example us-central1'],
			['2', 'Tier 2, for example europe-west3'],
		]),
		{ ...FREE_TIER, label: 'Free tier' },
	],
	notIncluded: ['data transfer', 'container builds and images', 'committed use discounts'],
	source: 'cloud.google.com/run/pricing',
};
