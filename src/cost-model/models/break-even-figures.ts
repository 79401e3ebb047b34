/** The figures of a break-even: at the crossover, and at the reader's own load. */
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { daysPerMonth } from '../quantity.ts';
import type { Crossover } from './balance.ts';
import { serversFor } from './fleet-capacity.ts';

/** What the reader's own load costs on both sides, USD a month, not rounded. */
export interface Yours {
	readonly requests: number;
	readonly serverless: number;
	readonly servers: number;
}

/** What the outputs are counted in. */
export const BREAK_EVEN_UNITS = {
	crossover: 'requests/month',
	crossoverPerSecond: 'requests/s',
	dailyUsers: 'users/day',
	crossoverServers: 'servers',
	crossoverCost: 'USD/month',
	perMillion: 'USD/1M requests',
	serverlessCost: 'USD/month',
	serversCost: 'USD/month',
	servers: 'servers',
	serversSaving: 'ratio',
} as const;

/** All figures; those of a crossover only where there is one, and no saving on a bill of nothing. */
export function breakEvenFigures(
	values: Values,
	crossover: Crossover | undefined,
	yours: Yours,
): Figures {
	const { requests, serverless, servers } = yours;
	const figures: Record<string, number> = {};
	if (crossover !== undefined) {
		figures['crossover'] = crossover.requests;
		figures['crossoverPerSecond'] = crossover.requests / secondsPerMonth(values);
		figures['dailyUsers'] = usersOf(values, crossover.requests);
		figures['crossoverServers'] = crossover.servers;
		figures['crossoverCost'] = crossover.cost;
		figures['perMillion'] = crossover.marginal * 1e6;
	}
	figures['serverlessCost'] = serverless;
	figures['serversCost'] = servers;
	figures['servers'] = serversFor(values, requests);
	if (serverless > 0) figures['serversSaving'] = 1 - servers / serverless;
	return figures;
}

/** Seconds in the month that the inputs chose. */
export function secondsPerMonth(values: Values): number {
	return numberOf(values, 'hours') * 3600;
}

/** Daily users who make so many requests a month. */
export function usersOf(values: Values, requests: number): number {
	const days = daysPerMonth(numberOf(values, 'hours'));
	return requests / (days * numberOf(values, 'requestsPerUser'));
}
