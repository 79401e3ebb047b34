/** What a verdict hangs on: the inputs that would turn it, and how often it holds where inputs are ranges. */
import { conditionOf } from '../cost-model/check.ts';
import { withUnit, type Field, type NumberField, type Values } from '../cost-model/input.ts';
import type { Model, ModelResult } from '../cost-model/model.ts';
import { MODELS } from '../cost-model/models.ts';
import { inSentence, sayCount, sayList } from '../cost-model/say.ts';
import { turningPoints, type TurningPoint } from '../cost-model/turning-point.ts';
import { shareWhere } from '../cost-model/uncertainty.ts';
import type { EvaluatedScenario } from './scenarios.ts';

/** Times that an input may plausibly be more or less than the scenario says. */
const PLAUSIBLE = 4;
/** Times between the input and its plausible ends at which it is tried first. */
const STEP = 1.4;
/** Inputs that a sentence names, the nearest first. */
const NAMED = 2;
/** Share of draws from which a claim holds without an if. */
const SURE = 0.95;

/** See the module's first line. */
export interface Hinge {
	/** Nothing plausible turns the verdict. */
	readonly sure: boolean;
	/** In English, each with its numbers. */
	readonly sentences: readonly string[];
}

/** `undefined` where nothing is known: an exact claim, or a model that is slow to ask. */
export function hingeOf(
	source: EvaluatedScenario | undefined,
	check: string,
	holds: boolean,
): Hinge | undefined {
	const model = source && MODELS.get(source.scenario.model);
	const condition = conditionOf(check);
	if (!model || !condition || !source.outcome.ok) return undefined;
	const { result } = source.outcome;
	const test = (figures: Readonly<Record<string, number>>): boolean => {
		const value = figures[condition.output];
		return value !== undefined && condition.holds(value);
	};
	if (Object.keys(result.intervals).length > 0) return byDraws(model, result, test);
	if (condition.exact || !model.figures) return undefined;
	return byTurning(model, result, { test, holds });
}

type Test = (figures: Readonly<Record<string, number>>) => boolean;

function byDraws(model: Model, { inputs, intervals, asOf }: ModelResult, test: Test): Hinge {
	const share = shareWhere(model, { values: inputs, intervals, asOf }, test);
	const percent = share >= 1 ? 100 : Math.min(99, Math.round(share * 100));
	return { sure: share >= SURE, sentences: [`It holds in ${String(percent)} % of draws.`] };
}

interface Question {
	readonly test: Test;
	/** What the test says at the inputs themselves. */
	readonly holds: boolean;
}

function byTurning(model: Model, { inputs, asOf }: ModelResult, { test, holds }: Question): Hinge {
	const holdsWith = (id: string, value: number): boolean =>
		test(model.figures?.({ ...inputs, [id]: value }, asOf) ?? {});
	const fields = model.fields
		.flatMap((field) => plausible(field, inputs))
		.filter((field) => probes(field, inputs).some((x) => holdsWith(field.id, x) !== holds));
	const points = turningPoints({ ...model, fields }, inputs, { holds: test, asOf });
	const near = points
		.map((point) => ({ ...point, factor: flipFactor(point) }))
		.filter(({ factor }) => factor <= PLAUSIBLE)
		.sort((a, b) => a.factor - b.factor);
	if (near.length === 0) return { sure: true, sentences: [] };
	const named = near.slice(0, NAMED).map((point) => pointText(point, holds));
	const sentence = holds
		? `It holds while ${sayList(named)}.`
		: `It would hold with ${named.join(' or ')}.`;
	return { sure: false, sentences: [sentence] };
}

/** The input within the range that is looked at, so that looks are close together; none without a size. */
function plausible(field: Field, inputs: Values): NumberField[] {
	const value = inputs[field.id];
	if (field.type !== 'number' || typeof value !== 'number' || value <= 0) return [];
	const [min, max] = [value / (PLAUSIBLE + 1), value * (PLAUSIBLE + 1)];
	return [{ ...field, min: Math.max(field.min, min), max: Math.min(field.max, max) }];
}

/** Values that tell cheaply whether an input can turn the verdict at all. */
function probes({ id, min, max, step }: NumberField, inputs: Values): number[] {
	const value = Number(inputs[id]);
	return [1 / PLAUSIBLE, 1 / STEP, STEP, PLAUSIBLE].map((times) => {
		const probe = Math.min(max, Math.max(min, value * times));
		return step === 1 ? Math.round(probe) : probe;
	});
}

/** Times from the input's own value to the first that turns the verdict: of servers, that is the next one. */
function flipFactor({ field, value, at, stays, factor }: TurningPoint): number {
	if (value <= 0) return Infinity;
	if (field.step !== 1) return factor;
	const flip = at + (stays === 'below' ? 1 : -1);
	return flip <= 0 ? Infinity : Math.max(flip / value, value / flip);
}

function pointText({ field, at, stays, value }: TurningPoint, holds: boolean): string {
	const limit = field.step === 1 ? at : Number(at.toPrecision(3));
	const text = (amount: number): string =>
		amount >= 1e6 ? `${sayCount(amount)} ${field.unit}`.trim() : withUnit(field, amount);
	const [below, above] = holds ? ['≤', '≥'] : ['>', '<'];
	const side = stays === 'below' ? below : above;
	return `${inSentence(field.label)} ${side} ${text(limit)} (here ${text(value)})`;
}
