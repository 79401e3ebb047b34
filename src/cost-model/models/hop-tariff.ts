/** Ways to pass a message from one step to the next, and what a service takes for it. */
import type { Charge, Factor, Tariff } from '../meter.ts';
import { API_GATEWAY_REST_PRICES } from '../prices/aws-api-gateway-rest.ts';
import { API_GATEWAY_PRICES } from '../prices/aws-api-gateway.ts';
import { DYNAMODB_PRICES } from '../prices/aws-dynamodb.ts';
import { LAMBDA_PRICES } from '../prices/aws-lambda.ts';
import { S3_PRICES } from '../prices/aws-s3.ts';
import { SQS_PRICES } from '../prices/aws-sqs.ts';
import { STEP_FUNCTIONS_PRICES } from '../prices/aws-step-functions.ts';

/** A way to pass a message. */
export interface HopKind {
	readonly id: string;
	readonly label: string;
	/** The largest message it takes, KB; a larger one goes through S3 and only its name is passed. */
	readonly mostKb: number;
}

const ANY = 1e9;

/** From the dearest to the cheapest for small messages. Limits are the services' own. */
export const HOP_KINDS: readonly HopKind[] = [
	{ id: 'step-functions', label: 'Step Functions transition', mostKb: 256 },
	{ id: 's3', label: 'S3, one PUT and one GET', mostKb: ANY },
	{ id: 'rest-api', label: 'REST API call', mostKb: 10_240 },
	{ id: 'sqs', label: 'SQS: send, receive, delete', mostKb: 1024 },
	{ id: 'http-api', label: 'HTTP API call', mostKb: 10_240 },
	{ id: 'dynamodb', label: 'DynamoDB write', mostKb: 400 },
	{ id: 'lambda', label: 'Lambda invocation', mostKb: 6144 },
	{ id: 'in-process', label: 'Call within the process', mostKb: ANY },
];

const HOPS: Factor = { input: 'hops', unit: 'hops' };

/** Units of a message that a service counts as one. */
function units(kilobytes: number): Factor {
	const unit = `units of ${String(kilobytes)} KB`;
	return { input: 'messageKb', ceilTo: kilobytes, over: kilobytes, unit };
}

function charge(
	hop: string,
	id: string,
	rest: Omit<Charge, 'id' | 'when' | 'tiers'> & { readonly price: string },
): Charge {
	const { price, ...others } = rest;
	return { ...others, id, when: { hop }, tiers: [{ price }] };
}

const BY_SERVICE: readonly Charge[] = [
	charge('step-functions', 'transitions', {
		label: 'State transitions',
		unit: 'transition',
		quantity: [[HOPS]],
		price: 'aws-step-functions/transitions',
	}),
	charge('s3', 'puts', {
		label: 'Messages written to S3',
		unit: 'request',
		quantity: [[HOPS]],
		price: 'aws-s3/standard/puts',
	}),
	charge('s3', 'gets', {
		label: 'Messages read from S3',
		unit: 'request',
		quantity: [[HOPS]],
		price: 'aws-s3/standard/gets',
	}),
	charge('rest-api', 'calls', {
		label: 'REST API calls',
		unit: 'call',
		quantity: [[HOPS]],
		price: 'aws-api-gateway-rest/calls-1',
	}),
	charge('sqs', 'moves', {
		label: 'Messages sent and received',
		unit: 'request',
		quantity: [
			[HOPS, units(64)],
			[HOPS, units(64)],
		],
		price: 'aws-sqs/standard',
	}),
	charge('sqs', 'deletes', {
		label: 'Messages deleted',
		unit: 'request',
		quantity: [[HOPS]],
		price: 'aws-sqs/standard',
	}),
	charge('http-api', 'requests', {
		label: 'HTTP API requests',
		unit: 'request',
		quantity: [[HOPS, units(512)]],
		price: 'aws-api-gateway-http/requests-1',
	}),
	charge('dynamodb', 'writes', {
		label: 'Messages written to DynamoDB',
		unit: 'unit',
		quantity: [[HOPS, units(1)]],
		price: 'aws-dynamodb/on-demand/writes',
	}),
	charge('lambda', 'invocations', {
		label: 'Lambda invocations',
		unit: 'request',
		quantity: [[HOPS]],
		price: 'aws-lambda/requests',
	}),
];

/** What the service takes for some `hops` of `messageKb` by the kind of `hop`. */
export const HOP_CHARGES: Tariff = {
	id: 'hop',
	charges: BY_SERVICE,
	prices: [
		...STEP_FUNCTIONS_PRICES,
		...S3_PRICES,
		...API_GATEWAY_REST_PRICES,
		...SQS_PRICES,
		...API_GATEWAY_PRICES,
		...DYNAMODB_PRICES,
		...LAMBDA_PRICES,
	],
};

const SECOND = 'GB-second';
const GIGABYTES: Factor = { input: 'memoryMb', over: 1024, unit: 'GB' };

/** Time of a function: to pass the message on, and to do the work between two hops. */
export const HOP_TIME: Tariff = {
	id: 'aws-lambda',
	charges: [
		{
			id: 'passing',
			label: 'Function time to pass the message',
			unit: SECOND,
			when: { hop: HOP_KINDS.map(({ id }) => id).filter((id) => id !== 'in-process') },
			quantity: [
				[
					HOPS,
					{ input: 'messageKb', over: 1024, unit: 'MB' },
					{ input: 'throughputMb', unit: 'MB/s', divides: true },
					GIGABYTES,
				],
			],
			tiers: [{ price: 'aws-lambda/x86/duration-1' }],
		},
		{
			id: 'work',
			label: 'Function time for the work',
			unit: SECOND,
			quantity: [[HOPS, { input: 'durationMs', over: 1000, unit: 's' }, GIGABYTES]],
			tiers: [{ price: 'aws-lambda/x86/duration-1' }],
		},
	],
	prices: LAMBDA_PRICES,
};
