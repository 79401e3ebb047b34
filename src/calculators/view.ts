/** Shows an answer in the page that the build made: sentence, picture, and what is unfolded. */
import type { Chart } from '../cost-model/chart.ts';
import type { Answered } from '../cost-model/model.ts';
import { fill, find } from './form.ts';
import { LIVE_CHARTS } from './live-charts.ts';
import type { Draw } from './live-charts.ts';
import { renderPriceNote } from './price-note.ts';

/** Puts HTML of our own making into a part of a calculator. */
export function fillHtml(host: HTMLElement, selector: string, html: string): void {
	const part = find(host, selector, HTMLElement);
	if (part) part.innerHTML = html;
}

const drawers = new Map<Chart['type'], Draw>();

/** Draws a chart in a calculator; the first of its kind on a page a moment later. */
export function showChart(host: HTMLElement, chart: Chart): void {
	const draw = drawers.get(chart.type);
	if (draw) {
		fillHtml(host, '.calculator-picture', draw(chart, `${host.id}-chart`));
		return;
	}
	void LIVE_CHARTS[chart.type]().then((loaded) => {
		drawers.set(chart.type, loaded);
		showChart(host, chart);
	});
}

/** Shows an answer; true where it says something else than before. */
export function showAnswer(host: HTMLElement, answer: Answered): boolean {
	const news = find(host, '.calculator-answer', HTMLElement)?.textContent !== answer.sentence;
	fill(host, '.calculator-answer', answer.sentence);
	showChart(host, answer.chart);
	const note = renderPriceNote(answer, { href: host.dataset['pricesHref'] });
	fillHtml(host, '.calculator-as-of', note);
	return news;
}

/** Milliseconds without a change before an answer is announced, so that no key stroke is. */
const QUIET = 900;

const timers = new WeakMap<HTMLElement, number>();

/** Says a sentence to screen readers when nothing has changed for a while. */
export function announce(host: HTMLElement, text: string): void {
	clearTimeout(timers.get(host));
	const timer = window.setTimeout(() => {
		fill(host, '.calculator-status', text);
	}, QUIET);
	timers.set(host, timer);
}
