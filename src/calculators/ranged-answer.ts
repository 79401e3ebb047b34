/** The answer to a question with ranges, computed off the page's main path. */
import type { BarChart, Chart } from '../cost-model/chart.ts';
import type { Answerer, OutputSpec } from '../cost-model/model.ts';
import { withPrices } from '../cost-model/price.ts';
import type { PriceRow } from '../cost-model/price.ts';
import type { Simulation } from '../cost-model/spread.ts';
import { tornado } from '../cost-model/tornado.ts';
import { withBands } from '../cost-model/uncertainty-band.ts';
import { DRAWS, simulate } from '../cost-model/uncertainty.ts';
import type { Uncertain } from '../cost-model/uncertainty.ts';

/** A question as it travels to a worker. */
export interface RangedQuestion {
	/** The model's id. */
	readonly model: string;
	readonly question: Uncertain;
	readonly prices: readonly PriceRow[];
	readonly headline: OutputSpec;
	/** The picture of the answer at the medians. */
	readonly chart: Chart;
}

/** The answer as it travels back. */
export interface RangedAnswer {
	readonly simulation: Simulation;
	readonly tornado: BarChart | undefined;
	readonly chart: Chart;
}

/** Draws, bands and swings. */
export function answerRanges(
	answerer: Answerer,
	{ question, prices, headline, chart }: RangedQuestion,
	draws = DRAWS,
): RangedAnswer {
	return withPrices(prices, () => {
		const simulation = simulate(answerer, question, draws);
		return {
			simulation,
			tornado: tornado(answerer, question, headline),
			chart: withBands(answerer, chart, { question, simulation }),
		};
	});
}
