/** What cold starts cost, and what it costs to have none: environments kept ready. */
import { GIGABYTES, LAMBDA_ON_DEMAND } from '../meters/aws-lambda-on-demand.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Tariff } from '../meter.ts';
import { LAMBDA_OPTION_PRICES } from '../prices/aws-lambda-options.ts';
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

/** Environments kept ready, and when they pay. */
export interface Provisioned {
	/** USD for a GB-second of being ready, of working there, and of working on demand. */
	readonly hold: number;
	readonly run: number;
	readonly onDemand: number;
	/** Share of the time that the ready environments work, at most 1. */
	readonly utilisation: number;
	/** Utilisation from which they are cheaper than environments on demand. */
	readonly breakEven: number;
	/** USD a month for requests, readiness and duration; what exceeds them runs on demand. */
	readonly cost: number;
}

/** The alternative without cold starts; undefined where the price book has no price for the day. */
export function provisioned(values: Values, asOf: string | undefined): Provisioned | undefined {
	const architecture = choiceOf(values, 'architecture');
	const usd = usdPer(LAMBDA_PRICES, asOf);
	const option = usdPer(LAMBDA_OPTION_PRICES, asOf);
	const hold = option(`aws-lambda/${architecture}/provisioned`);
	const run = option(`aws-lambda/${architecture}/provisioned-duration`);
	const demand = usd(`aws-lambda/${architecture}/duration-1`);
	const request = usd('aws-lambda/requests');
	if (hold === undefined || run === undefined || demand === undefined || request === undefined) {
		return undefined;
	}
	const seconds = numberOf(values, 'provisionedConcurrency') * numberOf(values, 'hours') * 3600;
	const requests = numberOf(values, 'requests');
	const work = requests * (Math.ceil(numberOf(values, 'durationMs') * (1 - 1e-12)) / 1000);
	const inside = Math.min(work, seconds);
	const gigabytes = numberOf(values, 'memoryMb') / 1024;
	const compute = (seconds * hold + inside * run + (work - inside) * demand) * gigabytes;
	return {
		hold,
		run,
		onDemand: demand,
		utilisation: inside / seconds,
		breakEven: hold / (demand - run),
		cost: requests * request + compute,
	};
}
