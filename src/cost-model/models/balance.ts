/** Where a serverless curve meets the staircase of servers. */
import { reach, slopeAfter } from '../crossover.ts';
import type { Curve } from '../crossover.ts';
import { costOf } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Failure, Values } from '../input.ts';
import { functionUses, serverUses } from './workload.ts';
import { capacityPerServer, serversFor } from './fleet-capacity.ts';
import { costAt, kinksOf, platformLines } from './platform.ts';
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

/** Prices both sides and finds their first crossover; fails where the price book has no price for the day. */
export function balance(
	values: Values,
	asOf: string | undefined,
): { readonly ok: true; readonly balance: Balance } | Failure {
	const functions: Platform = { side: 'serverless', uses: functionUses(values), asOf };
	const fleet = (servers: number): Platform => ({
		side: 'servers',
		uses: serverUses(values, servers),
		asOf,
	});
	const one = platformLines(fleet(1));
	const two = platformLines(fleet(2));
	const priced = platformLines(functions);
	if (!one.ok) return one;
	if (!two.ok) return two;
	if (!priced.ok) return priced;
	const step = costOf(two.lines) - costOf(one.lines);
	const cost = (servers: number): number => costOf(one.lines) + (servers - 1) * step;
	const curve = { costAt: remembered((x) => costAt(functions, x)), kinks: kinksOf(functions) };
	const crossover = findCrossover(values, curve, cost);
	return {
		ok: true,
		balance: {
			functions,
			curve,
			fleetAt: (requests) => fleet(serversFor(values, requests)),
			fleetCostAt: (requests) => cost(serversFor(values, requests)),
			crossover,
		},
	};
}

/** The search asks for the cost at the same bends again and again. */
function remembered(compute: (x: number) => number): (x: number) => number {
	const known = new Map<number, number>();
	return (x) => {
		const value = known.get(x) ?? compute(x);
		known.set(x, value);
		return value;
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
