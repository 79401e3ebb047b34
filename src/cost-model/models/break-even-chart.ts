/** Cost against requests on both sides, around the break-even. */
import type { Axis, ChartTable, LineChart, Marker } from '../chart.ts';
import { reach } from '../crossover.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { daysPerMonth } from '../quantity.ts';
import { sayCount, sayUsd } from '../say.ts';
import type { Balance } from './balance.ts';
import { capacityPerServer, serversFor } from './fleet-capacity.ts';

type Point = readonly [x: number, y: number];

/** Points per curve; steps of the staircase drawn as steps up to this many. */
const POINTS = 48;
/** Decades shown on either side of the break-even, at least. */
const SPAN = 1.7;

interface Yours {
	readonly requests: number;
	readonly serverless: number;
	readonly servers: number;
}

/** The chart: four decades of requests or more, the break-even and the reader's own load marked. */
export function breakEvenChart(values: Values, sides: Balance, yours: Yours): LineChart {
	const x = xAxis(values, sides, yours);
	const floor = 10 ** Math.floor(Math.log10(sides.fleetCostAt(0) / 100));
	const serverless = functionPoints(sides, x, floor);
	const servers = staircase(values, sides, x);
	const top = Math.max(...[...serverless, ...servers].map(([, y]) => y));
	const y: Axis = {
		label: 'Cost, USD a month',
		unit: 'USD',
		scale: 'log',
		min: floor,
		max: 10 ** Math.ceil(Math.log10(top)),
	};
	return {
		type: 'lines',
		title: 'Cost a month against requests a month',
		description: describe(sides),
		x,
		y,
		series: [
			{ id: 'serverless', label: 'Serverless', tone: 'serverless', points: serverless },
			{ id: 'servers', label: 'Servers', tone: 'servers', points: servers },
		],
		markers: markers(sides, yours, y),
		table: tableOf(values, sides, x),
	};
}

function describe({ crossover }: Balance): string {
	return crossover === undefined
		? 'The cost of serverless rises with requests and stays below the staircase of servers.'
		: `The cost of serverless rises with requests and meets that of servers, ${sayUsd(crossover.cost)} a month, at ${sayCount(crossover.requests)} requests a month.`;
}

function xAxis(values: Values, { crossover }: Balance, yours: Yours): Axis {
	const centre = Math.log10(crossover?.requests ?? Math.max(1e6, yours.requests));
	const own = yours.requests >= 1 ? Math.log10(yours.requests) : centre;
	const perUser = numberOf(values, 'requestsPerUser');
	return {
		label: 'Requests a month',
		unit: 'requests/month',
		scale: 'log',
		min: 10 ** Math.floor(Math.min(centre - SPAN, own)),
		max: 10 ** Math.ceil(Math.max(centre + SPAN, own)),
		also: {
			label: `Daily users with ${sayCount(perUser)} requests each`,
			size: perUser * daysPerMonth(numberOf(values, 'hours')),
		},
	};
}

/** From where the curve leaves the chart's floor; its bends are among the points. */
function functionPoints({ curve }: Balance, x: Axis, floor: number): readonly Point[] {
	const from = Math.max(x.min, reach(curve, floor) ?? x.max);
	const bends = curve.kinks.filter((kink) => kink > from && kink < x.max);
	const even = Array.from({ length: POINTS + 1 }, (_, i) => from * (x.max / from) ** (i / POINTS));
	return [...even, ...bends].sort((a, b) => a - b).map((at) => [at, curve.costAt(at)] as const);
}

function staircase(values: Values, sides: Balance, x: Axis): readonly Point[] {
	const capacity = capacityPerServer(values);
	const first = serversFor(values, x.min);
	const last = serversFor(values, x.max);
	const edges = stepEdges(first, last).map((servers) => servers * capacity);
	const steps = edges.flatMap((edge): Point[] => [
		[edge, sides.fleetCostAt(edge)],
		[edge, sides.fleetCostAt(edge * (1 + 1e-9))],
	]);
	return [[x.min, sides.fleetCostAt(x.min)], ...steps, [x.max, sides.fleetCostAt(x.max)]];
}

/** Sizes of fleet after which the staircase steps; a long staircase is drawn by a sample of its steps. */
function stepEdges(first: number, last: number): readonly number[] {
	const count = last - first;
	if (count <= POINTS) return Array.from({ length: count }, (_, index) => first + index);
	const sample = Array.from({ length: POINTS }, (_, index) =>
		Math.round(first * (last / first) ** (index / POINTS)),
	);
	return [...new Set(sample)];
}

function markers({ crossover }: Balance, yours: Yours, y: Axis): readonly Marker[] {
	const own: Marker[] =
		yours.requests >= 1
			? [
					{
						id: 'yours',
						label: `your ${sayCount(yours.requests)}`,
						x: yours.requests,
						y: Math.max(y.min, yours.serverless),
					},
				]
			: [];
	if (crossover === undefined) return own;
	const { requests, cost } = crossover;
	return [...own, { id: 'crossover', label: sayCount(requests), x: requests, y: cost }];
}

/** Both sides at every decade of the axis. */
function tableOf(values: Values, sides: Balance, x: Axis): ChartTable {
	const perUser = numberOf(values, 'requestsPerUser') * daysPerMonth(numberOf(values, 'hours'));
	const decades = Math.round(Math.log10(x.max / x.min));
	const loads = Array.from({ length: decades + 1 }, (_, index) => x.min * 10 ** index);
	return {
		columns: [
			{ label: 'Requests a month', unit: 'requests/month' },
			{ label: 'Daily users', unit: 'users/day' },
			{ label: 'Serverless', unit: 'USD/month' },
			{ label: 'Servers', unit: 'USD/month' },
		],
		rows: loads.map((at) => [at, at / perUser, sides.curve.costAt(at), sides.fleetCostAt(at)]),
	};
}
