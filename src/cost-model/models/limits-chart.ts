/** How fast the bucket of a quota drains. */
import type { Axis, LineChart, Series } from '../chart.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayCount, sayTime } from '../say.ts';
import { lasts } from './limits-bucket.ts';
import type { Throttle } from './limits-bucket.ts';

/** Loads for comparison, as multiples of what the refill carries: drawn, and in the table. */
const DRAWN = [1, 2];
const LISTED = [1, 1.25, 2, 5];

/** Loads closer to the reader’s than this are not drawn. */
const NEAR = 0.1;

/** Points of a curve on the logarithmic axis of time. */
const POINTS = 24;

/** What is left from the start of the axis until nothing is, or to the end of the axis. */
function drain({ bucket, refill }: Throttle, rate: number, { min, max }: Axis): Series['points'] {
	const gone = Math.max(min, Math.min(max, lasts(bucket, rate, refill) ?? max));
	const loss = Math.max(0, rate - refill);
	return Array.from({ length: POINTS + 1 }, (_, index) => {
		const seconds = min * (gone / min) ** (index / POINTS);
		return [seconds, Math.max(0, bucket - loss * seconds)] as const;
	});
}

/** Decades from a tenth of the first bucket to be empty to the last. */
function timeAxis({ bucket, refill, emptyAfter }: Throttle): Axis {
	const slowest = (4 * bucket) / refill;
	const fastest = Math.min(emptyAfter ?? slowest, bucket / refill);
	return {
		label: 'Seconds',
		unit: 's',
		scale: 'log',
		min: 10 ** Math.floor(Math.log10(fastest / 5)),
		max: 10 ** Math.ceil(Math.log10(slowest)),
	};
}

/** What is left in the bucket against time, for the reader's load and for some around the limit. */
export function limitsChart(values: Values, state: Throttle): LineChart {
	const { bucket, refill, wanted, emptyAfter, carried } = state;
	const x = timeAxis(state);
	const streams = numberOf(values, 'streams');
	const apart = DRAWN.filter((multiple) => Math.abs((multiple * refill) / wanted - 1) > NEAR);
	const others = apart.map((multiple): Series => {
		const label = `${sayCount(multiple * carried)} streams`;
		const points = drain(state, multiple * refill, x);
		const tone = multiple === 1 ? 'servers' : 'muted';
		return { id: `multiple-${String(multiple)}`, label, tone, points };
	});
	const own: Series = {
		id: 'yours',
		label: `your ${sayCount(streams)}`,
		tone: 'serverless',
		points: drain(state, wanted, x),
	};
	const gone =
		emptyAfter === undefined ? 'never empties it' : `empties it in ${sayTime(emptyAfter * 1000)}`;
	return {
		type: 'lines',
		title: 'Actions left in the bucket',
		description: `The bucket holds ${sayCount(bucket)} actions and gets ${sayCount(refill)} a second; a load of ${sayCount(streams)} streams ${gone}.`,
		x,
		y: { label: 'Actions left', unit: '', scale: 'linear', min: 0, max: bucket },
		series: [...others, own],
		markers:
			emptyAfter !== undefined && emptyAfter <= x.max
				? [{ id: 'yours', label: `empty after ${sayTime(emptyAfter * 1000)}`, x: emptyAfter, y: 0 }]
				: [],
		table: {
			columns: [
				{ label: 'Streams', unit: 'streams' },
				{ label: 'Actions a second', unit: 'transitions/s' },
				{ label: 'Empty after', unit: 'ms' },
			],
			rows: [...LISTED.map((multiple) => multiple * refill), wanted].map((rate) => {
				const empty = lasts(bucket, rate, refill);
				const count = rate === wanted ? streams : (rate / refill) * carried;
				return [count, rate, empty === undefined ? 'never' : sayTime(empty * 1000)];
			}),
		},
	};
}
