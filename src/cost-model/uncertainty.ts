/** What an answer is worth when its inputs are known only to within a range: seeded Monte Carlo. */
import type { NumberField, Values } from './input.ts';
import { drawFrom } from './intervals.ts';
import type { Intervals } from './intervals.ts';
import type { Answerer, Figures } from './model.ts';
import { seedOf, shuffledQuantiles } from './random.ts';
import { histogramOf, spreadOf } from './spread.ts';
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

/**
 * Draws the uncertain inputs, each from a stream of its own: the draws follow from the model, the intervals and
 * nothing else, so that a link reproduces them and no order of inputs changes them.
 */
export function drawValues(
	answerer: Answerer,
	{ values, intervals }: Uncertain,
	draws: number,
): readonly Values[] {
	const columns = answerer.fields.flatMap((field) => {
		const interval = Object.hasOwn(intervals, field.id) ? intervals[field.id] : undefined;
		if (field.type !== 'number' || interval === undefined) return [];
		return [[field.id, drawFrom(field, interval, sharesOf(answerer, field, draws))] as const];
	});
	return Array.from({ length: draws }, (_, index) => {
		const drawn: Record<string, Values[string]> = { ...values };
		for (const [id, column] of columns) drawn[id] = column[index] ?? 0;
		return drawn;
	});
}

function sharesOf(answerer: Answerer, { id }: NumberField, draws: number): Float64Array {
	return shuffledQuantiles(seedOf(`${answerer.id} ${id}`), draws);
}

/** The figures of every draw; draws on a day without prices are left out. */
export function drawFigures(
	answerer: Answerer,
	question: Uncertain,
	draws = DRAWS,
): readonly Figures[] {
	const count = answerer.figures === undefined ? Math.min(draws, SLOW_DRAWS) : draws;
	return drawValues(answerer, question, count)
		.map((values) => figuresOf(answerer, values, question.asOf))
		.filter((figures) => figures !== undefined);
}

/** The share of draws in which something holds, 0 to 1: how often a claim is true. */
export function shareWhere(
	drawn: readonly Figures[],
	holds: (figures: Figures) => boolean,
): number {
	return drawn.length === 0 ? 0 : drawn.filter(holds).length / drawn.length;
}

/** Medians, 90 % ranges and how often serverless is cheaper. Without intervals every range is the point itself. */
export function simulate(answerer: Answerer, question: Uncertain, draws = DRAWS): Simulation {
	const drawn = drawFigures(answerer, question, draws);
	const ids = new Set<string>();
	for (const figures of drawn) for (const id in figures) ids.add(id);
	const sorted = new Map([...ids].map((id) => [id, column(drawn, id)] as const));
	const outputs = [...sorted].map(([id, values]) => [id, spreadOf(values, drawn.length)] as const);
	const { sides, headline = '' } = answerer;
	return {
		draws: drawn.length,
		outputs: Object.fromEntries(outputs),
		...(sides !== undefined && {
			serverlessCheaper: shareWhere(
				drawn,
				(figures) => (figures[sides.serverless] ?? NaN) < (figures[sides.servers] ?? NaN),
			),
		}),
		histogram: histogramOf(sorted.get(headline) ?? new Float64Array()),
	};
}

/** The values of one output over all draws that have it, ascending. */
function column(drawn: readonly Figures[], id: string): Float64Array {
	return Float64Array.from(
		drawn.map((figures) => figures[id] ?? NaN).filter((value) => !Number.isNaN(value)),
	).sort();
}
