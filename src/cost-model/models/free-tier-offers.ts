/** What vendors give away each month without an end, as limits on what requests use. */
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { daysPerMonth } from '../quantity.ts';
import { ceilTo } from '../round.ts';

/** Something that is free up to an amount. */
interface FreeLimit {
	/** Plural: `vCPU-seconds`. */
	readonly what: string;
	readonly amount: number;
	/** How much of it one request uses. */
	readonly use: (values: Values) => number;
}

/** A free plan or the free part of a paid one. */
export interface FreeOffer {
	readonly name: string;
	readonly limits: readonly FreeLimit[];
}

const one = (): number => 1;

/** Seconds of a request in steps of so many ms, at least one step. */
function seconds(values: Values, stepMs: number): number {
	return ceilTo(Math.max(stepMs, numberOf(values, 'durationMs')), stepMs) / 1000;
}

function gigabytes(values: Values, stepMb: number): number {
	return ceilTo(numberOf(values, 'memoryMb'), stepMb) / 1024;
}

function requests(amount: number): FreeLimit {
	return { what: 'requests', amount, use: one };
}

/** CPU time that Cloudflare’s free plan allows a request. */
const WORKER_CPU_MS = 10;

/** From the vendors’ public pages, as read in 2026; every request alone in its instance. */
export const FREE_OFFERS: readonly FreeOffer[] = [
	{
		name: 'Azure Functions',
		limits: [
			requests(1_000_000),
			{
				what: 'GB-seconds',
				amount: 400_000,
				use: (values) =>
					(Math.max(100, ceilTo(numberOf(values, 'durationMs'), 1)) / 1000) *
					gigabytes(values, 128),
			},
		],
	},
	{
		name: 'Google Cloud Run',
		limits: [
			requests(2_000_000),
			{ what: 'vCPU-seconds', amount: 180_000, use: (values) => seconds(values, 100) },
			{
				what: 'GiB-seconds',
				amount: 360_000,
				use: (values) => seconds(values, 100) * gigabytes(values, 1),
			},
		],
	},
	{
		name: 'Cloudflare Workers Free',
		limits: [
			requests(100_000 * daysPerMonth(730)),
			{
				what: 'CPU milliseconds of a request',
				amount: WORKER_CPU_MS,
				use: (values) => (numberOf(values, 'cpuMs') > WORKER_CPU_MS ? Infinity : 0),
			},
		],
	},
	{
		name: 'Vercel Hobby',
		limits: [
			requests(1_000_000),
			{ what: 'CPU-hours', amount: 4, use: (values) => numberOf(values, 'cpuMs') / 3_600_000 },
			{
				what: 'GB-hours',
				amount: 360,
				use: (values) => (seconds(values, 1) / 3600) * gigabytes(values, 1),
			},
		],
	},
];

/** How far something free goes: requests a month, and what ends it. */
export interface Reach {
	readonly requests: number;
	readonly ends: string;
}

/** The requests a month that stay within all limits of an offer. */
export function reachOf(offer: FreeOffer, values: Values): Reach {
	return offer.limits.reduce<Reach>(
		(least, { what, amount, use }) => {
			const within = amount / use(values);
			return within < least.requests ? { requests: within, ends: what } : least;
		},
		{ requests: Infinity, ends: '' },
	);
}
