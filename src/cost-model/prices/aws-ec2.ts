/** Amazon EC2 on-demand list prices, Linux, us-east-1, and what each machine has. */
import { priceRows } from '../price.ts';

/** An EC2 machine type. */
export interface InstanceType {
	readonly name: string;
	readonly vcpus: number;
	/** USD per hour, decimal text. */
	readonly hourly: string;
	/** First price list seen that has it. */
	readonly validFrom: string;
}

const FIRST_LIST = '2022-08-23';
const NEWEST_LIST = '2026-07-20';

type Machine = readonly [name: string, vcpus: number, hourly: string, validFrom: string];

const MACHINES: readonly Machine[] = [
	['t4g.nano', 2, '0.0042', FIRST_LIST],
	['t4g.micro', 2, '0.0084', FIRST_LIST],
	['t4g.small', 2, '0.0168', FIRST_LIST],
	['t4g.medium', 2, '0.0336', FIRST_LIST],
	['t4g.large', 2, '0.0672', FIRST_LIST],
	['t3.nano', 2, '0.0052', FIRST_LIST],
	['t3.micro', 2, '0.0104', FIRST_LIST],
	['t3.small', 2, '0.0208', FIRST_LIST],
	['t3.medium', 2, '0.0416', FIRST_LIST],
	['t3.large', 2, '0.0832', FIRST_LIST],
	['m5.large', 2, '0.096', FIRST_LIST],
	['m6i.large', 2, '0.096', FIRST_LIST],
	['m7i.large', 2, '0.1008', NEWEST_LIST],
	['m8i.large', 2, '0.10584', NEWEST_LIST],
	['m7g.medium', 1, '0.0408', NEWEST_LIST],
	['m7g.large', 2, '0.0816', NEWEST_LIST],
	['m7g.xlarge', 4, '0.1632', NEWEST_LIST],
	['m8g.large', 2, '0.08976', NEWEST_LIST],
	['c5.large', 2, '0.085', FIRST_LIST],
	['c6i.large', 2, '0.085', FIRST_LIST],
	['c7i.large', 2, '0.08925', NEWEST_LIST],
	['c7g.medium', 1, '0.0363', FIRST_LIST],
	['c7g.large', 2, '0.0725', FIRST_LIST],
	['c7g.xlarge', 4, '0.145', FIRST_LIST],
	['c8g.large', 2, '0.07976', NEWEST_LIST],
	['r7g.large', 2, '0.1071', NEWEST_LIST],
];

/** The machines the price book knows, by family and size. */
export const INSTANCE_TYPES: readonly InstanceType[] = MACHINES.map(
	([name, vcpus, hourly, validFrom]) => ({ name, vcpus, hourly, validFrom }),
);

/** One row per machine type, from the list that Karpenter generates out of the AWS Price List API. */
export const EC2_PRICES = priceRows(
	{
		provider: 'Amazon EC2',
		region: 'us-east-1',
		checkedOn: NEWEST_LIST,
		source:
			'github.com/aws/karpenter-provider-aws, pkg/providers/pricing/zz_generated.pricing_aws.go, list of 2026-07-20',
	},
	INSTANCE_TYPES.map(({ name, hourly, validFrom }) => [
		`aws-ec2/${name}`,
		`${name}, Linux, on demand`,
		'instance-hour',
		hourly,
		validFrom,
	]),
);
