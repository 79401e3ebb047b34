/** The door to the models. */
import { askModel } from './answer.ts';
import { withNotes } from './input-notes.ts';
import type { Answerer, Model, ModelFacts, ModelOutcome } from './model.ts';
import { BILL_FACTS } from './models/bill-facts.ts';
import { BILL } from './models/bill.ts';
import { BREAK_EVEN_FACTS } from './models/break-even-facts.ts';
import { BREAK_EVEN } from './models/break-even.ts';
import { COLD_STARTS_FACTS } from './models/cold-starts-facts.ts';
import { COLD_STARTS } from './models/cold-starts.ts';
import { EVENNESS_FACTS } from './models/evenness-facts.ts';
import { EVENNESS } from './models/evenness.ts';
import { EXIT_FACTS } from './models/exit-facts.ts';
import { EXIT } from './models/exit.ts';
import { FLEET_FACTS } from './models/fleet-facts.ts';
import { FLEET } from './models/fleet.ts';
import { HOP_FACTS } from './models/hop-facts.ts';
import { HOP } from './models/hop.ts';
import { LIMITS_FACTS } from './models/limits-facts.ts';
import { LIMITS } from './models/limits.ts';
import { ORCHESTRATION_FACTS } from './models/orchestration-facts.ts';
import { ORCHESTRATION } from './models/orchestration.ts';
import { FREE_TIER_FACTS } from './models/free-tier-facts.ts';
import { FREE_TIER_REACH } from './models/free-tier.ts';
import { SCALE_TO_ZERO_FACTS } from './models/scale-to-zero-facts.ts';
import { SCALE_TO_ZERO } from './models/scale-to-zero.ts';
import { SPIKES_FACTS } from './models/spikes-facts.ts';
import { SPIKES } from './models/spikes.ts';
import { LOCK_IN_FACTS } from './models/lock-in-facts.ts';
import { LOCK_IN } from './models/lock-in.ts';
import { OWNERSHIP_FACTS } from './models/ownership-facts.ts';
import { OWNERSHIP } from './models/ownership.ts';
import { RISK_FACTS } from './models/risk-facts.ts';
import { RISK } from './models/risk.ts';
import { VERTICAL_FACTS } from './models/vertical-facts.ts';
import { VERTICAL } from './models/vertical.ts';
import { CONNECTIONS_FACTS } from './models/connections-facts.ts';
import { CONNECTIONS } from './models/connections.ts';
import { FAN_OUT_FACTS } from './models/fan-out-facts.ts';
import { FAN_OUT } from './models/fan-out.ts';
import { didYouMean } from './near-match.ts';
import { checkDate } from './price-date.ts';
import type { PriceDate } from './price-date.ts';
import { readIntervals } from './read-intervals.ts';
import { simulate } from './uncertainty.ts';
import { withBands } from './uncertainty-band.ts';

export type { ModelOutcome, ModelResult } from './model.ts';

const TABLE: readonly (readonly [Answerer, ModelFacts])[] = [
	[BILL, BILL_FACTS],
	[BREAK_EVEN, BREAK_EVEN_FACTS],
	[FLEET, FLEET_FACTS],
	[EVENNESS, EVENNESS_FACTS],
	[SPIKES, SPIKES_FACTS],
	[SCALE_TO_ZERO, SCALE_TO_ZERO_FACTS],
	[FREE_TIER_REACH, FREE_TIER_FACTS],
	[COLD_STARTS, COLD_STARTS_FACTS],
	[ORCHESTRATION, ORCHESTRATION_FACTS],
	[LIMITS, LIMITS_FACTS],
	[HOP, HOP_FACTS],
	[VERTICAL, VERTICAL_FACTS],
	[FAN_OUT, FAN_OUT_FACTS],
	[CONNECTIONS, CONNECTIONS_FACTS],
	[EXIT, EXIT_FACTS],
	[RISK, RISK_FACTS],
	[OWNERSHIP, OWNERSHIP_FACTS],
	[LOCK_IN, LOCK_IN_FACTS],
];

/** All models by id. */
export const MODELS: ReadonlyMap<string, Model> = new Map(
	TABLE.map(([answerer, facts]) => [
		answerer.id,
		{ ...answerer, ...facts, inputs: withNotes(answerer.fields) },
	]),
);

/**
 * Answers a model's question. `inputs` are a stranger's: an unknown model or key, a wrong type, a number out of
 * range or a day without prices come back as problems with advice; it never throws, and gives no NaN or Infinity.
 * A number may be a 90 % interval, `1M..5M`: then the answer is that of its median, and a simulation comes along.
 */
export function runModel(
	id: string,
	inputs: Readonly<Record<string, unknown>>,
	{ asOf }: PriceDate = {},
): ModelOutcome {
	const model = MODELS.get(id);
	if (model === undefined) {
		const message = `There is no model "${id.slice(0, 40)}".`;
		const hint = didYouMean(id, MODELS.keys(), 'models');
		return { ok: false, problems: [{ input: 'model', message, hint }] };
	}
	const read = readIntervals(model.inputs, inputs);
	const problems = [...(read.ok ? [] : read.problems), ...checkDate({ asOf })];
	if (!read.ok || problems.length > 0) return { ok: false, problems };
	const { values, intervals } = read;
	const answered = askModel(model, values, asOf);
	if (!answered.ok) return answered;
	const result = { ...answered.result, notIncluded: model.notIncluded, intervals };
	if (Object.keys(intervals).length === 0) return { ok: true, result };
	const question = { values, intervals, asOf };
	const simulation = simulate(model, question);
	const chart = withBands(model, result.chart, { question, simulation });
	return { ok: true, result: { ...result, chart, simulation } };
}
