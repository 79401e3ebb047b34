/** Pictures that are read together, one below the other. */
import type { PanelChart } from '../cost-model/chart.ts';
import { renderBarChart } from './bar-chart.ts';
import { renderLineChart } from './line-chart.ts';
import { element, escapeHtml } from './markup.ts';

/** Each panel with its title above; `id` prefixes the ids inside. */
export function renderPanels({ panels }: PanelChart, id: string): string {
	const drawn = panels.map((panel, index) => {
		const own = `${id}-${String(index + 1)}`;
		const title = element('p', { class: 'calculator-panel' }, escapeHtml(panel.title));
		const draw = panel.type === 'bars' ? renderBarChart(panel, own) : renderLineChart(panel, own);
		return title + draw;
	});
	return drawn.join('');
}
