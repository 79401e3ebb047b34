/** Amazon API Gateway, HTTP APIs. */
import { REQUESTS } from '../fields.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import { API_GATEWAY_PRICES } from '../prices/aws-api-gateway.ts';

/** Requests in units of 512 KB. */
export const API_GATEWAY_HTTP: Tariff = {
	id: 'aws-api-gateway-http',
	charges: [
		{
			id: 'requests',
			label: 'HTTP API requests',
			unit: 'request',
			quantity: [
				[
					{ input: 'requests', unit: 'requests' },
					{ input: 'payloadKb', atLeast: 512, ceilTo: 512, over: 512, unit: '(units of 512 KB)' },
				],
			],
			free: { amount: 1_000_000, when: 'firstYearFreeTier' },
			tiers: [
				{ upTo: 300_000_000, price: 'aws-api-gateway-http/requests-1' },
				{ price: 'aws-api-gateway-http/requests-2' },
			],
		},
	],
	prices: API_GATEWAY_PRICES,
};

/** What people need to know of it. */
export const API_GATEWAY_HTTP_FACTS: MeterFacts = {
	title: 'API Gateway HTTP API',
	description: 'Requests to an HTTP API, metered in units of 512 KB, us-east-1.',
	fields: [
		REQUESTS,
		{
			id: 'payloadKb',
			label: 'Size of a request',
			unit: 'KB',
			units: { MB: 1024 },
			type: 'number',
			default: 10,
			min: 0,
			max: 10_240,
			scale: 'log',
		},
		{
			id: 'firstYearFreeTier',
			label: 'First-year free tier',
			unit: '',
			type: 'boolean',
			default: false,
		},
	],
	notIncluded: ['data transfer', 'custom authorizers', 'logs'],
	source: 'aws.amazon.com/api-gateway/pricing',
};
