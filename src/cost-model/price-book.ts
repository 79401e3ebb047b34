/** Every price with its date and source. Rows are appended, never overwritten: an old bill stays explainable. */
import { AWS_PRICES } from './prices/aws.ts';
import { PRICES_BEYOND_AWS } from './prices/beyond-aws.ts';
import { versionAt, versionsOf } from './price.ts';
import type { PriceRow } from './price.ts';

/** All rows, in no order that matters; several rows may share an id, told apart by `validFrom`. */
export const PRICES: readonly PriceRow[] = [...AWS_PRICES, ...PRICES_BEYOND_AWS];

/** All versions of a price, oldest first; empty for an unknown id. */
export function priceHistory(id: string): readonly PriceRow[] {
	return versionsOf(PRICES, id);
}

/**
 * The row in force on a day (`YYYY-MM-DD`), or the newest when no day is given. `undefined` for an unknown id
 * and for a day before the first row.
 */
export function priceAt(id: string, asOf?: string): PriceRow | undefined {
	return versionAt(PRICES, id, asOf);
}
