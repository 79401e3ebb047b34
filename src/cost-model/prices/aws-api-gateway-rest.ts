/** Amazon API Gateway list prices of REST and WebSocket APIs, us-east-1. */
import { priceRows } from '../price.ts';

const CALLS = '1M calls';
const MESSAGES = '1M messages';
const COMMON = {
	provider: 'Amazon API Gateway',
	region: 'us-east-1',
	checkedOn: '2025-11-02',
	source: 'aws.amazon.com/api-gateway/pricing',
} as const;
const CACHES = [
	['0.5', '0.020'],
	['1.6', '0.038'],
	['6.1', '0.200'],
	['13.5', '0.250'],
	['28.4', '0.500'],
	['58.2', '1.000'],
	['118', '1.900'],
	['237', '3.800'],
] as const;

/** The sizes of cache on offer, GB. */
export const CACHE_SIZES: readonly string[] = CACHES.map(([size]) => size);

/** Calls in four tiers, and caches by the hour. */
export const API_GATEWAY_REST_PRICES = priceRows(
	COMMON,
	// prettier-ignore
	[
		['aws-api-gateway-rest/calls-1', 'REST API calls up to 333 million', CALLS, '3.50', '2021-01-10'],
		['aws-api-gateway-rest/calls-2', 'REST API calls from 333 million to 1 billion', CALLS, '2.80', '2021-01-10'],
		['aws-api-gateway-rest/calls-3', 'REST API calls from 1 to 20 billion', CALLS, '2.38', '2021-01-10'],
		['aws-api-gateway-rest/calls-4', 'REST API calls over 20 billion', CALLS, '1.51', '2021-01-10'],
		...CACHES.map(([size, price]) => [`aws-api-gateway-rest/cache-${size}`, `Cache of ${size} GB`, 'hour', price, '2021-01-10'] as const),
	],
);

/** Messages in units of 32 KB, and minutes of connection. */
export const API_GATEWAY_WEBSOCKET_PRICES = priceRows(
	COMMON,
	// prettier-ignore
	[
		['aws-api-gateway-websocket/messages-1', 'WebSocket messages up to 1 billion', MESSAGES, '1.00', '2021-01-10'],
		['aws-api-gateway-websocket/messages-2', 'WebSocket messages over 1 billion', MESSAGES, '0.80', '2021-01-10'],
		['aws-api-gateway-websocket/minutes', 'Connection minutes', '1M minutes', '0.25', '2021-01-10'],
	],
);
