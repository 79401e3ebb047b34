/** Fly.io list prices; a month of a machine has 30 days. */
import { priceRows } from '../price.ts';
import type { PriceText } from '../price.ts';

type Machine = readonly [id: string, label: string, monthly: string];

const MACHINES: readonly Machine[] = [
	['shared-cpu-1x-256mb', 'shared-cpu-1x, 256 MB, Ashburn', '2.19'],
	['shared-cpu-1x-512mb', 'shared-cpu-1x, 512 MB, Ashburn', '3.69'],
	['shared-cpu-1x-1gb', 'shared-cpu-1x, 1 GB, Ashburn', '6.70'],
	['shared-cpu-1x-1gb-fra', 'shared-cpu-1x, 1 GB, Frankfurt', '7.73'],
	['shared-cpu-1x-1gb-sin', 'shared-cpu-1x, 1 GB, Singapore', '8.50'],
	['shared-cpu-1x-256mb-sjc', 'shared-cpu-1x, 256 MB, San Jose', '2.32'],
	['shared-cpu-1x-1gb-sjc', 'shared-cpu-1x, 1 GB, San Jose', '6.79'],
	['shared-cpu-2x-2gb', 'shared-cpu-2x, 2 GB, Ashburn', '13.39'],
	['performance-1x-2gb', 'performance-1x, 2 GB, Ashburn', '33.00'],
	['performance-2x-4gb', 'performance-2x, 4 GB, Ashburn', '66.00'],
];

/** The machines the price book knows: id and label. */
export const FLY_MACHINES: readonly (readonly [id: string, label: string])[] = MACHINES.map(
	([id, label]) => [id, label],
);

const SINCE = '2026-08-07';

/** Machines that run or stand still, volumes, network, certificates, Managed Postgres. */
export const FLY_PRICES = priceRows(
	{
		provider: 'Fly.io',
		region: 'iad',
		checkedOn: '2026-08-07',
		source: 'fly.io/docs/about/pricing',
	},
	// prettier-ignore
	[
		...MACHINES.map(([id, label, monthly]): PriceText => [`fly/${id}`, label, 'machine-month', monthly, SINCE]),
		['fly/memory', 'Additional machine memory', 'GB-month', '6.00', SINCE],
		['fly/rootfs', 'Root file system of a stopped machine', 'GB-month', '0.15', SINCE],
		['fly/volume', 'Volume', 'GB-month', '0.15', SINCE],
		['fly/snapshots', 'Volume snapshots beyond 10 GB', 'GB-month', '0.08', SINCE],
		['fly/egress-na-eu', 'Outbound data, North America and Europe', 'GB', '0.02', SINCE],
		['fly/egress-apac-sa', 'Outbound data, Asia Pacific, Oceania and South America', 'GB', '0.04', SINCE],
		['fly/egress-africa-india', 'Outbound data, Africa and India', 'GB', '0.12', SINCE],
		['fly/private-na-eu', 'Private data between regions, North America and Europe', 'GB', '0.006', SINCE],
		['fly/private-apac-sa', 'Private data between regions, Asia Pacific, Oceania and South America', 'GB', '0.015', SINCE],
		['fly/private-africa-india', 'Private data between regions, Africa and India', 'GB', '0.050', SINCE],
		['fly/ipv4', 'Dedicated IPv4 address', 'address-month', '2', SINCE],
		['fly/certificate', 'Single hostname certificate beyond 10', 'certificate-month', '0.10', SINCE],
		['fly/wildcard', 'Wildcard certificate', 'certificate-month', '1', SINCE],
		['fly/postgres-basic', 'Managed Postgres Basic', 'month', '38', SINCE],
		['fly/postgres-performance', 'Managed Postgres Performance', 'month', '1922', SINCE],
		['fly/postgres-storage', 'Managed Postgres storage', 'GB-month', '0.28', SINCE],
	],
);
