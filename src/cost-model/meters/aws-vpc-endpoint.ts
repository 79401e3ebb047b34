/** Interface endpoints of AWS PrivateLink. */
import { hourField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { VPC_ENDPOINT_PRICES } from '../prices/aws-network.ts';
import { dataField } from './aws-fields.ts';

const PB = 1024 ** 2;

type Products = readonly (readonly Factor[])[];

/** Hours that endpoints stand in zones. */
export function endpointHours(quantity: Products): Charge {
	return {
		id: 'endpoint-hours',
		label: 'VPC endpoint by the hour',
		unit: 'hour',
		quantity,
		tiers: [{ price: 'aws-vpc-endpoint/hours' }],
	};
}

/** Gigabytes that pass through, either way. */
export function endpointData(quantity: Products): Charge {
	return {
		id: 'endpoint-data',
		label: 'Data through the VPC endpoint',
		unit: 'GB',
		quantity,
		tiers: [
			{ upTo: PB, price: 'aws-vpc-endpoint/data-1' },
			{ upTo: 5 * PB, price: 'aws-vpc-endpoint/data-2' },
			{ price: 'aws-vpc-endpoint/data-3' },
		],
	};
}

/** Hours and data. */
export const VPC_ENDPOINT: Tariff = {
	id: 'aws-vpc-endpoint',
	charges: [
		endpointHours([[{ input: 'endpointHours', unit: 'h' }]]),
		endpointData([[{ input: 'processedGb', unit: 'GB' }]]),
	],
	prices: VPC_ENDPOINT_PRICES,
};

/** What people need to know of it. */
export const VPC_ENDPOINT_FACTS: MeterFacts = {
	title: 'VPC interface endpoint',
	description: 'Private access to a service: hours in each zone, and data both ways, us-east-1.',
	fields: [
		hourField('endpointHours', 'Hours of all endpoints and zones', { default: 730 }),
		dataField('processedGb', 'Data processed'),
	],
	notIncluded: ['data between zones'],
	source: 'aws.amazon.com/privatelink/pricing',
};
