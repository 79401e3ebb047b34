/** The prices of all vendors but AWS. */
import {
	AZURE_CONSUMPTION_PRICES,
	AZURE_FLEX_PRICES,
	AZURE_PREMIUM_PRICES,
} from './azure-functions.ts';
import {
	CONTAINERS_PRICES,
	D1_PRICES,
	KV_PRICES,
	QUEUES_PRICES,
	WORKERS_LOGS_PRICES,
} from './cloudflare-data.ts';
import { DURABLE_OBJECT_PRICES } from './cloudflare-durable-objects.ts';
import { R2_PRICES } from './cloudflare-r2.ts';
import { WORKERS_PRICES } from './cloudflare-workers.ts';
import { FLY_PRICES } from './fly.ts';
import { CLOUD_FUNCTIONS_PRICES } from './google-cloud-functions.ts';
import { CLOUD_RUN_PRICES } from './google-cloud-run.ts';
import { NEON_PRICES } from './neon.ts';
import { RAILWAY_PRICES } from './railway.ts';
import { VERCEL_PRICES } from './vercel.ts';
import type { PriceRow } from '../price.ts';

/** All rows, in no order that matters. */
export const PRICES_BEYOND_AWS: readonly PriceRow[] = [
	...WORKERS_PRICES,
	...R2_PRICES,
	...DURABLE_OBJECT_PRICES,
	...CONTAINERS_PRICES,
	...KV_PRICES,
	...D1_PRICES,
	...QUEUES_PRICES,
	...WORKERS_LOGS_PRICES,
	...CLOUD_RUN_PRICES,
	...CLOUD_FUNCTIONS_PRICES,
	...AZURE_CONSUMPTION_PRICES,
	...AZURE_FLEX_PRICES,
	...AZURE_PREMIUM_PRICES,
	...VERCEL_PRICES,
	...NEON_PRICES,
	...RAILWAY_PRICES,
	...FLY_PRICES,
];
