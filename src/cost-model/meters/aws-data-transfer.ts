/** Data that leaves: to the internet, to other regions, between zones. */
import { switchField } from '../field-kinds.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import { EGRESS_PRICES, TRANSFER_PRICES } from '../prices/aws-network.ts';
import { egress } from './aws-egress.ts';
import { dataField } from './aws-fields.ts';

/** What comes in costs nothing. */
export const DATA_TRANSFER: Tariff = {
	id: 'aws-data-transfer',
	charges: [
		...egress([[{ input: 'internetGb', unit: 'GB' }]]),
		{
			id: 'regions',
			label: 'Data to other regions',
			unit: 'GB',
			quantity: [[{ input: 'regionsGb', unit: 'GB' }]],
			tiers: [{ price: 'aws-data-transfer/regions' }],
		},
		{
			id: 'zones',
			label: 'Data between zones',
			unit: 'GB',
			quantity: [[{ input: 'zonesGb', unit: 'GB' }]],
			tiers: [{ price: 'aws-data-transfer/zones' }],
		},
	],
	prices: [...EGRESS_PRICES, ...TRANSFER_PRICES],
};

/** What people need to know of it. */
export const DATA_TRANSFER_FACTS: MeterFacts = {
	title: 'AWS data transfer',
	description: 'Data to the internet in tiers, to other regions and between zones, from us-east-1.',
	fields: [
		dataField('internetGb', 'Data to the internet'),
		dataField('regionsGb', 'Data to other regions'),
		dataField('zonesGb', 'Data between zones, both ways added'),
		switchField('transferFreeTier', 'Free 100 GB of data transfer', false),
	],
	notIncluded: ['public IPv4 addresses', 'CloudFront'],
	source: 'aws.amazon.com/ec2/pricing/on-demand',
};
