/** Amazon EC2 on-demand list prices of the larger sizes of a few families, Linux, us-east-1. */
import { priceRows } from '../price.ts';
import type { PriceRow } from '../price.ts';

const LIST = '2026-01-19';
const NEWEST_LIST = '2026-07-20';

/** From large to small, USD per hour: the sizes that the short list of machines leaves out. */
const LARGER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	m7i: {
		xlarge: '0.2016',
		'2xlarge': '0.4032',
		'4xlarge': '0.8064',
		'8xlarge': '1.6128',
		'12xlarge': '2.4192',
		'16xlarge': '3.2256',
		'24xlarge': '4.8384',
		'48xlarge': '9.6768',
	},
	m8i: {
		xlarge: '0.21168',
		'2xlarge': '0.42336',
		'4xlarge': '0.84672',
		'8xlarge': '1.69344',
		'16xlarge': '3.38688',
		'32xlarge': '6.77376',
		'48xlarge': '10.16064',
		'96xlarge': '20.32128',
	},
	m7g: {
		'2xlarge': '0.3264',
		'4xlarge': '0.6528',
		'8xlarge': '1.3056',
		'12xlarge': '1.9584',
		'16xlarge': '2.6112',
	},
	c7i: {
		xlarge: '0.1785',
		'2xlarge': '0.357',
		'4xlarge': '0.714',
		'8xlarge': '1.428',
		'12xlarge': '2.142',
		'16xlarge': '2.856',
		'24xlarge': '4.284',
		'48xlarge': '8.568',
	},
	c7g: {
		'2xlarge': '0.29',
		'4xlarge': '0.58',
		'8xlarge': '1.16',
		'12xlarge': '1.74',
		'16xlarge': '2.32',
	},
};

/** Virtual processors of a size without its family: 4 for `xlarge`, 4 more for each further one. */
function vcpusOfSize(size: string): number {
	return 4 * (Number.parseInt(size, 10) || 1);
}

const MACHINES = Object.entries(LARGER).flatMap(([family, sizes]) =>
	Object.entries(sizes).map(([size, hourly]) => ({
		name: `${family}.${size}`,
		vcpus: vcpusOfSize(size),
		hourly,
	})),
);

/** The larger machines, by family and size. */
export const LARGER_TYPES: readonly { readonly name: string; readonly vcpus: number }[] = MACHINES;

/** Machines that a later list was read for again. */
const READ_AGAIN: ReadonlySet<string> = new Set(['m7i.48xlarge', 'c7g.16xlarge']);

function rowsOf(checkedOn: string, isListed: (name: string) => boolean): readonly PriceRow[] {
	return priceRows(
		{
			provider: 'Amazon EC2',
			region: 'us-east-1',
			checkedOn,
			source: `github.com/aws/karpenter-provider-aws, pkg/providers/pricing/zz_generated.pricing_aws.go, list of ${checkedOn}`,
		},
		MACHINES.filter(({ name }) => isListed(name)).map(({ name, hourly }) => [
			`aws-ec2/${name}`,
			`${name}, Linux, on demand`,
			'instance-hour',
			hourly,
			LIST,
		]),
	);
}

/** One row per machine. */
export const EC2_SIZE_PRICES: readonly PriceRow[] = [
	...rowsOf(LIST, (name) => !READ_AGAIN.has(name)),
	...rowsOf(NEWEST_LIST, (name) => READ_AGAIN.has(name)),
];
