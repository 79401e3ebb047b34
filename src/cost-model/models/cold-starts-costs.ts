/** What cold starts cost, and what it costs to have none: environments kept ready. */
import { GIGABYTES, LAMBDA_ON_DEMAND, seconds } from '../meters/aws-lambda-on-demand.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Tariff } from '../meter.ts';
import { LAMBDA_PROVISIONED_PRICES } from '../prices/aws-lambda-provisioned.ts';
import { LAMBDA_PRICES } from '../prices/aws-lambda.ts';
import type { Platform } from './platform.ts';
import { usdPer } from './rates.ts';

/** Initialisation, billed like duration since 2025-08-01 (aws.amazon.com/blogs/compute, 2025-04-29). */
const INITIALISATION: Tariff = {
	id: 'aws-lambda',
	charges: [
		{
			id: 'init',
			label: 'Initialisation of cold starts',
			unit: 'GB-second',
			since: '2025-08-01',
			quantity: [
				[
					{ input: 'coldStarts', unit: 'cold starts' },
					{ input: 'initMs', ceilTo: 1, over: 1000, unit: 's' },
					GIGABYTES,
				],
			],
			tiers: [{ price: 'aws-lambda/{architecture}/duration-1' }],
		},
	],
	prices: LAMBDA_PRICES,
};

/** Environments that are kept ready, and the requests that they serve. */
const READY: Tariff = {
	id: 'aws-lambda',
	charges: [
		{
			id: 'provisioned-requests',
			label: 'Requests to them',
			unit: 'request',
			quantity: [[{ input: 'requests', unit: 'requests' }]],
			tiers: [{ price: 'aws-lambda/requests' }],
		},
		{
			id: 'provisioned',
			label: 'Being ready',
			unit: 'GB-second',
			quantity: [
				[
					{ input: 'provisionedConcurrency', unit: 'environments' },
					{ input: 'hours', over: 1 / 3600, unit: 's' },
					GIGABYTES,
				],
			],
			tiers: [{ price: 'aws-lambda/{architecture}/provisioned' }],
		},
		{
			id: 'provisioned-duration',
			label: 'Duration in them',
			unit: 'GB-second',
			quantity: [[{ input: 'requests', unit: 'requests' }, seconds('durationMs', 1), GIGABYTES]],
			tiers: [{ price: 'aws-lambda/{architecture}/provisioned-duration' }],
		},
	],
	prices: [...LAMBDA_PRICES, ...LAMBDA_PROVISIONED_PRICES],
};

/** Functions on demand. */
export function onDemand(values: Values, asOf: string | undefined): Platform {
	const uses = [{ tariff: LAMBDA_ON_DEMAND, values: { ...values, freeTier: false } }];
	return { side: 'serverless', uses, asOf };
}

/** Only the initialisation of so many cold starts a month. */
export function initialisation(
	values: Values,
	started: { readonly coldStarts: number; readonly initMs: number },
	asOf: string | undefined,
): Platform {
	const uses = [{ tariff: INITIALISATION, values: { ...values, ...started } }];
	return { side: 'serverless', uses, asOf };
}

/** Environments kept ready, with as many requests as they can serve; the rest runs on demand. */
export function keptReady(values: Values, asOf: string | undefined): Platform {
	const requests = numberOf(values, 'requests');
	const inside = requests / Math.max(1, utilisationOf(values));
	const uses = [
		{ tariff: READY, values: { ...values, requests: inside } },
		...onDemand({ ...values, requests: requests - inside }, asOf).uses,
	];
	return { side: 'serverless', uses, asOf };
}

/** Time of all requests over the time of the environments kept ready; above 1 they do not suffice. */
export function utilisationOf(values: Values): number {
	const ready = numberOf(values, 'provisionedConcurrency') * numberOf(values, 'hours') * 3600;
	return (numberOf(values, 'requests') * numberOf(values, 'durationMs')) / 1000 / ready;
}

/** Prices of a GB-second, in USD. */
export interface SecondPrices {
	readonly hold: number;
	readonly run: number;
	readonly demand: number;
	/** Utilisation from which environments kept ready are cheaper than on demand. */
	readonly breakEven: number;
}

/** Being ready, working there, and working on demand; undefined where the price book has no price for the day. */
export function secondPrices(values: Values, asOf: string | undefined): SecondPrices | undefined {
	const architecture = choiceOf(values, 'architecture');
	const usd = usdPer(READY.prices, asOf);
	const hold = usd(`aws-lambda/${architecture}/provisioned`);
	const run = usd(`aws-lambda/${architecture}/provisioned-duration`);
	const demand = usd(`aws-lambda/${architecture}/duration-1`);
	if (hold === undefined || run === undefined || demand === undefined) return undefined;
	return { hold, run, demand, breakEven: hold / (demand - run) };
}
