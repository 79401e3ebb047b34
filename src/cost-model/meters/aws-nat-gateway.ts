/** NAT gateways. */
import { countField } from '../field-kinds.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import { NAT_PRICES } from '../prices/aws-network.ts';
import { HOURLY, MONTH_HOURS, dataField } from './aws-fields.ts';

/** Hours and data either way. */
export const NAT_GATEWAY: Tariff = {
	id: 'aws-nat-gateway',
	charges: [
		{
			id: 'hours',
			label: 'NAT gateway by the hour',
			unit: 'hour',
			quantity: [[{ input: 'gateways', unit: 'gateways' }, HOURLY]],
			tiers: [{ price: 'aws-nat-gateway/hours' }],
		},
		{
			id: 'data',
			label: 'Data through the NAT gateway',
			unit: 'GB',
			quantity: [[{ input: 'processedGb', unit: 'GB' }]],
			tiers: [{ price: 'aws-nat-gateway/data' }],
		},
	],
	prices: NAT_PRICES,
};

/** What people need to know of it. */
export const NAT_GATEWAY_FACTS: MeterFacts = {
	title: 'NAT gateway',
	description: 'The way out of a private network: hours, and data both ways, us-east-1.',
	fields: [
		countField('gateways', 'Gateways', { default: 1, max: 10_000, step: 1 }),
		MONTH_HOURS,
		dataField('processedGb', 'Data processed'),
	],
	notIncluded: ['data transfer to the internet', 'public IPv4 addresses'],
	source: 'aws.amazon.com/vpc/pricing',
};
