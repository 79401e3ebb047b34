/** AWS Lambda list prices, us-east-1. */
import type { PriceRow } from '../price.ts';

const PAGE = 'aws.amazon.com/lambda/pricing';
const TIERS = 'aws.amazon.com/blogs/compute/introducing-tiered-pricing-for-aws-lambda, August 2022';
const LEGACY = 'aws.amazon.com/lambda/pricing, as the page read from 2018 to 2020';
const ONE_MS =
	'aws.amazon.com/blogs/aws/new-for-aws-lambda-1ms-billing-granularity-adds-cost-savings, 2020-12-01';

type Row = Omit<PriceRow, 'provider' | 'currency' | 'region' | 'checkedOn'>;

const ROWS: readonly Row[] = [
	{
		id: 'requests',
		item: 'Requests',
		unit: '1M requests',
		price: '0.20',
		validFrom: '2016-08-17',
		source: PAGE,
	},
	{
		id: 'x86/duration-1',
		item: 'Duration on x86',
		unit: 'GB-second',
		price: '0.00001667',
		validFrom: '2016-08-17',
		source: LEGACY,
	},
	{
		id: 'x86/duration-1',
		item: 'Duration on x86',
		unit: 'GB-second',
		price: '0.0000166667',
		validFrom: '2020-12-01',
		source: ONE_MS,
	},
	{
		id: 'x86/duration-2',
		item: 'Duration on x86 from 6 to 15 billion GB-seconds',
		unit: 'GB-second',
		price: '0.000015',
		validFrom: '2022-08-01',
		source: TIERS,
	},
	{
		id: 'x86/duration-3',
		item: 'Duration on x86 over 15 billion GB-seconds',
		unit: 'GB-second',
		price: '0.0000133334',
		validFrom: '2022-08-01',
		source: TIERS,
	},
	{
		id: 'arm/duration-1',
		item: 'Duration on arm',
		unit: 'GB-second',
		price: '0.0000133334',
		validFrom: '2021-09-29',
		source: PAGE,
	},
	{
		id: 'arm/duration-2',
		item: 'Duration on arm from 7.5 to 18.75 billion GB-seconds',
		unit: 'GB-second',
		price: '0.0000120001',
		validFrom: '2022-08-01',
		source: TIERS,
	},
	{
		id: 'arm/duration-3',
		item: 'Duration on arm over 18.75 billion GB-seconds',
		unit: 'GB-second',
		price: '0.0000106667',
		validFrom: '2022-08-01',
		source: TIERS,
	},
	{
		id: 'x86/provisioned',
		item: 'Provisioned concurrency (x86)',
		unit: 'GB-second',
		price: '0.0000041667',
		validFrom: '2020-12-01',
		source: PAGE,
	},
	{
		id: 'x86/provisioned-duration',
		item: 'Duration on provisioned concurrency (x86)',
		unit: 'GB-second',
		price: '0.0000097222',
		validFrom: '2020-12-01',
		source: PAGE,
	},
	{
		id: 'arm/provisioned',
		item: 'Provisioned concurrency (arm)',
		unit: 'GB-second',
		price: '0.0000033334',
		validFrom: '2021-09-29',
		source: PAGE,
	},
	{
		id: 'arm/provisioned-duration',
		item: 'Duration on provisioned concurrency (arm)',
		unit: 'GB-second',
		price: '0.0000077778',
		validFrom: '2021-09-29',
		source: PAGE,
	},
	{
		id: 'ephemeral-storage',
		item: 'Ephemeral storage over 512 MB',
		unit: 'GB-second',
		price: '0.0000000309',
		validFrom: '2022-03-24',
		source: PAGE,
	},
	{
		id: 'edge/requests',
		item: 'Lambda@Edge requests',
		unit: '1M requests',
		price: '0.60',
		validFrom: '2018-01-01',
		source: PAGE,
	},
	{
		id: 'edge/duration',
		item: 'Lambda@Edge duration',
		unit: 'GB-second',
		price: '0.00005001',
		validFrom: '2018-01-01',
		source: PAGE,
	},
	{
		id: 'managed-instances/fee',
		item: 'Managed Instances fee',
		unit: 'USD of on-demand price',
		price: '0.15',
		validFrom: '2025-12-01',
		source: PAGE,
	},
];

/** Requests, duration by architecture and tier, provisioned concurrency, storage, edge and managed instances. */
export const LAMBDA_PRICES: readonly PriceRow[] = ROWS.map((row) => ({
	...row,
	id: `aws-lambda/${row.id}`,
	provider: 'AWS Lambda',
	currency: 'USD',
	region: row.id.startsWith('edge/') ? 'all' : 'us-east-1',
	checkedOn: row.source === LEGACY ? '2020-11-30' : '2026-08-21',
}));
