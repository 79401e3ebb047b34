/** The picture of a break-even: two lines over logarithmic axes, and the point where the beam balances. */
import type { LineChart, Marker, Series } from '../cost-model/chart.ts';
import { sayCount, sayShort } from '../cost-model/say.ts';
import { renderSvg, round, svgText } from './markup.ts';
import { decades, scaleOf } from './scale.ts';

const WIDTH = 360;
const HEIGHT = 300;
const PLOT = { left: 44, right: 342, top: 42, bottom: 258 } as const;

type Place = (value: number) => number;

/** Where things go. */
interface Frame {
	readonly chart: LineChart;
	readonly x: Place;
	readonly y: Place;
}

/** Draws the chart as SVG of fixed proportions; `id` prefixes the ids inside. */
export function renderLineChart(chart: LineChart, id: string): string {
	const frame: Frame = {
		chart,
		x: scaleOf(chart.x, PLOT.left, PLOT.right),
		y: scaleOf(chart.y, PLOT.bottom, PLOT.top),
	};
	const parts = [
		xAxis(frame),
		usersAxis(frame),
		yAxis(frame),
		...chart.series.map((series) => line(frame, series)),
		...chart.markers.map((marker) => mark(frame, marker)),
	];
	return renderSvg(chart, id, { width: WIDTH, height: HEIGHT, content: parts.join('') });
}

function path(name: string, d: string): string {
	return `<path class="calculator-${name}" d="${d}"/>`;
}

function dot(name: string, cx: number, cy: number): string {
	return `<circle class="calculator-${name}" cx="${String(cx)}" cy="${String(cy)}" r="3"/>`;
}

function dollars(value: number): string {
	return value < 1 ? `$${String(value).padEnd(4, '0')}` : `$${sayShort(value)}`;
}

function xAxis({ chart, x }: Frame): string {
	const ticks = decades(chart.x, 6).map((value) => {
		const at = round(x(value));
		const grid = path('grid', `M${String(at)} ${String(PLOT.top)}V${String(PLOT.bottom)}`);
		return grid + svgText(sayShort(value), { x: at, y: PLOT.bottom + 16, 'text-anchor': 'middle' });
	});
	const label = { x: PLOT.right, y: HEIGHT - 8, 'text-anchor': 'end', class: 'calculator-axis' };
	return ticks.join('') + svgText(chart.x.label, label);
}

function usersAxis({ chart, x }: Frame): string {
	const { also } = chart.x;
	if (also === undefined) return '';
	const ticks = decades(chart.x, 6, also.size).map((users) => {
		const at = round(x(users * also.size));
		const tick = path('tick', `M${String(at)} ${String(PLOT.top)}v-4`);
		return tick + svgText(sayShort(users), { x: at, y: PLOT.top - 8, 'text-anchor': 'middle' });
	});
	const label = { x: PLOT.right, y: 12, 'text-anchor': 'end', class: 'calculator-axis' };
	return ticks.join('') + svgText(also.label, label);
}

function yAxis({ chart, y }: Frame): string {
	const ticks = decades(chart.y, 6).map((value) => {
		const at = round(y(value));
		const grid = path('grid', `M${String(PLOT.left)} ${String(at)}H${String(PLOT.right)}`);
		return grid + svgText(dollars(value), { x: PLOT.left - 6, y: at + 4, 'text-anchor': 'end' });
	});
	return ticks.join('') + svgText('USD a month', { x: 0, y: 12, class: 'calculator-axis' });
}

function line({ x, y }: Frame, series: Series): string {
	const d = series.points
		.map(
			([px, py], index) =>
				`${index === 0 ? 'M' : 'L'}${String(round(x(px)))} ${String(round(y(py)))}`,
		)
		.join('');
	const drawn = path(`line is-${series.tone}`, d);
	return drawn + lineLabel({ x, y }, series);
}

/** Serverless is named where it leaves the chart, servers where they enter it. */
function lineLabel({ x, y }: Pick<Frame, 'x' | 'y'>, series: Series): string {
	const atEnd = series.tone === 'serverless';
	const [px, py] = series.points.at(atEnd ? -1 : 0) ?? [0, 0];
	const anchor = atEnd ? 'end' : 'start';
	const at = { x: x(px) + (atEnd ? -14 : 6), y: Math.max(PLOT.top + 12, y(py) - (atEnd ? -4 : 7)) };
	const names = `calculator-label is-${series.tone}`;
	return svgText(series.label, { ...at, 'text-anchor': anchor, class: names });
}

function mark(frame: Frame, marker: Marker): string {
	return marker.id === 'crossover' ? beam(frame, marker) : own(frame, marker);
}

/** A beam on its fulcrum, level: here both sides weigh the same. */
function beam({ chart, x, y }: Frame, marker: Marker): string {
	const [cx, cy] = [round(x(marker.x)), round(y(marker.y))];
	const at = `${String(cx)} ${String(cy)}`;
	const drawn =
		path('beam', `M${at}m-26 0h52m-52 0v7m52 -7v7`) +
		path('fulcrum', `M${at}l6 11h-12z`) +
		dot('point', cx, cy);
	const text = { x: cx + 14, 'text-anchor': 'start', class: 'calculator-label' };
	const size = chart.x.also?.size;
	const users = size === undefined ? '' : `${sayCount(marker.x / size)} daily users`;
	return (
		drawn +
		svgText(marker.label, { ...text, y: cy + 24 }) +
		svgText(users, { ...text, y: cy + 39, class: 'calculator-axis' })
	);
}

/** The reader's own load: a hairline through the chart, named where no curve is. */
function own({ x, y }: Frame, marker: Marker): string {
	const [cx, cy] = [round(x(marker.x)), round(y(marker.y))];
	const left = cx < (PLOT.left + PLOT.right) / 2;
	const at = { x: cx + (left ? -5 : 5), y: left ? PLOT.top + 12 : PLOT.bottom - 6 };
	const outside = at.x < PLOT.left + 70 || at.x > PLOT.right - 70;
	const anchor = left === outside ? 'start' : 'end';
	return (
		path('own', `M${String(cx)} ${String(PLOT.top)}V${String(PLOT.bottom)}`) +
		dot('own-point', cx, cy) +
		svgText(marker.label, {
			...at,
			x: outside ? cx + (left ? 5 : -5) : at.x,
			'text-anchor': anchor,
			class: 'calculator-axis',
		})
	);
}
