/** Hosts that put an environment to sleep when nobody asks for it, and what goes on costing while it sleeps. */
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Tariff } from '../meter.ts';
import { FLY } from '../meters/fly.ts';
import { NEON } from '../meters/neon.ts';
import type { Use } from './platform.ts';

/** Branches that a Neon project has without a further charge (neon.com/docs/introduction/plans, 2026-03-20). */
const FREE_BRANCHES = 10;
/** Compute-unit hours a month that Neon's Free plan gives each project (as above). */
export const FREE_COMPUTE_HOURS = 100;

function part(tariff: Tariff, ids: readonly string[]): Tariff {
	return { ...tariff, charges: tariff.charges.filter(({ id }) => ids.includes(id)) };
}

const NEON_AWAKE = part(NEON, ['compute']);
const NEON_ALWAYS = part(NEON, ['root-storage', 'branches']);
const FLY_AWAKE = part(FLY, ['machines']);
const FLY_STOPPED = part(FLY, ['rootfs']);

function neonUses(values: Values, awakeHours: number): readonly [Use, Use] {
	const count = numberOf(values, 'environments');
	const extra = values['asBranches'] === true ? Math.max(0, count - FREE_BRANCHES) : 0;
	const given = {
		...values,
		plan: 'launch',
		computeHours: count * awakeHours,
		storageGb: count * numberOf(values, 'gbEach'),
		extraBranches: extra,
		branchHours: numberOf(values, 'hours'),
	};
	return [
		{ tariff: NEON_AWAKE, values: given },
		{ tariff: NEON_ALWAYS, values: given },
	];
}

function flyUses(values: Values, awakeHours: number): readonly [Use, Use] {
	const given = {
		...values,
		machine: 'shared-cpu-1x-256mb',
		instances: numberOf(values, 'environments'),
		machineHours: awakeHours,
		stoppedHours: Math.max(0, numberOf(values, 'hours') - awakeHours),
		rootfsGb: numberOf(values, 'gbEach'),
	};
	return [
		{ tariff: FLY_AWAKE, values: given },
		{ tariff: FLY_STOPPED, values: given },
	];
}

/** What all environments are billed when each is awake so many hours: first for being awake, then for standing by. */
export function hostUses(values: Values, awakeHours: number): readonly [Use, Use] {
	return choiceOf(values, 'host') === 'fly'
		? flyUses(values, awakeHours)
		: neonUses(values, awakeHours);
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
	if (share >= 1 || kept === 0 || 1 - share > asleep) return undefined;
	return (Math.log(asleep / (1 - share)) * MINUTES_A_DAY) / kept;
}
