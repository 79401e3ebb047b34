/** A job split over functions: how long it takes and what it costs. */
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';

/** Most functions that are worth looking at: the limit of concurrent ones in an account. */
export const MOST_WORKERS = 1000;

/** Amdahl’s law: how many times faster a job with this parallel share is on so many workers. */
export function amdahl(parallel: number, workers: number): number {
	return 1 / (1 - parallel + parallel / workers);
}

/** A job, times in ms, shares 0 to 1. */
export interface Job {
	readonly work: number;
	readonly parallel: number;
	readonly overhead: number;
	readonly slow: number;
	readonly delay: number;
}

/** The job that the inputs describe. */
export function jobOf(values: Values): Job {
	return {
		work: numberOf(values, 'workMs'),
		parallel: numberOf(values, 'parallelShare') / 100,
		overhead: numberOf(values, 'overheadMs'),
		slow: numberOf(values, 'slowShare') / 100,
		delay: numberOf(values, 'slowMs'),
	};
}

/** Milliseconds without a slow worker: serial part, parallel part, and the overhead where it is split at all. */
export function timeOf({ work, parallel, overhead }: Job, workers: number): number {
	return work / amdahl(parallel, workers) + (workers > 1 ? overhead : 0);
}

/** Probability that at least one of the workers is slow. */
export function slowChance({ slow }: Job, workers: number): number {
	return 1 - (1 - slow) ** workers;
}

/** Milliseconds on average: all wait for the slowest. */
export function meanTimeOf(job: Job, workers: number): number {
	return timeOf(job, workers) + slowChance(job, workers) * job.delay;
}

/** The number of workers with the least mean time, up to {@link MOST_WORKERS}. */
export function bestWorkers(job: Job): number {
	let [best, least] = [1, meanTimeOf(job, 1)];
	let allFast = 1 - job.slow;
	const serial = job.work * (1 - job.parallel) + job.overhead;
	for (let workers = 2; workers <= MOST_WORKERS; workers++) {
		allFast *= 1 - job.slow;
		const time = serial + (job.work * job.parallel) / workers + (1 - allFast) * job.delay;
		if (time < least * (1 - 1e-12)) [best, least] = [workers, time];
	}
	return best;
}

/** Function time in ms that is billed: the work once, and the overhead for each of several workers. */
export function billedMs({ work, overhead }: Job, workers: number): number {
	return work + (workers > 1 ? workers * overhead : 0);
}

/** Messages when every worker sends to every other: between functions, and between servers that each hold several. */
export function shuffle(
	workers: number,
	perServer: number,
): { readonly functions: number; readonly servers: number } {
	return { functions: workers ** 2, servers: Math.ceil(workers / perServer) ** 2 };
}
