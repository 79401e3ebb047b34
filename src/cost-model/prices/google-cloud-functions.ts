/** Google Cloud Functions, first generation: list prices of tier 1 and tier 2 regions. */
import { priceRows } from '../price.ts';

const TRANSCRIPT = 'github.com/firebase/firebase-tools, src/deploy/functions/pricing.ts';

/** Invocations, memory and CPU time, data that leaves. */
export const CLOUD_FUNCTIONS_PRICES = priceRows(
	{
		provider: 'Google Cloud Functions',
		region: 'tier 1',
		checkedOn: '2026-08-21',
		source: 'cloud.google.com/functions/pricing',
	},
	// prettier-ignore
	[
		['google-cloud-functions/invocations', 'Invocations beyond 2 million', '1M invocations', '0.40', '2021-01-10'],
		['google-cloud-functions/tier-1/memory', 'Memory, tier 1', 'GB-second', '0.0000025', '2021-01-10'],
		['google-cloud-functions/tier-1/cpu', 'CPU, tier 1', 'GHz-second', '0.00001', '2021-01-10'],
		['google-cloud-functions/tier-2/memory', 'Memory, tier 2', 'GB-second', '0.0000035', '2021-01-10', TRANSCRIPT],
		['google-cloud-functions/tier-2/cpu', 'CPU, tier 2', 'GHz-second', '0.000014', '2021-01-10', TRANSCRIPT],
		['google-cloud-functions/tier-1/idle-cpu', 'CPU of idle minimum instances, tier 1', 'GHz-second', '0.000001', '2021-01-10', TRANSCRIPT],
		['google-cloud-functions/tier-2/idle-cpu', 'CPU of idle minimum instances, tier 2', 'GHz-second', '0.00000145', '2021-01-10', TRANSCRIPT],
		['google-cloud-functions/egress', 'Outbound data', 'GB', '0.12', '2021-01-10'],
	],
);
