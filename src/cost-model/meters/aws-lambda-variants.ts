/** Lambda@Edge and Lambda Managed Instances: the same service sold by other rules. */
import { DURATION, MEMORY, REQUESTS } from '../fields.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import type { NumberField } from '../input.ts';
import { LAMBDA_OPTION_PRICES } from '../prices/aws-lambda-options.ts';
import { LAMBDA_PRICES } from '../prices/aws-lambda.ts';

const SOURCE = 'aws.amazon.com/lambda/pricing';

/** Functions at CloudFront's edge: no free tier, dearer units. */
export const LAMBDA_EDGE: Tariff = {
	id: 'aws-lambda-edge',
	charges: [
		{
			id: 'requests',
			label: 'Requests',
			unit: 'request',
			quantity: [[{ input: 'requests', unit: 'requests' }]],
			tiers: [{ price: 'aws-lambda/edge/requests' }],
		},
		{
			id: 'duration',
			label: 'Duration',
			unit: 'GB-second',
			quantity: [
				[
					{ input: 'requests', unit: 'requests' },
					{ input: 'durationMs', ceilTo: 1, over: 1000, unit: 's' },
					{ input: 'memoryMb', over: 1024, unit: 'GB' },
				],
			],
			tiers: [{ price: 'aws-lambda/edge/duration' }],
		},
	],
	prices: LAMBDA_OPTION_PRICES,
};

/** What people need to know of it. */
export const LAMBDA_EDGE_FACTS: MeterFacts = {
	title: 'AWS Lambda@Edge',
	description: 'Functions that run beside the CloudFront cache, one price everywhere.',
	fields: [REQUESTS, { ...DURATION, default: 10, max: 30_000 }, { ...MEMORY, default: 128 }],
	notIncluded: ['CloudFront requests and traffic', 'logs'],
	source: SOURCE,
};

function hourlyPrice(id: string, label: string, price: number): NumberField {
	return {
		id,
		label,
		unit: 'USD/h',
		type: 'number',
		default: price,
		min: 0,
		max: 1000,
		scale: 'log',
	};
}

const HOURS = { input: 'instanceHours', unit: 'h' } as const;

/** Functions on EC2 machines that AWS runs for a share of their on-demand price. */
export const LAMBDA_MANAGED_INSTANCES: Tariff = {
	id: 'aws-lambda-managed-instances',
	charges: [
		{
			id: 'requests',
			label: 'Requests',
			unit: 'request',
			quantity: [[{ input: 'requests', unit: 'requests' }]],
			tiers: [{ price: 'aws-lambda/requests' }],
		},
		{
			id: 'instances',
			label: 'Machines',
			unit: 'instance-hour',
			quantity: [[HOURS]],
			tiers: [{ price: { input: 'hourlyPrice' } }],
		},
		{
			id: 'fee',
			label: 'Management fee',
			unit: 'USD of on-demand price',
			quantity: [[HOURS, { input: 'onDemandPrice', unit: 'USD/h' }]],
			tiers: [{ price: 'aws-lambda/managed-instances/fee' }],
		},
	],
	prices: [...LAMBDA_PRICES, ...LAMBDA_OPTION_PRICES],
};

/** What people need to know of it. */
export const LAMBDA_MANAGED_INSTANCES_FACTS: MeterFacts = {
	title: 'AWS Lambda Managed Instances',
	description:
		'Functions on EC2 machines: requests, the machines, and a fee on their on-demand price.',
	fields: [
		REQUESTS,
		{
			id: 'instanceHours',
			label: 'Instance-hours a month',
			unit: 'h',
			type: 'number',
			default: 1460,
			min: 0,
			max: 1e7,
			scale: 'log',
		},
		hourlyPrice('onDemandPrice', 'On-demand price', 0.1632),
		hourlyPrice('hourlyPrice', 'Price paid, after discounts', 0.1632),
	],
	notIncluded: ['disks', 'data transfer', 'logs'],
	source: SOURCE,
};
