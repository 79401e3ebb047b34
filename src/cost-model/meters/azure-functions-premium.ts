/** Azure Functions on the Premium plan. */
import { HOURS, INSTANCES } from '../fields.ts';
import { choiceField } from '../field-kinds.ts';
import type { Charge, MeterFacts, Tariff } from '../meter.ts';
import { AZURE_PREMIUM_PRICES } from '../prices/azure-functions.ts';
import { AZURE_SOURCE } from './azure-functions.ts';

/** Sizes of an instance on the Premium plan: name, vCPUs, GB. */
const SIZES: readonly (readonly [size: string, vcpus: number, gigabytes: number])[] = [
	['EP1', 1, 3.5],
	['EP2', 2, 7],
	['EP3', 4, 14],
];

function hourly(id: 'cpu' | 'memory', label: string, unit: string): Charge {
	const column = id === 'cpu' ? 1 : 2;
	const amounts = Object.fromEntries(SIZES.map((size) => [size[0], size[column]]));
	return {
		id,
		label,
		unit: `${unit}-hour`,
		quantity: [
			[
				{ input: 'instances', unit: 'instances' },
				{ input: 'premiumSize', amounts, unit },
				{ input: 'hours', unit: 'h' },
			],
		],
		tiers: [{ price: `azure-functions-premium/${id}` }],
	};
}

/** Instances that always run, by their vCPUs and memory. */
export const AZURE_PREMIUM: Tariff = {
	id: 'azure-functions-premium',
	charges: [hourly('cpu', 'CPU', 'vCPU'), hourly('memory', 'Memory', 'GB')],
	prices: AZURE_PREMIUM_PRICES,
};

/** What people need to know of the Premium plan. */
export const AZURE_PREMIUM_FACTS: MeterFacts = {
	title: 'Azure Functions, Premium plan',
	description: 'Functions on instances that are always warm, by the hour, East US.',
	fields: [
		choiceField(
			'premiumSize',
			'Size of an instance',
			SIZES.map(([size, vcpus, gigabytes]) => [
				size,
				`${size} (${String(vcpus)} vCPU, ${String(gigabytes)} GB)`,
			]),
		),
		{ ...INSTANCES, label: 'Instances', min: 1 },
		HOURS,
	],
	notIncluded: ['the storage account', 'data transfer', 'Application Insights', 'reservations'],
	source: AZURE_SOURCE,
};
