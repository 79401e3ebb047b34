/** M3: at how many requests, and daily users, servers and serverless cost the same. */
import { costOf } from '../explanation.ts';
import type { Line } from '../explanation.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import {
	ARCHITECTURE,
	DURATION,
	FREE_TIER,
	HOURS,
	HTTP_API,
	INSTANCES,
	LCU,
	LOAD_BALANCER,
	MEMORY,
	REQUESTS,
	REQUESTS_PER_USER,
} from '../fields.ts';
import { INSTANCE } from '../instance-field.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { sayCount, sayUsd } from '../say.ts';
import { balance } from './balance.ts';
import type { Balance, Crossover } from './balance.ts';
import { breakEvenChart } from './break-even-chart.ts';
import {
	breakEvenFigures,
	BREAK_EVEN_UNITS,
	secondsPerMonth,
	usersOf,
} from './break-even-figures.ts';
import type { Yours } from './break-even-figures.ts';
import { breakEvenFormula } from './break-even-formula.ts';
import { withUnits } from './figures.ts';
import { FLEET_FIELDS, serversFor } from './fleet-capacity.ts';
import { atRequests, platformLines } from './platform.ts';
import type { Platform } from './platform.ts';
import { fleetName, functionUses, serverUses } from './workload.ts';

function sentenceOf(values: Values, yours: Yours, crossover: Crossover | undefined): string {
	const here =
		yours.requests > 0
			? ` At ${sayCount(yours.requests)}, serverless costs ${sayUsd(yours.serverless)} and ${fleetName(values, serversFor(values, yours.requests))} ${sayUsd(yours.servers)}.`
			: '';
	if (crossover === undefined) {
		return `Servers never get cheaper than serverless for this workload: each further ${choiceOf(values, 'instance')} carries too few requests for its price.${here}`;
	}
	const { requests, servers, cost } = crossover;
	const perSecond = sayCount(requests / secondsPerMonth(values));
	const users = sayCount(usersOf(values, requests));
	const load = `${perSecond} a second, or ${users} daily users with ${sayCount(numberOf(values, 'requestsPerUser'))} requests each`;
	return `Serverless and ${fleetName(values, servers)} (${sayUsd(cost)} a month) cost the same at ${sayCount(requests)} requests a month: ${load}.${here}`;
}

function answerOf(values: Values, sides: Balance, lines: readonly Line[]): ModelAnswer {
	const requests = numberOf(values, 'requests');
	const sum = (side: string): number => costOf(lines.filter((line) => line.side === side));
	const yours = { requests, serverless: sum('serverless'), servers: sum('servers') };
	const { crossover } = sides;
	return {
		outputs: withUnits(breakEvenFigures(values, crossover, yours), BREAK_EVEN_UNITS),
		sentence: sentenceOf(values, yours, crossover),
		lines,
		rounding: 'none',
		formula: crossover === undefined ? [] : breakEvenFormula(values, sides, crossover),
		chart: breakEvenChart(values, sides, yours),
	};
}

function figures(values: Values, asOf: string | undefined): Figures | undefined {
	const sides = balance(values, asOf);
	if (sides === undefined) return undefined;
	const requests = numberOf(values, 'requests');
	const [serverless, servers] = [sides.curve.costAt(requests), sides.fleetCostAt(requests)];
	return breakEvenFigures(values, sides.crossover, { requests, serverless, servers });
}

function answer(values: Values, asOf: string | undefined): ReturnType<Answerer['answer']> {
	const requests = numberOf(values, 'requests');
	const functions: Platform = { side: 'serverless', uses: functionUses(values), asOf };
	const uses = serverUses(values, serversFor(values, requests));
	const priced = platformLines(functions);
	if (!priced.ok) return priced;
	const fleet = platformLines({ side: 'servers', uses, asOf });
	if (!fleet.ok) return fleet;
	const sides = balance(values, asOf);
	if (sides !== undefined) {
		return { ok: true, answer: answerOf(values, sides, [...priced.lines, ...fleet.lines]) };
	}
	const one = platformLines(atRequests(functions, 1));
	return one.ok ? { ok: false, problems: [] } : one;
}

/** Functions behind an HTTP API against a staircase of servers. */
export const BREAK_EVEN: Answerer = {
	id: 'break-even',
	title: 'Servers or serverless: the break-even',
	fields: [
		{ ...REQUESTS, label: 'Your requests a month', max: 1e10 },
		REQUESTS_PER_USER,
		{ ...DURATION, min: 1 },
		MEMORY,
		ARCHITECTURE,
		HTTP_API,
		FREE_TIER,
		INSTANCE,
		{ ...INSTANCES, label: 'Servers at least', min: 1, max: 1000 },
		{ ...HOURS, label: 'Hours in the month', min: 672 },
		LOAD_BALANCER,
		LCU,
		...FLEET_FIELDS,
	],
	headline: 'crossover',
	sides: { serverless: 'serverlessCost', servers: 'serversCost' },
	along: {
		input: 'requests',
		series: { serverless: 'serverlessCost', servers: 'serversCost' },
		markers: { crossover: 'crossover' },
	},
	figures,
	answer,
};
