/** M11: how much a quota on orchestration lets through before it throttles. */
import { chargeLines } from '../charge.ts';
import type { FormulaStep, Line } from '../explanation.ts';
import { DETECTORS, DURATION, TRANSITIONS_PER_SECOND } from '../fields.ts';
import { numberOf } from '../input.ts';
import type { NumberField, Values } from '../input.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { STEP_FUNCTIONS_PRICES } from '../prices/aws-step-functions.ts';
import { sayCount, sayNumber, sayPercent, sayTime, sayUsd } from '../say.ts';
import { withUnits } from './figures.ts';
import { carriedByConcurrency, throttle } from './limits-bucket.ts';
import type { Throttle } from './limits-bucket.ts';
import { limitsChart } from './limits-chart.ts';
import { LIMITS_UNITS } from './limits-units.ts';
import { STANDARD_WORKFLOWS } from './orchestration-tariffs.ts';
import { usdPer } from './rates.ts';

const HOUR = 3600;
const COUNT = { unit: '', type: 'number', min: 1, max: 10_000_000, step: 1, scale: 'log' } as const;

const STREAMS: NumberField = { ...COUNT, id: 'streams', label: 'Streams at once', default: 10_000 };

const BUCKET: NumberField = {
	...COUNT,
	id: 'bucketSize',
	label: 'Actions in the bucket',
	default: 5000,
};

const REFILL: NumberField = {
	...COUNT,
	id: 'refillPerSecond',
	label: 'Actions refilled a second',
	unit: '/s',
	default: 1500,
};

const CONCURRENCY: NumberField = {
	...COUNT,
	id: 'concurrencyLimit',
	label: 'Functions at once',
	default: 1000,
};

function figuresOf(values: Values, perTransition: number): Figures {
	const { wanted, refill, carried, emptyAfter, refused } = throttle(values);
	return {
		carriedStreams: carried,
		carriedShare: refill / wanted,
		...(emptyAfter !== undefined && { emptyAfter: emptyAfter * 1000 }),
		refused,
		wanted,
		concurrencyStreams: carriedByConcurrency(values),
		costPerHour: Math.min(wanted, refill) * HOUR * perTransition,
		wantedCostPerHour: wanted * HOUR * perTransition,
	};
}

function sentenceOf(values: Values, { carried, refill, wanted, ...state }: Throttle): string {
	const streams = sayCount(numberOf(values, 'streams'));
	const rate = sayCount(numberOf(values, 'transitionsPerSecond'));
	const first = `A quota of ${sayCount(refill)} transitions a second carries ${sayCount(carried)} streams with ${rate} each`;
	const functions = ` ${sayCount(numberOf(values, 'concurrencyLimit'))} functions at once would carry ${sayCount(carriedByConcurrency(values))}.`;
	if (state.emptyAfter === undefined) {
		return `${first}: all ${streams} fit, and take ${sayPercent(wanted / refill)} of it.${functions}`;
	}
	const empty = sayTime(state.emptyAfter * 1000);
	return `${first}: ${sayPercent(refill / wanted)} of ${streams}. With all of them the bucket of ${sayCount(state.bucket)} is empty after ${empty}, and from then on ${sayPercent(state.refused)} of transitions are refused.${functions}`;
}

function formulaOf(values: Values, state: Throttle, figures: Figures): readonly FormulaStep[] {
	const { wanted, refill, bucket, carried, emptyAfter } = state;
	const each = sayNumber(numberOf(values, 'transitionsPerSecond'));
	const [rate, filled] = [sayCount(wanted), sayCount(refill)];
	const steps: FormulaStep[] = [
		{
			name: 'Streams that the quota carries',
			expression: 'refill a second ÷ transitions a second of one stream',
			values: `${filled} ÷ ${each} = ${sayCount(carried)}`,
			result: { value: carried, unit: 'streams' },
		},
		{
			name: 'Share of the streams wanted',
			expression: 'refill ÷ (streams × transitions a second)',
			values: `${filled} ÷ (${sayCount(numberOf(values, 'streams'))} × ${each}) = ${sayPercent(refill / wanted)}`,
			result: { value: refill / wanted, unit: 'ratio' },
		},
	];
	const functions = figures['concurrencyStreams'] ?? 0;
	const last: FormulaStep = {
		name: 'Streams that concurrent functions carry',
		expression: 'functions at once ÷ ((1 + detectors) × seconds)',
		values: `${sayCount(numberOf(values, 'concurrencyLimit'))} ÷ (${sayNumber(1 + numberOf(values, 'detectors'))} × ${sayNumber(numberOf(values, 'durationMs') / 1000)}) = ${sayCount(functions)}`,
		result: { value: functions, unit: 'streams' },
	};
	if (emptyAfter === undefined) return [...steps, last];
	const drained: FormulaStep = {
		name: 'Time until the bucket is empty',
		expression: 'actions in the bucket ÷ (actions wanted − refill)',
		values: `${sayCount(bucket)} ÷ (${rate} − ${filled}) = ${sayTime(emptyAfter * 1000)}`,
		result: { value: emptyAfter * 1000, unit: 'ms' },
	};
	return [...steps, drained, last];
}

/** What is let through in an hour. */
function servedValues(values: Values): Values {
	const { wanted, refill } = throttle(values);
	return { transitionsPerSecond: Math.min(wanted, refill), seconds: HOUR };
}

function answerOf(values: Values, figures: Figures, lines: readonly Line[]): ModelAnswer {
	const state = throttle(values);
	const wanted = sayUsd(figures['wantedCostPerHour'] ?? 0);
	return {
		outputs: withUnits(figures, LIMITS_UNITS),
		sentence: `${sentenceOf(values, state)} The transitions wanted would cost ${wanted} an hour.`,
		lines,
		linesOf: 'an hour of the transitions that the quota lets through',
		rounding: 'none',
		formula: formulaOf(values, state, figures),
		chart: limitsChart(values, state),
	};
}

/** The token bucket of an account's quota against the load of many streams. */
export const LIMITS: Answerer = {
	id: 'limits',
	title: 'Account limits',
	fields: [
		TRANSITIONS_PER_SECOND,
		STREAMS,
		BUCKET,
		REFILL,
		DETECTORS,
		{ ...DURATION, label: 'Duration of one function', min: 1 },
		CONCURRENCY,
	],
	headline: 'carriedStreams',
	figures: (values, asOf) => {
		const price = usdPer(STEP_FUNCTIONS_PRICES, asOf)('aws-step-functions/transitions');
		return price === undefined ? undefined : figuresOf(values, price);
	},
	answer: (values, asOf) => {
		const priced = chargeLines(STANDARD_WORKFLOWS, servedValues(values), asOf);
		if (!priced.ok) return priced;
		const lines = priced.lines.map((line) => ({ ...line, side: 'serverless' as const }));
		const price = usdPer(STEP_FUNCTIONS_PRICES, asOf)('aws-step-functions/transitions') ?? 0;
		return { ok: true, answer: answerOf(values, figuresOf(values, price), lines) };
	},
};
