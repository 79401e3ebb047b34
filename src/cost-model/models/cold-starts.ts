/** M8: how often requests start cold, how long that takes, what it costs, and when keeping ready pays. */
import type { Line } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Failure, Values } from '../input.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import type { Unit } from '../quantity.ts';
import { inSentence, sayCount, sayPercent, sayTime, sayUsd } from '../say.ts';
import { coldChance, idleChance, warmthAt } from './cold-starts-chance.ts';
import type { Warmth } from './cold-starts-chance.ts';
import { coldStartsChart } from './cold-starts-chart.ts';
import {
	initialisation,
	keptReady,
	onDemand,
	secondPrices,
	utilisationOf,
} from './cold-starts-costs.ts';
import { COLD_STARTS_FIELDS } from './cold-starts-fields.ts';
import { coldStartsFormula } from './cold-starts-formula.ts';
import { coldQuantile, latencyOf, quantile } from './cold-starts-latency.ts';
import { withUnits } from './figures.ts';
import { platformCost, platformLines } from './platform.ts';
import { priceMissing } from './rates.ts';

/** Units of the outputs. */
export const COLD_STARTS_UNITS = {
	coldShare: 'ratio',
	allColdShare: 'ratio',
	coldPerDay: 'requests/day',
	p99ThresholdPerDay: 'requests/day',
	coldLatency: 'ms',
	p50Latency: 'ms',
	p99Latency: 'ms',
	initCost: 'USD/month',
	onDemandCost: 'USD/month',
	provisionedCost: 'USD/month',
	utilisation: 'ratio',
	breakEvenUtilisation: 'ratio',
} as const satisfies Record<string, Unit>;

const MINUTES_A_DAY = 1440;

/** Requests a day below which more than one in a hundred start cold. */
function thresholdPerDay({ keepMinutes, regular }: Warmth): number {
	return ((regular ? 1 : Math.log(100)) / keepMinutes) * MINUTES_A_DAY;
}

function startsOf(values: Values, share: number): { coldStarts: number; initMs: number } {
	const { median, own } = latencyOf(values, share);
	return { coldStarts: numberOf(values, 'requests') * share, initMs: median + own };
}

function figures(values: Values, asOf: string | undefined): Figures | undefined {
	const warmth = warmthAt(values, numberOf(values, 'requests'));
	const all = coldChance(warmth);
	const latency = latencyOf(values, all);
	const prices = secondPrices(values, asOf);
	const ready = platformCost(keptReady(values, asOf));
	const init = platformCost(initialisation(values, startsOf(values, all), asOf));
	const work = platformCost(onDemand(values, asOf));
	if (prices === undefined || ready === undefined) return undefined;
	if (init === undefined || work === undefined) return undefined;
	return {
		coldShare: idleChance(warmth),
		allColdShare: all,
		coldPerDay: warmth.perMinute * MINUTES_A_DAY * all,
		p99ThresholdPerDay: thresholdPerDay(warmth),
		coldLatency: coldQuantile(latency, 0.5),
		p50Latency: quantile(latency, 0.5),
		p99Latency: quantile(latency, 0.99),
		initCost: init,
		onDemandCost: work + init,
		provisionedCost: ready,
		utilisation: utilisationOf(values),
		breakEvenUtilisation: prices.breakEven,
	};
}

function sentenceOf(values: Values, given: Figures): string {
	const { coldShare = 0, allColdShare = 0, coldLatency = 0, p99Latency = 0 } = given;
	const { p99ThresholdPerDay = 0, initCost = 0, onDemandCost = 0, provisionedCost = 0 } = given;
	const { utilisation = 0, breakEvenUtilisation = 0 } = given;
	const perHour = numberOf(values, 'requests') / numberOf(values, 'hours');
	const ready = numberOf(values, 'provisionedConcurrency');
	const slow = `${sayTime(coldLatency)} instead of ${sayTime(numberOf(values, 'durationMs'))}`;
	if (perHour === 0) return `Without requests nothing starts; the first one takes ${slow}.`;
	const kept = sayTime(numberOf(values, 'keepMinutes') * 60_000);
	const overlap = allColdShare - coldShare;
	const also =
		overlap > 0.0005 ? `, and ${sayPercent(overlap)} because another is in progress` : '';
	const idle = coldShare < 1e-4 ? 'hardly any request starts' : `${sayPercent(coldShare)} start`;
	const cold = `At ${sayCount(perHour)} request${perHour === 1 ? '' : 's'} an hour, ${idle} cold because the environment was given up after ${kept} of idling${also}: ${slow}.`;
	const tail = ` One in a hundred takes longer than ${sayTime(p99Latency)}; below ${sayCount(p99ThresholdPerDay)} requests a day that one is a cold start.`;
	const cost = ` Of the bill of ${sayUsd(onDemandCost)} a month, ${sayUsd(initCost)} is for starting; ${ready === 1 ? 'one environment' : `${sayCount(ready)} environments`} kept ready would make it ${sayUsd(provisionedCost)}`;
	return `${cold}${tail}${cost}, which pays from ${sayPercent(breakEvenUtilisation)} utilisation; yours is ${sayPercent(utilisation)}.`;
}

/** On demand, and beside it, not added, with environments kept ready. */
function linesOf(
	values: Values,
	share: number,
	asOf: string | undefined,
): { readonly ok: true; readonly lines: readonly Line[] } | Failure {
	const work = platformLines(onDemand(values, asOf));
	if (!work.ok) return work;
	const init = platformLines(initialisation(values, startsOf(values, share), asOf));
	if (!init.ok) return init;
	const ready = platformLines(keptReady(values, asOf));
	if (!ready.ok) return ready;
	const aside = ready.lines.map((line) => ({
		...line,
		label: `With environments kept ready: ${inSentence(line.label)}`,
		side: undefined,
	}));
	return { ok: true, lines: [...work.lines, ...init.lines, ...aside] };
}

interface Asked {
	readonly given: Figures;
	readonly asOf: string | undefined;
}

function answerOf(values: Values, lines: readonly Line[], { given, asOf }: Asked): ModelAnswer {
	return {
		outputs: withUnits(given, COLD_STARTS_UNITS),
		sentence: sentenceOf(values, given),
		lines,
		rounding: 'none',
		formula: coldStartsFormula(values, given, secondPrices(values, asOf)),
		chart: coldStartsChart(values, given),
	};
}

/** Functions that are given up when idle, against environments kept ready. */
export const COLD_STARTS: Answerer = {
	id: 'cold-starts',
	title: 'Cold starts',
	fields: COLD_STARTS_FIELDS,
	headline: 'coldShare',
	figures,
	answer: (values, asOf) => {
		const given = figures(values, asOf);
		const priced = linesOf(values, given?.['allColdShare'] ?? 0, asOf);
		if (!priced.ok) return priced;
		if (given === undefined) return priceMissing(asOf);
		return { ok: true, answer: answerOf(values, priced.lines, { given, asOf }) };
	},
};
