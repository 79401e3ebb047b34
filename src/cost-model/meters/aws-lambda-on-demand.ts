/** AWS Lambda on demand. */
import type { BooleanInput, ChoiceInput, NumberInput } from '../input.ts';
import type { Charge, Factor, Meter, Tier } from '../meter.ts';
import { LAMBDA_PRICES } from '../prices/aws-lambda.ts';

/** Requests in a month. */
export const REQUESTS: NumberInput = {
	id: 'requests',
	label: 'Requests a month',
	unit: '',
	description: 'How often the function is invoked in a month.',
	source: 'assumed',
	type: 'number',
	default: 3_000_000,
	min: 0,
	max: 1e12,
	scale: 'log',
};

/** Billed duration of one request. */
export const DURATION: NumberInput = {
	id: 'durationMs',
	label: 'Duration of a request',
	unit: 'ms',
	units: { s: 1000, min: 60_000 },
	description:
		'Wall-clock time that one invocation takes, waiting included; billed per millisecond.',
	source: 'assumed',
	type: 'number',
	default: 200,
	min: 0,
	max: 900_000,
	scale: 'log',
};

/** Memory a function is given. */
export const MEMORY: NumberInput = {
	id: 'memoryMb',
	label: 'Memory',
	unit: 'MB',
	units: { GB: 1024, MiB: 1, GiB: 1024 },
	description: 'Memory configured for the function; 1 GB is 1,024 MB.',
	source: 'assumed',
	type: 'number',
	default: 512,
	min: 128,
	max: 10_240,
	step: 1,
	scale: 'log',
};

/** Processor family. */
export const ARCHITECTURE: ChoiceInput = {
	id: 'architecture',
	label: 'Architecture',
	unit: '',
	description: 'Processor family the function runs on.',
	source: 'docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html',
	type: 'choice',
	default: 'x86',
	choices: [
		{ value: 'x86', label: 'x86' },
		{ value: 'arm', label: 'arm (Graviton)' },
	],
};

/** The monthly free tier, which does not end. */
export const FREE_TIER: BooleanInput = {
	id: 'freeTier',
	label: 'Lambda free tier',
	unit: '',
	description: 'Take the monthly 1 million requests and 400,000 GB-seconds off first.',
	source: 'aws.amazon.com/lambda/pricing',
	type: 'boolean',
	default: false,
};

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
export const LAMBDA_ON_DEMAND: Meter = {
	id: 'aws-lambda',
	title: 'AWS Lambda',
	description: 'Functions billed by request and by memory × time, us-east-1.',
	inputs: [REQUESTS, DURATION, MEMORY, ARCHITECTURE, FREE_TIER],
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
	notIncluded: ['logs', 'data transfer', 'initialisation time of cold starts', 'savings plans'],
	source: 'aws.amazon.com/lambda/pricing',
};
