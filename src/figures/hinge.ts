/** What a verdict hangs on: the inputs that would turn it, and how often it holds where inputs are ranges. */
import { conditionOf } from '../cost-model/check.ts';
import { withUnit, type Field, type Values } from '../cost-model/input.ts';
import type { Model, ModelResult } from '../cost-model/model.ts';
import { MODELS } from '../cost-model/models.ts';
import { inSentence, sayCount, sayList } from '../cost-model/say.ts';
import { turningPoints, type TurningPoint } from '../cost-model/turning-point.ts';
import { shareWhere } from '../cost-model/uncertainty.ts';
import type { EvaluatedScenario } from './scenarios.ts';

/** Times that an input may plausibly be more or less than the scenario says. */
const PLAUSIBLE = 4;
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
	if (!holds || condition.exact || !model.figures) return undefined;
	return byTurning(model, result, test);
}

type Test = (figures: Readonly<Record<string, number>>) => boolean;

function byDraws(model: Model, { inputs, intervals, asOf }: ModelResult, test: Test): Hinge {
	const share = shareWhere(model, { values: inputs, intervals, asOf }, test);
	const percent = share >= 1 ? 100 : Math.min(99, Math.round(share * 100));
	return { sure: share >= SURE, sentences: [`It holds in ${String(percent)} % of draws.`] };
}

function byTurning(model: Model, { inputs, asOf }: ModelResult, test: Test): Hinge {
	const fields = model.fields.map((field) => plausible(field, inputs));
	const points = turningPoints({ ...model, fields }, inputs, { holds: test, asOf });
	const near = points
		.map((point) => ({ ...point, factor: flipFactor(point) }))
		.filter(({ factor }) => factor <= PLAUSIBLE)
		.sort((a, b) => a.factor - b.factor);
	if (near.length === 0) return { sure: true, sentences: [] };
	const named = near.slice(0, NAMED).map(pointText);
	return { sure: false, sentences: [`It holds while ${sayList(named)}.`] };
}

/** The input within the range that is looked at, so that looks are close together. */
function plausible(field: Field, inputs: Values): Field {
	const value = inputs[field.id];
	if (field.type !== 'number' || typeof value !== 'number' || value <= 0) return field;
	const [min, max] = [value / (PLAUSIBLE + 1), value * (PLAUSIBLE + 1)];
	return { ...field, min: Math.max(field.min, min), max: Math.min(field.max, max) };
}

/** Times from the input's own value to the first that turns the verdict: of servers, that is the next one. */
function flipFactor({ field, value, at, stays, factor }: TurningPoint): number {
	if (value <= 0) return Infinity;
	if (field.step !== 1) return factor;
	const flip = at + (stays === 'below' ? 1 : -1);
	return flip <= 0 ? Infinity : Math.max(flip / value, value / flip);
}

function pointText({ field, at, stays, value }: TurningPoint): string {
	const limit = field.step === 1 ? at : Number(at.toPrecision(3));
	const text = (amount: number): string =>
		amount >= 1e6 ? `${sayCount(amount)} ${field.unit}`.trim() : withUnit(field, amount);
	const side = stays === 'below' ? '≤' : '≥';
	return `${inSentence(field.label)} ${side} ${text(limit)} (here ${text(value)})`;
}
