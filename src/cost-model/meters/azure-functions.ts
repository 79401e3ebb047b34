/** Azure Functions on the Consumption, Flex Consumption and Premium plans. */
import { DURATION, FREE_TIER, INSTANCES, HOURS, MEMORY, REQUESTS } from '../fields.ts';
import { choiceField, countField, hourField } from '../field-kinds.ts';
import type { NumberField } from '../input.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import {
	AZURE_CONSUMPTION_PRICES,
	AZURE_FLEX_PRICES,
	AZURE_PREMIUM_PRICES,
} from '../prices/azure-functions.ts';

const SOURCE = 'azure.microsoft.com/pricing/details/functions';
const REQUEST: Factor = { input: 'requests', unit: 'executions' };

function executions(meter: string, free: number): Charge {
	return {
		id: 'executions',
		label: 'Executions',
		unit: 'execution',
		quantity: [[REQUEST]],
		free: { amount: free, when: 'freeTier' },
		tiers: [{ price: `${meter}/executions` }],
	};
}

/** Memory used, in steps of 128 MB, for at least 100 ms. */
export const AZURE_CONSUMPTION: Tariff = {
	id: 'azure-functions',
	charges: [
		{
			id: 'duration',
			label: 'Execution time',
			unit: 'GB-second',
			quantity: [
				[
					REQUEST,
					{ input: 'durationMs', atLeast: 100, ceilTo: 1, over: 1000, unit: 's' },
					{ input: 'memoryMb', atLeast: 128, ceilTo: 128, over: 1024, unit: 'GB' },
				],
			],
			free: { amount: 400_000, when: 'freeTier' },
			tiers: [{ price: 'azure-functions/duration' }],
		},
		executions('azure-functions', 1_000_000),
	],
	prices: AZURE_CONSUMPTION_PRICES,
};

const FREE_GRANT = { ...FREE_TIER, label: 'Free grant' };
const USED: NumberField = { ...MEMORY, label: 'Memory used', min: 0, max: 1536, scale: 'linear' };

/** What people need to know of the Consumption plan. */
export const AZURE_CONSUMPTION_FACTS: MeterFacts = {
	title: 'Azure Functions, Consumption plan',
	description: 'Functions billed by execution and by the memory they use × time, East US.',
	fields: [REQUESTS, { ...DURATION, max: 600_000 }, USED, FREE_GRANT],
	notIncluded: ['the storage account', 'data transfer', 'Application Insights'],
	source: SOURCE,
};

const GIGABYTES: Factor = { input: 'memoryMb', over: 1024, unit: 'GB' };
const READY: Factor = { input: 'readyHours', over: 1 / 3600, unit: 's' };

/** Memory of instances, for at least a second and then in steps of 100 ms; instances that are always ready. */
export const AZURE_FLEX: Tariff = {
	id: 'azure-functions-flex',
	charges: [
		{
			id: 'duration',
			label: 'Execution time, on demand',
			unit: 'GB-second',
			quantity: [
				[
					REQUEST,
					{ input: 'durationMs', atLeast: 1000, ceilTo: 100, over: 1000, unit: 's' },
					GIGABYTES,
					{ input: 'concurrency', unit: 'at once', divides: true },
				],
			],
			free: { amount: 100_000, when: 'freeTier' },
			tiers: [{ price: 'azure-functions-flex/duration' }],
		},
		executions('azure-functions-flex', 250_000),
		{
			id: 'ready',
			label: 'Always ready instances',
			unit: 'GB-second',
			quantity: [[READY, GIGABYTES]],
			tiers: [{ price: 'azure-functions-flex/ready' }],
		},
		{
			id: 'ready-duration',
			label: 'Execution time on always ready instances',
			unit: 'GB-second',
			quantity: [[{ ...READY, input: 'readyBusyHours' }, GIGABYTES]],
			tiers: [{ price: 'azure-functions-flex/ready-duration' }],
		},
	],
	prices: AZURE_FLEX_PRICES,
};

/** What people need to know of the Flex Consumption plan. */
export const AZURE_FLEX_FACTS: MeterFacts = {
	title: 'Azure Functions, Flex Consumption plan',
	description:
		'Functions billed by execution and by the memory of their instances × time, East US.',
	fields: [
		REQUESTS,
		{ ...DURATION, max: 3_600_000 },
		{ ...MEMORY, label: 'Memory of an instance', default: 2048, min: 512, max: 4096 },
		countField('concurrency', 'Requests that share an instance', { default: 1, min: 1, max: 1000 }),
		FREE_GRANT,
		hourField('readyHours', 'Hours of always ready instances'),
		hourField('readyBusyHours', 'Hours in which they execute'),
	],
	notIncluded: ['the storage account', 'data transfer', 'Application Insights'],
	source: SOURCE,
};

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
	source: SOURCE,
};
