/** Ranges of inputs as bands around the lines of a chart. */
import type { Axis, Chart, LineChart, Marker, Series } from './chart.ts';
import type { Values } from './input.ts';
import type { Answerer } from './model.ts';
import { quantile } from './spread.ts';
import type { Simulation } from './spread.ts';
import { drawValues, figuresOf } from './uncertainty.ts';
import type { Uncertain } from './uncertainty.ts';

/** Draws per point: a band needs fewer than a figure. */
const DRAWS = 200;
/** Points per band. */
const POINTS = 24;

type Along = NonNullable<Answerer['along']>;
type Band = NonNullable<Series['band']>;

/** What was asked, and what the draws said. */
interface Uncertainty {
	readonly question: Uncertain;
	readonly simulation: Simulation;
}

/**
 * The chart with a 90 % band around each line and a 90 % range on each marker that the model says how to draw
 * (`along`); as it was where it says nothing, or nothing is uncertain.
 */
export function withBands(answerer: Answerer, chart: Chart, uncertainty: Uncertainty): Chart {
	const { along } = answerer;
	const certain = Object.keys(uncertainty.question.intervals).length === 0;
	if (certain || along === undefined) return chart;
	if (chart.type === 'lines') return banded({ answerer, along }, chart, uncertainty);
	if (chart.type !== 'panels') return chart;
	const panels = chart.panels.map((panel) =>
		panel.type === 'lines' ? banded({ answerer, along }, panel, uncertainty) : panel,
	);
	return { ...chart, panels };
}

function banded(
	{ answerer, along }: Pick<Asked, 'answerer' | 'along'>,
	chart: LineChart,
	{ question, simulation }: Uncertainty,
): LineChart {
	if (!chart.series.some(({ id }) => Object.hasOwn(along.series, id))) return chart;
	const drawn = drawValues(answerer, question, DRAWS);
	const bands = bandsOf({ answerer, along, asOf: question.asOf }, chart, drawn);
	return {
		...chart,
		y: withRoom(chart.y, [...bands.values()].flat()),
		series: chart.series.map((series) => withBand(series, bands.get(series.id))),
		markers: chart.markers.map((marker) => withRange(marker, along, simulation)),
	};
}

/** The axis, longer where a band goes beyond it. */
function withRoom(y: Axis, band: Band): Axis {
	const top = Math.max(y.max, ...band.map(([, , high]) => high));
	if (top === y.max) return y;
	return { ...y, max: y.scale === 'log' ? 10 ** Math.ceil(Math.log10(top)) : top };
}

function withBand(series: Series, band: Band | undefined): Series {
	return band === undefined || band.length < 2 ? series : { ...series, band };
}

function withRange(marker: Marker, { markers }: Along, { outputs }: Simulation): Marker {
	const spread = outputs[markers?.[marker.id] ?? ''];
	return spread === undefined ? marker : { ...marker, range: [spread.low, spread.high] };
}

interface Asked {
	readonly answerer: Answerer;
	readonly along: Along;
	readonly asOf: string | undefined;
}

/** By id of a series. A point that no draw answers is left out. */
function bandsOf(
	{ answerer, along, asOf }: Asked,
	chart: LineChart,
	drawn: readonly Values[],
): ReadonlyMap<string, Band> {
	const drawnHere = Object.entries(along.series).filter(([id]) =>
		chart.series.some((series) => series.id === id),
	);
	const bands = new Map(drawnHere.map(([id]) => [id, [] as Band[number][]]));
	const within = (y: number): number => Math.max(chart.y.min, y);
	for (const x of pointsOf(chart)) {
		const figures = drawn.map(
			(values) => figuresOf(answerer, { ...values, [along.input]: x }, asOf) ?? {},
		);
		for (const [id, output] of drawnHere) {
			const sorted = figures.flatMap((one) => one[output] ?? []).sort((a, b) => a - b);
			if (sorted.length === 0) continue;
			const [low, high] = [quantile(sorted, 0.05), quantile(sorted, 0.95)];
			if (high > chart.y.min && low < chart.y.max)
				bands.get(id)?.push([x, within(low), within(high)]);
		}
	}
	return bands;
}

function pointsOf({ x }: LineChart): readonly number[] {
	return Array.from({ length: POINTS + 1 }, (_, index) => {
		const part = index / POINTS;
		return x.scale === 'log' ? x.min * (x.max / x.min) ** part : x.min + (x.max - x.min) * part;
	});
}
