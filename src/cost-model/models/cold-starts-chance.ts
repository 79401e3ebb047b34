/** How often a request finds no warm environment. */
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';

/** Requests at random, an environment kept for a while after each. */
export interface Warmth {
	/** Requests a minute. */
	readonly perMinute: number;
	/** Minutes for which an idle environment is kept. */
	readonly keepMinutes: number;
	/** Mean number of requests in progress: erlangs. */
	readonly load: number;
	/** Whether requests come at equal intervals, and not at random. */
	readonly regular: boolean;
}

/** How the environments are kept warm at so many requests a month. */
export function warmthAt(values: Values, requests: number): Warmth {
	const perMinute = requests / (numberOf(values, 'hours') * 60);
	return {
		perMinute,
		keepMinutes: numberOf(values, 'keepMinutes'),
		load: (perMinute * numberOf(values, 'durationMs')) / 60_000,
		regular: values['arrivals'] === 'regular',
	};
}

/** Standard deviations of the number of requests in progress; no fewer environments than this below its mean are idle. */
const SURELY_BUSY = 8;

/** Chance that one environment has been given up when the next request comes: `e^(−λT)`; at equal intervals 0 or 1. */
export function idleChance({ perMinute, keepMinutes, regular }: Warmth): number {
	if (regular) return perMinute * keepMinutes < 1 ? 1 : 0;
	return Math.exp(-perMinute * keepMinutes);
}

/**
 * Chance that a request starts cold, for whatever reason. It takes the first free environment in a fixed order; of the
 * requests that reach environment k, `B(k − 1) − B(k)` stay there (Erlang B), so that it is used at that share of the
 * rate and found given up with `e^(−share × λT)`. Regular requests that do not overlap meet one environment only.
 */
export function coldChance(warmth: Warmth): number {
	const { perMinute, keepMinutes, load, regular } = warmth;
	if (regular && load <= 1) return idleChance(warmth);
	const busy = Math.max(0, Math.floor(load - SURELY_BUSY * Math.sqrt(load)));
	let [cold, blocked] = [0, 1 - busy / Math.max(1, load)];
	for (let count = busy + 1; blocked > 1e-9; count++) {
		const next = (load * blocked) / (count + load * blocked);
		const share = blocked - next;
		cold += share * Math.exp(-share * perMinute * keepMinutes);
		blocked = next;
	}
	return Math.min(1, cold + blocked);
}
