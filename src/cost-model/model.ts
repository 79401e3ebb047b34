/** What a model is and what it answers. */
import type { Chart } from './chart.ts';
import type { FormulaStep, Line } from './explanation.ts';
import type { Failure, Field, InputSpec, Value, Values } from './input.ts';
import type { Intervals } from './intervals.ts';
import type { PriceRow } from './price.ts';
import type { Quantity, Unit } from './quantity.ts';
import type { Simulation } from './spread.ts';

/** One figure a model gives, usable in prose and claims as `scenario.output`. */
export interface OutputSpec {
	/** camelCase. */
	readonly id: string;
	readonly label: string;
	readonly unit: Unit;
}

/** Outputs by id, in the units of the model's {@link OutputSpec}s; one without an answer is absent. */
export type Figures = Readonly<Record<string, number>>;

/** What a model's own function returns. */
export interface ModelAnswer {
	/** By output id. An output without an answer, such as a crossover that does not exist, is absent. */
	readonly outputs: Readonly<Record<string, Quantity>>;
	/** The answer in English with its numbers. */
	readonly sentence: string;
	readonly lines: readonly Line[];
	/** What the lines are the cost of, where that is not a month: `an hour of one stream`. */
	readonly linesOf?: string;
	/** Whether shown amounts are cents that add up to a bill, or costs not rounded, for comparing. */
	readonly rounding: 'cents' | 'none';
	readonly formula: readonly FormulaStep[];
	readonly chart: Chart;
}

/** An answer with the question it belongs to. */
export interface Answered extends ModelAnswer {
	/** The model's id. */
	readonly model: string;
	readonly title: string;
	/** The day whose prices were asked for; absent for the newest. */
	readonly asOf: string | undefined;
	/** All inputs, defaults filled in. */
	readonly inputs: Values;
	readonly prices: readonly PriceRow[];
}

/** Everything needed to show and check an answer. */
export interface ModelResult extends Answered {
	/** What a real bill may add. */
	readonly notIncluded: readonly string[];
	/** The inputs that were given as 90 % ranges; `inputs` has their medians. */
	readonly intervals: Intervals;
	/** What the ranges make of the outputs; absent where there are none. */
	readonly simulation?: Simulation;
}

/** A result, or what is wrong with the question. */
export type ModelOutcome = { readonly ok: true; readonly result: ModelResult } | Failure;

/** The part of a model that computes, and that a page loads. */
export interface Answerer {
	/** kebab-case. */
	readonly id: string;
	readonly title: string;
	readonly fields: readonly Field[];
	/**
	 * The outputs alone, without sentence, lines and chart: asked ten thousand times for an interval, so at most about
	 * 10 µs. Undefined where the price book has no price for the day.
	 */
	readonly figures?: (values: Values, asOf: string | undefined) => Figures | undefined;
	/** The output that the interval, the tornado and the search for a turning point are about. */
	readonly headline?: string;
	/** The outputs that two sides cost, where the model compares. */
	readonly sides?: { readonly serverless: string; readonly servers: string };
	/** What its chart of lines draws along an input, so that ranges of the others can be drawn as bands. */
	readonly along?: {
		/** The number input that the chart's x axis counts. */
		readonly input: string;
		/** By id of a series, the output that it draws. */
		readonly series: Readonly<Record<string, string>>;
		/** By id of a marker, the output that is its x. */
		readonly markers?: Readonly<Record<string, string>>;
	};
	/** Answers for sound values. Fails only where the price book has no price for the day. */
	readonly answer: (
		values: Values,
		asOf: string | undefined,
	) => { readonly ok: true; readonly answer: ModelAnswer } | Failure;
}

/** Inputs that tell a known story: a side project, Black Friday. */
export interface Preset {
	/** kebab-case. */
	readonly id: string;
	readonly label: string;
	/** The story in one sentence. */
	readonly story: string;
	/** What differs from the defaults. */
	readonly inputs: Readonly<Record<string, Value>>;
}

/** What people want to know of a model besides. */
export interface ModelFacts {
	/** The question it answers, in one sentence. */
	readonly question: string;
	readonly outputs: readonly OutputSpec[];
	readonly presets?: readonly Preset[];
	/** Where the model stops being true, and what it takes for granted; a sentence each. */
	readonly limits?: readonly string[];
	/** Public pages that the formulas and the constants come from, with their dates. */
	readonly sources?: readonly string[];
	readonly notIncluded: readonly string[];
}

/** A question about costs with its inputs and outputs. */
export interface Model extends Answerer, ModelFacts {
	readonly inputs: readonly InputSpec[];
}
