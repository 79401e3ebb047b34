/** A quota as a token bucket: so many actions at once, so many more with every second. */
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';

/** What becomes of a load under the quota. Rates are a second. */
export interface Throttle {
	/** Actions that are wanted. */
	readonly wanted: number;
	readonly refill: number;
	readonly bucket: number;
	/** Streams that the refill carries for ever. */
	readonly carried: number;
	/** Seconds until the bucket is empty; absent where it never is. */
	readonly emptyAfter: number | undefined;
	/** Share of actions refused once it is empty. */
	readonly refused: number;
}

/** Seconds that a bucket lasts at a rate above its refill; undefined at or below it. */
export function lasts(bucket: number, rate: number, refill: number): number | undefined {
	return rate > refill * (1 + 1e-9) ? bucket / (rate - refill) : undefined;
}

/** The load of all streams against the quota. */
export function throttle(values: Values): Throttle {
	const refill = numberOf(values, 'refillPerSecond');
	const bucket = numberOf(values, 'bucketSize');
	const each = numberOf(values, 'transitionsPerSecond');
	const wanted = each * numberOf(values, 'streams');
	return {
		wanted,
		refill,
		bucket,
		carried: refill / each,
		emptyAfter: lasts(bucket, wanted, refill),
		refused: Math.max(0, 1 - refill / wanted),
	};
}

/** Streams whose functions fit into the limit of concurrent ones: `limit ÷ (functions a second × their seconds)`. */
export function carriedByConcurrency(values: Values): number {
	const running = (1 + numberOf(values, 'detectors')) * (numberOf(values, 'durationMs') / 1000);
	return numberOf(values, 'concurrencyLimit') / running;
}
