/** M4: how uneven a load must be before functions are cheaper than servers that are sized for its peak. */
import type { Line } from '../explanation.ts';
import { ARCHITECTURE, PEAK, UTILISATION } from '../fields.ts';
import { INSTANCE } from '../instance-field.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { NumberField, Values } from '../input.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import type { Unit } from '../quantity.ts';
import { sayCount, sayExactUsd, sayNumber, sayPercent } from '../say.ts';
import { evennessChart } from './evenness-chart.ts';
import { functionHour, hourLines, serverHour, serverName } from './evenness-costs.ts';
import { evennessFormula } from './evenness-formula.ts';
import { withUnits } from './figures.ts';
import { priceMissing } from './rates.ts';

const CPU_SHARE: NumberField = {
	id: 'cpuShare',
	label: 'CPU time of a request’s duration',
	unit: '%',
	type: 'number',
	default: 20,
	min: 1,
	max: 100,
	scale: 'log',
};

/** Units of the outputs. */
export const EVENNESS_UNITS = {
	functionVcpuHour: 'USD/vCPU-hour',
	serverVcpuHour: 'USD/vCPU-hour',
	priceRatio: '×',
	breakEvenUtilisation: 'ratio',
	breakEvenPeak: '×',
	breakEvenCpuShare: 'ratio',
	serverlessPerCpuHour: 'USD/vCPU-hour',
	serversPerCpuHour: 'USD/vCPU-hour',
	serversSaving: 'ratio',
	evenSaving: 'ratio',
	loadSpread: '×',
} as const satisfies Record<string, Unit>;

/** Standard deviations from the median to the 99th percentile. */
const Z99 = 2.3263478740408408;

/** Peak to mean of a lognormal load: `exp(z σ − σ² ÷ 2)`, its 99th percentile over its mean. */
export function peakOfSpread(sigma: number): number {
	return Math.exp(Z99 * sigma - sigma ** 2 / 2);
}

/** The smaller σ of the lognormal load with such a peak; undefined above `exp(z² ÷ 2)` = 14.97, which none reaches. */
export function spreadOfPeak(peak: number): number | undefined {
	const under = Z99 ** 2 - 2 * Math.log(peak);
	return under < 0 ? undefined : Z99 - Math.sqrt(under);
}

function figures(values: Values, asOf: string | undefined): Figures | undefined {
	const functions = functionHour(choiceOf(values, 'architecture'), asOf);
	const server = serverHour(choiceOf(values, 'instance'), asOf);
	if (functions === undefined || server === undefined) return undefined;
	const [peak, share] = [numberOf(values, 'peak'), numberOf(values, 'cpuShare') / 100];
	const busy = numberOf(values, 'utilisation') / 100;
	const ratio = functions / server;
	const shareThere = (busy * ratio) / peak;
	const spread = spreadOfPeak(peak);
	return {
		functionVcpuHour: functions,
		serverVcpuHour: server,
		priceRatio: ratio,
		breakEvenUtilisation: 1 / ratio,
		breakEvenPeak: (busy * ratio) / share,
		...(shareThere <= 1 && { breakEvenCpuShare: shareThere }),
		serverlessPerCpuHour: functions / share,
		serversPerCpuHour: (server * peak) / busy,
		serversSaving: 1 - (peak * share) / (busy * ratio),
		evenSaving: 1 - share / (busy * ratio),
		...(spread !== undefined && { loadSpread: spread }),
	};
}

/** A share saved, in words: `63% less`, `6.6 times as much`. */
function lessOrMore(saving: number): string {
	if (saving < -1) return `${sayCount(1 - saving)} times as much`;
	return saving >= 0 ? `${sayPercent(saving)} less` : `${sayPercent(-saving)} more`;
}

function threeDigits(value: number): string {
	return sayNumber(Number(value.toPrecision(3)));
}

function sentenceOf(values: Values, given: Figures): string {
	const { functionVcpuHour = 0, serverVcpuHour = 0, priceRatio = 0, breakEvenPeak = 0 } = given;
	const { serversSaving = 0, evenSaving = 0 } = given;
	const instance = choiceOf(values, 'instance');
	const prices = `A vCPU-hour of functions costs ${sayExactUsd(functionVcpuHour, 4)}, ${threeDigits(priceRatio)} times that of ${serverName(instance)} (${sayExactUsd(serverVcpuHour, 4)})`;
	const share = `requests that compute ${sayPercent(numberOf(values, 'cpuShare') / 100)} of their time`;
	if (breakEvenPeak <= 1) {
		return `${prices}. For ${share}, functions are cheaper however even the load is: servers that may be ${sayPercent(numberOf(values, 'utilisation') / 100)} busy cost ${lessOrMore(evenSaving)} even at a constant load.`;
	}
	const yours = `with a peak of ${sayCount(numberOf(values, 'peak'))} times the mean, servers cost ${lessOrMore(serversSaving)}`;
	return `${prices}. For ${share}, functions are cheaper where the peak is more than ${threeDigits(breakEvenPeak)} times the mean; ${yours}, and at a perfectly even load ${lessOrMore(evenSaving)}.`;
}

interface Asked {
	readonly given: Figures;
	readonly asOf: string | undefined;
}

function answerOf(values: Values, lines: readonly Line[], { given, asOf }: Asked): ModelAnswer {
	return {
		outputs: withUnits(given, EVENNESS_UNITS),
		sentence: sentenceOf(values, given),
		lines,
		linesOf: 'an hour of processor time',
		rounding: 'none',
		formula: evennessFormula(values, given),
		chart: evennessChart(values, given, asOf),
	};
}

/** Functions that bill waiting against servers that bill idling. */
export const EVENNESS: Answerer = {
	id: 'evenness',
	title: 'Even or uneven load',
	fields: [
		PEAK,
		CPU_SHARE,
		UTILISATION,
		ARCHITECTURE,
		{
			...INSTANCE,
			default: 'c7i.large',
			choices: [
				...INSTANCE.choices,
				{ value: 'fargate-x86', label: 'Fargate, x86 (1 vCPU)' },
				{ value: 'fargate-arm', label: 'Fargate, arm (1 vCPU)' },
			],
		},
	],
	headline: 'breakEvenPeak',
	sides: { serverless: 'serverlessPerCpuHour', servers: 'serversPerCpuHour' },
	figures,
	answer: (values, asOf) => {
		const priced = hourLines(values, asOf);
		if (!priced.ok) return priced;
		const given = figures(values, asOf);
		if (given === undefined) return priceMissing(asOf);
		return { ok: true, answer: answerOf(values, priced.lines, { given, asOf }) };
	},
};
