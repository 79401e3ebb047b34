/** Lines over two axes with their bands and bounds, and the point where the beam balances. */
import type { LineChart, Rule, Series } from '../cost-model/chart.ts';
import { at, frameOf, path, WIDTH } from './frame.ts';
import type { Frame } from './frame.ts';
import { placerIn } from './lettering.ts';
import type { Placer, Spot } from './lettering.ts';
import { renderMarker } from './marker.ts';
import { renderSvg } from './markup.ts';

/** A point of the picture. */
type Place = readonly [x: number, y: number];

/** Draws the chart as SVG; `id` prefixes the ids inside. */
export function renderLineChart(chart: LineChart, id: string): string {
	const frame = frameOf(chart.x, chart.y);
	const lines = chart.series.map((series) => [series, placesOf(series, frame)] as const);
	const rules = chart.rules ?? [];
	const uprights = chart.markers.filter(({ id: kind }) => kind === 'yours');
	const bounds = [...rules, ...uprights.map(({ x }): Rule => ({ axis: 'x', at: x, label: '' }))];
	const drawn = [
		...lines.map(([, places]) => places),
		...bounds.map((rule) => endsOf(rule, frame)),
	];
	const placer = placerIn(frame.plot, drawn.flatMap(inkOf));
	const parts = [
		frame.axes,
		...chart.series.map((series) => band(series, frame)),
		...rules.map((rule) => path('line is-limit', pathOf(endsOf(rule, frame)))),
		...lines.map(([{ tone }, places]) => path(`line is-${tone}`, pathOf(places))),
		...chart.markers.map((marker) => renderMarker(marker, { frame, placer, x: chart.x })),
		...lines.map(([series, places]) => nameOf(series, places, placer)),
		...rules.map((rule) => ruleName(rule, frame, placer)),
	];
	return renderSvg(chart, id, { width: WIDTH, height: frame.height, content: parts.join('') });
}

function placesOf({ points }: Series, { x, y }: Frame): readonly Place[] {
	return points.map(([px, py]) => [x(px), y(py)]);
}

/** The line as a path. */
export function pathOf(places: readonly Place[]): string {
	return places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(x, y)}`).join('');
}

/** The points of a line, close enough together that a word cannot stand between them. */
export function inkOf(places: readonly Place[]): readonly Place[] {
	return places.flatMap(([x, y], index): Place[] => {
		const [fromX, fromY] = places[index - 1] ?? [x, y];
		const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 6));
		return Array.from({ length: steps }, (_, step) => {
			const part = (step + 1) / steps;
			return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
		});
	});
}

function band({ tone, band: edges = [] }: Series, { x, y }: Frame): string {
	if (edges.length === 0) return '';
	const low = edges.map(([px, bottom]): Place => [x(px), y(bottom)]);
	const high = edges.map(([px, , top]): Place => [x(px), y(top)]);
	return path(`band is-${tone}`, `${pathOf([...low, ...high.reverse()])}Z`);
}

/** Where along a line its name is tried, in shares of its points. */
const SHARES = [1, 0, 0.8, 0.2, 0.6, 0.4, 0.9, 0.1, 0.5];

/** Writes the name of a line beside it. */
export function nameOf({ label, tone }: Series, places: readonly Place[], placer: Placer): string {
	if (places.length === 0) return '';
	const spots = SHARES.flatMap((share): Spot[] => {
		const [x, y] = places[Math.round(share * (places.length - 1))] ?? [0, 0];
		const anchor = share === 1 ? 'end' : share === 0 ? 'start' : 'middle';
		return [
			{ x: x + (share === 0 ? 6 : share === 1 ? -6 : 0), y: y - 7, anchor },
			{ x, y: y + 18, anchor },
		];
	});
	return placer.place([[label, `calculator-label is-${tone}`]], spots);
}

function endsOf({ axis, at: value }: Rule, { x, y, plot }: Frame): readonly Place[] {
	const [across, up] = [x(value), y(value)];
	if (axis === 'y')
		return [
			[plot.left, up],
			[plot.right, up],
		];
	return [
		[across, plot.top],
		[across, plot.bottom],
	];
}

function ruleName({ axis, at: value, label }: Rule, { x, y, plot }: Frame, placer: Placer): string {
	const spots: readonly Spot[] =
		axis === 'x'
			? [0.06, 0.94, 0.5, 0.3, 0.7].flatMap((share): Spot[] => {
					const height = plot.top + share * (plot.bottom - plot.top);
					const right: Spot = { x: x(value) + 6, y: height, anchor: 'start' };
					return [right, { ...right, x: x(value) - 6, anchor: 'end' }];
				})
			: [0, 1, 0.5, 0.3, 0.7].flatMap((share): Spot[] => {
					const spot = { x: plot.left + 4 + share * (plot.right - plot.left - 8) };
					const anchor = share === 0 ? 'start' : share === 1 ? 'end' : 'middle';
					return [
						{ ...spot, y: y(value) - 6, anchor },
						{ ...spot, y: y(value) + 17, anchor },
					];
				});
	return placer.place([[label, 'calculator-label is-limit']], spots);
}
