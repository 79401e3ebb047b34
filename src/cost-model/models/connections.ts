/** M9: what opening database connections costs functions, and where connections run out. */
import { chargeLines } from '../charge.ts';
import type { FormulaStep, Line } from '../explanation.ts';
import { DURATION, KEEP_ALIVE, MEMORY, REQUESTS_PER_SECOND } from '../fields.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Tariff } from '../meter.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { LAMBDA_PRICES } from '../prices/aws-lambda.ts';
import { sayCount, sayExactUsd, sayNumber, sayPercent, sayTime, sayUsd } from '../say.ts';
import { connectionsChart } from './connections-chart.ts';
import { CONNECTION_FIELDS } from './connections-fields.ts';
import { connectMs, limitOf, newShare, openAt, roundTrips } from './connections-time.ts';
import { CONNECTIONS_UNITS } from './connections-units.ts';
import { withUnits } from './figures.ts';
import { priceMissing, usdPer } from './rates.ts';

const MILLION = 1e6;

/** Function time that passes while connections are opened. */
const WAITING: Tariff = {
	id: 'aws-lambda',
	charges: [
		{
			id: 'connecting',
			label: 'Function time while connections are opened',
			unit: 'GB-second',
			quantity: [
				[
					{ input: 'requests', unit: 'requests' },
					{ input: 'connectMs', over: 1000, unit: 's' },
					{ input: 'memoryMb', over: 1024, unit: 'GB' },
				],
			],
			tiers: [{ price: 'aws-lambda/x86/duration-1' }],
		},
	],
	prices: LAMBDA_PRICES,
};

function figuresOf(values: Values, asOf: string | undefined): Figures | undefined {
	const price = usdPer(LAMBDA_PRICES, asOf)('aws-lambda/x86/duration-1');
	if (price === undefined) return undefined;
	const connect = connectMs(values);
	const isNew = newShare(values);
	const load = numberOf(values, 'requestsPerSecond');
	const wasted = MILLION * (connect / 1000) * (numberOf(values, 'memoryMb') / 1024) * price;
	return {
		connectMs: connect,
		databaseShare: connect / (connect + numberOf(values, 'queryMs')),
		requestShare: connect / (connect + numberOf(values, 'durationMs')),
		newShare: isNew,
		meanWaitMs: isNew * connect,
		connections: openAt(values, 'environment', load),
		perRequestConnections: openAt(values, 'request', load),
		pooledConnections: openAt(values, 'pool', load),
		limitPerSecond: limitOf(values, 'environment'),
		pooledLimitPerSecond: limitOf(values, 'pool'),
		wastedPerMillion: wasted,
		wastedReused: isNew * wasted,
	};
}

function sentenceOf(values: Values, figures: Figures): string {
	const { databaseShare = 0, requestShare = 0, limitPerSecond = 0, connections = 0 } = figures;
	const { wastedPerMillion = 0, newShare: isNew = 0 } = figures;
	const most = sayCount(numberOf(values, 'maxConnections'));
	const load = numberOf(values, 'requestsPerSecond');
	const kept =
		isNew < 0.0005
			? 'Functions that keep theirs hardly ever open one'
			: `Functions that keep theirs open one for ${sayPercent(isNew)} of requests`;
	const wall =
		load > limitPerSecond
			? `your ${sayCount(load)} would need ${sayCount(connections)}`
			: `your ${sayCount(load)} need ${sayCount(connections)}`;
	return `A new connection takes ${sayTime(connectMs(values))}: ${sayPercent(databaseShare)} of a request’s time at the database and ${sayPercent(requestShare)} of the request, for ${sayUsd(wastedPerMillion)} a million. ${kept}; but ${most} connections are all in use at ${sayCount(limitPerSecond)} requests a second (${wall}).`;
}

function formulaOf(values: Values, figures: Figures): readonly FormulaStep[] {
	const { connectMs: connect = 0, newShare: isNew = 0, wastedPerMillion = 0 } = figures;
	const { limitPerSecond = 0 } = figures;
	const trips = `${sayNumber(roundTrips(values))} × ${sayTime(numberOf(values, 'rttMs'))}`;
	const load = sayCount(numberOf(values, 'requestsPerSecond'));
	const gigabytes = sayNumber(numberOf(values, 'memoryMb') / 1024);
	return [
		{
			name: 'A new connection',
			expression: 'round trips (TCP, TLS, sign-in) × time of one + start of a backend',
			values: `${trips} + ${sayTime(numberOf(values, 'backendMs'))} = ${sayTime(connect)}`,
			result: { value: connect, unit: 'ms' },
		},
		{
			name: 'Share of requests that open one, where functions keep them',
			expression: 'e^(−requests a second × life of an idle environment)',
			values: `e^(−${load} × ${sayNumber(numberOf(values, 'keepAliveMinutes') * 60)}) = ${sayPercent(isNew)}`,
			result: { value: isNew, unit: 'ratio' },
		},
		{
			name: 'Time paid for',
			expression: 'a million × seconds × GB × price of a GB-second',
			values: `1,000,000 × ${sayNumber(connect / 1000)} s × ${gigabytes} GB = ${sayExactUsd(wastedPerMillion)}`,
			result: { value: wastedPerMillion, unit: 'USD/1M requests' },
		},
		{
			name: 'Requests a second at the limit',
			expression: 'connections ÷ seconds for which a request holds one',
			values: `${sayCount(numberOf(values, 'maxConnections'))} ÷ ${sayNumber(numberOf(values, 'durationMs') / 1000)} s = ${sayCount(limitPerSecond)}`,
			result: { value: limitPerSecond, unit: 'requests/s' },
		},
	];
}

function answerOf(values: Values, figures: Figures, lines: readonly Line[]): ModelAnswer {
	return {
		outputs: withUnits(figures, CONNECTIONS_UNITS),
		sentence: sentenceOf(values, figures),
		lines,
		linesOf: 'a million requests that each open a connection',
		rounding: 'none',
		formula: formulaOf(values, figures),
		chart: connectionsChart(values),
	};
}

/** New connections, kept ones and pooled ones under a database’s limit. */
export const CONNECTIONS: Answerer = {
	id: 'connections',
	title: 'Database connections',
	fields: [
		...CONNECTION_FIELDS,
		REQUESTS_PER_SECOND,
		{ ...DURATION, label: 'Duration of a request', min: 1 },
		MEMORY,
		KEEP_ALIVE,
	],
	headline: 'limitPerSecond',
	along: {
		input: 'requestsPerSecond',
		series: {
			request: 'perRequestConnections',
			environment: 'connections',
			pool: 'pooledConnections',
		},
		markers: { crossover: 'limitPerSecond' },
	},
	figures: figuresOf,
	answer: (values, asOf) => {
		const figures = figuresOf(values, asOf);
		if (figures === undefined) return priceMissing(asOf);
		const waiting = { ...values, requests: MILLION, connectMs: connectMs(values) };
		const priced = chargeLines(WAITING, waiting, asOf);
		if (!priced.ok) return priced;
		const lines = priced.lines.map((line) => ({ ...line, side: 'serverless' as const }));
		return { ok: true, answer: answerOf(values, figures, lines) };
	},
};
