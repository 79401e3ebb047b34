/** Amazon API Gateway, REST APIs: calls, caches, data to callers, and private APIs behind an endpoint. */
import { choiceField, hourField, switchField } from '../field-kinds.ts';
import { REQUESTS } from '../fields.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { API_GATEWAY_REST_PRICES, CACHE_SIZES } from '../prices/aws-api-gateway-rest.ts';
import { EGRESS_PRICES, VPC_ENDPOINT_PRICES } from '../prices/aws-network.ts';
import { egress } from './aws-egress.ts';
import { FIRST_YEAR_FREE, kilobyteField } from './aws-fields.ts';
import { endpointData, endpointHours } from './aws-vpc-endpoint.ts';

const CALLS: Factor = { input: 'requests', unit: 'calls' };
const KB_PER_GB = 1024 ** 2;
const RESPONSES: Factor = { input: 'responseKb', over: KB_PER_GB, unit: 'GB' };
const SENT: Factor = { input: 'requestKb', over: KB_PER_GB, unit: 'GB' };
const PRIVATE = { apiType: 'private' } as const;

const CACHE: Charge = {
	id: 'cache',
	label: 'Cache by the hour',
	unit: 'hour',
	when: { cacheGb: CACHE_SIZES },
	quantity: [[{ input: 'cacheHours', unit: 'h' }]],
	tiers: [{ price: 'aws-api-gateway-rest/cache-{cacheGb}' }],
};

/** Calls are not metered by size; answers leave at the price of data transfer. */
export const API_GATEWAY_REST: Tariff = {
	id: 'aws-api-gateway-rest',
	charges: [
		{
			id: 'calls',
			label: 'REST API calls',
			unit: 'call',
			quantity: [[CALLS]],
			free: { amount: 1_000_000, when: 'firstYearFreeTier' },
			tiers: [
				{ upTo: 333e6, price: 'aws-api-gateway-rest/calls-1' },
				{ upTo: 1e9, price: 'aws-api-gateway-rest/calls-2' },
				{ upTo: 20e9, price: 'aws-api-gateway-rest/calls-3' },
				{ price: 'aws-api-gateway-rest/calls-4' },
			],
		},
		CACHE,
		...egress([[CALLS, RESPONSES]]).map((charge) => ({ ...charge, when: { apiType: 'public' } })),
		{ ...endpointHours([[{ input: 'endpointHours', unit: 'h' }]]), when: PRIVATE },
		{
			...endpointData([
				[CALLS, SENT],
				[CALLS, RESPONSES],
			]),
			when: PRIVATE,
		},
	],
	prices: [...API_GATEWAY_REST_PRICES, ...EGRESS_PRICES, ...VPC_ENDPOINT_PRICES],
};

/** What people need to know of it. */
export const API_GATEWAY_REST_FACTS: MeterFacts = {
	title: 'API Gateway REST API',
	description: 'Calls to a REST API with its caches and data to callers, us-east-1.',
	fields: [
		REQUESTS,
		kilobyteField('responseKb', 'Size of a response', 10_240),
		kilobyteField('requestKb', 'Size of a request', 10_240),
		choiceField('apiType', 'Kind of API', [
			['public', 'Regional or edge-optimised'],
			['private', 'Private, behind a VPC endpoint'],
		]),
		choiceField('cacheGb', 'Cache', [
			['none', 'None'],
			...CACHE_SIZES.map((size) => [size, `${size} GB`] as const),
		]),
		hourField('cacheHours', 'Hours that the cache runs', { default: 730, max: 744 }),
		hourField('endpointHours', 'Hours of all endpoints and zones', { default: 730 }),
		FIRST_YEAR_FREE,
		switchField('transferFreeTier', 'Free 100 GB of data transfer', false),
	],
	notIncluded: ['custom authorizers', 'logs'],
	source: 'aws.amazon.com/api-gateway/pricing',
};
