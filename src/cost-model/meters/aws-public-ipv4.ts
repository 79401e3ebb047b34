/** Public IPv4 addresses, which cost since February 2024. */
import { countField } from '../field-kinds.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import { PUBLIC_IPV4_PRICES } from '../prices/aws-network.ts';
import { HOURLY, MONTH_HOURS } from './aws-fields.ts';

/** Addresses by the hour, in use or idle. */
export const PUBLIC_IPV4: Tariff = {
	id: 'aws-public-ipv4',
	charges: [
		{
			id: 'hours',
			label: 'Public IPv4 addresses',
			unit: 'address-hour',
			since: '2024-02-01',
			quantity: [[{ input: 'addresses', unit: 'addresses' }, HOURLY]],
			tiers: [{ price: 'aws-public-ipv4/hours' }],
		},
	],
	prices: PUBLIC_IPV4_PRICES,
};

/** What people need to know of it. */
export const PUBLIC_IPV4_FACTS: MeterFacts = {
	title: 'Public IPv4',
	description: 'Addresses of machines, load balancers and NAT gateways by the hour, any region.',
	fields: [countField('addresses', 'Addresses', { default: 1, max: 1e6, step: 1 }), MONTH_HOURS],
	notIncluded: ['data transfer'],
	source: 'aws.amazon.com/vpc/pricing',
};
