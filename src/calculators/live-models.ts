/** The models that answer in the browser, without what only readers need of them. */
import type { Answerer } from '../cost-model/model.ts';
import { BILL } from '../cost-model/models/bill.ts';
import { BREAK_EVEN } from '../cost-model/models/break-even.ts';
import { EVENNESS } from '../cost-model/models/evenness.ts';
import { FLEET } from '../cost-model/models/fleet.ts';
import { LIMITS } from '../cost-model/models/limits.ts';
import { ORCHESTRATION } from '../cost-model/models/orchestration.ts';

/** By id. */
export const LIVE_MODELS: ReadonlyMap<string, Answerer> = new Map(
	[BILL, BREAK_EVEN, EVENNESS, FLEET, ORCHESTRATION, LIMITS].map((model) => [model.id, model]),
);
