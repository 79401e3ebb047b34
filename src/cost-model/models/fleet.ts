/** M2: how many servers a load needs, what leasing them costs, and how long requests queue for them. */
import type { Line } from '../explanation.ts';
import { HOURS, INSTANCES, LCU, LOAD_BALANCER, REQUESTS } from '../fields.ts';
import { INSTANCE } from '../instance-field.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { NumberField, Values } from '../input.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import type { Unit } from '../quantity.ts';
import { sayCount, sayPercent, sayTime, sayUsd } from '../say.ts';
import { withUnits } from './figures.ts';
import { FLEET_FIELDS } from './fleet-capacity.ts';
import { fleetChart } from './fleet-chart.ts';
import { fleetFormula } from './fleet-formula.ts';
import { fleetBill, fleetName, IN_TIME, planFor, serversInTime } from './fleet-plan.ts';
import type { FleetPlan } from './fleet-plan.ts';
import { platformLines } from './platform.ts';
import { priceMissing } from './rates.ts';
import { serverUses } from './workload.ts';

const TARGET_WAIT: NumberField = {
	id: 'targetWaitMs',
	label: 'Longest wait for a processor wanted',
	unit: 'ms',
	units: { s: 1000 },
	type: 'number',
	default: 100,
	min: 0,
	max: 60_000,
	scale: 'log',
};

/** Units of the outputs. */
export const FLEET_UNITS = {
	servers: 'servers',
	cost: 'USD/month',
	perMillion: 'USD/1M requests',
	peakPerSecond: 'requests/s',
	busyAtPeak: 'ratio',
	busyOnAverage: 'ratio',
	capacityOfOne: 'requests/month',
	capacityOfOnePerSecond: 'requests/s',
	waiting: 'ratio',
	meanWait: 'ms',
	p99Wait: 'ms',
	inTime: 'ratio',
	serversInTime: 'servers',
	costInTime: 'USD/month',
} as const satisfies Record<string, Unit>;

function figures(values: Values, asOf: string | undefined): Figures | undefined {
	const requests = numberOf(values, 'requests');
	const plan = planFor(values, requests);
	const enough = serversInTime(values, plan);
	const cost = fleetBill(values, plan.servers, asOf);
	const costInTime = fleetBill(values, enough, asOf);
	if (cost === undefined || costInTime === undefined) return undefined;
	const busy = plan.load / (plan.servers * plan.vcpus);
	const { waits } = plan;
	return {
		servers: plan.servers,
		cost,
		...(requests >= 1 && { perMillion: (cost / requests) * 1e6 }),
		peakPerSecond: plan.peakPerSecond,
		busyAtPeak: busy,
		busyOnAverage: busy / numberOf(values, 'peak'),
		capacityOfOne: plan.capacity,
		capacityOfOnePerSecond: plan.capacity / (numberOf(values, 'hours') * 3600),
		...(waits && { waiting: waits.probability, meanWait: waits.meanMs, p99Wait: waits.p99Ms }),
		inTime: plan.inTime,
		serversInTime: enough,
		costInTime,
	};
}

function queueSentence(values: Values, plan: FleetPlan, given: Figures): string {
	const wanted = `start ${sayPercent(IN_TIME)} of requests within ${sayTime(numberOf(values, 'targetWaitMs'))}`;
	const { serversInTime: enough = 0, costInTime = 0, servers = 0 } = given;
	const more =
		enough > servers ? ` To ${wanted} takes ${sayCount(enough)}, ${sayUsd(costInTime)}.` : '';
	if (plan.waits === undefined) {
		return ` At the peak their processors are wholly busy and the queue grows without end.${more}`;
	}
	const { probability, p99Ms } = plan.waits;
	const share = probability < 1e-4 ? 'hardly any request waits' : `${sayPercent(probability)} wait`;
	const tail = p99Ms > 0 ? `, one request in a hundred longer than ${sayTime(p99Ms)}` : '';
	return ` At the peak ${share} for a processor${tail}.${more}`;
}

function sentenceOf(values: Values, plan: FleetPlan, given: Figures): string {
	const { cost = 0, busyAtPeak = 0, busyOnAverage = 0, capacityOfOnePerSecond = 0 } = given;
	const load = `${sayCount(plan.requests)} requests a month, ${sayCount(plan.peakPerSecond)} a second at the peak,`;
	const busy = `${sayPercent(busyAtPeak)} busy at the peak and ${sayPercent(busyOnAverage)} on average, and leased for all hours`;
	const several = plan.requests > plan.capacity ? 'this load demands several' : 'one would do';
	const one = ` One ${choiceOf(values, 'instance')} carries ${sayCount(plan.capacity)} a month, ${sayCount(capacityOfOnePerSecond)} a second on average: ${several}.`;
	return `${load} run on ${fleetName(values, plan.servers)} for ${sayUsd(cost)} a month: ${busy}.${queueSentence(values, plan, given)}${one}`;
}

interface Asked {
	readonly given: Figures;
	readonly asOf: string | undefined;
}

function answerOf(values: Values, lines: readonly Line[], { given, asOf }: Asked): ModelAnswer {
	const plan = planFor(values, numberOf(values, 'requests'));
	return {
		outputs: withUnits(given, FLEET_UNITS),
		sentence: sentenceOf(values, plan, given),
		lines,
		rounding: 'cents',
		formula: fleetFormula(values, plan, lines),
		chart: fleetChart(values, plan, asOf),
	};
}

/** A staircase of servers, sized by utilisation and checked by queueing. */
export const FLEET: Answerer = {
	id: 'fleet',
	title: 'How many servers',
	fields: [
		{ ...REQUESTS, default: 100_000_000 },
		...FLEET_FIELDS,
		{ ...INSTANCE, default: 't3.medium' },
		{ ...INSTANCES, label: 'Servers at least', default: 2, min: 1, max: 1000 },
		{ ...HOURS, label: 'Hours in the month', min: 672 },
		{ ...LOAD_BALANCER, default: true },
		LCU,
		TARGET_WAIT,
	],
	figures,
	headline: 'cost',
	along: { input: 'requests', series: { cost: 'cost', wait: 'p99Wait' } },
	answer: (values, asOf) => {
		const given = figures(values, asOf);
		const uses = serverUses(values, planFor(values, numberOf(values, 'requests')).servers);
		const priced = platformLines({ side: 'servers', uses, asOf });
		if (!priced.ok) return priced;
		if (given === undefined) return priceMissing(asOf);
		return { ok: true, answer: answerOf(values, priced.lines, { given, asOf }) };
	},
};
