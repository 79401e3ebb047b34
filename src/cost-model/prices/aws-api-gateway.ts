/** Amazon API Gateway list prices of HTTP APIs, us-east-1. */
import { priceRows } from '../price.ts';

const REQUESTS = '1M requests';

/** HTTP APIs; a request is metered in units of 512 KB. */
export const API_GATEWAY_PRICES = priceRows(
	{
		provider: 'Amazon API Gateway',
		region: 'us-east-1',
		checkedOn: '2025-11-02',
		source: 'aws.amazon.com/api-gateway/pricing',
	},
	// prettier-ignore
	[
		['aws-api-gateway-http/requests-1', 'HTTP API requests up to 300 million', REQUESTS, '1.00', '2021-01-10'],
		['aws-api-gateway-http/requests-2', 'HTTP API requests over 300 million', REQUESTS, '0.90', '2021-01-10'],
	],
);
