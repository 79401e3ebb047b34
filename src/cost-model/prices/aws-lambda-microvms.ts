/** AWS Lambda MicroVMs list prices, arm, us-east-1. */
import { priceRows } from '../price.ts';

/** Compute by the second, and snapshots. */
export const LAMBDA_MICROVM_PRICES = priceRows(
	{
		provider: 'AWS Lambda',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source: 'aws.amazon.com/lambda/pricing',
	},
	// prettier-ignore
	[
		['aws-lambda-microvms/vcpu', 'vCPU of MicroVMs', 'vCPU-second', '0.0000276944', '2026-08-21'],
		['aws-lambda-microvms/memory', 'Memory of MicroVMs', 'GB-second', '0.0000036667', '2026-08-21'],
		['aws-lambda-microvms/snapshot-write', 'Snapshot data written on suspend', 'GB', '0.0038', '2026-08-21'],
		['aws-lambda-microvms/snapshot-read', 'Snapshot data read on launch or resume', 'GB', '0.00155', '2026-08-21'],
		['aws-lambda-microvms/snapshot-storage', 'Snapshot storage', 'GB-month', '0.08', '2026-08-21'],
	],
);
