/** What is read only when it is unfolded or printed. */
import type { Answered } from '../cost-model/model.ts';
import { renderChartTable } from './chart-table.ts';
import { renderExplanation } from './explain.ts';
import type { PriceBook } from './price-note.ts';

/** Parts below a fold, each the content of the element with that class. */
export interface FoldedParts {
	readonly 'calculator-table': string;
	readonly 'calculator-explanation': string;
}

/** Renders what is read only when it is unfolded or printed. */
export function renderFolded(result: Answered, book: PriceBook): FoldedParts {
	return {
		'calculator-table': renderChartTable(result.chart),
		'calculator-explanation': renderExplanation(result, book),
	};
}
