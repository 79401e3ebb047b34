/** A year of load with the capacity that each side keeps, and what each costs. */
import type { BarChart, ChartTable, LineChart, PanelChart, Series } from '../chart.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayCount, sayPercent, sayUsd } from '../say.ts';
import { capacityPerServer } from './fleet-capacity.ts';
import type { SpikeYear } from './spikes-costs.ts';

type Point = readonly [day: number, perSecond: number];

const DAYS = 365;
/** The last Friday of November. */
const FRIDAY = 331;
/** Spikes drawn; more would run into each other. */
const MOST_SPIKES = 12;

/** Load and capacity over the year, and the three bills. */
export function spikesChart(values: Values, year: SpikeYear): PanelChart {
	const table = tableOf(values, year);
	return {
		type: 'panels',
		title: 'A year with spikes',
		description: `The spikes add ${sayPercent(year.added)} to the year’s requests and need ${sayCount(year.serversAtSpike)} servers instead of ${sayCount(year.serversOrdinary)}.`,
		panels: [yearPanel(values, year, table), costPanel(year)],
		table,
	};
}

/** Requests a second that so many servers carry at the highest utilisation, as a mean of the day. */
function carried(values: Values, servers: number): number {
	return (servers * capacityPerServer(values)) / (numberOf(values, 'hours') * 3600);
}

/** Days on which spikes begin and end, ascending. */
function spikeDays(values: Values): readonly (readonly [number, number])[] {
	const count = Math.min(MOST_SPIKES, numberOf(values, 'spikesPerYear'));
	const length = Math.min(DAYS / count, numberOf(values, 'spikeHours') / 24 / count);
	return Array.from({ length: count }, (_, index) => (FRIDAY + (index * DAYS) / count) % DAYS)
		.map((start) => Math.min(start, DAYS - length))
		.sort((a, b) => a - b)
		.map((start) => [start, start + length] as const);
}

/** A level that steps up for each spike. */
function stepped(values: Values, low: number, high: number): readonly Point[] {
	const steps = spikeDays(values).flatMap(([start, end]): Point[] => [
		[start, low],
		[start, high],
		[end, high],
		[end, low],
	]);
	return [[0, low], ...steps, [DAYS, low]];
}

function yearPanel(values: Values, year: SpikeYear, table: ChartTable): LineChart {
	const mean = year.requests / (numberOf(values, 'hours') * 3600);
	const spike = mean * numberOf(values, 'spike');
	const fixed = carried(values, year.serversAtSpike);
	const ordinary = carried(values, year.serversOrdinary);
	const series: Series[] = [
		{
			id: 'static',
			label: 'Static fleet',
			tone: 'servers',
			points: [
				[0, fixed],
				[DAYS, fixed],
			],
		},
		{
			id: 'scaled',
			label: 'Scaled out',
			tone: 'third',
			points: stepped(values, ordinary, fixed),
		},
		{ id: 'load', label: 'Load', tone: 'serverless', points: stepped(values, mean, spike) },
	];
	return {
		type: 'lines',
		title: 'Load and capacity through the year',
		description: 'Functions pay for the load, a static fleet for the highest line on all days.',
		x: { label: 'Day of the year', unit: '', scale: 'linear', min: 0, max: DAYS },
		y: {
			label: 'Requests a second',
			unit: '',
			scale: 'linear',
			min: 0,
			max: Math.max(1e-6, 1.1 * Math.max(fixed, spike)),
		},
		series,
		markers: [],
		table,
	};
}

function costPanel({ serverless, fixed, scaled }: SpikeYear): BarChart {
	return {
		type: 'bars',
		title: 'Cost of a mean month',
		description: `Functions ${sayUsd(serverless)}, static fleet ${sayUsd(fixed)}, scaled out ${sayUsd(scaled)}.`,
		x: {
			label: 'Cost, USD a month',
			unit: 'USD',
			scale: 'linear',
			min: 0,
			max: Math.max(0.01, serverless, fixed, scaled),
		},
		bars: [
			{ label: 'Functions', value: serverless, tone: 'serverless' },
			{ label: 'Static fleet', value: fixed, tone: 'servers' },
			{ label: 'Scaled out', value: scaled, tone: 'third' },
		],
	};
}

function tableOf(values: Values, year: SpikeYear): ChartTable {
	const { serversOrdinary, serversAtSpike } = year;
	const mean = year.requests / (numberOf(values, 'hours') * 3600);
	const spike = mean * numberOf(values, 'spike');
	return {
		columns: [
			{ label: 'Side', unit: 'servers' },
			{ label: 'Capacity on ordinary days', unit: 'requests/s' },
			{ label: 'Capacity in a spike', unit: 'requests/s' },
			{ label: 'Cost', unit: 'USD/month' },
		],
		rows: [
			['Functions', mean, spike, year.serverless],
			[
				`Static fleet of ${sayCount(serversAtSpike)}`,
				carried(values, serversAtSpike),
				carried(values, serversAtSpike),
				year.fixed,
			],
			[
				`${sayCount(serversOrdinary)} scaled out to ${sayCount(serversAtSpike)}`,
				carried(values, serversOrdinary),
				carried(values, serversAtSpike),
				year.scaled,
			],
		],
	};
}
