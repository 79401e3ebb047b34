/** Vercel list prices: fluid compute by region, and the Pro plan. */
import { priceRows } from '../price.ts';
import type { PriceText } from '../price.ts';

type Region = readonly [region: string, place: string, cpu: string, memory: string];

const REGIONS: readonly Region[] = [
	['iad1', 'Washington, D.C.', '0.128', '0.0106'],
	['cle1', 'Cleveland', '0.128', '0.0106'],
	['pdx1', 'Portland', '0.128', '0.0106'],
	['sfo1', 'San Francisco', '0.177', '0.0147'],
	['hkg1', 'Hong Kong', '0.176', '0.0146'],
	['cpt1', 'Cape Town', '0.200', '0.0166'],
	['gru1', 'São Paulo', '0.221', '0.0183'],
];

/** Regions with a price: code and place. */
export const VERCEL_REGIONS: readonly (readonly [region: string, label: string])[] = REGIONS.map(
	([region, place]) => [region, `${place} (${region})`],
);

const COMMON = { provider: 'Vercel', checkedOn: '2026-06-30' } as const;
const SINCE = '2025-06-25';

function regional([region, place, cpu, memory]: Region): readonly PriceText[] {
	return [
		[`vercel-functions/${region}/cpu`, `Active CPU, ${place}`, 'CPU-hour', cpu, SINCE],
		[`vercel-functions/${region}/memory`, `Provisioned memory, ${place}`, 'GB-hour', memory, SINCE],
	];
}

/** Active CPU, provisioned memory, invocations, seats, and what Pro includes. */
export const VERCEL_PRICES = [
	...REGIONS.flatMap((row) =>
		priceRows(
			{ ...COMMON, region: row[0], source: 'vercel.com/docs/fluid-compute/pricing' },
			regional(row),
		),
	),
	...priceRows(
		{ ...COMMON, region: 'global', source: 'vercel.com/docs/functions/usage-and-pricing' },
		// prettier-ignore
		[
			['vercel-functions/invocations', 'Invocations', '1M invocations', '0.60', SINCE],
			['vercel-functions/hobby', 'Hobby, up to 4 CPU-hours, 360 GB-hours and 1 million invocations', 'month', '0', SINCE],
			['vercel-functions/seat', 'Pro seat', 'seat-month', '20', SINCE, 'docs.railway.com/platform/compare-to-vercel'],
			['vercel-functions/credit', 'Use that Pro includes', 'month', '20', '2025-09-09', 'vercel.com/docs/plans/pro-plan'],
		],
	),
];
