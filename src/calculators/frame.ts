/** Two axes around a picture, as wide as every picture and as high as its words need. */
import type { Axis } from '../cost-model/chart.ts';
import { LINE, widthOf, wrap } from './lettering.ts';
import type { Box } from './lettering.ts';
import { round, svgText } from './markup.ts';
import { scaleOf, tickText, ticksOf } from './scale.ts';

/** Width of every picture, in its own units. */
export const WIDTH = 360;
const PLOT_HEIGHT = 210;

/** Where things go, and the axes as SVG. */
export interface Frame {
	readonly x: (value: number) => number;
	readonly y: (value: number) => number;
	readonly plot: Box;
	readonly height: number;
	readonly axes: string;
}

/** Lays out two axes: the upright one is named above it, the other below, its second count on top. */
export function frameOf(x: Axis, y: Axis): Frame {
	const yTicks = ticksOf(y, 6);
	const left = 10 + Math.max(20, ...yTicks.map((tick) => widthOf(tickText(y, tick))));
	const names = wrap(y.label, WIDTH);
	const beside = widthOf(y.label) + widthOf(x.also?.label ?? '') < WIDTH - 12;
	const also = x.also === undefined ? [] : wrap(x.also.label, WIDTH);
	const heads = beside ? 1 : names.length + also.length;
	const top = heads * LINE + (x.also === undefined ? 8 : 24);
	const plot = { left, top, right: WIDTH - 14, bottom: top + PLOT_HEIGHT };
	const below = wrap(x.label, WIDTH);
	const places = {
		x: scaleOf(x, plot.left, plot.right),
		y: scaleOf(y, plot.bottom, plot.top),
	};
	const axes = [
		...names.map((text, line) => name(text, 0, 12 + line * LINE)),
		...also.map((text, line) =>
			name(text, WIDTH, 12 + (line + (beside ? 0 : names.length)) * LINE),
		),
		uprightTicks(y, yTicks, { plot, place: places.y }),
		levelTicks(x, 1, { plot, place: places.x }),
		x.also === undefined ? '' : levelTicks(x, x.also.size, { plot, place: places.x }),
		...below.map((text, line) => name(text, WIDTH, plot.bottom + 34 + line * LINE)),
	];
	return { ...places, plot, height: plot.bottom + 26 + below.length * LINE, axes: axes.join('') };
}

function name(text: string, x: number, y: number): string {
	return svgText(text, {
		x,
		y,
		class: 'calculator-axis',
		...(x > 0 && { 'text-anchor': 'end' }),
	});
}

interface Ruler {
	readonly plot: Box;
	readonly place: (value: number) => number;
}

function uprightTicks(axis: Axis, ticks: readonly number[], { plot, place }: Ruler): string {
	const marks = ticks.map((value) => {
		const at = round(place(value));
		const label = { x: plot.left - 6, y: at + 4, 'text-anchor': 'end' };
		return (
			path('grid', `M${String(plot.left)} ${String(at)}H${String(plot.right)}`) +
			svgText(tickText(axis, value), label)
		);
	});
	return marks.join('');
}

/** Ticks below the picture, or above it for a second count of the same axis; labels that would touch are left out. */
function levelTicks(axis: Axis, unit: number, { plot, place }: Ruler): string {
	const second = unit !== 1;
	let end = -Infinity;
	const marks = ticksOf(axis, 6, unit).map((value) => {
		const at = round(place(value * unit));
		const text = second ? tickText({ unit: '' }, value) : tickText(axis, value);
		const half = widthOf(text) / 2;
		const middle = Math.min(at, WIDTH - half);
		const fits = middle - half > end + 4;
		if (fits) end = middle + half;
		const line = second
			? path('tick', `M${String(at)} ${String(plot.top)}v-4`)
			: path('grid', `M${String(at)} ${String(plot.top)}V${String(plot.bottom)}`);
		const y = second ? plot.top - 8 : plot.bottom + 16;
		return line + (fits ? svgText(text, { x: middle, y, 'text-anchor': 'middle' }) : '');
	});
	return marks.join('');
}

/** A path of a class. */
export function path(name: string, d: string): string {
	return `<path class="calculator-${name}" d="${d}"/>`;
}

/** A point as a path writes it. */
export function at(x: number, y: number): string {
	return `${String(round(x))} ${String(round(y))}`;
}
