/** What Lambda leaves free each month, read off its tariff. */
import { chargesInForce, freeOf, quantityOf } from '../charge.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { LAMBDA_ON_DEMAND } from '../meters/aws-lambda-on-demand.ts';
import { daysPerMonth } from '../quantity.ts';
import type { Reach } from './free-tier-offers.ts';

/** Hours of a mean month. */
export const HOURS = 730;

/** Requests a month that each charge of Lambda leaves free: by count and by compute. */
export function lambdaLimits(values: Values, asOf: string | undefined): readonly Reach[] {
	const asked = { ...values, requests: 1, freeTier: true };
	return chargesInForce(LAMBDA_ON_DEMAND, asked, asOf).map((charge) => ({
		requests: freeOf(charge, asked) / quantityOf(charge, asked),
		ends: `${charge.unit}s`,
	}));
}

/** Daily users who make so many requests a month. */
export function usersOf(values: Values, requests: number): number {
	return requests / (daysPerMonth(HOURS) * numberOf(values, 'requestsPerUser'));
}
