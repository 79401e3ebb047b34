/** Cloudflare Durable Objects list prices; the same everywhere. */
import { priceRows } from '../price.ts';

/** Compute, and storage on both backends. */
export const DURABLE_OBJECT_PRICES = priceRows(
	{
		provider: 'Cloudflare Durable Objects',
		region: 'global',
		checkedOn: '2026-08-21',
		source: 'developers.cloudflare.com/durable-objects/platform/pricing',
	},
	// prettier-ignore
	[
		['cloudflare-durable-objects/requests', 'Durable Objects requests', '1M requests', '0.15', '2021-11-15'],
		['cloudflare-durable-objects/duration', 'Durable Objects duration', '1M GB-seconds', '12.50', '2021-11-15'],
		['cloudflare-durable-objects/rows-read', 'SQLite rows read', '1M rows', '0.001', '2026-01-07'],
		['cloudflare-durable-objects/rows-written', 'SQLite rows written', '1M rows', '1.00', '2026-01-07'],
		['cloudflare-durable-objects/sql-storage', 'SQLite data stored', 'GB-month', '0.20', '2026-01-07'],
		['cloudflare-durable-objects/kv-reads', 'Key-value read units of 4 KB', '1M units', '0.20', '2021-11-15'],
		['cloudflare-durable-objects/kv-writes', 'Key-value write units of 4 KB', '1M units', '1.00', '2021-11-15'],
		['cloudflare-durable-objects/kv-deletes', 'Key-value deletes', '1M requests', '1.00', '2021-11-15'],
		['cloudflare-durable-objects/kv-storage', 'Key-value data stored', 'GB-month', '0.20', '2021-11-15'],
	],
);
