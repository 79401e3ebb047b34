/** M5: what a spike such as Black Friday costs functions, a fleet kept for it, and a fleet that scales out for it. */
import type { Line } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Failure, Values } from '../input.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import type { Unit } from '../quantity.ts';
import { sayCount, sayPercent, sayTime, sayUsd } from '../say.ts';
import { withUnits } from './figures.ts';
import { platformLines } from './platform.ts';
import { priceMissing } from './rates.ts';
import { spikesChart } from './spikes-chart.ts';
import {
	functionsFor,
	scaledOut,
	servedWhileStarting,
	spikeWhereEven,
	spikeYear,
} from './spikes-costs.ts';
import type { SpikeYear } from './spikes-costs.ts';
import { SPIKES_FIELDS } from './spikes-fields.ts';
import { spikesFormula } from './spikes-formula.ts';
import { environmentsAfter, secondsToReach } from './spikes-quota.ts';
import { serverUses } from './workload.ts';

/** Units of the outputs. */
export const SPIKES_UNITS = {
	addedVolume: 'ratio',
	serverlessCost: 'USD/month',
	staticCost: 'USD/month',
	autoscaledCost: 'USD/month',
	spikeCost: 'USD',
	staticSaving: 'ratio',
	autoscaledSaving: 'ratio',
	ordinaryServers: 'servers',
	staticServers: 'servers',
	cpuShare: 'ratio',
	breakEvenCpuShare: 'ratio',
	breakEvenSpike: '×',
	servedWhileStarting: 'ratio',
	environments: 'environments',
	servedAtOnce: 'ratio',
	throttled: 'ratio',
	rampTime: 's',
} as const satisfies Record<string, Unit>;

/** The CPU share and the spike at which a static fleet costs as much as functions do, servers not rounded up. */
function breakEvens(values: Values, year: SpikeYear, asOf: string | undefined): Figures {
	const { requests, serverless, fixedPerTime } = year;
	if (requests < 1) return {};
	const spike = numberOf(values, 'spike');
	const cpuShare = numberOf(values, 'cpuMs') / numberOf(values, 'durationMs');
	const share = (cpuShare * serverless) / (fixedPerTime * spike);
	const turn = spikeWhereEven(values, year, asOf);
	return {
		...(share <= 1 && { breakEvenCpuShare: share }),
		...(turn >= 1 && { breakEvenSpike: turn }),
	};
}

/** What the quota makes of the spike. */
function quotaFigures(values: Values): Figures {
	const perSecond = numberOf(values, 'requests') / (numberOf(values, 'hours') * 3600);
	const busiest = perSecond * numberOf(values, 'peak') * numberOf(values, 'spike');
	const environments = (busiest * numberOf(values, 'durationMs')) / 1000;
	const step = numberOf(values, 'scalingPer10s');
	const most = numberOf(values, 'concurrencyLimit');
	const limit = { atOnce: step, step, everySeconds: 10, most };
	const first = environmentsAfter(0, limit);
	return {
		environments,
		servedAtOnce: environments <= first ? 1 : first / environments,
		throttled: environments <= most ? 0 : 1 - most / environments,
		rampTime: secondsToReach(environments, limit),
	};
}

function figuresOf(values: Values, year: SpikeYear, asOf: string | undefined): Figures {
	const { serverless, fixed, scaled } = year;
	return {
		addedVolume: year.added,
		serverlessCost: serverless,
		staticCost: fixed,
		autoscaledCost: scaled,
		spikeCost: (serverless - year.ordinary) * 12,
		...(year.requests >= 1 && {
			staticSaving: 1 - fixed / serverless,
			autoscaledSaving: 1 - scaled / serverless,
		}),
		ordinaryServers: year.serversOrdinary,
		staticServers: year.serversAtSpike,
		cpuShare: numberOf(values, 'cpuMs') / numberOf(values, 'durationMs'),
		...breakEvens(values, year, asOf),
		servedWhileStarting: servedWhileStarting(values, year),
		...quotaFigures(values),
	};
}

function turnSentence(values: Values, given: Figures): string {
	const { breakEvenSpike, breakEvenCpuShare, cpuShare = 0 } = given;
	const waiting = `requests that compute ${sayPercent(cpuShare)} of their time`;
	if (breakEvenSpike === undefined) return ` For ${waiting}, functions are cheaper at any spike.`;
	const share =
		breakEvenCpuShare === undefined
			? ''
			: `, or at ${sayCount(numberOf(values, 'spike'))} × if they compute more than ${sayPercent(breakEvenCpuShare)}`;
	return ` Against a static fleet, functions shine from a spike of ${sayCount(breakEvenSpike)} × on for ${waiting}${share}.`;
}

