/** Cost against visits: rising where environments sleep, flat where they do not. */
import type { ChartTable, LineChart, Marker, Series } from '../chart.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { sayCount, sayUsd } from '../say.ts';

type CostAt = (visits: number) => Figures;

const POINTS = 40;
const LEAST_VISITS = 0.1;
const TABLE_VISITS = [0.5, 5, 30, 300];

/** Sleeping, always on and small servers over visits a day, both axes logarithmic. */
export function scaleToZeroChart(values: Values, given: Figures, costAt: CostAt): LineChart {
	const { sleepingCost = 0, alwaysOnCost = 0, serversCost = 0 } = given;
	const own = numberOf(values, 'visitsPerDay');
	const max = 10 ** Math.ceil(Math.log10(Math.max(1000, own)));
	const loads = Array.from(
		{ length: POINTS + 1 },
		(_, index) => LEAST_VISITS * (max / LEAST_VISITS) ** (index / POINTS),
	);
	const sleeping = loads.map((visits) => [visits, costAt(visits)['sleepingCost'] ?? 0] as const);
	const top = Math.max(0.01, alwaysOnCost, serversCost, ...sleeping.map(([, cost]) => cost));
	const first = Math.max(top / 1e5, sleeping[0]?.[1] ?? 0);
	const floor = 10 ** Math.floor(Math.log10(Math.min(first, serversCost)));
	const held = sleeping.map(([visits, cost]) => [visits, Math.max(floor, cost)] as const);
	const flat = (cost: number): Series['points'] =>
		[LEAST_VISITS, max].map((visits) => [visits, Math.max(floor, cost)] as const);
	const yours: Marker = {
		id: 'yours',
		label: `your ${sayCount(own)}`,
		x: own,
		y: Math.max(floor, sleepingCost),
	};
	return {
		type: 'lines',
		title: 'Cost a month against visits a day to each environment',
		description: `From ${sayUsd(sleeping[0]?.[1] ?? 0)} at ${sayCount(LEAST_VISITS)} visits a day the cost of sleeping environments rises to that of always being on, ${sayUsd(alwaysOnCost)}.`,
		x: {
			label: 'Visits a day to each',
			unit: '',
			scale: 'log',
			min: LEAST_VISITS,
			max,
		},
		y: {
			label: 'Cost, USD a month',
			unit: 'USD',
			scale: 'log',
			min: floor,
			max: 10 ** Math.ceil(Math.log10(top)),
		},
		series: [
			{ id: 'sleeping', label: 'Sleeping', tone: 'serverless', points: held },
			{ id: 'always', label: 'Always on', tone: 'servers', points: flat(alwaysOnCost) },
			{ id: 'servers', label: 'Small servers', tone: 'third', points: flat(serversCost) },
		],
		markers: own >= LEAST_VISITS ? [yours] : [],
		table: tableOf(own, costAt),
	};
}

function tableOf(own: number, costAt: CostAt): ChartTable {
	const visits = [...new Set([...TABLE_VISITS, own])].sort((a, b) => a - b);
	return {
		columns: [
			{ label: 'Visits a day to each', unit: 'visits/day' },
			{ label: 'Awake', unit: 'ratio' },
			{ label: 'Sleeping', unit: 'USD/month' },
			{ label: 'Always on', unit: 'USD/month' },
			{ label: 'Small servers', unit: 'USD/month' },
		],
		rows: visits.map((count) => {
			const { awake = 0, sleepingCost = 0, alwaysOnCost = 0, serversCost = 0 } = costAt(count);
			return [count, awake, sleepingCost, alwaysOnCost, serversCost];
		}),
	};
}
