/** What changes with the answer: made by the build, and again by the browser on every change. */
import type { Answered } from '../cost-model/model.ts';
import { renderExplanation } from './explain.ts';
import { renderChartTable } from './chart-table.ts';
import { renderFigure } from './figure.ts';
import { escapeHtml } from './markup.ts';

/** The parts that change with the answer, each the content of the element with that class. */
export interface AnswerParts {
	readonly 'calculator-answer': string;
	readonly 'calculator-chart': string;
	readonly 'calculator-table': string;
	readonly 'calculator-explanation': string;
}

/** Renders what depends on the result; `id` is the calculator element's. */
export function renderAnswer(result: Answered, id: string): AnswerParts {
	return {
		'calculator-answer': escapeHtml(result.sentence),
		'calculator-chart': renderFigure(result.chart, `${id}-chart`),
		'calculator-table': renderChartTable(result.chart),
		'calculator-explanation': renderExplanation(result),
	};
}
