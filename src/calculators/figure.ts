/** Any chart as the content of a `<figure>`: picture and caption. */
import type { Chart } from '../cost-model/chart.ts';
import { renderBarChart } from './bar-chart.ts';
import { captioned } from './caption.ts';
import { renderHeatChart } from './heat-chart.ts';
import { renderLineChart } from './line-chart.ts';
import { renderPanels } from './panel-chart.ts';

/** Content of the calculator's `<figure>`; `id` prefixes the ids inside. */
export function renderFigure(chart: Chart, id: string): string {
	return captioned(chart, drawing(chart, id));
}

function drawing(chart: Chart, id: string): string {
	if (chart.type === 'bars') return renderBarChart(chart, id);
	if (chart.type === 'lines') return renderLineChart(chart, id);
	return chart.type === 'heat' ? renderHeatChart(chart, id) : renderPanels(chart, id);
}
