/** Lengths in rows: a bill, a ladder, a waterfall, a tornado. */
import type { Axis, Bar, BarChart } from '../cost-model/chart.ts';
import { sayUsd } from '../cost-model/say.ts';
import { path, WIDTH } from './frame.ts';
import { LINE, widthOf, wrap } from './lettering.ts';
import { element, renderSvg, round, svgText } from './markup.ts';
import { fillOf, patterns } from './pattern.ts';
import { scaleOf, tickText, ticksOf } from './scale.ts';

const THICK = 14;
const ROW = 27;
/** Between a bar and what is written at its end. */
const GAP = 6;

/** Bars that share a label share a row. */
type Row = readonly [Bar, ...(readonly Bar[])];

/** Draws the chart as SVG as high as it has rows; `id` prefixes the ids inside. */
export function renderBarChart(chart: BarChart, id: string): string {
	const { x: axis, bars } = chart;
	const room = (side: 'left' | 'right'): number => {
		const texts = bars.filter((bar) => isLeftward(bar, axis) === (side === 'left'));
		return Math.max(0, ...texts.map((bar) => GAP + widthOf(textOf(bar, axis))));
	};
	const left = Math.max(2, room('left'));
	const place = scaleOf(axis, left, WIDTH - Math.max(12, room('right')));
	let top = 0;
	const drawn = rowsOf(bars).map((row) => {
		const names = wrap(row[0].label, WIDTH);
		const heading = names.map((text, line) => svgText(text, { x: 0, y: top + 12 + line * LINE }));
		top += names.length * LINE + 3;
		const content = row.map((bar) => drawBar(bar, { axis, place, top, id }));
		top += ROW - 5;
		return heading.join('') + content.join('');
	});
	const below = levelAxis(axis, { place, top });
	const tones = bars.map(({ tone }) => tone);
	const content = patterns(tones, id) + below.drawn + drawn.join('');
	return renderSvg(chart, id, { width: WIDTH, height: below.height, content });
}

function rowsOf(bars: readonly Bar[]): readonly Row[] {
	const rows: Row[] = [];
	for (const bar of bars) {
		const last = rows.at(-1);
		if (last?.[0].label === bar.label) rows[rows.length - 1] = [...last, bar];
		else rows.push([bar]);
	}
	return rows;
}

function footOf({ from }: Bar, axis: Axis): number {
	return from ?? (axis.scale === 'log' ? axis.min : 0);
}

function isLeftward(bar: Bar, axis: Axis): boolean {
	return bar.value < footOf(bar, axis);
}

/** What is written at the end of a bar. */
function textOf({ value, text }: Bar, axis: Axis): string {
	if (text !== undefined) return text;
	if (axis.unit !== 'USD') return tickText(axis, value);
	return value < 0 ? `−${sayUsd(-value)}` : sayUsd(value);
}

interface RowPlace {
	readonly axis: Axis;
	readonly place: (value: number) => number;
	readonly top: number;
	readonly id: string;
}

function drawBar(bar: Bar, { axis, place, top, id }: RowPlace): string {
	const [from, to] = [place(footOf(bar, axis)), place(bar.value)];
	const back = isLeftward(bar, axis);
	const box = {
		class: `calculator-bar is-${bar.tone}`,
		x: round(Math.min(from, to)),
		y: top,
		width: Math.max(1, round(Math.abs(to - from))),
		height: THICK,
		fill: fillOf(bar.tone, id),
	};
	const end = { x: to + (back ? -GAP : GAP), y: top + 11, class: 'calculator-label' };
	return (
		element('rect', box, '') +
		svgText(textOf(bar, axis), { ...end, ...(back && { 'text-anchor': 'end' }) })
	);
}

/** Ticks and the axis's name below the rows; a line where a length can go both ways. */
function levelAxis(
	axis: Axis,
	{ place, top }: Pick<RowPlace, 'place' | 'top'>,
): { readonly drawn: string; readonly height: number } {
	let end = -Infinity;
	const ticks = ticksOf(axis, 4).map((value) => {
		const x = round(place(value));
		const text = tickText(axis, value);
		const middle = Math.max(widthOf(text) / 2, Math.min(x, WIDTH - widthOf(text) / 2));
		const fits = middle - widthOf(text) / 2 > end + 4;
		if (fits) end = middle + widthOf(text) / 2;
		const label = { x: middle, y: top + 14, 'text-anchor': 'middle' };
		const zero = value === 0 && axis.min < 0 ? 'own' : 'grid';
		return path(zero, `M${String(x)} 0V${String(top)}`) + (fits ? svgText(text, label) : '');
	});
	const names = wrap(axis.label, WIDTH).map((text, line) =>
		svgText(text, {
			x: WIDTH,
			y: top + 32 + line * LINE,
			class: 'calculator-axis',
			'text-anchor': 'end',
		}),
	);
	const height = top + 24 + names.length * LINE;
	return { drawn: ticks.join('') + names.join(''), height };
}
