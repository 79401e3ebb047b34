/** What a fleet of servers has to do at its busiest, and how long requests queue for it. */
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayCount } from '../say.ts';
import { capacityPerServer, serversFor, vcpusOf } from './fleet-capacity.ts';
import { servedWithin, waitsOf } from './fleet-queue.ts';
import type { Queue, Waits } from './fleet-queue.ts';
import { platformBill } from './platform.ts';
import { serverUses } from './workload.ts';

/** Share of requests that must start in time. */
export const IN_TIME = 0.99;

/** A load and the servers that carry it. */
export interface FleetPlan {
	readonly requests: number;
	/** By the utilisation that is allowed. */
	readonly servers: number;
	readonly vcpus: number;
	/** Requests a second at the peak. */
	readonly peakPerSecond: number;
	/** Processors kept busy at the peak: erlangs. */
	readonly load: number;
	/** Requests a month that one server carries. */
	readonly capacity: number;
	/** Undefined where the queue grows without end. */
	readonly waits: Waits | undefined;
	/** Share of requests that start within the wanted time. */
	readonly inTime: number;
}

/** The plan for so many requests a month. */
export function planFor(values: Values, requests: number): FleetPlan {
	const perSecond = requests / (numberOf(values, 'hours') * 3600);
	const peakPerSecond = perSecond * numberOf(values, 'peak');
	const load = (peakPerSecond * numberOf(values, 'cpuMs')) / 1000;
	const servers = serversFor(values, requests);
	const vcpus = vcpusOf(choiceOf(values, 'instance'));
	const queue = queueOf(values, servers * vcpus, load);
	return {
		requests,
		servers,
		vcpus,
		peakPerSecond,
		load,
		capacity: capacityPerServer(values),
		waits: waitsOf(queue),
		inTime: servedWithin(queue, numberOf(values, 'targetWaitMs')),
	};
}

function queueOf(values: Values, servers: number, load: number): Queue {
	return { servers, load, workMs: numberOf(values, 'cpuMs') };
}

/** The fewest servers that start {@link IN_TIME} of all requests within the wanted time, at least `instances`. */
export function serversInTime(values: Values, { load, vcpus }: FleetPlan): number {
	const wait = numberOf(values, 'targetWaitMs');
	const enough = (servers: number): boolean =>
		servedWithin(queueOf(values, servers * vcpus, load), wait) >= IN_TIME;
	let low = Math.max(numberOf(values, 'instances'), Math.floor(load / vcpus) + 1);
	if (enough(low)) return low;
	let step = 1;
	while (!enough(low + step)) [low, step] = [low + step, step * 2];
	let high = low + step;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (enough(middle)) high = middle;
		else low = middle;
	}
	return high;
}

/** What so many servers cost, USD a month, each line rounded to the cent; undefined without a price for the day. */
export function fleetBill(
	values: Values,
	servers: number,
	asOf: string | undefined,
): number | undefined {
	return platformBill({ side: 'servers', uses: serverUses(values, servers), asOf });
}

/** `one t4g.small`, `2 × t3.medium behind a load balancer`. */
export function fleetName(values: Values, servers: number): string {
	const instance = choiceOf(values, 'instance');
	const fleet = servers === 1 ? `one ${instance}` : `${sayCount(servers)}\u00A0×\u00A0${instance}`;
	return values['loadBalancer'] === true ? `${fleet} behind a load balancer` : fleet;
}
