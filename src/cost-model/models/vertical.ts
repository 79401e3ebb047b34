/** M14: what bigger servers cost against more servers, and where bigger ends. */
import { chargeLines } from '../charge.ts';
import type { FormulaStep, Line } from '../explanation.ts';
import { CPU_TIME, HOURS, PEAK, REQUESTS_PER_SECOND, UTILISATION } from '../fields.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { ChoiceField, Values } from '../input.ts';
import { EC2 } from '../meters/aws-ec2.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { sayCount, sayExactUsd, sayNumber, sayPercent, sayUsd } from '../say.ts';
import { withUnits } from './figures.ts';
import { priceMissing } from './rates.ts';
import { verticalChart } from './vertical-chart.ts';
import { FAMILIES, scaling, SIZE_PRICES } from './vertical-sizes.ts';
import type { Scaling } from './vertical-sizes.ts';
import { VERTICAL_UNITS } from './vertical-units.ts';

const FAMILY: ChoiceField = {
	id: 'family',
	label: 'Family of machines',
	unit: '',
	type: 'choice',
	default: 'm7i',
	choices: FAMILIES.map(([family, kind]) => ({ value: family, label: `${family} (${kind})` })),
};

function figuresOf(values: Values, state: Scaling): Figures {
	const { smallest, largest, needed, one, small, ceiling } = state;
	const hours = numberOf(values, 'hours');
	const each = hours * smallest.hourly;
	const perSmall = smallest.hourly / smallest.vcpus;
	const perLarge = largest.hourly / largest.vcpus;
	return {
		premium: perLarge / perSmall - 1,
		perVcpuSmallest: perSmall,
		perVcpuLargest: perLarge,
		largestVcpus: largest.vcpus,
		ceiling,
		neededVcpus: needed,
		...(one !== undefined && {
			oneMachine: hours * one.hourly,
			oneWithSpare: 2 * hours * one.hourly,
		}),
		smallMachines: small * each,
		machines: small,
		smallWithSpare: (small + 1) * each,
		lostWithOne: 1 / small,
	};
}

function loadText(values: Values): string {
	const load = sayCount(numberOf(values, 'requestsPerSecond'));
	return `${load} requests a second with peaks of ${sayCount(numberOf(values, 'peak'))}×`;
}

function sentenceOf(values: Values, state: Scaling, figures: Figures): string {
	const { smallest, largest, needed, one, small, large, ceiling } = state;
	const { premium = 0, perVcpuSmallest = 0, oneMachine = 0, smallMachines = 0 } = figures;
	const family = choiceOf(values, 'family');
	const change =
		Math.abs(premium) < 0.0005
			? 'costs no more'
			: `costs ${sayPercent(Math.abs(premium))} ${premium > 0 ? 'more' : 'less'}`;
	const price = `A vCPU-hour of ${family} ${change} in the largest machine (${sayCount(largest.vcpus)} vCPU) than in the smallest (${sayExactUsd(perVcpuSmallest, 3)}).`;
	const end = `The largest carries ${sayCount(ceiling)} requests a second at the peak.`;
	if (one === undefined) {
		return `${price} But ${loadText(values)} need ${sayCount(needed)} vCPU, more than any of them has: it takes ${sayCount(large)} of the largest. ${end}`;
	}
	if (small === 1) {
		return `${price} For ${loadText(values)}, one ${one.name} is enough, at ${sayUsd(oneMachine)} a month. ${end}`;
	}
	return `${price} For ${loadText(values)}, one ${one.name} costs ${sayUsd(oneMachine)} a month and ${sayCount(small)} × ${smallest.name} ${sayUsd(smallMachines)}. ${end}`;
}

function formulaOf(values: Values, state: Scaling, figures: Figures): readonly FormulaStep[] {
	const { smallest, largest, needed, ceiling } = state;
	const { premium = 0, perVcpuSmallest = 0, perVcpuLargest = 0 } = figures;
	const seconds = sayNumber(numberOf(values, 'cpuMs') / 1000);
	const busy = `${sayNumber(numberOf(values, 'utilisation'))}%`;
	const load = `${sayCount(numberOf(values, 'requestsPerSecond'))} × ${sayCount(numberOf(values, 'peak'))}`;
	return [
		{
			name: 'Premium for size',
			expression: 'price of a vCPU-hour in the largest ÷ in the smallest − 1',
			values: `${sayExactUsd(perVcpuLargest)} (${largest.name}) ÷ ${sayExactUsd(perVcpuSmallest)} (${smallest.name}) − 1 = ${sayPercent(premium)}`,
			result: { value: premium, unit: 'ratio' },
		},
		{
			name: 'Processors needed',
			expression: 'requests a second × peak × CPU seconds ÷ utilisation',
			values: `${load} × ${seconds} s ÷ ${busy} = ${sayCount(needed)}`,
			result: { value: needed, unit: 'vCPUs' },
		},
		{
			name: 'Ceiling of one machine',
			expression: 'vCPU × utilisation ÷ CPU seconds',
			values: `${sayCount(largest.vcpus)} × ${busy} ÷ ${seconds} s = ${sayCount(ceiling)} requests a second`,
			result: { value: ceiling, unit: 'requests/s' },
		},
	];
}

interface Priced {
	readonly state: Scaling;
	readonly lines: readonly Line[];
	readonly asOf: string | undefined;
}

function answerOf(values: Values, { state, lines, asOf }: Priced): ModelAnswer {
	const figures = figuresOf(values, state);
	return {
		outputs: withUnits(figures, VERTICAL_UNITS),
		sentence: sentenceOf(values, state, figures),
		lines,
		rounding: 'none',
		formula: formulaOf(values, state, figures),
		chart: verticalChart(values, state, asOf),
	};
}

/** One bigger machine against several of the smallest. */
export const VERTICAL: Answerer = {
	id: 'vertical',
	title: 'Bigger servers or more of them',
	fields: [
		FAMILY,
		{ ...REQUESTS_PER_SECOND, default: 2000 },
		PEAK,
		CPU_TIME,
		UTILISATION,
		{ ...HOURS, min: 1 },
	],
	headline: 'ceiling',
	figures: (values, asOf) => {
		const state = scaling(values, asOf);
		return state && figuresOf(values, state);
	},
	answer: (values, asOf) => {
		const state = scaling(values, asOf);
		if (state === undefined) return priceMissing(asOf);
		const { one, largest, large } = state;
		const instance = (one ?? largest).name;
		const instances = one === undefined ? large : 1;
		const tariff = { ...EC2, prices: SIZE_PRICES };
		const priced = chargeLines(tariff, { ...values, instance, instances }, asOf);
		if (!priced.ok) return priced;
		const lines = priced.lines.map((line) => ({ ...line, side: 'servers' as const }));
		return { ok: true, answer: answerOf(values, { state, lines, asOf }) };
	},
};
