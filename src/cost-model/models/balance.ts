/** Where a serverless curve meets the staircase of servers. */
import { reach, slopeAfter } from '../crossover.ts';
import type { Curve } from '../crossover.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { curveOf } from './curve.ts';
import { functionUses, serverUses } from './workload.ts';
import { capacityPerServer, serversFor } from './fleet-capacity.ts';
import { platformCost } from './platform.ts';
import type { Platform } from './platform.ts';

/** A staircase longer than this has no crossover worth naming. */
const MOST_SERVERS = 500;

/** Both sides as functions of requests a month. Costs in USD a month, not rounded. */
export interface Balance {
	readonly functions: Platform;
	readonly curve: Curve;
	/** The servers that carry so many requests. */
	readonly fleetAt: (requests: number) => Platform;
	/** Cost of that fleet. */
	readonly fleetCostAt: (requests: number) => number;
	readonly crossover: Crossover | undefined;
}

/** The first load at which servers cost no more than functions. */
export interface Crossover {
	/** Requests a month. */
	readonly requests: number;
	readonly servers: number;
	/** USD a month, the same on both sides. */
	readonly cost: number;
	/** USD for one more request there. */
	readonly marginal: number;
}

/**
 * Prices both sides and finds their first crossover; `undefined` where the price book has no price for the day.
 * Asked ten thousand times for an interval, so it computes figures and no explanation.
 */
export function balance(values: Values, asOf: string | undefined): Balance | undefined {
	const functions: Platform = { side: 'serverless', uses: functionUses(values), asOf };
	const fleet = (servers: number): Platform => ({
		side: 'servers',
		uses: serverUses(values, servers),
		asOf,
	});
	const curve = curveOf(functions);
	const one = platformCost(fleet(1));
	const two = platformCost(fleet(2));
	if (curve === undefined || one === undefined || two === undefined) return undefined;
	const cost = (servers: number): number => one + (servers - 1) * (two - one);
	return {
		functions,
		curve,
		fleetAt: (requests) => fleet(serversFor(values, requests)),
		fleetCostAt: (requests) => cost(serversFor(values, requests)),
		crossover: findCrossover(values, curve, cost),
	};
}

function findCrossover(
	values: Values,
	curve: Curve,
	costOfServers: (servers: number) => number,
): Crossover | undefined {
	const capacity = capacityPerServer(values);
	const least = numberOf(values, 'instances');
	for (let servers = least; servers <= least + MOST_SERVERS; servers++) {
		const cost = costOfServers(servers);
		const requests = reach(curve, cost);
		if (requests === undefined) return undefined;
		if (requests > servers * capacity) continue;
		return { requests, servers, cost, marginal: slopeAfter(curve, requests) };
	}
	return undefined;
}
