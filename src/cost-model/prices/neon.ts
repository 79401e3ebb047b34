/** Neon list prices, Launch and Scale plans. */
import { priceRows } from '../price.ts';

const GB_MONTH = 'GB-month';

/** Compute, storage, history, branches, snapshots, transfer. */
export const NEON_PRICES = priceRows(
	{
		provider: 'Neon',
		region: 'global',
		checkedOn: '2026-11-12',
		source: 'neon.com/docs/introduction/plans',
	},
	// prettier-ignore
	[
		['neon/launch/compute', 'Compute, Launch', 'CU-hour', '0.106', '2026-03-20'],
		['neon/scale/compute', 'Compute, Scale', 'CU-hour', '0.222', '2026-03-20'],
		['neon/storage', 'Storage', GB_MONTH, '0.35', '2026-03-20'],
		['neon/history', 'History for instant restore', GB_MONTH, '0.20', '2026-03-20'],
		['neon/snapshots', 'Snapshots', GB_MONTH, '0.09', '2026-05-01'],
		['neon/branches', 'Extra branch', 'branch-month', '1.50', '2026-03-20'],
		['neon/transfer', 'Public network transfer', 'GB', '0.10', '2026-03-20'],
		['neon/private-transfer', 'Private network transfer, Scale', 'GB', '0.01', '2026-03-20'],
		['neon/free', 'Free plan', 'month', '0', '2026-03-20'],
	],
);
