/** What stands under a picture. */
import type { Chart } from '../cost-model/chart.ts';
import { element, escapeHtml } from './markup.ts';

/** A picture with the chart's title as its caption. */
export function captioned({ title }: Chart, drawing: string): string {
	return drawing + element('figcaption', {}, escapeHtml(title));
}
