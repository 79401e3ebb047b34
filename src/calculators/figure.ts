/** A chart with its caption and the same figures as a table. */
import type { Chart, ChartTable } from '../cost-model/chart.ts';
import { sayNumber, sayUsd } from '../cost-model/say.ts';
import { renderBarChart } from './bar-chart.ts';
import { renderLineChart } from './line-chart.ts';
import { escapeHtml } from './markup.ts';

/** Content of the calculator's `<figure>`; `id` prefixes the ids inside. */
export function renderFigure(chart: Chart, id: string): string {
	const caption = `<figcaption>${escapeHtml(chart.title)}</figcaption>`;
	if (chart.type === 'bars') return renderBarChart(chart, id) + caption;
	if (chart.type === 'lines') return renderLineChart(chart, id) + caption;
	return caption;
}

/** The chart's figures; a chart of bars repeats the lines of the bill and needs no table. */
export function renderChartTable(chart: Chart): string {
	return chart.table === undefined ? '' : table(chart.table);
}

function table({ columns, rows }: ChartTable): string {
	const head = columns.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
	const body = rows.map((row) => {
		const cells = row.map((value, index) => {
			if (typeof value === 'string') return escapeHtml(value);
			const money = columns[index]?.unit.startsWith('USD') === true;
			return money ? sayUsd(value) : sayNumber(Math.round(value));
		});
		const [first = '', ...others] = cells;
		return `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
	});
	return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
