/** What an answer is worth when its inputs are known only to within a range: seeded Monte Carlo. */
import type { Values } from './input.ts';
import { drawFrom } from './intervals.ts';
import type { Intervals } from './intervals.ts';
import type { Answerer, Figures } from './model.ts';
import { normalScores, seedOf, shuffled } from './random.ts';
import { histogramOf, samplesOf, spreadOf } from './spread.ts';
import type { Simulation } from './spread.ts';

/** A question with ranges. */
export interface Uncertain {
	/** All inputs; those with an interval stand at its median. */
	readonly values: Values;
	readonly intervals: Intervals;
	/** The day whose prices hold; the newest when absent. */
	readonly asOf?: string | undefined;
}

/** Draws where the caller names none. */
export const DRAWS = 10_000;
/** Draws of a model that has no quick figures. */
const SLOW_DRAWS = 300;

/** The figures at sound values; `undefined` where the price book has no price for the day. */
export function figuresOf(
	answerer: Answerer,
	values: Values,
	asOf: string | undefined,
): Figures | undefined {
	if (answerer.figures !== undefined) return answerer.figures(values, asOf);
	const answered = answerer.answer(values, asOf);
	if (!answered.ok) return undefined;
	const outputs = Object.entries(answered.answer.outputs);
	return Object.fromEntries(outputs.map(([id, { value }]) => [id, value]));
}

/** One uncertain input with all its draws. */
type Column = readonly [id: string, draws: Float64Array];

function columnsOf(answerer: Answerer, intervals: Intervals, draws: number): readonly Column[] {
	const scores = normalScores(draws);
	return answerer.fields.flatMap((field): readonly Column[] => {
		const interval = Object.hasOwn(intervals, field.id) ? intervals[field.id] : undefined;
		if (field.type !== 'number' || interval === undefined) return [];
		const deviations = shuffled(seedOf(`${answerer.id} ${field.id}`), scores);
		return [[field.id, drawFrom(field, interval, deviations)]];
	});
}

function valuesAt(values: Values, columns: readonly Column[], index: number): Values {
	const drawn: Record<string, Values[string]> = { ...values };
	for (const [id, column] of columns) drawn[id] = column[index] ?? 0;
	return drawn;
}

/**
 * Draws the uncertain inputs, each from a stream of its own: the draws follow from the model, the intervals and
 * nothing else, so that a link reproduces them and no order of inputs changes them.
 */
export function drawValues(
	answerer: Answerer,
	{ values, intervals }: Uncertain,
	draws: number,
): readonly Values[] {
	const columns = columnsOf(answerer, intervals, draws);
	return Array.from({ length: draws }, (_, index) => valuesAt(values, columns, index));
}

/** Shows the figures of every draw; a draw on a day without prices has none. */
function visitDraws(
	answerer: Answerer,
	{ values, intervals, asOf }: Uncertain,
	{ draws, visit }: { readonly draws: number; readonly visit: (figures: Figures) => void },
): void {
	const columns = columnsOf(answerer, intervals, draws);
	for (let index = 0; index < draws; index++) {
		visit(figuresOf(answerer, valuesAt(values, columns, index), asOf) ?? {});
	}
}

function drawsFor(answerer: Answerer, draws: number): number {
	return answerer.figures === undefined ? Math.min(draws, SLOW_DRAWS) : draws;
}

/** The share of draws in which something holds, 0 to 1: how often a claim is true. */
export function shareWhere(
	answerer: Answerer,
	question: Uncertain,
	holds: (figures: Figures) => boolean,
): number {
	const draws = drawsFor(answerer, DRAWS);
	let count = 0;
	const visit = (figures: Figures): void => {
		if (holds(figures)) count++;
	};
	visitDraws(answerer, question, { draws, visit });
	return count / draws;
}

/** Medians, 90 % ranges and how often serverless is cheaper. Without intervals every range is the point itself. */
export function simulate(answerer: Answerer, question: Uncertain, wanted = DRAWS): Simulation {
	const { sides, headline = '' } = answerer;
	const draws = drawsFor(answerer, wanted);
	const outputs = samplesOf(draws);
	let cheaper = 0;
	const visit = (figures: Figures): void => {
		outputs.add(figures);
		if (sides !== undefined && isCheaper(figures, sides)) cheaper++;
	};
	visitDraws(answerer, question, { draws, visit });
	const sorted = outputs.sorted();
	const spreads = [...sorted].map(([id, values]) => [id, spreadOf(values, draws)] as const);
	return {
		draws,
		outputs: Object.fromEntries(spreads),
		...(sides !== undefined && { serverlessCheaper: cheaper / draws }),
		histogram: histogramOf(sorted.get(headline) ?? new Float64Array()),
	};
}

function isCheaper(figures: Figures, sides: NonNullable<Answerer['sides']>): boolean {
	return (figures[sides.serverless] ?? NaN) < (figures[sides.servers] ?? NaN);
}
