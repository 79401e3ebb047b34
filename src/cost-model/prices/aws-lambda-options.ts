/** AWS Lambda beyond plain on-demand functions: list prices, us-east-1, the edge everywhere. */
import { priceRows } from '../price.ts';

const GBS = 'GB-second';

/** Provisioned concurrency, ephemeral storage, Lambda@Edge and Managed Instances. */
export const LAMBDA_OPTION_PRICES = priceRows(
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
		['aws-lambda/ephemeral-storage', 'Ephemeral storage over 512 MB', GBS, '0.0000000309', '2022-03-24'],
		['aws-lambda/edge/requests', 'Lambda@Edge requests', '1M requests', '0.60', '2018-01-01'],
		['aws-lambda/edge/duration', 'Lambda@Edge duration', GBS, '0.00005001', '2018-01-01'],
		['aws-lambda/managed-instances/fee', 'Managed Instances fee', 'USD of on-demand price', '0.15', '2025-12-01'],
	],
);
