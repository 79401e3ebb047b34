/** The cost of lock-in against the chance of leaving. */
import type { LineChart, Marker } from '../chart.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { sayPercent } from '../say.ts';
import { lockInFigures } from './lock-in-cost.ts';

/** Points of the line; it is straight, and bands need some. */
const TABLE_ROWS = 6;

/** A line through the origin against the flat price of not being locked in. */
export function lockInChart(values: Values, figures: Figures): LineChart {
	const chance = numberOf(values, 'exitChance');
	const paying = (figures['payingChance'] ?? 0) * 100;
	const max = Math.min(100, niceAbove(Math.max(1, chance * 2, Math.min(100, paying * 2))));
	const at = (percent: number): number =>
		lockInFigures({ ...values, exitChance: percent })['lockInPerYear'] ?? 0;
	const price = (figures['premiumPerYear'] ?? 0) + numberOf(values, 'platformWorth');
	const markers: Marker[] = [
		{ id: 'yours', label: `your ${sayPercent(chance / 100)}`, x: chance, y: at(chance) },
	];
	if (figures['payingChance'] !== undefined && paying <= max) {
		const label = sayPercent(paying / 100);
		markers.push({ id: 'crossover', label, x: paying, y: price });
	}
	const rows = Array.from({ length: TABLE_ROWS }, (_, index) => (max * index) / (TABLE_ROWS - 1));
	return {
		type: 'lines',
		title: 'What lock-in costs a year',
		description:
			'It rises with the chance of leaving; staying portable costs the same at any chance.',
		x: { label: 'Chance of leaving in a year, %', unit: '', scale: 'linear', min: 0, max },
		y: {
			label: 'Cost, USD a year',
			unit: 'USD',
			scale: 'linear',
			min: 0,
			max: Math.max(1, at(max), price * 1.2),
		},
		series: [
			{
				id: 'locked',
				label: 'Locked in',
				tone: 'serverless',
				points: [
					[0, 0],
					[max, at(max)],
				],
			},
			{
				id: 'portable',
				label: 'Portable',
				tone: 'servers',
				points: [
					[0, price],
					[max, price],
				],
			},
		],
		markers,
		table: {
			columns: [
				{ label: 'Chance of leaving', unit: 'ratio' },
				{ label: 'Locked in', unit: 'USD/year' },
				{ label: 'Portable', unit: 'USD/year' },
			],
			rows: rows.map((percent) => [percent / 100, at(percent), price]),
		},
	};
}

function niceAbove(value: number): number {
	const decade = 10 ** Math.floor(Math.log10(value));
	return [1, 2, 5, 10].map((step) => step * decade).find((step) => step >= value) ?? value;
}
