/** Prices by id for models that are asked ten thousand times: each row is looked up once. */
import { bundleSize, ownPrices, versionAt } from '../price.ts';
import type { PriceRow } from '../price.ts';

/** USD per unit of a price on a day, at the newest without one; undefined where no row has it. */
export type Rates = (id: string, asOf: string | undefined) => number | undefined;

/** A reader of these rows, that remembers what it read for one day and one list of further prices. */
export function ratesOf(rows: readonly PriceRow[]): Rates {
	let known = new Map<string, number | undefined>();
	let day: string | undefined;
	let own = ownPrices();
	return (id, asOf) => {
		if (day !== asOf || own !== ownPrices()) known = new Map();
		[day, own] = [asOf, ownPrices()];
		if (!known.has(id)) {
			const row = versionAt(rows, id, asOf);
			known.set(id, row && Number(row.price) / bundleSize(row));
		}
		return known.get(id);
	};
}
