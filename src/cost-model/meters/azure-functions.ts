/** Azure Functions on the Consumption plan. */
import { DURATION, FREE_TIER, MEMORY, REQUESTS } from '../fields.ts';
import type { BooleanField, NumberField } from '../input.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { AZURE_CONSUMPTION_PRICES } from '../prices/azure-functions.ts';

/** Where Microsoft states the rules of all plans. */
export const AZURE_SOURCE = 'azure.microsoft.com/pricing/details/functions';
/** Executions, billed on their own and as a factor of time. */
export const EXECUTION: Factor = { input: 'requests', unit: 'executions' };

/** Executions beyond the free grant. */
export function executions(meter: string, free: number): Charge {
	return {
		id: 'executions',
		label: 'Executions',
		unit: 'execution',
		quantity: [[EXECUTION]],
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
					EXECUTION,
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

/** The monthly grant of a subscription, off by default. */
export const FREE_GRANT: BooleanField = { ...FREE_TIER, label: 'Free grant' };
const USED: NumberField = { ...MEMORY, label: 'Memory used', min: 0, max: 1536, scale: 'linear' };

/** What people need to know of the Consumption plan. */
export const AZURE_CONSUMPTION_FACTS: MeterFacts = {
	title: 'Azure Functions, Consumption plan',
	description: 'Functions billed by execution and by the memory they use × time, East US.',
	fields: [REQUESTS, { ...DURATION, max: 600_000 }, USED, FREE_GRANT],
	notIncluded: ['the storage account', 'data transfer', 'Application Insights'],
	source: AZURE_SOURCE,
};
