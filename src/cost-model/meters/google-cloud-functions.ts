/** Google Cloud Functions, first generation; the second is billed as Cloud Run. */
import { DURATION, FREE_TIER, REQUESTS } from '../fields.ts';
import { choiceField, gigabyteField } from '../field-kinds.ts';
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

interface Resource {
	readonly id: string;
	readonly label: string;
	readonly unit: string;
	/** By size of the function. */
	readonly amounts: Readonly<Record<string, number>>;
	readonly free: number;
}

function time({ id, label, unit, amounts, free }: Resource): Charge {
	return {
		id,
		label,
		unit: `${unit}-second`,
		quantity: [[REQUEST, SECONDS, { input: 'functionSize', amounts, unit }]],
		free: { amount: free, when: 'freeTier' },
		tiers: [{ price: `google-cloud-functions/tier-{regionTier}/${id}` }],
	};
}

const GB = Object.fromEntries(SIZES.map(([size, gigabytes]) => [size, gigabytes]));
const GHZ = Object.fromEntries(SIZES.map(([size, , gigahertz]) => [size, gigahertz]));

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
		time({ id: 'memory', label: 'Memory', unit: 'GB', amounts: GB, free: 400_000 }),
		time({ id: 'cpu', label: 'CPU', unit: 'GHz', amounts: GHZ, free: 200_000 }),
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
		gigabyteField('egressGb', 'Outbound data'),
		{ ...FREE_TIER, label: 'Free tier' },
	],
	notIncluded: ['builds and images', 'minimum instances', 'event delivery'],
	source: 'cloud.google.com/functions/pricing',
};
