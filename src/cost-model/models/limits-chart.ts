/** How fast the bucket of a quota drains. */
import type { Axis, LineChart, Series } from '../chart.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayCount, sayTime } from '../say.ts';
import { lasts } from './limits-bucket.ts';
import type { Throttle } from './limits-bucket.ts';

/** Loads drawn for comparison, as multiples of what the refill carries. */
const MULTIPLES = [1, 1.25, 2];

function drain({ bucket, refill }: Throttle, rate: number, end: number): Series['points'] {
	const empty = lasts(bucket, rate, refill);
	if (empty === undefined) {
		return [
			[0, bucket],
			[end, bucket],
		];
	}
	if (empty >= end) {
		return [
			[0, bucket],
			[end, bucket - (rate - refill) * end],
		];
	}
	return [
		[0, bucket],
		[empty, 0],
		[end, 0],
	];
}

/** What is left in the bucket against time, for the reader's load and for some around the limit. */
export function limitsChart(values: Values, state: Throttle): LineChart {
	const { bucket, refill, wanted, emptyAfter, carried } = state;
	const end = Math.max(0.001, (4 * bucket) / refill);
	const streams = numberOf(values, 'streams');
	const others = MULTIPLES.map((multiple, index): Series => {
		const label = `${sayCount(multiple * carried)} streams`;
		const points = drain(state, multiple * refill, end);
		return { id: `multiple-${String(index)}`, label, tone: index === 0 ? 'servers' : 'muted', points };
	});
	const own: Series = {
		id: 'yours',
		label: `your ${sayCount(streams)}`,
		tone: 'serverless',
		points: drain(state, wanted, end),
	};
	const x: Axis = { label: 'Seconds', unit: 's', scale: 'linear', min: 0, max: end };
	const gone = emptyAfter === undefined ? 'never empties it' : `empties it in ${sayTime(emptyAfter * 1000)}`;
	return {
		type: 'lines',
		title: 'Actions left in the bucket',
		description: `The bucket holds ${sayCount(bucket)} actions and gets ${sayCount(refill)} a second; a load of ${sayCount(streams)} streams ${gone}.`,
		x,
		y: { label: 'Actions left', unit: '', scale: 'linear', min: 0, max: bucket },
		series: [...others, own],
		markers:
			emptyAfter !== undefined && emptyAfter <= end
				? [{ id: 'yours', label: `empty after ${sayTime(emptyAfter * 1000)}`, x: emptyAfter, y: 0 }]
				: [],
		table: {
			columns: [
				{ label: 'Streams', unit: 'streams' },
				{ label: 'Actions a second', unit: 'transitions/s' },
				{ label: 'Empty after', unit: 'ms' },
			],
			rows: [...MULTIPLES.map((multiple) => multiple * refill), wanted].map((rate) => {
				const empty = lasts(bucket, rate, refill);
				const count = rate === wanted ? streams : (rate / refill) * carried;
				return [count, rate, empty === undefined ? 'never' : empty * 1000];
			}),
		},
	};
}
