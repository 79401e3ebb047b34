/** Which side is cheaper over peak to mean and CPU share. */
import type { Axis, ChartTable, HeatChart, Marker } from '../chart.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { sayCount, sayPercent } from '../say.ts';
import { functionHour, serverHour, serverName } from './evenness-costs.ts';

const COLUMNS = 18;
const ROWS = 12;
/** Smallest CPU share shown. */
const LEAST_SHARE = 0.01;
/** The notes’ spike: ten times the regular load. */
const BLACK_FRIDAY = 10;

/** The field, with the line of equal cost through it. */
export function evennessChart(values: Values, given: Figures, asOf: string | undefined): HeatChart {
	const { priceRatio = 1, breakEvenPeak = 1 } = given;
	const product = (priceRatio * numberOf(values, 'utilisation')) / 100;
	const peak = numberOf(values, 'peak');
	const x: Axis = {
		label: 'Peak to mean',
		unit: '×',
		scale: 'log',
		min: 1,
		max: Math.max(50, 2 * peak, 3 * product),
	};
	const y: Axis = {
		label: 'CPU time of a request’s duration',
		unit: '%',
		scale: 'log',
		min: LEAST_SHARE,
		max: 1,
	};
	const columns = middles(x, COLUMNS);
	const rows = middles(y, ROWS);
	const share = sayPercent(numberOf(values, 'cpuShare') / 100);
	return {
		type: 'heat',
		title: 'Where functions are cheaper, and where servers are',
		description: `Functions win to the upper right: uneven loads that compute. At a CPU share of ${share} they win above ${sayCount(breakEvenPeak)} × the mean.`,
		x,
		y,
		columns,
		rows,
		cells: rows.map((row) => columns.map((column) => advantage((column * row) / product))),
		edge: {
			id: 'even',
			label: 'same cost',
			tone: 'muted',
			points: edge(x, product),
		},
		markers: markers(peak, numberOf(values, 'cpuShare') / 100),
		table: tableOf(values, given, asOf),
	};
}

/** −1 to 1: by how many factors of ten one side is cheaper. */
function advantage(ratio: number): number {
	return Math.max(-1, Math.min(1, Math.log10(ratio)));
}

function middles({ min, max }: Axis, count: number): readonly number[] {
	return Array.from({ length: count }, (_, index) => min * (max / min) ** ((index + 0.5) / count));
}

/** `e = ρ r ÷ κ` inside the picture. */
function edge({ min, max }: Axis, product: number): readonly (readonly [number, number])[] {
	const from = Math.min(max, Math.max(min, product));
	const to = Math.max(from, Math.min(max, product / LEAST_SHARE));
	return [0, 0.25, 0.5, 0.75, 1].map((at) => {
		const x = from * (to / from) ** at;
		return [x, Math.min(1, product / x)] as const;
	});
}

function markers(peak: number, share: number): readonly Marker[] {
	const friday: Marker = { id: 'example', label: 'Black Friday', x: BLACK_FRIDAY, y: share };
	return [
		...(peak === BLACK_FRIDAY ? [] : [friday]),
		{ id: 'yours', label: 'yours', x: peak, y: share },
	];
}

const SHARES = [1, 0.5, 0.2, 0.1];

/** Servers with the functions of their processor family. */
const PAIRS: readonly (readonly [instance: string, architecture: string])[] = [
	['c7i.large', 'x86'],
	['m7i.large', 'x86'],
	['c7g.large', 'arm'],
	['m7g.large', 'arm'],
	['fargate-x86', 'x86'],
	['fargate-arm', 'arm'],
];

function tableOf(
	values: Values,
	{ priceRatio = 1 }: Figures,
	asOf: string | undefined,
): ChartTable {
	const busy = numberOf(values, 'utilisation') / 100;
	const share = numberOf(values, 'cpuShare') / 100;
	const instance = choiceOf(values, 'instance');
	const row = (name: string, ratio: number, computing: number): readonly (number | string)[] => [
		serverName(name),
		ratio,
		1 / ratio,
		computing,
		(busy * ratio) / computing,
	];
	const others = PAIRS.flatMap(([name, architecture]) => {
		const [functions, server] = [functionHour(architecture, asOf), serverHour(name, asOf)];
		if (functions === undefined || server === undefined || name === instance) return [];
		return [row(name, functions / server, share)];
	});
	const shares = [...new Set([...SHARES, share])].sort((a, b) => b - a);
	return {
		columns: [
			{ label: 'Server', unit: 'servers' },
			{ label: 'Price ratio', unit: '×' },
			{ label: 'Break-even utilisation', unit: 'ratio' },
			{ label: 'CPU share', unit: 'ratio' },
			{ label: 'Break-even peak to mean', unit: '×' },
		],
		rows: [...shares.map((computing) => row(instance, priceRatio, computing)), ...others],
	};
}
