/** M13: what splitting a job over many functions buys. */
import { chargeLines } from '../charge.ts';
import type { FormulaStep, Line } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Factor, Tariff } from '../meter.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { LAMBDA_PRICES } from '../prices/aws-lambda.ts';
import { sayCount, sayExactUsd, sayNumber, sayPercent, sayTime, sayUsd } from '../say.ts';
import { fanOutChart } from './fan-out-chart.ts';
import { FAN_OUT_FIELDS } from './fan-out-fields.ts';
import {
	amdahl,
	bestWorkers,
	billedMs,
	jobOf,
	meanTimeOf,
	shuffle,
	slowChance,
	timeOf,
} from './fan-out-time.ts';
import { FAN_OUT_UNITS } from './fan-out-units.ts';
import { withUnits } from './figures.ts';
import { priceMissing, usdPer } from './rates.ts';

/** Jobs that costs are given for. */
const JOBS = 1000;

const EACH_JOB: Factor = { input: 'jobs', unit: 'jobs' };
const GIGABYTES: Factor = { input: 'memoryMb', over: 1024, unit: 'GB' };
const DURATION_PRICE = 'aws-lambda/x86/duration-1';

const WORKERS: Tariff = {
	id: 'aws-lambda',
	charges: [
		{
			id: 'requests',
			label: 'Requests',
			unit: 'request',
			quantity: [[EACH_JOB, { input: 'workers', unit: 'workers' }]],
			tiers: [{ price: 'aws-lambda/requests' }],
		},
		{
			id: 'work',
			label: 'Duration of the work',
			unit: 'GB-second',
			quantity: [[EACH_JOB, { input: 'workMs', over: 1000, unit: 's' }, GIGABYTES]],
			tiers: [{ price: DURATION_PRICE }],
		},
		{
			id: 'overhead',
			label: 'Duration of the overhead',
			unit: 'GB-second',
			quantity: [[EACH_JOB, { input: 'overheads', over: 1000, unit: 's' }, GIGABYTES]],
			tiers: [{ price: DURATION_PRICE }],
		},
	],
	prices: LAMBDA_PRICES,
};

/** USD for {@link JOBS} jobs on so many workers; undefined on a day without prices. */
function costOf(
	values: Values,
	asOf: string | undefined,
): ((workers: number) => number) | undefined {
	const usd = usdPer(LAMBDA_PRICES, asOf);
	const [request, second] = [usd('aws-lambda/requests'), usd(DURATION_PRICE)];
	if (request === undefined || second === undefined) return undefined;
	const job = jobOf(values);
	const perMs = ((numberOf(values, 'memoryMb') / 1024) * second) / 1000;
	return (workers) => JOBS * (workers * request + billedMs(job, workers) * perMs);
}

function figuresOf(values: Values, asOf: string | undefined): Figures | undefined {
	const costAt = costOf(values, asOf);
	if (costAt === undefined) return undefined;
	const job = jobOf(values);
	const workers = numberOf(values, 'workers');
	const messages = shuffle(workers, numberOf(values, 'functionsPerServer'));
	return {
		speedup: job.work / timeOf(job, workers),
		amdahl: amdahl(job.parallel, workers),
		timeMs: timeOf(job, workers),
		meanMs: meanTimeOf(job, workers),
		slowChance: slowChance(job, workers),
		bestWorkers: bestWorkers(job),
		cost: costAt(workers),
		aloneCost: costAt(1),
		costRatio: costAt(workers) / costAt(1),
		messages: messages.functions,
		serverMessages: messages.servers,
	};
}

