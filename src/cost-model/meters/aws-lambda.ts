/** AWS Lambda with its options: provisioned concurrency and ephemeral storage. */
import type { NumberInput } from '../input.ts';
import type { Charge, Factor, Meter } from '../meter.ts';
import { LAMBDA_OPTION_PRICES } from '../prices/aws-lambda-options.ts';
import {
	DURATION,
	GIGABYTES,
	LAMBDA_ON_DEMAND,
	MEMORY,
	REQUEST,
	seconds,
} from './aws-lambda-on-demand.ts';

const EPHEMERAL: NumberInput = {
	...MEMORY,
	id: 'ephemeralStorageMb',
	label: 'Ephemeral storage',
	description: 'Space under /tmp; the first 512 MB cost nothing.',
	source: 'aws.amazon.com/lambda/pricing',
	default: 512,
	min: 512,
};

const NONE = { source: 'assumed', type: 'number', default: 0, min: 0, scale: 'log' } as const;

const PROVISIONED: readonly NumberInput[] = [
	{
		...NONE,
		id: 'provisionedConcurrency',
		label: 'Provisioned concurrency',
		unit: '',
		description: 'Environments kept ready.',
		max: 100_000,
		step: 1,
	},
	{
		...NONE,
		id: 'provisionedHours',
		label: 'Hours provisioned',
		unit: 'h',
		description: 'Hours a month that the environments are kept ready.',
		max: 744,
	},
	{
		...NONE,
		id: 'provisionedRequests',
		label: 'Requests on provisioned concurrency',
		unit: '',
		description: 'Requests a month that ready environments serve, on top of the others.',
		max: 1e12,
	},
	{
		...DURATION,
		id: 'provisionedDurationMs',
		label: 'Duration on provisioned concurrency',
		description: 'Wall-clock time of a request that a ready environment serves.',
	},
];

const PROVISIONED_REQUEST: Factor = { input: 'provisionedRequests', unit: 'requests' };

/** Requests are counted, and free, over both kinds of concurrency together. */
function countedTogether(charge: Charge): Charge {
	if (charge.id !== 'requests') return charge;
	return { ...charge, quantity: [...charge.quantity, [PROVISIONED_REQUEST]] };
}

/** All that a Lambda bill meters by time and requests. */
export const LAMBDA: Meter = {
	...LAMBDA_ON_DEMAND,
	inputs: [...LAMBDA_ON_DEMAND.inputs, EPHEMERAL, ...PROVISIONED],
	charges: [
		...LAMBDA_ON_DEMAND.charges.map(countedTogether),
		{
			id: 'provisioned',
			label: 'Provisioned concurrency',
			unit: 'GB-second',
			quantity: [
				[
					{ input: 'provisionedConcurrency', unit: 'environments' },
					{ input: 'provisionedHours', over: 1 / 3600, unit: 's' },
					GIGABYTES,
				],
			],
			tiers: [{ price: 'aws-lambda/{architecture}/provisioned' }],
		},
		{
			id: 'provisioned-duration',
			label: 'Duration on provisioned concurrency',
			unit: 'GB-second',
			quantity: [[PROVISIONED_REQUEST, seconds('provisionedDurationMs', 1), GIGABYTES]],
			tiers: [{ price: 'aws-lambda/{architecture}/provisioned-duration' }],
		},
		{
			id: 'ephemeral-storage',
			label: 'Ephemeral storage over 512 MB',
			unit: 'GB-second',
			quantity: [
				[
					REQUEST,
					seconds('durationMs', 1),
					{ input: 'ephemeralStorageMb', beyond: 512, over: 1024, unit: 'GB' },
				],
			],
			tiers: [{ price: 'aws-lambda/ephemeral-storage' }],
		},
	],
	prices: [...LAMBDA_ON_DEMAND.prices, ...LAMBDA_OPTION_PRICES],
};
