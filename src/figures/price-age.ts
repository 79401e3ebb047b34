/** How old prices are. The pages of a site count to a day that the prices themselves name, so that builds repeat. */
import { PRICES } from '../cost-model/price-book.ts';
import type { PriceList } from './price-list.ts';

const DAY = 86_400_000;

/** Whole days from one day to another, both `2026-01-31`; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The day of a price list: the one asked for, else the last on which any price was looked up. */
export function listDay({ asOf, own }: PriceList): string {
	if (asOf !== undefined) return asOf;
	return [...PRICES, ...own].reduce(
		(last, { checkedOn }) => (checkedOn > last ? checkedOn : last),
		'',
	);
}
