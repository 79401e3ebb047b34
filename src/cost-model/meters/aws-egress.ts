/** Data to the internet: part of several meters. */
import type { Charge, Factor } from '../meter.ts';

const TB = 1024;
/** From this day 100 GB a month are free, until then 1 GB. */
const MORE_FREE = '2021-12-01';

/** Charges for so many gigabytes, of which only one is in force on a day. */
export function egress(quantity: readonly (readonly Factor[])[]): readonly Charge[] {
	const charge = {
		id: 'internet',
		label: 'Data to the internet',
		unit: 'GB',
		quantity,
		tiers: [
			{ upTo: 10 * TB, price: 'aws-egress/internet-1' },
			{ upTo: 50 * TB, price: 'aws-egress/internet-2' },
			{ upTo: 150 * TB, price: 'aws-egress/internet-3' },
			{ price: 'aws-egress/internet-4' },
		],
	} as const;
	return [
		{ ...charge, until: MORE_FREE, free: { amount: 1, when: 'transferFreeTier' } },
		{ ...charge, since: MORE_FREE, free: { amount: 100, when: 'transferFreeTier' } },
	];
}
