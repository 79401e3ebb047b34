/** Cloudflare Workers list prices; the same everywhere. */
import { priceRows } from '../price.ts';

/** Free and Paid, the Standard usage model. */
export const WORKERS_PRICES = priceRows(
	{
		provider: 'Cloudflare Workers',
		region: 'global',
		checkedOn: '2026-08-21',
		source: 'developers.cloudflare.com/workers/platform/pricing',
	},
	// prettier-ignore
	[
		['cloudflare-workers/subscription', 'Workers Paid subscription', 'month', '5.00', '2024-03-01'],
		['cloudflare-workers/requests', 'Workers requests beyond 10 million', '1M requests', '0.30', '2024-03-01'],
		['cloudflare-workers/cpu', 'Workers CPU time beyond 30 million ms', '1M CPU-ms', '0.02', '2024-03-01'],
		['cloudflare-workers/free', 'Workers Free, 100,000 requests a day', '1M requests', '0', '2024-03-01'],
	],
);
