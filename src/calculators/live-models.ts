/** The models that answer in the browser, each loaded by the pages that ask it. */
import type { Answerer } from '../cost-model/model.ts';

type Load = () => Promise<Answerer>;

/** By id; add a line `['my-model', async () => (await import('…')).MY_MODEL]`. */
export const LIVE_MODELS: ReadonlyMap<string, Load> = new Map<string, Load>([
	['bill', async () => (await import('../cost-model/models/bill.ts')).BILL],
	['break-even', async () => (await import('../cost-model/models/break-even.ts')).BREAK_EVEN],
	['evenness', async () => (await import('../cost-model/models/evenness.ts')).EVENNESS],
	['fleet', async () => (await import('../cost-model/models/fleet.ts')).FLEET],
	[
		'scale-to-zero',
		async () => (await import('../cost-model/models/scale-to-zero.ts')).SCALE_TO_ZERO,
	],
	['free-tier', async () => (await import('../cost-model/models/free-tier.ts')).FREE_TIER_REACH],
	['cold-starts', async () => (await import('../cost-model/models/cold-starts.ts')).COLD_STARTS],
	['spikes', async () => (await import('../cost-model/models/spikes.ts')).SPIKES],
	[
		'orchestration',
		async () => (await import('../cost-model/models/orchestration.ts')).ORCHESTRATION,
	],
	['risk', async () => (await import('../cost-model/models/risk.ts')).RISK],
	['lock-in', async () => (await import('../cost-model/models/lock-in.ts')).LOCK_IN],
	['ownership', async () => (await import('../cost-model/models/ownership.ts')).OWNERSHIP],
	['exit', async () => (await import('../cost-model/models/exit.ts')).EXIT],
	['limits', async () => (await import('../cost-model/models/limits.ts')).LIMITS],
	['vertical', async () => (await import('../cost-model/models/vertical.ts')).VERTICAL],
	['connections', async () => (await import('../cost-model/models/connections.ts')).CONNECTIONS],
	['fan-out', async () => (await import('../cost-model/models/fan-out.ts')).FAN_OUT],
	['hop', async () => (await import('../cost-model/models/hop.ts')).HOP],
]);
