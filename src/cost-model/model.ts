/** What a model is and what it answers. */
import type { Chart } from './chart.ts';
import type { FormulaStep, Line } from './explanation.ts';
import type { Failure, InputSpec, Values } from './input.ts';
import type { PriceRow } from './price.ts';
import type { Quantity, Unit } from './quantity.ts';

/** One figure a model gives, usable in prose and claims as `scenario.output`. */
export interface OutputSpec {
	/** camelCase. */
	readonly id: string;
	readonly label: string;
	readonly unit: Unit;
}

/** What a model's own function returns. */
export interface ModelAnswer {
	/** By output id. An output without an answer, such as a crossover that does not exist, is absent. */
	readonly outputs: Readonly<Record<string, Quantity>>;
	/** The answer in English with its numbers. */
	readonly sentence: string;
	readonly lines: readonly Line[];
	/** Whether shown amounts are cents that add up to a bill, or costs not rounded, for comparing. */
	readonly rounding: 'cents' | 'none';
	readonly formula: readonly FormulaStep[];
	readonly chart: Chart;
	readonly notIncluded: readonly string[];
}

/** An answer with everything needed to show and check it. */
export interface ModelResult extends ModelAnswer {
	/** The model's id. */
	readonly model: string;
	readonly title: string;
	/** The day whose prices were asked for; absent for the newest. */
	readonly asOf: string | undefined;
	/** All inputs, defaults filled in. */
	readonly inputs: Values;
	readonly prices: readonly PriceRow[];
}

/** A result, or what is wrong with the question. */
export type ModelOutcome = { readonly ok: true; readonly result: ModelResult } | Failure;

/** A question about costs with its inputs and outputs. */
export interface Model {
	/** kebab-case. */
	readonly id: string;
	readonly title: string;
	/** The question it answers, in one sentence. */
	readonly question: string;
	readonly inputs: readonly InputSpec[];
	readonly outputs: readonly OutputSpec[];
	/** Answers for sound values. Fails only where the price book has no price for the day. */
	readonly answer: (
		values: Values,
		asOf: string | undefined,
	) => { readonly ok: true; readonly answer: ModelAnswer } | Failure;
}
