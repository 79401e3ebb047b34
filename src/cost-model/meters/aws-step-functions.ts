/** AWS Step Functions: Standard workflows by transitions. */
import { countField } from '../field-kinds.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import { STEP_FUNCTIONS_PRICES } from '../prices/aws-step-functions.ts';
import { ALWAYS_FREE, kilobyteField } from './aws-fields.ts';

const SOURCE = 'aws.amazon.com/step-functions/pricing';

/** State transitions, retries included. */
export const STEP_FUNCTIONS: Tariff = {
	id: 'aws-step-functions',
	charges: [
		{
			id: 'transitions',
			label: 'State transitions',
			unit: 'transition',
			quantity: [[{ input: 'transitions', unit: 'transitions' }]],
			free: { amount: 4000, when: 'freeTier' },
			tiers: [{ price: 'aws-step-functions/transitions' }],
		},
	],
	prices: STEP_FUNCTIONS_PRICES.filter(({ id }) => id.startsWith('aws-step-functions/')),
};

/** What people need to know of it. */
export const STEP_FUNCTIONS_FACTS: MeterFacts = {
	title: 'Step Functions Standard',
	description: 'Workflows billed by state transition, us-east-1.',
	fields: [countField('transitions', 'State transitions', { default: 500_000 }), ALWAYS_FREE],
	notIncluded: ['what the steps call', 'data transfer'],
	source: SOURCE,
};

/** Runs, and duration in 100 ms by memory in 64 MB. */
export const STEP_FUNCTIONS_EXPRESS: Tariff = {
	id: 'aws-step-functions-express',
	charges: [
		{
			id: 'requests',
			label: 'Express requests',
			unit: 'request',
			quantity: [[{ input: 'executions', unit: 'executions' }]],
			tiers: [{ price: 'aws-step-functions-express/requests' }],
		},
		{
			id: 'duration',
			label: 'Express duration',
			unit: 'GB-hour',
			quantity: [
				[
					{ input: 'executions', unit: 'executions' },
					{ input: 'executionMs', ceilTo: 100, over: 3_600_000, unit: 'h' },
					{ input: 'executionMemoryMb', atLeast: 64, ceilTo: 64, over: 1024, unit: 'GB' },
				],
			],
			tiers: [
				{ upTo: 1000, price: 'aws-step-functions-express/duration-1' },
				{ upTo: 5000, price: 'aws-step-functions-express/duration-2' },
				{ price: 'aws-step-functions-express/duration-3' },
			],
		},
	],
	prices: STEP_FUNCTIONS_PRICES.filter(({ id }) => id.startsWith('aws-step-functions-express/')),
};

/** What people need to know of it. */
export const STEP_FUNCTIONS_EXPRESS_FACTS: MeterFacts = {
	title: 'Step Functions Express',
	description: 'Short workflows billed by run and by memory × time, us-east-1.',
	fields: [
		countField('executions', 'Executions', { default: 1_000_000 }),
		{
			...countField('executionMs', 'Duration of an execution', { default: 1000, max: 300_000 }),
			unit: 'ms',
			units: { s: 1000, min: 60_000 },
		},
		{
			...kilobyteField('executionMemoryMb', 'Memory of an execution', 10_240),
			default: 64,
			unit: 'MB',
			units: { KB: 1 / 1024, GB: 1024 },
		},
	],
	notIncluded: ['what the steps call', 'logs', 'data transfer'],
	source: SOURCE,
};
