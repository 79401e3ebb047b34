/** AWS Lambda on demand: list prices, us-east-1. */
import { priceRows } from '../price.ts';

const TIERS = 'aws.amazon.com/blogs/compute/introducing-tiered-pricing-for-aws-lambda, August 2022';
const LEGACY = 'aws.amazon.com/lambda/pricing, as the page read from 2018 to 2020';
const ONE_MS =
	'aws.amazon.com/blogs/aws/new-for-aws-lambda-1ms-billing-granularity-adds-cost-savings, 2020-12-01';
const GBS = 'GB-second';

/** Requests, and duration by architecture and tier. */
export const LAMBDA_PRICES = priceRows(
	{
		provider: 'AWS Lambda',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source: 'aws.amazon.com/lambda/pricing',
	},
	// prettier-ignore
	[
		['aws-lambda/requests', 'Requests', '1M requests', '0.20', '2016-08-17'],
		['aws-lambda/x86/duration-1', 'Duration on x86', GBS, '0.00001667', '2016-08-17', LEGACY],
		['aws-lambda/x86/duration-1', 'Duration on x86', GBS, '0.0000166667', '2020-12-01', ONE_MS],
		['aws-lambda/x86/duration-2', 'Duration on x86 from 6 to 15 billion GB-seconds', GBS, '0.000015', '2022-08-01', TIERS],
		['aws-lambda/x86/duration-3', 'Duration on x86 over 15 billion GB-seconds', GBS, '0.0000133334', '2022-08-01', TIERS],
		['aws-lambda/arm/duration-1', 'Duration on arm', GBS, '0.0000133334', '2021-09-29'],
		['aws-lambda/arm/duration-2', 'Duration on arm from 7.5 to 18.75 billion GB-seconds', GBS, '0.0000120001', '2022-08-01', TIERS],
		['aws-lambda/arm/duration-3', 'Duration on arm over 18.75 billion GB-seconds', GBS, '0.0000106667', '2022-08-01', TIERS],
	],
);
