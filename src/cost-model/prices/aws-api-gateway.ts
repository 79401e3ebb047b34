/** Amazon API Gateway list prices, us-east-1. */
import type { PriceRow } from '../price.ts';

const HTTP = {
	provider: 'Amazon API Gateway',
	unit: '1M requests',
	currency: 'USD',
	region: 'us-east-1',
	validFrom: '2025-07-01',
	checkedOn: '2025-11-02',
	source: 'aws.amazon.com/api-gateway/pricing',
} as const;

/** HTTP APIs; a request is metered in units of 512 KB. */
export const API_GATEWAY_PRICES: readonly PriceRow[] = [
	{
		...HTTP,
		id: 'aws-api-gateway-http/requests-1',
		item: 'HTTP API requests up to 300 million',
		price: '1.00',
	},
	{
		...HTTP,
		id: 'aws-api-gateway-http/requests-2',
		item: 'HTTP API requests over 300 million',
		price: '0.90',
	},
];
