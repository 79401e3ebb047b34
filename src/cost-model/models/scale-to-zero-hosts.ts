/** Hosts that put an environment to sleep when nobody asks for it, and what goes on costing while it sleeps. */
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Factor, Tariff } from '../meter.ts';
import type { PriceRow } from '../price.ts';
import { FLY_PRICES } from '../prices/fly.ts';
import { NEON_PRICES } from '../prices/neon.ts';
import type { Use } from './platform.ts';

/** Branches that a Neon project has without a further charge (neon.com/docs/introduction/plans, 2026-03-20). */
const FREE_BRANCHES = 10;
/** Compute-unit hours a month that Neon's Free plan gives each project (as above). */
export const FREE_COMPUTE_HOURS = 100;

type Item = readonly [
	id: string,
	label: string,
	unit: string,
	price: string,
	factors: readonly Factor[],
];

function tariff(id: string, prices: readonly PriceRow[], items: readonly Item[]): Tariff {
	const charges = items.map(([item, label, unit, price, factors]) => ({
		id: item,
		label,
		unit,
		quantity: [factors],
		tiers: [{ price }],
	}));
	return { id, charges, prices };
}

const months = (input: string, hours: number): Factor => ({ input, over: hours, unit: 'months' });
const GB: Factor = { input: 'gbEach', unit: 'GB' };
const COUNT: Factor = { input: 'environments', unit: 'environments' };

// prettier-ignore
const NEON_AWAKE = tariff('neon', NEON_PRICES, [
	['compute', 'Compute', 'CU-hour', 'neon/launch/compute', [COUNT, { input: 'computeUnits', unit: 'CU' }, { input: 'awakeHours', unit: 'h' }]],
]);
// prettier-ignore
const NEON_ALWAYS = tariff('neon', NEON_PRICES, [
	['root-storage', 'Storage', 'GB-month', 'neon/storage', [COUNT, GB]],
	['branches', 'Extra branches', 'branch-month', 'neon/branches', [{ input: 'extraBranches', unit: 'branches' }, months('hours', 730)]],
]);
// prettier-ignore
const FLY_AWAKE = tariff('fly', FLY_PRICES, [
	['machines', 'Machines', 'machine-month', 'fly/shared-cpu-1x-256mb', [COUNT, months('awakeHours', 720)]],
]);
// prettier-ignore
const FLY_STOPPED = tariff('fly', FLY_PRICES, [
	['rootfs', 'Stopped machines', 'GB-month', 'fly/rootfs', [COUNT, months('stoppedHours', 720), GB]],
]);

/** What all environments are billed when each is awake so many hours: first for being awake, then for standing by. */
export function hostUses(values: Values, awakeHours: number): readonly [Use, Use] {
	const count = numberOf(values, 'environments');
	const hours = numberOf(values, 'hours');
	const extraBranches = values['asBranches'] === true ? Math.max(0, count - FREE_BRANCHES) : 0;
	const stoppedHours = Math.max(0, hours - awakeHours);
	const given = { ...values, awakeHours, stoppedHours, extraBranches };
	const fly = choiceOf(values, 'host') === 'fly';
	return [
		{ tariff: fly ? FLY_AWAKE : NEON_AWAKE, values: given },
		{ tariff: fly ? FLY_STOPPED : NEON_ALWAYS, values: given },
	];
}

const MINUTES_A_DAY = 1440;

/**
 * Share of the time, 0 to 1, that one environment is awake: `1 − e^(−v (τ + t)) × (1 − polls × τ)`, for visits at random
 * (v a day, of length t) and regular polls, sleep after τ.
 */
export function awakeShare(values: Values, visitsPerDay: number): number {
	const suspend = numberOf(values, 'suspendMinutes');
	const kept = (suspend + numberOf(values, 'visitMinutes')) / MINUTES_A_DAY;
	return 1 - Math.exp(-visitsPerDay * kept) * asleepBetweenPolls(values);
}

function asleepBetweenPolls(values: Values): number {
	const polled = numberOf(values, 'pollsPerDay') * numberOf(values, 'suspendMinutes');
	return Math.max(0, 1 - polled / MINUTES_A_DAY);
}

/** Visits a day at which an environment is awake for such a share of the time; undefined where none are. */
export function visitsFor(values: Values, share: number): number | undefined {
	const kept = numberOf(values, 'suspendMinutes') + numberOf(values, 'visitMinutes');
	const asleep = asleepBetweenPolls(values);
	if (share >= 1 || kept < 1e-6 || 1 - share > asleep) return undefined;
	return (Math.log(asleep / (1 - share)) * MINUTES_A_DAY) / kept;
}
