/** Neon list prices, Launch and Scale plans. */
import { priceRows } from '../price.ts';

const GB_MONTH = 'GB-month';
const FIRST = '2025-08-14';
const BLOG = 'neon.com/blog/new-usage-based-pricing';

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
		['neon/launch/compute', 'Compute, Launch', 'CU-hour', '0.14', FIRST, BLOG],
		['neon/scale/compute', 'Compute, Scale', 'CU-hour', '0.26', FIRST, BLOG],
		['neon/minimum', 'Minimum spend', 'month', '5', FIRST, BLOG],
		['neon/minimum', 'Minimum spend', 'month', '0', '2026-03-20'],
		['neon/launch/compute', 'Compute, Launch', 'CU-hour', '0.106', '2026-03-20'],
		['neon/scale/compute', 'Compute, Scale', 'CU-hour', '0.222', '2026-03-20'],
		['neon/storage', 'Storage', GB_MONTH, '0.35', FIRST],
		['neon/history', 'History for instant restore', GB_MONTH, '0.20', FIRST],
		['neon/snapshots', 'Snapshots', GB_MONTH, '0.09', '2026-05-01'],
		['neon/branches', 'Extra branch', 'branch-month', '1.50', FIRST],
		['neon/transfer', 'Public network transfer', 'GB', '0.10', FIRST],
		['neon/private-transfer', 'Private network transfer, Scale', 'GB', '0.01', FIRST],
		['neon/free', 'Free plan', 'month', '0', FIRST],
	],
);
