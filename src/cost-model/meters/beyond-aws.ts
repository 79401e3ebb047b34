/** The meters of all vendors but AWS. */
import type { MeterFacts, Tariff } from '../meter.ts';
import { AZURE_FLEX, AZURE_FLEX_FACTS } from './azure-functions-flex.ts';
import { AZURE_PREMIUM, AZURE_PREMIUM_FACTS } from './azure-functions-premium.ts';
import { AZURE_CONSUMPTION, AZURE_CONSUMPTION_FACTS } from './azure-functions.ts';
import { CONTAINERS, CONTAINERS_FACTS } from './cloudflare-containers.ts';
import { D1, D1_FACTS, KV, KV_FACTS } from './cloudflare-data.ts';
import { DURABLE_OBJECTS, DURABLE_OBJECTS_FACTS } from './cloudflare-durable-objects.ts';
import { QUEUES, QUEUES_FACTS, WORKERS_LOGS, WORKERS_LOGS_FACTS } from './cloudflare-events.ts';
import { R2, R2_FACTS } from './cloudflare-r2.ts';
import { WORKERS, WORKERS_FACTS } from './cloudflare-workers.ts';
import { FLY, FLY_FACTS } from './fly.ts';
import { CLOUD_FUNCTIONS, CLOUD_FUNCTIONS_FACTS } from './google-cloud-functions.ts';
import { CLOUD_RUN, CLOUD_RUN_FACTS } from './google-cloud-run.ts';
import { NEON, NEON_FACTS } from './neon.ts';
import { OWN_HARDWARE, OWN_HARDWARE_FACTS } from './own-hardware.ts';
import { RAILWAY, RAILWAY_FACTS } from './railway.ts';
import { VERCEL, VERCEL_FACTS } from './vercel-functions.ts';

/** Cloudflare, Google, Azure, Vercel, Neon, Railway, Fly.io and servers of your own. */
export const BEYOND_AWS: readonly (readonly [Tariff, MeterFacts])[] = [
	[WORKERS, WORKERS_FACTS],
	[R2, R2_FACTS],
	[DURABLE_OBJECTS, DURABLE_OBJECTS_FACTS],
	[CONTAINERS, CONTAINERS_FACTS],
	[KV, KV_FACTS],
	[D1, D1_FACTS],
	[QUEUES, QUEUES_FACTS],
	[WORKERS_LOGS, WORKERS_LOGS_FACTS],
	[CLOUD_RUN, CLOUD_RUN_FACTS],
	[CLOUD_FUNCTIONS, CLOUD_FUNCTIONS_FACTS],
	[AZURE_CONSUMPTION, AZURE_CONSUMPTION_FACTS],
	[AZURE_FLEX, AZURE_FLEX_FACTS],
	[AZURE_PREMIUM, AZURE_PREMIUM_FACTS],
	[VERCEL, VERCEL_FACTS],
	[NEON, NEON_FACTS],
	[RAILWAY, RAILWAY_FACTS],
	[FLY, FLY_FACTS],
	[OWN_HARDWARE, OWN_HARDWARE_FACTS],
];
