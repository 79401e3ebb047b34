/** A field of two sides over two axes, and the edge where one gives way to the other. */
import type { HeatChart } from '../cost-model/chart.ts';
import { frameOf, path, WIDTH } from './frame.ts';
import type { Frame } from './frame.ts';
import { placerIn } from './lettering.ts';
import { inkOf, nameOf, pathOf } from './line-chart.ts';
import { renderMarker } from './marker.ts';
import { renderSvg, round } from './markup.ts';
import { fillOf, patterns } from './pattern.ts';

/** Steps of shade on each side. */
const SHADES = 4;

/** Draws the chart as SVG; `id` prefixes the ids inside. */
export function renderHeatChart(chart: HeatChart, id: string): string {
	const frame = frameOf(chart.x, chart.y);
	const edge = chart.edge.points.map(([x, y]) => [frame.x(x), frame.y(y)] as const);
	const placer = placerIn(frame.plot, inkOf(edge));
	const parts = [
		patterns(['servers'], id),
		field(chart, frame, fillOf('servers', id) ?? ''),
		frame.axes,
		path(`line is-${chart.edge.tone}`, pathOf(edge)),
		...chart.markers.map((marker) => renderMarker(marker, { frame, placer, x: chart.x })),
		sideName(chart, frame, placer.place),
		nameOf(chart.edge, edge, placer),
	];
	return renderSvg(chart, id, { width: WIDTH, height: frame.height, content: parts.join('') });
}

/** Shade of a cell: 0 is even, below it servers win, above it serverless. */
function shadeOf(value: number): number {
	return Math.sign(value) * Math.min(SHADES, Math.ceil(Math.abs(value) * SHADES));
}

/** One path for each shade, and the pattern over all that servers win. */
function field(chart: HeatChart, frame: Frame, hatch: string): string {
	const xs = bounds(chart.columns.map(frame.x), frame.plot.left, frame.plot.right);
	const ys = bounds(chart.rows.map(frame.y), frame.plot.bottom, frame.plot.top);
	const shades = new Map<number, string>();
	let servers = '';
	for (const [row, cells] of chart.cells.entries()) {
		for (const { from, to, shade } of runs(cells)) {
			const [x, y] = [round(xs[from] ?? 0), round(ys[row + 1] ?? 0)];
			const [width, height] = [round((xs[to] ?? 0) - x), round((ys[row] ?? 0) - y)];
			const d = `M${String(x)} ${String(y)}h${String(width)}v${String(height)}H${String(x)}z`;
			if (shade !== 0) shades.set(shade, (shades.get(shade) ?? '') + d);
			if (shade < 0) servers += d;
		}
	}
	const painted = [...shades].map(([shade, d]) => {
		const side = shade < 0 ? 'servers' : 'serverless';
		return path(`heat is-${side} is-shade-${String(Math.abs(shade))}`, d);
	});
	const hatched = servers && `<path class="calculator-hatch" fill="${hatch}" d="${servers}"/>`;
	return painted.join('') + hatched;
}

interface Run {
	readonly from: number;
	readonly to: number;
	readonly shade: number;
}

/** Neighbours of one shade in a row, as one. */
function runs(cells: readonly number[]): readonly Run[] {
	const found: Run[] = [];
	for (const [from, value] of cells.entries()) {
		const shade = shadeOf(value);
		const last = found.at(-1);
		if (last?.shade === shade) found[found.length - 1] = { ...last, to: from + 1 };
		else found.push({ from, to: from + 1, shade });
	}
	return found;
}

/** Where cells begin and end: halfway between their middles, and at the ends of the picture. */
function bounds(middles: readonly number[], first: number, last: number): readonly number[] {
	const between = middles.slice(1).map((at, index) => (at + (middles[index] ?? at)) / 2);
	return [first, ...between, last];
}

/** Names both sides in the middle of what they win. */
function sideName(
	chart: HeatChart,
	frame: Frame,
	place: ReturnType<typeof placerIn>['place'],
): string {
	const names = (['serverless', 'servers'] as const).map((side) => {
		const won = chart.cells.flatMap((cells, row) =>
			cells.flatMap((value, column) => {
				if (shadeOf(value) === 0 || value > 0 !== (side === 'serverless')) return [];
				return [[frame.x(chart.columns[column] ?? 0), frame.y(chart.rows[row] ?? 0)] as const];
			}),
		);
		if (won.length === 0) return '';
		const middle = (index: 0 | 1): number =>
			won.reduce((sum, point) => sum + point[index], 0) / won.length;
		const [x, y] = [middle(0), middle(1)];
		const label = side === 'servers' ? 'Servers cost less' : 'Serverless costs less';
		const spots = [0, -40, 40, -70, 70].map((shift) => ({
			x,
			y: y + shift,
			anchor: 'middle' as const,
		}));
		return place([[label, `calculator-label is-${side}`]], spots);
	});
	return names.join('');
}
