/** How many servers a load needs, without queueing: CPU time asked for against CPU time there is. */
import { choiceOf, numberOf } from '../input.ts';
import type { NumberField, Values } from '../input.ts';
import { INSTANCE_TYPES } from '../prices/aws-ec2.ts';

/** What decides the capacity of a server. */
export const FLEET_FIELDS: readonly NumberField[] = [
	{
		type: 'number',
		id: 'cpuMs',
		label: 'CPU time of a request',
		unit: 'ms',
		units: { s: 1000 },
		default: 20,
		min: 0.01,
		max: 900_000,
		scale: 'log',
	},
	{
		type: 'number',
		id: 'peak',
		label: 'Peak to mean',
		unit: '×',
		default: 3,
		min: 1,
		max: 1000,
		scale: 'log',
	},
	{
		type: 'number',
		id: 'utilisation',
		label: 'Highest CPU utilisation',
		unit: '%',
		default: 70,
		min: 1,
		max: 100,
		scale: 'linear',
	},
];

/** Virtual processors of a machine type; 0 for one nobody knows. */
function vcpusOf(instance: string): number {
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
