/** List prices of Cloudflare's KV, D1, Queues, Logs and Containers beyond what Workers Paid includes; the same everywhere. */
import { priceRows } from '../price.ts';

const DOCS = 'developers.cloudflare.com';
const COMMON = { region: 'global', checkedOn: '2026-08-21' } as const;

/** Workers KV. */
export const KV_PRICES = priceRows(
	{ ...COMMON, provider: 'Cloudflare Workers KV', source: `${DOCS}/kv/platform/pricing` },
	[
		['cloudflare-kv/reads', 'KV reads', '1M requests', '0.50', '2024-03-01'],
		['cloudflare-kv/writes', 'KV writes', '1M requests', '5.00', '2024-03-01'],
		['cloudflare-kv/deletes', 'KV deletes', '1M requests', '5.00', '2024-03-01'],
		['cloudflare-kv/lists', 'KV lists', '1M requests', '5.00', '2024-03-01'],
		['cloudflare-kv/storage', 'KV data stored', 'GB-month', '0.50', '2024-03-01'],
	],
);

/** D1. */
export const D1_PRICES = priceRows(
	{ ...COMMON, provider: 'Cloudflare D1', source: `${DOCS}/d1/platform/pricing` },
	[
		['cloudflare-d1/rows-read', 'D1 rows read', '1M rows', '0.001', '2024-04-01'],
		['cloudflare-d1/rows-written', 'D1 rows written', '1M rows', '1.00', '2024-04-01'],
		['cloudflare-d1/storage', 'D1 data stored', 'GB-month', '0.75', '2024-04-01'],
	],
);

/** Queues. */
export const QUEUES_PRICES = priceRows(
	{ ...COMMON, provider: 'Cloudflare Queues', source: `${DOCS}/queues/platform/pricing` },
	[['cloudflare-queues/operations', 'Queue operations', '1M operations', '0.40', '2024-09-26']],
);

/** Workers Logs. */
export const WORKERS_LOGS_PRICES = priceRows(
	{
		...COMMON,
		provider: 'Cloudflare Workers Logs',
		source: `${DOCS}/workers/observability/logs/workers-logs`,
	},
	[['cloudflare-workers-logs/logs', 'Log events', '1M events', '0.60', '2024-11-01']],
);

/** Containers. */
export const CONTAINERS_PRICES = priceRows(
	{ ...COMMON, provider: 'Cloudflare Containers', source: `${DOCS}/containers/pricing` },
	// prettier-ignore
	[
		['cloudflare-containers/cpu', 'Containers CPU', 'vCPU-second', '0.000020', '2025-06-24'],
		['cloudflare-containers/memory', 'Containers memory', 'GiB-second', '0.0000025', '2025-06-24'],
		['cloudflare-containers/disk', 'Containers disk', 'GB-second', '0.00000007', '2025-06-24'],
		['cloudflare-containers/egress-na-eu', 'Containers egress, North America and Europe', 'GB', '0.025', '2025-06-24'],
		['cloudflare-containers/egress-oceania', 'Containers egress, Oceania, Korea and Taiwan', 'GB', '0.05', '2025-06-24'],
		['cloudflare-containers/egress-elsewhere', 'Containers egress, elsewhere', 'GB', '0.04', '2025-06-24'],
	],
);
