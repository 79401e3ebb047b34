/** AWS Fargate on-demand list prices, us-east-1. */
import { priceRows } from '../price.ts';

const CPU = 'vCPU-hour';
const GB = 'GB-hour';
const EXAMPLE = 'aws.amazon.com/fargate/pricing, worked example of a Windows task';

/** Processors, memory, disk over 20 GB and the Windows licence. */
export const FARGATE_PRICES = priceRows(
	{
		provider: 'AWS Fargate',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source: 'aws.amazon.com/fargate/pricing',
	},
	// prettier-ignore
	[
		['aws-fargate/linux-x86/vcpu', 'vCPU, Linux on x86', CPU, '0.04048', '2021-04-01'],
		['aws-fargate/linux-x86/memory', 'Memory, Linux on x86', GB, '0.004445', '2021-04-01'],
		['aws-fargate/linux-arm/vcpu', 'vCPU, Linux on arm', CPU, '0.03238', '2021-11-23'],
		['aws-fargate/linux-arm/memory', 'Memory, Linux on arm', GB, '0.00356', '2021-11-23'],
		['aws-fargate/windows-x86/vcpu', 'vCPU, Windows', CPU, '0.0915', '2021-10-28', EXAMPLE],
		['aws-fargate/windows-x86/memory', 'Memory, Windows', GB, '0.01', '2021-10-28', EXAMPLE],
		['aws-fargate/windows-licence', 'Windows licence', CPU, '0.046', '2021-10-28', EXAMPLE],
		['aws-fargate/ephemeral-storage', 'Ephemeral storage over 20 GB', GB, '0.000111', '2021-04-01'],
	],
);
