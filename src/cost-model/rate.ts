/** List prices as rates, each looked up once for a day. */
import { bundleSize, ownPrices, versionAt } from './price.ts';
import type { PriceRow } from './price.ts';

/** A price as it is charged: `unitPrice` (USD, decimal text) for each `bundle` of units. */
export interface Rate {
	readonly unitPrice: string;
	/** Units that one unit price buys. */
	readonly bundle: number;
	/** Absent where the price was an input. */
	readonly price: PriceRow | undefined;
}

interface Known {
	readonly asOf: string | undefined;
	readonly own: readonly PriceRow[];
	readonly rates: Map<string, Rate>;
}

/** By list of rows: what was read last for one day and the same further prices. */
const KNOWN = new WeakMap<readonly PriceRow[], Known>();

/** The rate among rows on a day, the newest without one; `undefined` where there is none. */
export function rateAt(
	rows: readonly PriceRow[],
	id: string,
	asOf: string | undefined,
): Rate | undefined {
	const rates = ratesKnown(rows, asOf);
	const known = rates.get(id);
	if (known !== undefined) return known;
	const price = versionAt(rows, id, asOf);
	if (price === undefined) return undefined;
	const rate = { unitPrice: price.price, bundle: bundleSize(price), price };
	rates.set(id, rate);
	return rate;
}

function ratesKnown(rows: readonly PriceRow[], asOf: string | undefined): Map<string, Rate> {
	const own = ownPrices();
	const known = KNOWN.get(rows);
	if (known !== undefined && known.asOf === asOf && known.own === own) return known.rates;
	const rates = new Map<string, Rate>();
	KNOWN.set(rows, { asOf, own, rates });
	return rates;
}
