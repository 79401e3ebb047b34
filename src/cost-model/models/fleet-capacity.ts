/** How many servers a load needs, without queueing: CPU time asked for against CPU time there is. */
import { CPU_TIME, PEAK, UTILISATION } from '../fields.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { NumberField, Values } from '../input.ts';
import { INSTANCE_TYPES } from '../prices/aws-ec2.ts';

/** What decides the capacity of a server. */
export const FLEET_FIELDS: readonly NumberField[] = [CPU_TIME, PEAK, UTILISATION];

/** Virtual processors of a machine type; 0 for one nobody knows. */
export function vcpusOf(instance: string): number {
	return INSTANCE_TYPES.find((type) => type.name === instance)?.vcpus ?? 0;
}

/** Requests a month that one server can carry: `vCPUs × utilisation ÷ (CPU seconds × peak) × seconds a month`. */
export function capacityPerServer(values: Values): number {
	const vcpus = vcpusOf(choiceOf(values, 'instance'));
	const busy = numberOf(values, 'utilisation') / 100;
	const perSecond = (vcpus * busy * 1000) / (numberOf(values, 'cpuMs') * numberOf(values, 'peak'));
	return perSecond * numberOf(values, 'hours') * 3600;
}

/** Servers that so many requests a month need, at least `instances`. */
export function serversFor(values: Values, requests: number): number {
	const needed = Math.ceil((requests / capacityPerServer(values)) * (1 - 1e-12));
	return Math.max(numberOf(values, 'instances'), needed);
}
