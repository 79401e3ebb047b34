/** Time and cost of a job against the number of workers. */
import type { Axis, LineChart, PanelChart, Series } from '../chart.ts';
import { sayCount, sayPercent, sayTime, sayUsd } from '../say.ts';
import { meanTimeOf, MOST_WORKERS, slowChance, timeOf } from './fan-out-time.ts';
import type { Job } from './fan-out-time.ts';

/** Workers at which the curves are drawn. */
const COUNTS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1000];
/** Those of the table. */
const SHOWN = [1, 2, 4, 8, 16, 32, 128, 1000];

/** Milliseconds of work from which times are drawn in seconds. */
const SECONDS_FROM = 10_000;

const X: Axis = {
	label: 'Workers',
	unit: '',
	scale: 'log',
	min: 1,
	max: MOST_WORKERS,
};

/** What is drawn: a job, the reader's own number of workers, and USD for 1,000 jobs at so many. */
export interface Drawn {
	readonly job: Job;
	readonly workers: number;
	readonly costAt: (workers: number) => number;
}

/** Two pictures over the same number of workers. */
export function fanOutChart({ job, workers, costAt }: Drawn): PanelChart {
	const time = timeOf(job, workers);
	return {
		type: 'panels',
		title: 'Time and cost against the number of workers',
		description: `On ${sayCount(workers)} workers the job takes ${sayTime(time)} instead of ${sayTime(job.work)} and a thousand jobs cost ${sayUsd(costAt(workers))} instead of ${sayUsd(costAt(1))}.`,
		panels: [timePanel(job, workers), costPanel(workers, costAt)],
		table: {
			columns: [
				{ label: 'Workers', unit: 'functions' },
				{ label: 'Time', unit: 'ms' },
				{ label: 'Mean with slow ones', unit: 'ms' },
				{ label: 'One of them slow', unit: 'ratio' },
				{ label: '1,000 jobs', unit: 'USD/1,000 jobs' },
			],
			rows: SHOWN.map((count) => [
				count,
				sayTime(timeOf(job, count)),
				sayTime(meanTimeOf(job, count)),
				sayPercent(slowChance(job, count)),
				costAt(count),
			]),
		},
	};
}

function curve(at: (workers: number) => number): Series['points'] {
	return COUNTS.map((workers) => [workers, at(workers)]);
}

function timePanel(job: Job, workers: number): LineChart {
	const inSeconds = job.work >= SECONDS_FROM;
	const size = inSeconds ? 1000 : 1;
	const time = curve((count) => timeOf(job, count) / size);
	const mean = curve((count) => meanTimeOf(job, count) / size);
	const top = Math.max(...[...time, ...mean].map(([, y]) => y));
	return {
		type: 'lines',
		title: 'Time',
		description:
			'Time falls to the serial part and the overhead; the mean rises again with slow workers.',
		x: X,
		y: {
			label: inSeconds ? 'Seconds' : 'Milliseconds',
			unit: inSeconds ? 's' : 'ms',
			scale: 'linear',
			min: 0,
			max: top * 1.05,
		},
		series: [
			{ id: 'time', label: 'all fast', tone: 'serverless', points: time },
			{ id: 'mean', label: 'mean', tone: 'third', points: mean },
		],
		markers: [
			{ id: 'yours', label: sayCount(workers), x: workers, y: meanTimeOf(job, workers) / size },
		],
		rules: [{ axis: 'y', at: (job.work * (1 - job.parallel)) / size, label: 'serial part' }],
		table: { columns: [], rows: [] },
	};
}

function costPanel(workers: number, costAt: (workers: number) => number): LineChart {
	const cost = curve(costAt);
	const top = Math.max(...cost.map(([, y]) => y));
	return {
		type: 'lines',
		title: 'Cost',
		description: 'Cost rises with the overhead and the invocation of each further worker.',
		x: X,
		y: { label: 'USD for 1,000 jobs', unit: 'USD', scale: 'linear', min: 0, max: top * 1.05 },
		series: [{ id: 'cost', label: '1,000 jobs', tone: 'serverless', points: cost }],
		markers: [{ id: 'yours', label: sayCount(workers), x: workers, y: costAt(workers) }],
		rules: [{ axis: 'y', at: costAt(1), label: 'not split' }],
		table: { columns: [], rows: [] },
	};
}
