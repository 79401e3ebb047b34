/** Azure Functions on the Flex Consumption plan. */
import { DURATION, MEMORY, REQUESTS } from '../fields.ts';
import { countField, hourField } from '../field-kinds.ts';
import type { Factor, MeterFacts, Tariff } from '../meter.ts';
import { AZURE_FLEX_PRICES } from '../prices/azure-functions.ts';
import { AZURE_SOURCE, EXECUTION, executions, FREE_GRANT } from './azure-functions.ts';

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
					EXECUTION,
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
	source: AZURE_SOURCE,
};
