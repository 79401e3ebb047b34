/** Vercel Functions on fluid compute. */
import { INSTANCES, REQUESTS } from '../fields.ts';
import { choiceField, hourField } from '../field-kinds.ts';
import type { Charge, MeterFacts, Tariff } from '../meter.ts';
import { VERCEL_PRICES, VERCEL_REGIONS } from '../prices/vercel.ts';

/** The day from which Pro includes an amount of money rather than hours. */
const CREDIT = '2025-09-09';
const PRO = { plan: 'pro' } as const;
const HOBBY = { plan: 'hobby' } as const;
const HOBBY_STOPS = 'The Hobby plan stops before that much.';

type Use = Pick<Charge, 'id' | 'label' | 'unit' | 'quantity' | 'tiers'>;

function pro(use: Use, free: number): readonly Charge[] {
	return [
		{ ...use, when: PRO, until: CREDIT, free: { amount: free } },
		{ ...use, when: PRO, since: CREDIT },
	];
}

const CPU: Use = {
	id: 'cpu',
	label: 'Active CPU',
	unit: 'CPU-hour',
	quantity: [[{ input: 'activeCpuHours', unit: 'h' }]],
	tiers: [{ price: 'vercel-functions/{vercelRegion}/cpu' }],
};

const MEMORY: Use = {
	id: 'memory',
	label: 'Provisioned memory',
	unit: 'GB-hour',
	quantity: [[{ input: 'memoryGbHours', unit: 'GB-h' }]],
	tiers: [{ price: 'vercel-functions/{vercelRegion}/memory' }],
};

const INVOCATIONS: Use = {
	id: 'invocations',
	label: 'Invocations',
	unit: 'invocation',
	quantity: [[{ input: 'requests', unit: 'invocations' }]],
	tiers: [{ price: 'vercel-functions/invocations' }],
};

/** Active CPU, the memory of instances while they live, invocations, seats, and the use that Pro includes. */
export const VERCEL: Tariff = {
	id: 'vercel-functions',
	charges: [
		...pro(CPU, 16),
		...pro(MEMORY, 1440),
		...pro(INVOCATIONS, 1_000_000),
		{
			id: 'seats',
			label: 'Seats',
			unit: 'seat',
			when: PRO,
			quantity: [[{ input: 'seats', unit: 'seats' }]],
			tiers: [{ price: 'vercel-functions/seat' }],
		},
		{
			id: 'hobby',
			label: 'Hobby plan',
			unit: 'month',
			when: HOBBY,
			quantity: [[]],
			tiers: [{ price: 'vercel-functions/hobby' }],
		},
	],
	included: {
		id: 'included',
		label: 'Use that Pro includes',
		price: 'vercel-functions/credit',
		charges: ['cpu', 'memory', 'invocations'],
		when: PRO,
	},
	prices: VERCEL_PRICES,
};

/** What people need to know of it. */
export const VERCEL_FACTS: MeterFacts = {
	title: 'Vercel Functions',
	description:
		'Functions on fluid compute, billed by CPU that works, memory while instances live, and invocations.',
	fields: [
		REQUESTS,
		hourField('activeCpuHours', 'Active CPU a month', { default: 40 }),
		{
			...hourField('memoryGbHours', 'Provisioned memory × time a month', { default: 400 }),
			unit: 'GB-h',
			units: { 'GB-hours': 1, 'GB-hrs': 1, 'MB-h': 1 / 1024 },
		},
		choiceField('plan', 'Plan', [
			['pro', 'Pro'],
			['hobby', 'Hobby, which stops at 4 CPU-hours, 360 GB-hours and 1 million invocations'],
		]),
		{ ...INSTANCES, id: 'seats', label: 'Seats', min: 1 },
		choiceField('vercelRegion', 'Region', VERCEL_REGIONS),
	],
	quotas: [
		{ says: HOBBY_STOPS, when: HOBBY, quantity: CPU.quantity, most: 4 },
		{ says: HOBBY_STOPS, when: HOBBY, quantity: MEMORY.quantity, most: 360 },
		{ says: HOBBY_STOPS, when: HOBBY, quantity: INVOCATIONS.quantity, most: 1_000_000 },
	],
	notIncluded: ['edge requests', 'data transfer', 'builds', 'image optimisation'],
	source: 'vercel.com/docs/fluid-compute/pricing',
};
