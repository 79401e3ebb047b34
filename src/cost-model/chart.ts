/** What a picture of a result shows, as data; `calculators/` draws it. All numbers are finite. */
import type { Side } from './explanation.ts';
import type { Unit } from './quantity.ts';

/** One axis. On a `log` axis `min` is above 0. */
export interface Axis {
	/** With its unit: `Requests a month`. */
	readonly label: string;
	readonly unit: string;
	readonly scale: 'linear' | 'log';
	readonly min: number;
	readonly max: number;
	/** The same axis counted in something else: how many of this axis's units one of it is. */
	readonly also?: { readonly label: string; readonly size: number };
}

/** A line through points, in order of x. */
export interface Series {
	readonly id: string;
	/** Short: it is written beside the line. */
	readonly label: string;
	readonly side: Side;
	readonly points: readonly (readonly [x: number, y: number])[];
}

/** A point worth marking: where the two sides balance, and where the reader is. */
export interface Marker {
	readonly id: 'crossover' | 'yours';
	readonly label: string;
	readonly x: number;
	readonly y: number;
}

/** The picture in figures, for readers who do not see it. */
export interface ChartTable {
	readonly columns: readonly { readonly label: string; readonly unit: Unit }[];
	readonly rows: readonly (readonly number[])[];
}

/** Lines over two axes. */
export interface LineChart {
	readonly type: 'lines';
	readonly title: string;
	readonly description: string;
	readonly x: Axis;
	readonly y: Axis;
	readonly series: readonly Series[];
	readonly markers: readonly Marker[];
	readonly table: ChartTable;
}

/** Lengths from zero, one per row. */
export interface BarChart {
	readonly type: 'bars';
	readonly title: string;
	readonly description: string;
	readonly x: Axis;
	readonly bars: readonly {
		readonly label: string;
		readonly value: number;
		readonly side: Side;
	}[];
}

/** Any picture. */
export type Chart = LineChart | BarChart;
