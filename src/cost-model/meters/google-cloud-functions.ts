/** Google Cloud Functions, first generation; the second is billed as Cloud Run. */
import { DURATION, FREE_TIER, REQUESTS } from '../fields.ts';
import { choiceField, gigabyteField, hourField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { CLOUD_FUNCTIONS_PRICES } from '../prices/google-cloud-functions.ts';

/** Sizes of a function: name, GB, GHz. */
const SIZES: readonly (readonly [size: string, gigabytes: number, gigahertz: number])[] = [
	['256MB', 0.25, 0.4],
	['128MB', 0.125, 0.2],
	['512MB', 0.5, 0.8],
	['1GB', 1, 1.4],
	['2GB', 2, 2.4],
	['4GB', 4, 4.8],
	['8GB', 8, 4.8],
];

const REQUEST: Factor = { input: 'requests', unit: 'invocations' };
const SECONDS: Factor = { input: 'durationMs', ceilTo: 100, over: 1000, unit: 's' };
const RUNNING = [REQUEST, SECONDS];
const IDLE: readonly Factor[] = [{ input: 'idleInstanceHours', over: 1 / 3600, unit: 's' }];

/** Google counts 1,024 MB to a gigabyte. */
const BINARY = { KB: 2 ** -20, MB: 2 ** -10, TB: 2 ** 10 } as const;

interface Resource {
	readonly id: string;
	readonly label: string;
	readonly unit: string;
	/** By size of the function. */
	readonly amounts: Readonly<Record<string, number>>;
	/** In tier 1. */
	readonly free: number;
	/** Id of the price, where it is not that of the charge. */
	readonly price?: string;
	readonly factors: readonly Factor[];
}

/** What is free is worth the same money in tier 2, where prices are 1.4 times as high. */
const FREE_SHARE: Readonly<Record<string, number>> = { 1: 1, 2: 1 / 1.4 };

function time({
	id,
	label,
	unit,
	amounts,
	free,
	price = id,
	factors,
}: Resource): readonly Charge[] {
	return Object.entries(FREE_SHARE).map(([regionTier, share]) => ({
		id,
		label,
		unit: `${unit}-second`,
		when: { regionTier },
		quantity: [[...factors, { input: 'functionSize', amounts, unit }]],
		free: { amount: free * share, when: 'freeTier' },
		tiers: [{ price: `google-cloud-functions/tier-${regionTier}/${price}` }],
	}));
}

const GB = Object.fromEntries(SIZES.map(([size, gigabytes]) => [size, gigabytes]));
const GHZ = Object.fromEntries(SIZES.map(([size, , gigahertz]) => [size, gigahertz]));

// prettier-ignore
const RESOURCES: readonly Resource[] = [
	{ id: 'memory', label: 'Memory', unit: 'GB', amounts: GB, free: 400_000, factors: RUNNING },
	{ id: 'cpu', label: 'CPU', unit: 'GHz', amounts: GHZ, free: 200_000, factors: RUNNING },
	{ id: 'idle-memory', label: 'Memory of idle instances', unit: 'GB', amounts: GB, free: 0, price: 'memory', factors: IDLE },
	{ id: 'idle-cpu', label: 'CPU of idle instances', unit: 'GHz', amounts: GHZ, free: 0, factors: IDLE },
];

/** Invocations, memory and CPU in steps of 100 ms, and data that leaves. */
export const CLOUD_FUNCTIONS: Tariff = {
	id: 'google-cloud-functions',
	charges: [
		{
			id: 'invocations',
			label: 'Invocations',
			unit: 'invocation',
			quantity: [[REQUEST]],
			free: { amount: 2_000_000, when: 'freeTier' },
			tiers: [{ price: 'google-cloud-functions/invocations' }],
		},
		...RESOURCES.flatMap(time),
		{
			id: 'egress',
			label: 'Outbound data',
			unit: 'GB',
			quantity: [[{ input: 'egressGb', unit: 'GB' }]],
			free: { amount: 5, when: 'freeTier' },
			tiers: [{ price: 'google-cloud-functions/egress' }],
		},
	],
	prices: CLOUD_FUNCTIONS_PRICES,
};

/** What people need to know of it. */
export const CLOUD_FUNCTIONS_FACTS: MeterFacts = {
	title: 'Google Cloud Functions (1st gen)',
	description: 'Functions billed by invocation, memory × time and clock speed × time.',
	fields: [
		REQUESTS,
		{ ...DURATION, max: 540_000 },
		choiceField(
			'functionSize',
			'Size',
			SIZES.map(([size, , gigahertz]) => [size, `${size}, ${String(gigahertz * 1000)} MHz`]),
		),
		choiceField('regionTier', 'Price tier of the region', [
			['1', 'Tier 1, for example us-central1'],
			['2', 'Tier 2, for example europe-west3'],
		]),
		hourField('idleInstanceHours', 'Idle hours of minimum instances'),
		{ ...gigabyteField('egressGb', 'Outbound data'), units: BINARY },
		{ ...FREE_TIER, label: 'Free tier' },
	],
	notIncluded: ['builds and images', 'event delivery'],
	source: 'cloud.google.com/functions/pricing',
};
