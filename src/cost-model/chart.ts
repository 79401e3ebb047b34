/** What a picture of a result shows, as data; `calculators/` draws it. All numbers are finite. */
import type { Side } from './explanation.ts';
import type { Unit } from './quantity.ts';

/** How a thing is drawn: each has its colour and its pattern. `limit` is a bound that cannot be passed. */
export type Tone = Side | 'third' | 'muted' | 'limit';

/** One axis. On a `log` axis `min` is above 0. */
export interface Axis {
	/** With its unit: `Requests a month`. */
	readonly label: string;
	/** Empty for a plain count or ratio; `USD` writes ticks as money, `%` as percent of 1. */
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
	readonly tone: Tone;
	readonly points: readonly (readonly [x: number, y: number])[];
	/** The 90 % band around the line, in order of x. */
	readonly band?: readonly (readonly [x: number, low: number, high: number])[];
}

/** A point worth marking: where the two sides balance, where the reader is, an example from a note. */
export interface Marker {
	readonly id: 'crossover' | 'yours' | 'example';
	readonly label: string;
	readonly x: number;
	readonly y: number;
	/** The 90 % range that its x lies in, where inputs are ranges. */
	readonly range?: readonly [low: number, high: number];
}

/** A straight bound across the whole picture, such as a quota. */
export interface Rule {
	readonly axis: 'x' | 'y';
	readonly at: number;
	readonly label: string;
}

/** The picture in figures, for readers who do not see it. */
export interface ChartTable {
	readonly columns: readonly { readonly label: string; readonly unit: Unit }[];
	/** A first cell may be a name. */
	readonly rows: readonly (readonly (number | string)[])[];
}

interface Picture {
	readonly title: string;
	readonly description: string;
}

/** Lines over two axes. */
export interface LineChart extends Picture {
	readonly type: 'lines';
	readonly x: Axis;
	readonly y: Axis;
	readonly series: readonly Series[];
	readonly markers: readonly Marker[];
	readonly rules?: readonly Rule[];
	readonly table: ChartTable;
}

/** One bar, from `from` (0, or the foot of a log axis, when absent) to `value`. */
export interface Bar {
	readonly label: string;
	readonly from?: number;
	readonly value: number;
	readonly tone: Tone;
	/** What stands at its end instead of the value. */
	readonly text?: string;
}

/** Lengths, one per row: a bill, a ladder of prices, a waterfall, a tornado. */
export interface BarChart extends Picture {
	readonly type: 'bars';
	readonly x: Axis;
	readonly bars: readonly Bar[];
	/** Absent where the lines of the bill say the same. */
	readonly table?: ChartTable;
}

/** A field of values over two axes, with the line where one side gives way to the other. */
export interface HeatChart extends Picture {
	readonly type: 'heat';
	readonly x: Axis;
	readonly y: Axis;
	/** Middles of the columns, ascending. */
	readonly columns: readonly number[];
	/** Middles of the rows, ascending. */
	readonly rows: readonly number[];
	/** One list per row; below 0 `servers` win, above 0 `serverless`, 0 is even; −1 to 1. */
	readonly cells: readonly (readonly number[])[];
	readonly edge: Series;
	readonly markers: readonly Marker[];
	readonly table: ChartTable;
}

/** Pictures that are read together, one below the other. */
export interface PanelChart extends Picture {
	readonly type: 'panels';
	readonly panels: readonly (LineChart | BarChart)[];
	readonly table: ChartTable;
}

/** Any picture. */
export type Chart = LineChart | BarChart | HeatChart | PanelChart;
