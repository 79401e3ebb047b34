/** Bills and hours of both sides. */
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Tariff } from '../meter.ts';
import { EKS } from '../meters/aws-eks.ts';
import type { Figures } from '../model.ts';
import { serversFor } from './fleet-capacity.ts';
import { platformCost } from './platform.ts';
import type { Platform } from './platform.ts';
import { functionUses, serverUses } from './workload.ts';
import { finiteOnly } from './figures.ts';

/** Functions behind an HTTP API. */
export function functionsSide(values: Values, asOf: string | undefined): Platform {
	return { side: 'serverless', uses: functionUses(values), asOf };
}

/** The servers that the load needs, with a Kubernetes control plane where one is wanted. */
export function serversSide(values: Values, asOf: string | undefined): Platform {
	const servers = serverUses(values, serversFor(values, numberOf(values, 'requests')));
	const cluster = { tariff: EKS, values: { ...values, clusters: 1, eksSupport: 'standard' } };
	return {
		side: 'servers',
		uses: values['cluster'] === true ? [...servers, cluster] : servers,
		asOf,
	};
}

/** Hours of work a month on either side; a move is spread over the months it is written off in. */
export function workOf(values: Values): { readonly functions: number; readonly servers: number } {
	const move = numberOf(values, 'migrationHours') / numberOf(values, 'writeOffMonths');
	const to = (side: string): number => (values['moving'] === side ? move : 0);
	return {
		functions: numberOf(values, 'functionWork') + to('functions'),
		servers: numberOf(values, 'serverWork') + to('servers'),
	};
}

/** Work as lines of a bill. */
export function workTariff(side: 'functions' | 'servers'): Tariff {
	return {
		id: 'work',
		charges: [
			{
				id: side,
				label: `Work on ${side}`,
				unit: 'hour',
				quantity: [[{ input: 'workHours', unit: 'h' }]],
				tiers: [{ price: { input: 'hourlyWage' } }],
			},
		],
		prices: [],
	};
}

/** All outputs, from the two bills in USD a month; hours only where an hour costs something. */
export function ownershipFigures(
	values: Values,
	bills: { readonly functions: number; readonly servers: number },
): Figures {
	const wage = numberOf(values, 'hourlyWage');
	const work = workOf(values);
	const functionsTotal = bills.functions + work.functions * wage;
	const serversTotal = bills.servers + work.servers * wage;
	const billGap = bills.functions - bills.servers;
	return finiteOnly({
		functionsTotal,
		serversTotal,
		functionsBill: bills.functions,
		serversBill: bills.servers,
		billGap,
		...(wage > 0 && { hoursGap: billGap / wage }),
		totalGap: functionsTotal - serversTotal,
		servers: serversFor(values, numberOf(values, 'requests')),
	});
}

/** The same with the bills of the day; `undefined` where it has no prices. */
export function ownershipFiguresAt(values: Values, asOf: string | undefined): Figures | undefined {
	const functions = platformCost(functionsSide(values, asOf));
	const servers = platformCost(serversSide(values, asOf));
	if (functions === undefined || servers === undefined) return undefined;
	return ownershipFigures(values, { functions, servers });
}
