/** M12: what it costs to go from one step to the next, against the work done in between. */
import type { FormulaStep, Line } from '../explanation.ts';
import { DURATION, MEMORY } from '../fields.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { ChoiceField, NumberField, Values } from '../input.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { sayCount, sayExactUsd, sayNumber, sayPercent, sayTime, sayUsd } from '../say.ts';
import { withUnits } from './figures.ts';
import { hopChart } from './hop-chart.ts';
import {
	gigabyteSecond,
	isByName,
	kindOf,
	passingMs,
	serviceCost,
	serviceUses,
	timeUse,
} from './hop-cost.ts';
import { HOP_KINDS } from './hop-tariff.ts';
import { HOP_UNITS } from './hop-units.ts';
import { platformLines } from './platform.ts';
import { priceMissing } from './rates.ts';

const MILLION = 1e6;

const KIND: ChoiceField = {
	id: 'hop',
	label: 'Hop',
	unit: '',
	type: 'choice',
	default: 'step-functions',
	choices: HOP_KINDS.map(({ id, label }) => ({ value: id, label })),
};

const MESSAGE: NumberField = {
	id: 'messageKb',
	label: 'Message',
	unit: 'KB',
	units: { MB: 1024 },
	type: 'number',
	default: 1,
	min: 0.01,
	max: 102_400,
	scale: 'log',
};

const THROUGHPUT: NumberField = {
	id: 'throughputMb',
	label: 'Serialising and moving',
	unit: 'MB/s',
	units: { 'GB/s': 1024 },
	type: 'number',
	default: 100,
	min: 0.1,
	max: 100_000,
	scale: 'log',
};

function figuresOf(values: Values, asOf: string | undefined): Figures | undefined {
	const price = gigabyteSecond(asOf);
	const hop = choiceOf(values, 'hop');
	const service = serviceCost(values, hop, asOf);
	const invocation = serviceCost(values, 'lambda', asOf);
	if (price === undefined || service === undefined || invocation === undefined) return undefined;
	const perMs = (numberOf(values, 'memoryMb') / 1024) * (price / 1000);
	const passing = MILLION * passingMs(values, hop) * perMs;
	const work = MILLION * numberOf(values, 'durationMs') * perMs;
	const total = service + passing + work;
	return {
		perMillion: service + passing,
		service,
		passing,
		work,
		...(total > 0 && { hopShare: (service + passing) / total }),
		worthMs: (service + passing) / MILLION / perMs,
		...(invocation > 0 && { invocations: (service + passing) / invocation }),
	};
}

function nameOf(values: Values): string {
	const hop = choiceOf(values, 'hop');
	const label = kindOf(hop)?.label ?? hop;
	return isByName(values, hop) ? `${label}, message in S3` : label;
}

function sentenceOf(values: Values, figures: Figures): string {
	const { perMillion = 0, worthMs = 0, hopShare = 0 } = figures;
	const memory = `${sayNumber(numberOf(values, 'memoryMb'))} MB`;
	const work = sayTime(numberOf(values, 'durationMs'));
	if (perMillion === 0) {
		return `A million calls within the process cost $0.00: with ${work} of work for each, none of the bill is hops.`;
	}
	const verdict =
		hopShare > 0.5
			? 'more than the work itself'
			: `${sayPercent(hopShare / (1 - hopShare))} on top of the work`;
	return `A million hops (${nameOf(values)}) cost ${sayUsd(perMillion)}: each as much as ${sayTime(worthMs)} of a function with ${memory}. With ${work} of work per hop they are ${sayPercent(hopShare)} of the bill, ${verdict}.`;
}

function formulaOf(values: Values, figures: Figures): readonly FormulaStep[] {
	const { perMillion = 0, service = 0, passing = 0, work = 0, worthMs = 0, hopShare = 0 } = figures;
	const size = sayNumber(numberOf(values, 'messageKb') / 1024);
	const speed = sayCount(numberOf(values, 'throughputMb'));
	const perSecond = worthMs === 0 ? 0 : (perMillion / MILLION / worthMs) * 1000;
	return [
		{
			name: 'A million hops',
			expression: 'services + MB ÷ MB/s × GB × price of a GB-second',
			values: `${sayExactUsd(service)} + ${sayExactUsd(passing)} (${size} MB ÷ ${speed} MB/s) = ${sayExactUsd(perMillion)}`,
			result: { value: perMillion, unit: 'USD/1M hops' },
		},
		{
			name: 'Worth of a hop in function time',
			expression: 'price of a hop ÷ price of a second of the function',
			values: `${sayExactUsd(perMillion / MILLION)} ÷ ${sayExactUsd(perSecond)} = ${sayTime(worthMs)}`,
			result: { value: worthMs, unit: 'ms' },
		},
		{
			name: 'Share of the bill',
			expression: 'hops ÷ (hops + work)',
			values: `${sayExactUsd(perMillion)} ÷ (${sayExactUsd(perMillion)} + ${sayExactUsd(work)}) = ${sayPercent(hopShare)}`,
			result: { value: hopShare, unit: 'ratio' },
		},
	];
}

interface Priced {
	readonly figures: Figures;
	readonly lines: readonly Line[];
	readonly asOf: string | undefined;
}

function answerOf(values: Values, { figures, lines, asOf }: Priced): ModelAnswer {
	return {
		outputs: withUnits(figures, HOP_UNITS),
		sentence: sentenceOf(values, figures),
		lines,
		linesOf: 'a million hops and the work between them',
		rounding: 'none',
		formula: formulaOf(values, figures),
		chart: hopChart(values, asOf),
	};
}

/** The price of a hop between two steps of a program. */
export const HOP: Answerer = {
	id: 'hop',
	title: 'The price of a hop',
	fields: [
		KIND,
		MESSAGE,
		{ ...DURATION, label: 'Work per hop', min: 0 },
		{ ...MEMORY, default: 1024 },
		THROUGHPUT,
	],
	headline: 'perMillion',
	figures: figuresOf,
	answer: (values, asOf) => {
		const hop = choiceOf(values, 'hop');
		const uses = [...serviceUses(values, hop), timeUse(values, hop)];
		const priced = platformLines({ side: 'serverless', uses, asOf });
		if (!priced.ok) return priced;
		const figures = figuresOf(values, asOf);
		if (figures === undefined) return priceMissing(asOf);
		return { ok: true, answer: answerOf(values, { figures, lines: priced.lines, asOf }) };
	},
};
