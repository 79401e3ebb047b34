/** The kinds of pictures that are drawn in the browser, each loaded by the pages that show it. */
import type { Chart } from '../cost-model/chart.ts';
import { captioned } from './caption.ts';

/** Draws a chart of one kind as the content of a `<figure>`; `id` prefixes the ids inside. Empty for other kinds. */
export type Draw = (chart: Chart, id: string) => string;

type Load = () => Promise<Draw>;

const drawing =
	<Type extends Chart['type']>(
		type: Type,
		draw: (chart: Extract<Chart, { type: Type }>, id: string) => string,
	): Draw =>
	(chart, id) =>
		isType(chart, type) ? captioned(chart, draw(chart, id)) : '';

function isType<Type extends Chart['type']>(
	chart: Chart,
	type: Type,
): chart is Extract<Chart, { type: Type }> {
	return chart.type === type;
}

/** By kind. */
export const LIVE_CHARTS: Readonly<Record<Chart['type'], Load>> = {
	lines: async () => drawing('lines', (await import('./line-chart.ts')).renderLineChart),
	bars: async () => drawing('bars', (await import('./bar-chart.ts')).renderBarChart),
	heat: async () => drawing('heat', (await import('./heat-chart.ts')).renderHeatChart),
	panels: async () => drawing('panels', (await import('./panel-chart.ts')).renderPanels),
};