function quotaSentence(values: Values, given: Figures): string {
	const { environments = 0, throttled = 0, rampTime = 0 } = given;
	const limit = sayCount(numberOf(values, 'concurrencyLimit'));
	if (throttled > 0) {
		return ` But the spike needs ${sayCount(Math.ceil(environments))} environments at once and the quota is ${limit}: ${sayPercent(throttled)} of requests are refused.`;
	}
	return ` The spike needs ${sayCount(Math.ceil(environments))} environments, within the quota of ${limit} and ready in at most ${sayTime(rampTime * 1000)}.`;
}

function sentenceOf(values: Values, given: Figures): string {
	const { addedVolume = 0, serverlessCost = 0, staticCost = 0, autoscaledCost = 0 } = given;
	const { ordinaryServers = 0, staticServers = 0, servedWhileStarting: served = 1 } = given;
	const hours = sayTime(numberOf(values, 'spikeHours') * 3_600_000);
	const spike = `A spike of ${sayCount(numberOf(values, 'spike'))} × for ${hours} a year adds ${sayPercent(addedVolume)} to what functions bill: ${sayUsd(serverlessCost)} a month on average.`;
	const quota = quotaSentence(values, given);
	if (staticServers === ordinaryServers) {
		const same = sayCount(ordinaryServers);
		return `${spike} The servers of ordinary days (${same}) carry it too, for ${sayUsd(staticCost)}.${quota}`;
	}
	const fleets = `Servers kept for it all year (${sayCount(staticServers)} instead of ${sayCount(ordinaryServers)}) cost ${sayUsd(staticCost)}, scaled out only for it ${sayUsd(autoscaledCost)}`;
	const wait = sayTime(numberOf(values, 'scaleOutMinutes') * 60_000);
	const lag =
		served < 1 && numberOf(values, 'scaleOutMinutes') > 0
			? `, but for the first ${wait} those serve only ${sayPercent(served)} of requests`
			: '';
	return `${spike} ${fleets}${lag}.${turnSentence(values, given)}${quota}`;
}

/** Functions, the static fleet, and beside them, not added, the fleet that scales out. */
function linesOf(
	values: Values,
	year: SpikeYear,
	asOf: string | undefined,
): { readonly ok: true; readonly lines: readonly Line[] } | Failure {
	const functions = platformLines(functionsFor(values, year.requests * (1 + year.added), asOf));
	if (!functions.ok) return functions;
	const kept = serverUses(values, year.serversAtSpike);
	const servers = platformLines({ side: 'servers', uses: kept, asOf });
	if (!servers.ok) return servers;
	const out = platformLines(scaledOut(values, year, asOf));
	if (!out.ok) return out;
	const aside = out.lines.map((line) => ({
		...line,
		label: `${line.label}, scaled out`,
		side: undefined,
	}));
	return { ok: true, lines: [...functions.lines, ...servers.lines, ...aside] };
}

function answerOf(
	values: Values,
	{ year, given, lines }: { year: SpikeYear; given: Figures; lines: readonly Line[] },
): ModelAnswer {
	return {
		outputs: withUnits(given, SPIKES_UNITS),
		sentence: sentenceOf(values, given),
		lines,
		linesOf: 'a mean month of the year',
		rounding: 'none',
		formula: spikesFormula(values, year, given),
		chart: spikesChart(values, year),
	};
}

/** Functions that are paid by use, a fleet sized for the spike, and a fleet that follows it. */
export const SPIKES: Answerer = {
	id: 'spikes',
	title: 'Spikes: the Black Friday question',
	fields: SPIKES_FIELDS,
	headline: 'staticSaving',
	sides: { serverless: 'serverlessCost', servers: 'staticCost' },
	figures: (values, asOf) => {
		const year = spikeYear(values, asOf);
		return year && figuresOf(values, year, asOf);
	},
	answer: (values, asOf) => {
		const year = spikeYear(values, asOf);
		if (year === undefined) return priceMissing(asOf);
		const priced = linesOf(values, year, asOf);
		if (!priced.ok) return priced;
		const given = figuresOf(values, year, asOf);
		return { ok: true, answer: answerOf(values, { year, given, lines: priced.lines }) };
	},
};
