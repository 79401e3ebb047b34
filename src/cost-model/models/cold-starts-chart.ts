/** The share of cold starts over the load, and the latency that they make. */
import type { Axis, ChartTable, LineChart, PanelChart } from '../chart.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { sayCount, sayPercent, sayTime } from '../say.ts';
import { coldChance, warmthAt } from './cold-starts-chance.ts';
import { coldQuantile, latencyOf, quantile } from './cold-starts-latency.ts';

type Point = readonly [x: number, y: number];

const POINTS = 40;
const LEAST_PER_HOUR = 0.001;
/** Shares of cold starts at which the tail is drawn. */
const TAIL = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999];
const SHARE_AXIS: Omit<Axis, 'label'> = { unit: '%', scale: 'linear', min: 0, max: 1 };

/** Both pictures. */
export function coldStartsChart(values: Values, given: Figures): PanelChart {
	const { allColdShare = 0, p99ThresholdPerDay = 0 } = given;
	const table = tableOf(values);
	return {
		type: 'panels',
		title: 'Cold starts over the load, and their latency',
		description: `${sayPercent(allColdShare)} of requests start cold at your load; less than one in a hundred from about ${sayCount(p99ThresholdPerDay)} requests a day.`,
		panels: [sharePanel(values, allColdShare, table), latencyPanel(values, allColdShare, table)],
		table,
	};
}

function coldAt(values: Values, perHour: number): number {
	return coldChance(warmthAt(values, perHour * numberOf(values, 'hours')));
}

function sharePanel(values: Values, own: number, table: ChartTable): LineChart {
	const yours = numberOf(values, 'requests') / numberOf(values, 'hours');
	const min = yours < 0.1 ? LEAST_PER_HOUR : 0.1;
	const max = Math.max(1000, 10 ** Math.ceil(Math.log10(Math.max(1, yours))));
	const points = Array.from({ length: POINTS + 1 }, (_, index): Point => {
		const perHour = min * (max / min) ** (index / POINTS);
		return [perHour, coldAt(values, perHour)];
	});
	return {
		type: 'lines',
		title: 'Share of requests that start cold',
		description: 'It falls from all to hardly any as requests come more often.',
		x: { label: 'Requests an hour', unit: '', scale: 'log', min, max },
		y: { label: 'Start cold', ...SHARE_AXIS },
		series: [{ id: 'cold', label: 'Start cold', tone: 'serverless', points }],
		markers:
			yours >= LEAST_PER_HOUR
				? [{ id: 'yours', label: `your ${sayCount(yours)}`, x: yours, y: own }]
				: [],
		table,
	};
}

function latencyPanel(values: Values, cold: number, table: ChartTable): LineChart {
	const latency = latencyOf(values, cold);
	const { warm } = latency;
	const tail = TAIL.map((share): Point => [coldQuantile(latency, share), 1 - cold + cold * share]);
	const last = tail.at(-1)?.[0] ?? warm;
	const [min, max] = [warm * 0.8, last * 1.2];
	return {
		type: 'lines',
		title: 'Latency of all requests',
		description: `${sayPercent(1 - cold)} are answered after ${sayTime(warm)}, the others after ${sayTime(coldQuantile(latency, 0.5))} on the median.`,
		x: { label: 'Latency, ms', unit: '', scale: 'log', min, max },
		y: { label: 'Answered by then', ...SHARE_AXIS },
		series: [
			{
				id: 'answered',
				label: 'Answered',
				tone: 'serverless',
				points: [[min, 0], [warm, 0], [warm, 1 - cold], ...tail, [max, 1]],
			},
		],
		markers: [],
		rules: [{ axis: 'y', at: 0.99, label: '99%' }],
		table,
	};
}

const LOADS = [1, 10, 60, 1000];

function tableOf(values: Values): ChartTable {
	const yours = numberOf(values, 'requests') / numberOf(values, 'hours');
	const loads = [...new Set([...LOADS, yours])].sort((a, b) => a - b);
	return {
		columns: [
			{ label: 'Requests a day', unit: 'requests/day' },
			{ label: 'Start cold', unit: 'ratio' },
			{ label: 'Median latency', unit: 'ms' },
			{ label: 'Latency of 1 in 100', unit: 'ms' },
		],
		rows: loads.map((perHour) => {
			const cold = coldAt(values, perHour);
			const latency = latencyOf(values, cold);
			return [perHour * 24, cold, quantile(latency, 0.5), quantile(latency, 0.99)];
		}),
	};
}
