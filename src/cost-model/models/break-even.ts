/** M3: at how many requests, and daily users, servers and serverless cost the same. */
import { costOf } from '../explanation.ts';
import type { Line } from '../explanation.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { NumberField, Values } from '../input.ts';
import {
	ARCHITECTURE,
	DURATION,
	FREE_TIER,
	HOURS,
	HTTP_API,
	INSTANCE,
	INSTANCES,
	LCU,
	LOAD_BALANCER,
	MEMORY,
	REQUESTS,
} from '../fields.ts';
import type { Answerer, ModelAnswer, ModelFacts } from '../model.ts';
import { daysPerMonth } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { sayCount, sayUsd } from '../say.ts';
import { balance } from './balance.ts';
import type { Balance, Crossover } from './balance.ts';
import { breakEvenChart } from './break-even-chart.ts';
import { breakEvenFormula } from './break-even-formula.ts';
import { FLEET_FIELDS, serversFor } from './fleet-capacity.ts';
import { atRequests, platformLines } from './platform.ts';

const PER_USER: NumberField = {
	id: 'requestsPerUser',
	label: 'Requests per user and day',
	unit: '',
	type: 'number',
	default: 50,
	min: 0.1,
	max: 100_000,
	scale: 'log',
};

/** What the reader's own load costs on both sides, USD a month, not rounded. */
interface Yours {
	readonly requests: number;
	readonly serverless: number;
	readonly servers: number;
}

function fleetName(values: Values, servers: number): string {
	const instance = choiceOf(values, 'instance');
	const fleet = servers === 1 ? `one ${instance}` : `${sayCount(servers)}\u00A0×\u00A0${instance}`;
	return values['loadBalancer'] === true ? `${fleet} behind a load balancer` : fleet;
}

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

function secondsPerMonth(values: Values): number {
	return numberOf(values, 'hours') * 3600;
}

/** Daily users who make so many requests a month. */
function usersOf(values: Values, requests: number): number {
	const days = daysPerMonth(numberOf(values, 'hours'));
	return requests / (days * numberOf(values, 'requestsPerUser'));
}

function crossoverOutputs(values: Values, crossover: Crossover): Record<string, Quantity> {
	const { requests, servers, cost, marginal } = crossover;
	return {
		crossover: { value: requests, unit: 'requests/month' },
		crossoverPerSecond: { value: requests / secondsPerMonth(values), unit: 'requests/s' },
		dailyUsers: { value: usersOf(values, requests), unit: 'users/day' },
		crossoverServers: { value: servers, unit: 'servers' },
		crossoverCost: { value: cost, unit: 'USD/month' },
		perMillion: { value: marginal * 1e6, unit: 'USD/1M requests' },
	};
}

function yourOutputs(yours: Yours, fleet: number): Record<string, Quantity> {
	const saving = 1 - yours.servers / yours.serverless;
	return {
		serverlessCost: { value: yours.serverless, unit: 'USD/month' },
		serversCost: { value: yours.servers, unit: 'USD/month' },
		servers: { value: fleet, unit: 'servers' },
		...(yours.serverless > 0 && { serversSaving: { value: saving, unit: 'ratio' } }),
	};
}

function answerOf(values: Values, sides: Balance, lines: readonly Line[]): ModelAnswer {
	const requests = numberOf(values, 'requests');
	const sum = (side: string): number => costOf(lines.filter((line) => line.side === side));
	const yours = { requests, serverless: sum('serverless'), servers: sum('servers') };
	const { crossover } = sides;
	return {
		outputs: {
			...(crossover !== undefined && crossoverOutputs(values, crossover)),
			...yourOutputs(yours, serversFor(values, requests)),
		},
		sentence: sentenceOf(values, yours, crossover),
		lines,
		rounding: 'none',
		formula: crossover === undefined ? [] : breakEvenFormula(values, sides, crossover),
		chart: breakEvenChart(values, sides, yours),
	};
}

/** Functions behind an HTTP API against a staircase of servers. */
export const BREAK_EVEN: Answerer = {
	id: 'break-even',
	title: 'Servers or serverless: the break-even',
	fields: [
		{ ...REQUESTS, label: 'Your requests a month', max: 1e10 },
		PER_USER,
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
	answer: (values, asOf) => {
		const found = balance(values, asOf);
		if (!found.ok) return found;
		const requests = numberOf(values, 'requests');
		const functions = platformLines(atRequests(found.balance.functions, requests));
		if (!functions.ok) return functions;
		const fleet = platformLines(found.balance.fleetAt(requests));
		if (!fleet.ok) return fleet;
		return {
			ok: true,
			answer: answerOf(values, found.balance, [...functions.lines, ...fleet.lines]),
		};
	},
};

/** What people want to know of it besides. */
export const BREAK_EVEN_FACTS: ModelFacts = {
	question: 'From how many requests, and daily users, are servers cheaper than serverless?',
	outputs: [
		{ id: 'crossover', label: 'Break-even', unit: 'requests/month' },
		{ id: 'crossoverPerSecond', label: 'Break-even', unit: 'requests/s' },
		{ id: 'dailyUsers', label: 'Break-even', unit: 'users/day' },
		{ id: 'crossoverServers', label: 'Servers at the break-even', unit: 'servers' },
		{ id: 'crossoverCost', label: 'Cost at the break-even', unit: 'USD/month' },
		{ id: 'perMillion', label: 'Serverless, one million more', unit: 'USD/1M requests' },
		{ id: 'serverlessCost', label: 'Serverless at your load', unit: 'USD/month' },
		{ id: 'serversCost', label: 'Servers at your load', unit: 'USD/month' },
		{ id: 'servers', label: 'Servers your load needs', unit: 'servers' },
		{ id: 'serversSaving', label: 'Saved by servers at your load', unit: 'ratio' },
	],
	notIncluded: [
		'data transfer',
		'logs',
		'disks',
		'engineers’ time',
		'queueing near full load',
		'CPU credits of t3 and t4g servers',
		'discounts',
	],
};
