/** Money spent on either way, month by month. */
import type { LineChart, Marker } from '../chart.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayCount } from '../say.ts';
import { cashOf, cloudSpentAt, ownSpentAt, paybackOf } from './exit-cash.ts';
import type { Cash } from './exit-cash.ts';

type Point = readonly [x: number, y: number];

/** Two rising lines over two lives of the hardware at most; they cross where the exit has paid for itself. */
export function exitChart(values: Values): LineChart {
	const cash = cashOf(values);
	const month = numberOf(values, 'month');
	const last = Math.max(12, Math.ceil(Math.max(cash.months, month)));
	const cloud: readonly Point[] = [
		[0, 0],
		[last, cloudSpentAt(cash, last)],
	];
	const own = ownPoints(cash, last);
	const top = Math.max(1, ...[...cloud, ...own].map(([, y]) => y));
	return {
		type: 'lines',
		title: 'Money spent since the move',
		description:
			'The cloud is paid by the month; own hardware is paid first and then costs its racks.',
		x: { label: 'Months since the move', unit: '', scale: 'linear', min: 0, max: last },
		y: { label: 'Spent in all, USD', unit: 'USD', scale: 'linear', min: 0, max: top },
		series: [
			{ id: 'cloud', label: 'Cloud', tone: 'serverless', points: cloud },
			{ id: 'own', label: 'Own hardware', tone: 'servers', points: own },
		],
		markers: markersOf(cash, month),
		table: {
			columns: [
				{ label: 'Months', unit: 'months' },
				{ label: 'Cloud', unit: 'USD' },
				{ label: 'Own hardware', unit: 'USD' },
			],
			rows: Array.from({ length: 7 }, (_, index) => (last * index) / 6).map((at) => [
				at,
				cloudSpentAt(cash, at),
				ownSpentAt(cash, at),
			]),
		},
	};
}

/** Straight between the days on which hardware is bought or the reserve is spent. */
function ownPoints(cash: Cash, last: number): readonly Point[] {
	const lives = Math.min(60, Math.floor(last / cash.months));
	const steps = Array.from({ length: lives }, (_, index) => (index + 1) * cash.months);
	const points = steps.flatMap((at): readonly Point[] => [
		[at, ownSpentAt(cash, at) - cash.reserve],
		[at, ownSpentAt(cash, at)],
		...(at < last ? [[at, ownSpentAt(cash, at * (1 + 1e-9))] as const] : []),
	]);
	return [[0, ownSpentAt(cash, 0)], ...points, [last, ownSpentAt(cash, last)]];
}

function markersOf(cash: Cash, month: number): readonly Marker[] {
	const payback = paybackOf(cash);
	const own: Marker = {
		id: 'yours',
		label: `month ${sayCount(month)}`,
		x: month,
		y: ownSpentAt(cash, month),
	};
	if (payback === undefined) return [own];
	const y = cloudSpentAt(cash, payback);
	return [own, { id: 'crossover', label: `${sayCount(payback)} months`, x: payback, y }];
}
