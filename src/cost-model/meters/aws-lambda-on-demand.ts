/** AWS Lambda on demand. */
import { ARCHITECTURE, DURATION, FREE_TIER, MEMORY, REQUESTS } from '../fields.ts';
import type { Charge, Factor, MeterFacts, Tariff, Tier } from '../meter.ts';
import { LAMBDA_PRICES } from '../prices/aws-lambda.ts';

/** One factor of every quantity. */
export const REQUEST: Factor = { input: 'requests', unit: 'requests' };
/** Memory; 1 GB is 1,024 MB here. */
export const GIGABYTES: Factor = { input: 'memoryMb', over: 1024, unit: 'GB' };

/** Duration rounded up to a quantum. */
export function seconds(input: string, quantumMs: number): Factor {
	return { input, ceilTo: quantumMs, over: 1000, unit: 's' };
}

interface Period {
	readonly since?: string;
	readonly until?: string;
	readonly quantumMs: number;
	readonly tiers: readonly Tier[];
}

function duration(architecture: string, { quantumMs, tiers, ...days }: Period): Charge {
	return {
		...days,
		id: 'duration',
		label: `Duration on ${architecture}`,
		unit: 'GB-second',
		when: { architecture },
		quantity: [[REQUEST, seconds('durationMs', quantumMs), GIGABYTES]],
		free: { amount: 400_000, when: 'freeTier' },
		tiers,
	};
}

function tiers(architecture: string, edges: readonly number[]): readonly Tier[] {
	return [...edges, undefined].map((upTo, index) => ({
		...(upTo === undefined ? {} : { upTo }),
		price: `aws-lambda/${architecture}/duration-${String(index + 1)}`,
	}));
}

const ONE_MS = '2020-12-01';
const TIERED = '2022-08-01';

const DURATIONS: readonly Charge[] = [
	duration('x86', { until: ONE_MS, quantumMs: 100, tiers: tiers('x86', []) }),
	duration('x86', { since: ONE_MS, until: TIERED, quantumMs: 1, tiers: tiers('x86', []) }),
	duration('x86', { since: TIERED, quantumMs: 1, tiers: tiers('x86', [6e9, 15e9]) }),
	duration('arm', { until: TIERED, quantumMs: 1, tiers: tiers('arm', []) }),
	duration('arm', { since: TIERED, quantumMs: 1, tiers: tiers('arm', [7.5e9, 18.75e9]) }),
];

/** Functions on demand: requests and duration, with dated tiers and quanta and the free tier. */
export const LAMBDA_ON_DEMAND: Tariff = {
	id: 'aws-lambda',
	charges: [
		{
			id: 'requests',
			label: 'Requests',
			unit: 'request',
			quantity: [[REQUEST]],
			free: { amount: 1_000_000, when: 'freeTier' },
			tiers: [{ price: 'aws-lambda/requests' }],
		},
		...DURATIONS,
	],
	prices: LAMBDA_PRICES,
};

/** What people need to know of it. */
export const LAMBDA_ON_DEMAND_FACTS: MeterFacts = {
	title: 'AWS Lambda',
	description: 'Functions billed by request and by memory × time, us-east-1.',
	fields: [REQUESTS, DURATION, MEMORY, ARCHITECTURE, FREE_TIER],
	notIncluded: ['logs', 'data transfer', 'initialisation time of cold starts', 'savings plans'],
	source: 'aws.amazon.com/lambda/pricing',
};
