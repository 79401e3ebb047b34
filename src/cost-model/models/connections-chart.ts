/** Where the time of a new connection goes, and where connections run out. */
import type { Bar, BarChart, LineChart, PanelChart, Series } from '../chart.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayCount, sayTime } from '../say.ts';
import { connectMs, limitOf, openAt, phases } from './connections-time.ts';
import type { Keeper } from './connections-time.ts';

const KEEPERS: readonly (readonly [Keeper, string, Series['tone']])[] = [
	['request', 'one per request', 'serverless'],
	['environment', 'kept by functions', 'third'],
	['pool', 'pool', 'servers'],
];

/** Both pictures with the figures of the second as the table. */
export function connectionsChart(values: Values): PanelChart {
	const most = sayCount(numberOf(values, 'maxConnections'));
	return {
		type: 'panels',
		title: 'A new connection, and how many there are',
		description: `A new connection takes ${sayTime(connectMs(values))}; ${most} are in use at ${sayCount(limitOf(values, 'environment'))} requests a second where functions keep them.`,
		panels: [waterfall(values), openConnections(values)],
		table: {
			columns: [
				{ label: 'Connections', unit: 'connections' },
				{ label: 'At your load', unit: 'connections' },
				{ label: `Requests a second at ${most}`, unit: 'requests/s' },
			],
			rows: KEEPERS.map(([keeper, label]) => [
				label,
				openAt(values, keeper, numberOf(values, 'requestsPerSecond')),
				limitOf(values, keeper),
			]),
		},
	};
}

/** The phases one after the other, then the queries. */
function waterfall(values: Values): BarChart {
	let from = 0;
	const steps = [
		...phases(values).map((phase) => ({ ...phase, tone: 'serverless' as const })),
		{ label: 'Queries', ms: numberOf(values, 'queryMs'), tone: 'servers' as const },
	];
	const bars = steps.map(({ label, ms, tone }): Bar => {
		const bar = { label, from, value: from + ms, tone, text: sayTime(ms) };
		from += ms;
		return bar;
	});
	return {
		type: 'bars',
		title: 'A request that opens a connection',
		description: `Round trips and the start of a backend take ${sayTime(connectMs(values))}, the queries ${sayTime(numberOf(values, 'queryMs'))}.`,
		x: { label: 'Milliseconds', unit: 'ms', scale: 'linear', min: 0, max: Math.max(from, 1e-6) },
		bars,
	};
}

/** Connections in use against requests a second, with the database’s limit. */
function openConnections(values: Values): LineChart {
	const most = numberOf(values, 'maxConnections');
	const load = numberOf(values, 'requestsPerSecond');
	const limit = limitOf(values, 'environment');
	const low = 10 ** Math.floor(Math.log10(Math.min(limit / 30, load / 2)));
	const high = 10 ** Math.ceil(Math.log10(Math.max(limit * 30, load * 2)));
	const floor = 10 ** Math.floor(Math.log10(openAt(values, 'environment', low)));
	const top = 10 ** Math.ceil(Math.log10(Math.max(most, openAt(values, 'request', high))));
	return {
		type: 'lines',
		title: 'Connections in use',
		description: `Connections grow with requests; the database allows ${sayCount(most)}.`,
		x: { label: 'Requests a second', unit: 'requests/s', scale: 'log', min: low, max: high },
		y: { label: 'Connections', unit: '', scale: 'log', min: floor, max: top },
		series: KEEPERS.map(([keeper, label, tone]) => ({
			id: keeper,
			label,
			tone,
			points: visible(values, keeper, { low, high, floor }),
		})),
		markers: [
			{ id: 'crossover', label: sayCount(limit), x: limit, y: most },
			{
				id: 'yours',
				label: `your ${sayCount(load)}`,
				x: load,
				y: Math.max(floor, openAt(values, 'environment', load)),
			},
		],
		rules: [{ axis: 'y', at: most, label: `limit ${sayCount(most)}` }],
		table: { columns: [], rows: [] },
	};
}

interface Frame {
	readonly low: number;
	readonly high: number;
	readonly floor: number;
}

/** A straight line over both logarithmic axes, from where it enters the frame. */
function visible(values: Values, keeper: Keeper, { low, high, floor }: Frame): Series['points'] {
	const enters = Math.max(low, low * (floor / openAt(values, keeper, low)));
	if (enters >= high) return [];
	return [
		[enters, openAt(values, keeper, enters)],
		[high, openAt(values, keeper, high)],
	];
}
