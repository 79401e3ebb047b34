/** M7: how far a free tier goes, in requests and in daily users. */
import { billOf } from '../explanation.ts';
import type { Line } from '../explanation.ts';
import {
	ARCHITECTURE,
	CPU_TIME,
	DURATION,
	HTTP_API,
	MEMORY,
	REQUESTS,
	REQUESTS_PER_USER,
} from '../fields.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import type { Unit } from '../quantity.ts';
import { sayCount, sayNumber, sayTime, sayUsd } from '../say.ts';
import { withUnits } from './figures.ts';
import { freeTierChart } from './free-tier-chart.ts';
import { freeTierFormula } from './free-tier-formula.ts';
import { HOURS, lambdaLimits, usersOf } from './free-tier-lambda.ts';
import { platformBill, platformCost, platformLines } from './platform.ts';
import type { Platform } from './platform.ts';
import { priceMissing } from './rates.ts';
import { functionUses } from './workload.ts';

/** Units of the outputs. */
export const FREE_TIER_UNITS = {
	freeRequests: 'requests/month',
	freeUsers: 'users/day',
	freePerSecond: 'requests/s',
	requestsLimit: 'requests/month',
	computeLimit: 'requests/month',
	computeBindsFrom: 'ms',
	used: 'ratio',
	total: 'USD/month',
	worth: 'USD/month',
} as const satisfies Record<string, Unit>;

function functions(values: Values, freeTier: boolean, asOf: string | undefined): Platform {
	return { side: 'serverless', uses: functionUses({ ...values, freeTier }), asOf };
}

function figures(values: Values, asOf: string | undefined): Figures | undefined {
	const total = platformBill(functions(values, true, asOf));
	const paid = platformCost(functions(values, true, asOf));
	const full = platformCost(functions(values, false, asOf));
	if (total === undefined || paid === undefined || full === undefined) return undefined;
	const [count = 0, compute = 0] = lambdaLimits(values, asOf).map(({ requests }) => requests);
	const free = values['httpApi'] === true ? 0 : Math.min(count, compute);
	return {
		freeRequests: free,
		freeUsers: usersOf(values, free),
		freePerSecond: free / (HOURS * 3600),
		requestsLimit: count,
		computeLimit: compute,
		computeBindsFrom: (compute * numberOf(values, 'durationMs')) / count,
		...(free > 0 && { used: numberOf(values, 'requests') / free }),
		total,
		worth: full - paid,
	};
}

function sentenceOf(values: Values, given: Figures): string {
	const { freeRequests = 0, freeUsers = 0, requestsLimit = 0, computeLimit = 0 } = given;
	const { computeBindsFrom = 0, total = 0, worth = 0 } = given;
	const perUser = sayCount(numberOf(values, 'requestsPerUser'));
	const within = sayCount(Math.min(requestsLimit, computeLimit));
	const shape = `of ${sayTime(numberOf(values, 'durationMs'))} at ${sayNumber(numberOf(values, 'memoryMb'))} MB`;
	const binds =
		computeLimit < requestsLimit
			? 'compute ends it'
			: `the count of requests ends it, as long as one takes less than ${sayTime(computeBindsFrom)}`;
	const own = ` Your ${sayCount(numberOf(values, 'requests'))} cost ${sayUsd(total)}; the free tier takes ${sayUsd(worth)} off.`;
	if (values['httpApi'] === true) {
		return `Nothing is free behind an HTTP API, which bills from the first request; the function itself would be for ${within} requests a month ${shape}.${own}`;
	}
	return `Lambda’s free tier carries ${sayCount(freeRequests)} requests a month ${shape}, or ${sayCount(freeUsers)} daily users with ${perUser} requests each: ${binds}.${own}`;
}

interface Asked {
	readonly given: Figures;
	readonly asOf: string | undefined;
}

function answerOf(values: Values, lines: readonly Line[], { given, asOf }: Asked): ModelAnswer {
	return {
		outputs: withUnits({ ...given, total: billOf(lines) }, FREE_TIER_UNITS),
		sentence: sentenceOf(values, given),
		lines,
		rounding: 'cents',
		formula: freeTierFormula(values, given),
		chart: freeTierChart(values, asOf),
	};
}

/** Lambda's always-free amounts, beside those of other vendors. */
export const FREE_TIER_REACH: Answerer = {
	id: 'free-tier',
	title: 'How far the free tier goes',
	fields: [
		{ ...REQUESTS, label: 'Your requests a month', default: 1_000_000 },
		REQUESTS_PER_USER,
		{ ...DURATION, min: 1 },
		MEMORY,
		ARCHITECTURE,
		{ ...HTTP_API, default: false },
		CPU_TIME,
	],
	headline: 'freeRequests',
	figures,
	answer: (values, asOf) => {
		const given = figures(values, asOf);
		const priced = platformLines(functions(values, true, asOf));
		if (!priced.ok) return priced;
		if (given === undefined) return priceMissing(asOf);
		return { ok: true, answer: answerOf(values, priced.lines, { given, asOf }) };
	},
};
