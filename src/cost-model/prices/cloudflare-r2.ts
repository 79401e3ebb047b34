/** Cloudflare R2 list prices; the same everywhere. Data leaving costs nothing. */
import { priceRows } from '../price.ts';

/** Standard and Infrequent Access storage. */
export const R2_PRICES = priceRows(
	{
		provider: 'Cloudflare R2',
		region: 'global',
		checkedOn: '2026-08-21',
		source: 'developers.cloudflare.com/r2/pricing',
	},
	// prettier-ignore
	[
		['cloudflare-r2/standard/storage', 'Standard storage', 'GB-month', '0.015', '2022-09-21'],
		['cloudflare-r2/standard/class-a', 'Class A operations, Standard', '1M operations', '4.50', '2022-09-21'],
		['cloudflare-r2/standard/class-b', 'Class B operations, Standard', '1M operations', '0.36', '2022-09-21'],
		['cloudflare-r2/infrequent/storage', 'Infrequent Access storage', 'GB-month', '0.01', '2024-04-03'],
		['cloudflare-r2/infrequent/class-a', 'Class A operations, Infrequent Access', '1M operations', '9.00', '2024-04-03'],
		['cloudflare-r2/infrequent/class-b', 'Class B operations, Infrequent Access', '1M operations', '0.90', '2024-04-03'],
		['cloudflare-r2/infrequent/retrieval', 'Data retrieval, Infrequent Access', 'GB', '0.01', '2024-04-03'],
	],
);
