/** Prices as numbers, for models that compute without tariffs. */
import type { Failure } from '../input.ts';
import type { PriceRow } from '../price.ts';
import { rateAt } from '../rate.ts';

/** USD for one unit of a price; undefined where no row has it on the day. */
export type UsdPer = (id: string) => number | undefined;

/** A reader of these rows on a day, at the newest prices without one. */
export function usdPer(rows: readonly PriceRow[], asOf: string | undefined): UsdPer {
	return (id) => {
		const rate = rateAt(rows, id, asOf);
		return rate && Number(rate.unitPrice) / rate.bundle;
	};
}

/** The failure of a model for which one of its prices is missing on the day. */
export function priceMissing(asOf: string | undefined): Failure {
	const day = asOf === undefined ? '' : ` on ${asOf}`;
	const message = `The price book has not all prices that this model needs${day}.`;
	return {
		ok: false,
		problems: [{ input: 'asOf', message, hint: 'Ask for a later day, or for the newest prices.' }],
	};
}
