/** Railway list prices. */
import { priceRows } from '../price.ts';

/** Resources, and the plans with the use that each includes. */
export const RAILWAY_PRICES = priceRows(
	{
		provider: 'Railway',
		region: 'global',
		checkedOn: '2026-08-21',
		source: 'docs.railway.com/pricing/plans',
	},
	// prettier-ignore
	[
		['railway/memory', 'Memory', 'GB-month', '10', '2026-07-29'],
		['railway/cpu', 'CPU', 'vCPU-month', '20', '2026-07-29'],
		['railway/egress', 'Network egress', 'GB', '0.05', '2026-07-29'],
		['railway/volume', 'Volume storage', 'GB-month', '0.15', '2026-07-29'],
		['railway/hobby/subscription', 'Hobby plan', 'month', '5', '2026-07-29'],
		['railway/pro/subscription', 'Pro plan', 'month', '20', '2026-07-29'],
		['railway/free/subscription', 'Free plan', 'month', '0', '2026-07-29'],
		['railway/hobby/included', 'Use that Hobby includes', 'month', '5', '2026-07-29'],
		['railway/pro/included', 'Use that Pro includes', 'month', '20', '2026-07-29'],
		['railway/free/included', 'Use that Free includes', 'month', '1', '2026-07-29'],
	],
);
