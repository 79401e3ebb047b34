/** Provisioned concurrency of AWS Lambda: list prices, us-east-1. */
import { priceRows } from '../price.ts';

const GBS = 'GB-second';

/** Being ready, and working there, by architecture. */
export const LAMBDA_PROVISIONED_PRICES = priceRows(
	{
		provider: 'AWS Lambda',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source: 'aws.amazon.com/lambda/pricing',
	},
	// prettier-ignore
	[
		['aws-lambda/x86/provisioned', 'Provisioned concurrency (x86)', GBS, '0.0000041667', '2020-12-01'],
		['aws-lambda/x86/provisioned-duration', 'Duration on provisioned concurrency (x86)', GBS, '0.0000097222', '2020-12-01'],
		['aws-lambda/arm/provisioned', 'Provisioned concurrency (arm)', GBS, '0.0000033334', '2021-09-29'],
		['aws-lambda/arm/provisioned-duration', 'Duration on provisioned concurrency (arm)', GBS, '0.0000077778', '2021-09-29'],
	],
);
