/** AWS Lambda beyond plain on-demand functions: list prices, us-east-1, the edge everywhere. */
import { priceRows } from '../price.ts';
import { LAMBDA_PROVISIONED_PRICES } from './aws-lambda-provisioned.ts';

const GBS = 'GB-second';
const FEE = 'USD of on-demand price';

const FURTHER_PRICES = priceRows(
	{
		provider: 'AWS Lambda',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source: 'aws.amazon.com/lambda/pricing',
	},
	// prettier-ignore
	[
		['aws-lambda/ephemeral-storage', 'Ephemeral storage over 512 MB', GBS, '0.0000000309', '2022-03-24'],
		['aws-lambda/streaming', 'Response streaming over 6 MB a request', 'GB', '0.008', '2023-04-07'],
		['aws-lambda/snap-start/cache', 'SnapStart cache', GBS, '0.0000015046', '2024-11-18'],
		['aws-lambda/snap-start/restore', 'SnapStart restore', 'GB', '0.0001397998', '2024-11-18'],
		['aws-lambda/event-pollers/kafka', 'Event pollers for Kafka', 'event poller unit-hour', '0.185', '2024-11-21'],
		['aws-lambda/event-pollers/sqs', 'Event pollers for SQS', 'event poller unit-hour', '0.00925', '2025-11-14'],
		['aws-lambda/x86/tenant-isolation', 'Tenant-isolated environments (x86)', 'GB', '0.000167', '2025-11-19'],
		['aws-lambda/durable/operations', 'Durable operations', '1M operations', '8.00', '2025-12-02'],
		['aws-lambda/durable/written', 'Data that durable operations write', 'GB', '0.25', '2025-12-02'],
		['aws-lambda/durable/retained', 'Data that durable operations keep', 'GB-month', '0.15', '2025-12-02'],
		['aws-lambda/edge/requests', 'Lambda@Edge requests', '1M requests', '0.60', '2018-01-01'],
		['aws-lambda/edge/duration', 'Lambda@Edge duration', GBS, '0.00005001', '2018-01-01'],
		['aws-lambda/managed-instances/fee', 'Managed Instances fee', FEE, '0.15', '2025-12-01'],
	],
);

/** Options of functions, Lambda@Edge and Managed Instances. */
export const LAMBDA_OPTION_PRICES = [...LAMBDA_PROVISIONED_PRICES, ...FURTHER_PRICES];
