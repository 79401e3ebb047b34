/** How fast functions may multiply: a first allowance at once, then so many more in every period, up to a quota. */

/** A limit on environments. */
export interface ScalingLimit {
	readonly atOnce: number;
	/** Further environments in each period. */
	readonly step: number;
	readonly everySeconds: number;
	/** No more than these, ever. */
	readonly most: number;
}

/** Environments that may run so many seconds after a burst began. */
export function environmentsAfter(seconds: number, limit: ScalingLimit): number {
	const periods = Math.floor(seconds / limit.everySeconds);
	return Math.min(limit.most, limit.atOnce + periods * limit.step);
}

/** Seconds after which so many environments may run for certain, where the quota lets them: whole periods. */
export function secondsToReach(environments: number, limit: ScalingLimit): number {
	return limit.everySeconds * Math.ceil((environments / limit.step) * (1 - 1e-12));
}
