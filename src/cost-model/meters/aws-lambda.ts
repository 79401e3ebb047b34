/** AWS Lambda with all its options. */
import { countField, hourField } from '../field-kinds.ts';
import { DURATION, MEMORY } from '../fields.ts';
import type { NumberField } from '../input.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { LAMBDA_OPTION_PRICES } from '../prices/aws-lambda-options.ts';
import { LAMBDA_EXTRAS, LAMBDA_EXTRA_FIELDS } from './aws-lambda-extras.ts';
import {
	GIGABYTES,
	LAMBDA_ON_DEMAND,
	LAMBDA_ON_DEMAND_FACTS,
	REQUEST,
	seconds,
} from './aws-lambda-on-demand.ts';

const EPHEMERAL: NumberField = {
	...MEMORY,
	id: 'ephemeralStorageMb',
	label: 'Ephemeral storage',
	default: 512,
	min: 512,
};

const PROVISIONED: readonly NumberField[] = [
	countField('provisionedConcurrency', 'Provisioned concurrency', { max: 100_000, step: 1 }),
	hourField('provisionedHours', 'Hours provisioned', { max: 744 }),
	countField('provisionedRequests', 'Requests on provisioned concurrency'),
	{
		...DURATION,
		id: 'provisionedDurationMs',
		label: 'Duration on provisioned concurrency',
	},
];

const PROVISIONED_REQUEST: Factor = { input: 'provisionedRequests', unit: 'requests' };

/** An asynchronous event is one request up to 256 KB, and another for each 64 KB begun beyond. */
const EVENT_CHUNKS: Factor = {
	input: 'eventKb',
	beyond: 256,
	ceilTo: 64,
	over: 64,
	unit: 'further chunks of 64 KB',
};

/** Requests are counted, and free, over both kinds of concurrency together. */
function countedTogether(charge: Charge): Charge {
	if (charge.id !== 'requests') return charge;
	return {
		...charge,
		quantity: [...charge.quantity, [PROVISIONED_REQUEST], [REQUEST, EVENT_CHUNKS]],
	};
}

/** From this day the initialisation of an environment is billed like duration, for zip packages too. */
const INIT_BILLED = '2025-08-01';
const INITIALISATION: readonly Factor[] = [
	{ input: 'coldStarts', unit: 'cold starts' },
	seconds('initMs', 1),
	GIGABYTES,
];

/** Functions of other sizes: tiers and free tier count all functions of an architecture together. */
const OTHER_FUNCTIONS: readonly Factor[] = [
	{ input: 'otherGbSeconds', unit: 'GB-seconds of others' },
];

function withInitialisation(charge: Charge): readonly Charge[] {
	if (charge.id !== 'duration') return [charge];
	const all = { ...charge, quantity: [...charge.quantity, OTHER_FUNCTIONS] };
	if (charge.until !== undefined) return [all];
	return [
		{ ...all, until: INIT_BILLED },
		{ ...all, since: INIT_BILLED, quantity: [...all.quantity, INITIALISATION] },
	];
}

/** All that a Lambda bill meters by time and requests. */
export const LAMBDA: Tariff = {
	...LAMBDA_ON_DEMAND,
	charges: [
		...LAMBDA_ON_DEMAND.charges.map(countedTogether).flatMap(withInitialisation),
		{
			id: 'provisioned',
			label: 'Provisioned concurrency',
			unit: 'GB-second',
			quantity: [
				[
					{ input: 'provisionedConcurrency', unit: 'environments' },
					{ input: 'provisionedHours', ceilTo: 1 / 12, over: 1 / 3600, unit: 's' },
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
		...LAMBDA_EXTRAS,
	],
	prices: [...LAMBDA_ON_DEMAND.prices, ...LAMBDA_OPTION_PRICES],
};

/** What people need to know of it. */
export const LAMBDA_FACTS: MeterFacts = {
	...LAMBDA_ON_DEMAND_FACTS,
	fields: [...LAMBDA_ON_DEMAND_FACTS.fields, EPHEMERAL, ...PROVISIONED, ...LAMBDA_EXTRA_FIELDS],
	notIncluded: ['logs', 'data transfer', 'savings plans'],
};
