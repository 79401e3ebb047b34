/** The picture of a bill: one bar per line. */
import type { BarChart } from '../cost-model/chart.ts';
import { sayUsd } from '../cost-model/say.ts';
import { element, renderSvg, round, svgText } from './markup.ts';
import { scaleOf } from './scale.ts';

const WIDTH = 360;
const ROW = 40;
const LONGEST_BAR = 260;

/** Draws the chart as SVG as high as it has bars; `id` prefixes the ids inside. */
export function renderBarChart(chart: BarChart, id: string): string {
	const length = scaleOf(chart.x, 0, LONGEST_BAR);
	const bars = chart.bars.map(({ label, value, tone }, index) => {
		const top = index * ROW;
		const width = Math.max(1, round(length(value)));
		const rect = { class: `calculator-bar is-${tone}`, x: 0, y: top + 19, width, height: 14 };
		const amount = { x: width + 6, y: top + 31, class: 'calculator-label' };
		return [
			svgText(label, { x: 0, y: top + 14 }),
			element('rect', rect, ''),
			svgText(sayUsd(value), amount),
		].join('');
	});
	const height = chart.bars.length * ROW + 20;
	const axis = svgText(chart.x.label, { x: 0, y: height - 4, class: 'calculator-axis' });
	return renderSvg(chart, id, { width: WIDTH, height, content: bars.join('') + axis });
}