function sentenceOf(values: Values, figures: Figures): string {
	const { speedup = 0, timeMs = 0, cost = 0, aloneCost = 0, slowChance: slow = 0 } = figures;
	const { amdahl: most = 0, bestWorkers: best = 1 } = figures;
	const job = jobOf(values);
	const workers = sayCount(numberOf(values, 'workers'));
	const part = sayPercent(job.parallel);
	const verdict =
		speedup >= 1 ? `${sayCount(speedup)} times as fast` : `${sayCount(1 / speedup)} times as slow`;
	return `On ${workers} functions a job of ${sayTime(job.work)}, ${part} of which can be split, takes ${sayTime(timeMs)}: ${verdict} as on one (${sayCount(most)} times as fast without overhead). A thousand jobs cost ${sayUsd(cost)} instead of ${sayUsd(aloneCost)}. For ${sayPercent(slow)} of jobs at least one function is slow; the mean time is least with ${sayCount(best)}.`;
}

function formulaOf(values: Values, figures: Figures): readonly FormulaStep[] {
	const { amdahl: most = 0, timeMs = 0, slowChance: slow = 0, cost = 0 } = figures;
	const job = jobOf(values);
	const { parallel, work, slow: each } = job;
	const count = numberOf(values, 'workers');
	const workers = sayCount(count);
	const overhead = count > 1 ? job.overhead : 0;
	const gigabytes = sayNumber(Number((numberOf(values, 'memoryMb') / 1024).toPrecision(5)));
	return [
		{
			name: 'Speed-up by Amdahl’s law',
			expression: '1 ÷ (1 − p + p ÷ n)',
			values: `1 ÷ (1 − ${sayNumber(parallel)} + ${sayNumber(parallel)} ÷ ${workers}) = ${sayCount(most)}`,
			result: { value: most, unit: '×' },
		},
		{
			name: 'Time',
			expression: 'work ÷ speed-up + overhead',
			values: `${sayTime(work)} ÷ ${sayCount(most)} + ${sayTime(overhead)} = ${sayTime(timeMs)}`,
			result: { value: timeMs, unit: 'ms' },
		},
		{
			name: 'Jobs with a slow function',
			expression: '1 − (1 − share of slow ones)^n',
			values: `1 − (1 − ${sayNumber(each)})^${workers} = ${sayPercent(slow)}`,
			result: { value: slow, unit: 'ratio' },
		},
		{
			name: 'A thousand jobs',
			expression: '1,000 × (n × request + (work + n × overhead) × GB × price of a GB-second)',
			values: `1,000 × (${workers} requests + (${sayTime(work)} + ${workers} × ${sayTime(overhead)}) × ${gigabytes} GB) = ${sayExactUsd(cost)}`,
			result: { value: cost, unit: 'USD/1,000 jobs' },
		},
	];
}

interface Priced {
	readonly figures: Figures;
	readonly lines: readonly Line[];
	readonly costAt: (workers: number) => number;
}

function answerOf(values: Values, { figures, lines, costAt }: Priced): ModelAnswer {
	return {
		outputs: withUnits(figures, FAN_OUT_UNITS),
		sentence: sentenceOf(values, figures),
		lines,
		linesOf: 'a thousand jobs',
		rounding: 'none',
		formula: formulaOf(values, figures),
		chart: fanOutChart({ job: jobOf(values), workers: numberOf(values, 'workers'), costAt }),
	};
}

/** One job on one function, and split over many. */
export const FAN_OUT: Answerer = {
	id: 'fan-out',
	title: 'Fanning out',
	fields: FAN_OUT_FIELDS,
	headline: 'speedup',
	figures: figuresOf,
	answer: (values, asOf) => {
		const [costAt, figures] = [costOf(values, asOf), figuresOf(values, asOf)];
		if (costAt === undefined || figures === undefined) return priceMissing(asOf);
		const workers = numberOf(values, 'workers');
		const overheads = workers > 1 ? workers * numberOf(values, 'overheadMs') : 0;
		const priced = chargeLines(WORKERS, { ...values, jobs: JOBS, overheads }, asOf);
		if (!priced.ok) return priced;
		const lines = priced.lines.map((line) => ({ ...line, side: 'serverless' as const }));
		return { ok: true, answer: answerOf(values, { figures, lines, costAt }) };
	},
};
