/** A year with spikes, as a mean month: functions, a fleet kept for the spike, and one that scales out for it. */
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { EC2_PRICES } from '../prices/aws-ec2.ts';
import { capacityPerServer, serversFor, vcpusOf } from './fleet-capacity.ts';
import { platformCost } from './platform.ts';
import type { Platform } from './platform.ts';
import { usdPer } from './rates.ts';
import { functionUses, serverUses } from './workload.ts';

/** All costs in USD a month on average over the year, not rounded. */
export interface SpikeYear {
	/** Requests of an ordinary month. */
	readonly requests: number;
	/** What the spikes add to a year's requests, as a share of them. */
	readonly added: number;
	readonly serverless: number;
	/** Functions without any spike. */
	readonly ordinary: number;
	readonly fixed: number;
	readonly scaled: number;
	readonly serversOrdinary: number;
	readonly serversAtSpike: number;
	/** Cost of a static fleet for each time the spike exceeds the mean, without rounding servers up. */
	readonly fixedPerTime: number;
	/** Share of the year that is spike. */
	readonly spikeShare: number;
}

/** Functions that serve so many requests a month. */
export function functionsFor(values: Values, requests: number, asOf: string | undefined): Platform {
	const uses = functionUses({ ...values, requests, freeTier: false });
	return { side: 'serverless', uses, asOf };
}

/** Share of the year at the spike, never more than all of it. */
function shareOfYear(values: Values): number {
	return Math.min(1, numberOf(values, 'spikeHours') / (12 * numberOf(values, 'hours')));
}

/** Requests that the spikes add, as a share of the others. */
export function addedBySpikes(values: Values): number {
	return (numberOf(values, 'spike') - 1) * shareOfYear(values);
}

/** Hours a month that further servers run: the spikes, and for each the time they take to start. */
function hoursScaledOut(values: Values): number {
	const starting = (numberOf(values, 'spikesPerYear') * numberOf(values, 'scaleOutMinutes')) / 60;
	const hours = (numberOf(values, 'spikeHours') + starting) / 12;
	return Math.min(hours, numberOf(values, 'hours'));
}

/** The year; undefined where the price book has no price for the day. */
export function spikeYear(values: Values, asOf: string | undefined): SpikeYear | undefined {
	const requests = numberOf(values, 'requests');
	const price = usdPer(EC2_PRICES, asOf)(`aws-ec2/${choiceOf(values, 'instance')}`);
	const added = addedBySpikes(values);
	const serverless = platformCost(functionsFor(values, requests * (1 + added), asOf));
	const ordinary = platformCost(functionsFor(values, requests, asOf));
	if (price === undefined || serverless === undefined || ordinary === undefined) return undefined;
	const serversOrdinary = serversFor(values, requests);
	const serversAtSpike = serversFor(values, requests * numberOf(values, 'spike'));
	const hours = numberOf(values, 'hours');
	const further = (serversAtSpike - serversOrdinary) * hoursScaledOut(values);
	return {
		requests,
		added,
		serverless,
		ordinary,
		fixed: serversAtSpike * hours * price,
		scaled: (serversOrdinary * hours + further) * price,
		serversOrdinary,
		serversAtSpike,
		fixedPerTime: (requests / capacityPerServer(values)) * hours * price,
		spikeShare: shareOfYear(values),
	};
}

/** Mean prices nearer than this, as a share, are the same: requests are billed whole. */
const SAME = 1e-9;
/** Times the mean beyond which nobody looks. */
const FARTHEST = 1e9;
/** Halvings: enough for the last digit of a binary fraction. */
const HALVINGS = 60;

/**
 * The spike at which functions cost as much as the static fleet, servers not rounded up.
 *
 * @returns Times the mean; less than 1 where functions are cheaper at any spike or at none.
 */
export function spikeWhereEven(
	values: Values,
	{ requests, serverless, ordinary, added, fixedPerTime, spikeShare }: SpikeYear,
	asOf: string | undefined,
): number {
	const mean = serverless / (1 + added);
	const saved = fixedPerTime - mean * spikeShare;
	const turn = saved > 0 ? (mean * (1 - spikeShare)) / saved : 0;
	if (turn < 1) return turn;
	const volumeAt = (spike: number): number => 1 + (spike - 1) * spikeShare;
	const isSame = (price: number): boolean => Math.abs(price - mean) <= SAME * mean;
	// No tier begins between months that pay the same for a request.
	if (volumeAt(turn) <= 1 + added && isSame(ordinary)) return turn;
	const costAt = (spike: number): number =>
		platformCost(functionsFor(values, requests * volumeAt(spike), asOf)) ?? NaN;
	if (isSame(costAt(turn) / volumeAt(turn))) return turn;
	// Another tier of the price begins between this year and the spike looked for.
	const isDearer = (spike: number): boolean => costAt(spike) > fixedPerTime * spike;
	let [low, high] = [1, turn];
	while (isDearer(high) && high < FARTHEST) [low, high] = [high, high * 2];
	for (let left = HALVINGS; left > 0; left -= 1) {
		const middle = (low + high) / 2;
		if (isDearer(middle)) low = middle;
		else high = middle;
	}
	return high;
}

/** The fleet that scales out: ordinary servers for all hours, further ones for the spikes. */
export function scaledOut(values: Values, year: SpikeYear, asOf: string | undefined): Platform {
	const { serversOrdinary, serversAtSpike } = year;
	const further = { ...values, hours: hoursScaledOut(values) };
	const uses = [
		...serverUses(values, serversOrdinary),
		...serverUses(further, serversAtSpike - serversOrdinary),
	];
	return { side: 'servers', uses, asOf };
}

/** Share of requests that servers for ordinary days can serve while further ones start, all processors busy. */
export function servedWhileStarting(values: Values, { serversOrdinary }: SpikeYear): number {
	const perSecond = numberOf(values, 'requests') / (numberOf(values, 'hours') * 3600);
	const arriving = perSecond * numberOf(values, 'spike') * (numberOf(values, 'cpuMs') / 1000);
	const processors = serversOrdinary * vcpusOf(choiceOf(values, 'instance'));
	return arriving <= processors ? 1 : processors / arriving;
}
