/** Amazon API Gateway, HTTP APIs. */
import type { Meter } from '../meter.ts';
import { REQUESTS } from './aws-lambda-on-demand.ts';
import { API_GATEWAY_PRICES } from '../prices/aws-api-gateway.ts';

/** Requests in units of 512 KB. */
export const API_GATEWAY_HTTP: Meter = {
	id: 'aws-api-gateway-http',
	title: 'API Gateway HTTP API',
	description: 'Requests to an HTTP API, metered in units of 512 KB, us-east-1.',
	inputs: [
		{ ...REQUESTS, description: 'Requests that reach the API in a month.' },
		{
			id: 'payloadKb',
			label: 'Size of a request',
			unit: 'KB',
			units: { MB: 1024 },
			description: 'The larger of request and response; each 512 KB begun counts as a request.',
			source: 'assumed',
			type: 'number',
			default: 10,
			min: 0,
			max: 10_240,
			scale: 'log',
		},
		{
			id: 'freeTier',
			label: 'First-year free tier',
			unit: '',
			description:
				'Take 1 million requests a month off: accounts opened before 2025-07-15, for 12 months.',
			source: 'aws.amazon.com/api-gateway/pricing',
			type: 'boolean',
			default: false,
		},
	],
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
			free: { amount: 1_000_000, when: 'freeTier' },
			tiers: [
				{ upTo: 300_000_000, price: 'aws-api-gateway-http/requests-1' },
				{ price: 'aws-api-gateway-http/requests-2' },
			],
		},
	],
	prices: API_GATEWAY_PRICES,
	notIncluded: ['data transfer', 'custom authorizers', 'logs'],
	source: 'aws.amazon.com/api-gateway/pricing',
};
